// Properties of EDTF over generated texts: written and read again they mean the same; nothing throws or hangs on noise.
#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "geo/edtf.hpp"

using namespace geo;

namespace {

class Texts {
 public:
  explicit Texts(unsigned seed) : random_{seed} {}

  int number(int from, int to) { return std::uniform_int_distribution<int>{from, to}(random_); }
  bool chance(int percent) { return number(1, 100) <= percent; }
  template <typename List>
  auto oneOf(const List& list) {
    return list[static_cast<std::size_t>(number(0, static_cast<int>(std::size(list)) - 1))];
  }

  std::string date() {
    const Instant day{dayNumber(number(-10'000, 10'000), 1, number(1, 366)) * secondsPerDay + number(0, 86'399)};
    const Precision precision = static_cast<Precision>(number(0, static_cast<int>(Precision::second)));
    std::string text = toEdtf(day, precision);
    if (chance(20)) text = masked(text);
    if (precision > Precision::day && chance(50)) text += oneOf(zones);
    if (chance(20)) return partlyMarked(text);
    return chance(30) ? text + oneOf(marks) : text;
  }

  std::string expression() {
    switch (number(0, 5)) {
      case 0:
        return end() + "/" + end();
      case 1:
        return "[" + member() + "]";
      case 2:
        return "[" + member() + "," + member() + "]";
      case 3:
        return "{" + member() + "," + member() + "," + member() + "}";
      default:
        return date();
    }
  }

  std::string mutated(std::string text) {
    static const std::string letters = "0123456789XYESTZ?~%-+:/.,[]{}ux \xE2\x88\x92";
    for (int times = number(1, 4); times > 0; --times) {
      const auto at = static_cast<std::size_t>(number(0, static_cast<int>(text.size())));
      const int how = number(0, 2);
      if (how == 0 || at == text.size())
        text.insert(at, 1, oneOf(letters));
      else if (how == 1)
        text.erase(at, 1);
      else
        text[at] = chance(90) ? oneOf(letters) : static_cast<char>(number(-128, 127));
    }
    return text;
  }

 private:
  std::string masked(std::string text) {
    for (std::size_t at = 0; at < text.size() && text[at] != 'T' && text[0] != 'Y'; ++at)
      if (text[at] != '-' && chance(20)) text[at] = 'X';
    return text;
  }

  std::string partlyMarked(const std::string& text) {
    std::string all;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '-' && at > 0 && chance(50)) all += oneOf(marks);
      all += text[at];
      if (text[at] == '-' && at > 0 && chance(20)) all += oneOf(marks);
    }
    return all;
  }

  std::string end() { return chance(15) ? ".." : chance(15) ? "" : date(); }
  std::string member() { return chance(30) ? date() + ".." + date() : chance(10) ? ".." + date() : date(); }

