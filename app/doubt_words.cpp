#include "app/doubt_words.hpp"

#include <array>
#include <string_view>

#include "app/messages.hpp"

namespace app {
namespace {

struct Wording {
  std::string_view begin, end;  ///< what lies between is of the row
  const char* general;
};

constexpr Wording whole(const char* sentence) {
  return {sentence, {}, sentence};
}

constexpr std::array wordings{
    Wording{"an end that is not before the start, ", "", toTranslate("an end that is not before the start")},
    Wording{"a place in ", ", as the row says", toTranslate("a place in the country that the row states")},
    Wording{"an id of its own; it is now ", "", toTranslate("an id of its own; it was given one")},
    Wording{"", " cells, as in the header", toTranslate("as many cells as the header has")},
    Wording{"a date such as 2019-11-12, 1968-10, 1910~", "",
            toTranslate("a date such as 2019-11-12, 1968-10 or 1910~")},
    Wording{"a date such as 2019-11-12, 1968-10 or 1910~", "",
            toTranslate("a date such as 2019-11-12, 1968-10 or 1910~")},
    whole(toTranslate("two numbers")),
    whole(toTranslate("a place")),
    whole(toTranslate("a place; this stands for none")),
    whole(toTranslate("a longitude of -180 to 180 and a latitude of -90 to 90")),
    whole(toTranslate("a time of day such as 8:30 or 0830")),
    whole(toTranslate("rows that differ; this is the first that repeats an earlier one")),
    whole(toTranslate("an order of day and month that shows; read day first")),
    whole(toTranslate("one order of day and month; this column has both, each is read as it fits")),
    whole(toTranslate("longitude and latitude; they are swapped and read so")),
    whole(toTranslate("west as a negative number; the sign is turned for all rows")),
    whole(toTranslate("south as a negative number; the sign is turned for all rows")),
    whole(toTranslate("years of four digits; those of two are read as 1930 to 2029")),
    whole(toTranslate("dates; the numbers are read as days of a spreadsheet, from 1899-12-30")),
    whole(
        toTranslate("degrees; these are metres of a map projection that the table does not name: no places are read")),
    whole(toTranslate("a column with dates, such as date or start")),
    whole(toTranslate("text in UTF-8; read as Windows-1252")),
    whole(toTranslate("a role that is known and a column that is there")),
    whole(toTranslate("a date: every span has a start")),
    whole(toTranslate("one of the kinds in data/README.md; it gets a colour of its own")),
};

bool isSaidBy(const Wording& wording, std::string_view expected) {
  return expected.size() >= wording.begin.size() + wording.end.size() && expected.starts_with(wording.begin) &&
         expected.ends_with(wording.end) &&
         (wording.begin != wording.general || expected == wording.begin ||
          expected.substr(wording.begin.size()).starts_with(": "));
}

}  // namespace

std::string expectedInGeneral(const std::string& expected) {
  for (const Wording& wording : wordings)
    if (isSaidBy(wording, expected)) return wording.general;
  return expected;
}

}  // namespace app