  static constexpr const char* marks[] = {"?", "~", "%"};
  static constexpr const char* zones[] = {"Z", "-04:00", "+05:30", "-03"};
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a date that is written and read again has the same bounds") {
  Texts texts{1973};
  int read = 0;
  for (int round = 0; round < 8'000; ++round) {
    const std::string text = texts.expression();
    const auto when = parseEdtf(text);
    if (!when) continue;
    ++read;
    const std::string written = toEdtf(*when);
    CAPTURE(text, written);
    const auto again = parseEdtf(written);
    REQUIRE(again);
    REQUIRE(again->bounds == when->bounds);
    REQUIRE(again->parts == when->parts);
    REQUIRE(again->interval == when->interval);
  }
  CHECK(read > 4'000);
}

TEST_CASE("a canonical text is its own canonical text and means the same") {
  Texts texts{1821};
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = texts.expression();
    const auto canonical = canonicalEdtf(text);
    if (!canonical) continue;
    CAPTURE(text, *canonical);
    REQUIRE(canonicalEdtf(*canonical) == canonical);
    REQUIRE(parseEdtf(*canonical) == parseEdtf(text));
  }
}

TEST_CASE("other widths come back with the same widths") {
  const DoubtWidths wide{{.years = 50}, {.years = 7},      {.years = 3}, {.months = 2},
                         {.days = 10},  {.seconds = 7200}, false};
  for (const char* text :
       {"1910~", "196X?", "19XX%", "2004-03-30~", "2004-03~-30", "2000?-02-29", "2001-24~", "1910~/1920-05?",
        "2002-04-12T06:00~", "{1910~,1911-02-28?..1912}", "[1910~..1920-03-31~]", "XXXX-12-25~"}) {
    const auto when = parseEdtf(text, wide);
    CAPTURE(text, toEdtf(*when, wide));
    CHECK(parseEdtf(toEdtf(*when, wide), wide)->bounds == when->bounds);
  }
}

TEST_CASE("the text that is written is the plain one") {
  for (const char* text : {"1973-09-11",
                           "1968-10",
                           "1968",
                           "196X",
                           "19XX",
                           "1XXX",
                           "1984?",
                           "1984~",
                           "2004-06%",
                           "2001-21",
                           "2001-22~",
                           "1964/1985",
                           "1964/..",
                           "../1985",
                           "1964/",
                           "/1985",
                           "1910~/1920",
                           "[1667..1672]",
                           "[..1821]",
                           "[1760-12..]",
                           "{1960,1961-12}",
                           "{1964,1968..1970}",
                           "2002-04-11T22:20-04:00",
                           "1985-04-12T23:20:30Z",
                           "XXXX-12-25",
                           "1X32-01-01",
                           "-0320",
                           "Y-17000",
                           "Y171000000S3",
                           "1984-1X",
                           "2004-06~-11",
                           "[2020]",
                           "0000",
                           "1973-09-11T06",
                           "2004-01-31~",
                           "1964-06?/1965-03-31~",
                           "2001-34",
                           "../.."}) {
    CAPTURE(text);
    CHECK(toEdtf(parseEdtf(text).value()) == text);
  }
}

TEST_CASE("an instant is written at the precision asked for") {
  const Instant dawn = toInstant({2019, 11, 12, 4, 55, 6});
  CHECK(toEdtf(dawn) == "2019-11-12");
  CHECK(toEdtf(dawn, Precision::minute) == "2019-11-12T04:55");
  CHECK(toEdtf(dawn, Precision::second) == "2019-11-12T04:55:06");
  CHECK(toEdtf(dawn, Precision::month) == "2019-11");
  CHECK(toEdtf(dawn, Precision::season) == "2019-36");
  CHECK(toEdtf(dawn, Precision::year) == "2019");
  CHECK(toEdtf(dawn, Precision::decade) == "201X");
  CHECK(toEdtf(dawn, Precision::century) == "20XX");
  CHECK(toEdtf(dawn, Precision::millennium) == "2XXX");
  CHECK(toEdtf(toInstant({-320, 2, 3})) == "-0320-02-03");
  CHECK(toEdtf(toInstant({12'345, 2, 3})) == "Y12345-02-03");
}

TEST_CASE("every text of a span contains its parts and later dates have later bounds") {
  Texts texts{1810};
  for (int round = 0; round < 5000; ++round) {
    const auto one = parseEdtf(texts.date()), other = parseEdtf(texts.date());
    if (!one || !other) continue;
    for (const Bounds& bounds : {one->bounds, other->bounds}) {
      REQUIRE(bounds.earliestStart <= bounds.latestStart);
      REQUIRE(bounds.earliestEnd <= bounds.latestEnd);
      REQUIRE(bounds.earliestStart < bounds.earliestEnd);
      REQUIRE(bounds.latestStart < bounds.latestEnd);
    }
    const When span = spanning(*one, *other);
    REQUIRE(isOrdered(span) == (one->bounds.earliestStart < other->bounds.latestEnd));
  }
}

TEST_CASE("noise neither throws nor hangs, and what is read of it can be written") {
  Texts texts{2019};
  const auto began = std::chrono::steady_clock::now();
  int accepted = 0;
  for (int round = 0; round < 60'000; ++round) {
    const std::string text = texts.mutated(texts.expression());
    std::string why;
    CAPTURE(text);
    const auto when = parseEdtf(text, {}, &why);
    REQUIRE(when.has_value() == why.empty());
    if (!when) continue;
    ++accepted;
    REQUIRE(parseEdtf(toEdtf(*when))->bounds == when->bounds);
  }
  CHECK(accepted > 1000);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{60});
}

TEST_CASE("long texts are refused or read in no time") {
  CHECK_FALSE(parseEdtf(std::string(200'000'000, '1')));
  CHECK_FALSE(parseEdtf(std::string(60'000, '[')));
  CHECK(parseEdtf("Y" + std::string(60'000, '9')));
  std::string list = "{1000";
  for (int year = 1001; year < 9000; ++year) list += "," + std::to_string(year);
  CHECK(parseEdtf(list + "}")->parts.size() == 8000);
}
