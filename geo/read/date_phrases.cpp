// Dates as people say them: years before Christ, decades, centuries, seasons, the beginning and the end of a year,
// spans of years. In English, Spanish and Portuguese. See date_scanner.hpp.
#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "geo/edtf.hpp"
#include "geo/read/column_roles.hpp"
#include "geo/read/date_scanner.hpp"

namespace geo {
namespace {

constexpr std::size_t longest = 48;

/// The cell in small letters, without accents, cut at everything but letters and digits.
std::vector<std::string> wordsOf(std::string_view cell) {
  const std::string simple = simplifiedHeader(cell);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < simple.size();) {
    const std::size_t end = std::min(simple.find('_', at), simple.size());
    if (end > at) words.push_back(simple.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool isOneOf(const std::string& word, std::string_view list) {
  return (" " + std::string(list) + " ").find(" " + word + " ") != std::string::npos;
}

bool isDigits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<int> number(std::string_view word, std::size_t most) {
  int value = 0;
  if (!isDigits(word) || word.size() > most) return std::nullopt;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

/// `XIX`: nothing for words that only look like it.
std::optional<int> roman(const std::string& word) {
  constexpr std::string_view centuries = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi";
  if (!isOneOf(word, centuries)) return std::nullopt;
  const std::size_t at = (" " + std::string(centuries) + " ").find(" " + word + " ");
  return static_cast<int>(std::count(centuries.begin(), centuries.begin() + static_cast<std::ptrdiff_t>(at), ' ')) + 1;
}

using Words = std::vector<std::string>;

/// Takes the words of an era off the end or the beginning: -1 before Christ, 1 after, 0 none.
int takeEra(Words& words) {
  struct Era {
    std::array<std::string_view, 4> parts;
    int sign;
  };
  constexpr std::array eras{Era{{"bce"}, -1},
                            Era{{"bc"}, -1},
                            Era{{"b", "c", "e"}, -1},
                            Era{{"b", "c"}, -1},
                            Era{{"ac"}, -1},
                            Era{{"a", "c"}, -1},
                            Era{{"a", "n", "e"}, -1},
                            Era{{"ane"}, -1},
                            Era{{"a", "e", "c"}, -1},
                            Era{{"aec"}, -1},
                            Era{{"antes", "de", "cristo"}, -1},
                            Era{{"ce"}, 1},
                            Era{{"ad"}, 1},
                            Era{{"a", "d"}, 1},
                            Era{{"c", "e"}, 1},
                            Era{{"dc"}, 1},
                            Era{{"d", "c"}, 1},
                            Era{{"despues", "de", "cristo"}, 1},
                            Era{{"depois", "de", "cristo"}, 1}};
  for (const Era& era : eras) {
    const auto size =
        static_cast<std::size_t>(std::ranges::count_if(era.parts, [](auto part) { return !part.empty(); }));
    if (words.size() <= size) continue;
    const auto last = words.end() - static_cast<std::ptrdiff_t>(size);
    const bool atEnd = std::equal(last, words.end(), era.parts.begin());
    const bool atStart =
        std::equal(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(size), era.parts.begin());
    if (!atEnd && !atStart) continue;
    atEnd ? words.erase(last, words.end())
          : words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(size));
    return era.sign;
  }
  return 0;
}

bool takeWords(Words& words, std::string_view list) {
  bool any = false;
  while (!words.empty() && isOneOf(words.front(), list)) words.erase(words.begin()), any = true;
  return any;
}

bool takeAbout(Words& words) {
  if (words.size() > 2 && words[0] == "por" && words[1] == "volta") words.erase(words.begin());
  return takeWords(words, "c ca circa about around approx approximately hacia alrededor cerca aprox volta");
}

constexpr std::string_view fillers = "de del do da dos of the el la los los os as a o year ano anio";

std::string yearText(int year) {
  return (year < 0 ? "-" : "") + padded(std::abs(year), 4);
}

/// The year 1 before Christ is the year 0 of EDTF.
std::optional<std::string> ofEra(Words words) {
  const bool about = takeAbout(words);
  const int era = takeEra(words);
  takeWords(words, fillers);
  if (words.size() != 1 || (era == 0 && !about)) return std::nullopt;
  const auto year = number(words[0], 5);
  if (!year || *year == 0 || *year > 99'999) return std::nullopt;
  const int counted = era < 0 ? 1 - *year : *year;
  const std::string text = std::abs(counted) > 9'999 ? "Y" + std::to_string(counted) : yearText(counted);
  return checked(text + (about ? "~" : ""));
}

/// `1960s`, `década de 1960`, `los años 1960`
std::optional<std::string> decade(Words words) {
  const bool named = takeWords(words, "decada decade anos") || (takeWords(words, fillers) && takeWords(words, "anos"));
  takeWords(words, fillers);
  if (words.size() == 2 && words[1] == "s") words.pop_back(), words[0] += 's';
  if (words.size() != 1) return std::nullopt;
  const bool plural = words[0].ends_with('s');
  if (plural) words[0].pop_back();
  if (words[0].size() != 4 || !isDigits(words[0]) || words[0][3] != '0' || !(plural || named)) return std::nullopt;
  return checked(words[0].substr(0, 3) + "X");
}

/// `19th century`, `siglo XIX`, `século XIX`
std::optional<std::string> century(Words words) {
  takeWords(words, fillers);
  if (words.size() != 2) return std::nullopt;
  std::optional<int> which;
  if (isOneOf(words[0], "siglo seculo s sec")) which = roman(words[1]);
  if (isOneOf(words[0], "siglo seculo") && !which) which = number(words[1], 2);
  if (words[1] == "century" && words[0].size() > 2) which = number(words[0].substr(0, words[0].size() - 2), 2);
  if (!which || *which < 1) return std::nullopt;
  return checked(padded(*which - 1, 2) + "XX");
}

/// Of the year or the month after the word: which third of it.
std::optional<std::string> partOf(Words words) {
  if (words.size() < 2) return std::nullopt;
  takeWords(words, "a em en in");
  if (words.empty()) return std::nullopt;
  const std::string& first = words.front();
  const int third = isOneOf(first, "early beginning principios comienzos inicio inicios comeco") ? 0
                    : isOneOf(first, "mid middle mediados meados")                               ? 1
                    : isOneOf(first, "late end fines finales final fim")                         ? 2
                                                                                                 : -1;
  if (third < 0) return std::nullopt;
  words.erase(words.begin());
  takeWords(words, fillers);
  std::string rest;
  for (const std::string& word : words) rest += (rest.empty() ? "" : " ") + word;
  const auto whole = isDigits(rest) && rest.size() == 4 ? checked(rest) : fromWords(rest);
  if (!whole) return std::nullopt;
  if (whole->size() == 4)
    return checked("[" + *whole + "-" + padded(third * 4 + 1, 2) + ".." + *whole + "-" + padded(third * 4 + 4, 2) +
                   "]");
  if (whole->size() != 7) return std::nullopt;
  const auto month = parseEdtf(*whole);
  const std::string last = third == 2 ? toEdtf(Instant{month->bounds.latestEnd.seconds - 1}, Precision::day)
                                      : *whole + "-" + padded(third * 10 + 10, 2);
  return checked("[" + *whole + "-" + padded(third * 10 + 1, 2) + ".." + last + "]");
}

/// EDTF numbers the seasons of a year 21 to 24 and its quarters 33 to 36.
std::optional<std::string> seasonOrQuarter(Words words) {
  constexpr std::array<std::string_view, 4> seasons{"spring primavera", "summer verano verao",
                                                    "autumn fall otono outono", "winter invierno inverno"};
  words.erase(
      std::remove_if(words.begin(), words.end(), [](const std::string& word) { return isOneOf(word, fillers); }),
      words.end());
  if (words.size() != 2) return std::nullopt;
  const bool yearFirst = isDigits(words[0]) && words[0].size() == 4;
  const std::string &year = words[yearFirst ? 0 : 1], &part = words[yearFirst ? 1 : 0];
  if (!isDigits(year) || year.size() != 4) return std::nullopt;
  for (std::size_t i = 0; i < seasons.size(); ++i)
    if (isOneOf(part, seasons.at(i))) return checked(year + "-" + std::to_string(21 + i));
  const auto isQuarter = [](char c) { return c == 'q' || c == 't'; };
  if (part.size() != 2) return std::nullopt;
  const char digit = isQuarter(part[0]) ? part[1] : isQuarter(part[1]) ? part[0] : '0';
  if (digit < '1' || digit > '4') return std::nullopt;
  return checked(year + "-" + std::to_string(32 + (digit - '0')));
}

/// `1968-1970`, `1968 – 1970`, `1968 to 1970`
std::optional<std::string> spanOfYears(Words words) {
  if (words.size() == 3 && isOneOf(words[1], "to a until hasta ate")) words.erase(words.begin() + 1);
  if (words.size() != 2) return std::nullopt;
  const auto isYear = [](const std::string& word) { return word.size() == 4 && isDigits(word); };
  if (!isYear(words[0]) || !isYear(words[1]) || words[1] < words[0]) return std::nullopt;
  return checked(words[0] + "/" + words[1]);
}

/// `2019-W05`: the seven days of the week of ISO 8601.
std::optional<std::string> weekOf(const Words& words) {
  if (words.size() != 2 || words[0].size() != 4 || words[1].size() != 3 || words[1][0] != 'w') return std::nullopt;
  const auto year = number(words[0], 4), week = number(words[1].substr(1), 2);
  if (!year || !week || *week < 1 || *week > 53) return std::nullopt;
  const Instant fourth = toInstant({*year, 1, 4});
  const Instant monday = plus(fourth, {.days = (*week - 1) * 7 - weekday(fourth)});
  return checked(toEdtf(monday, Precision::day) + "/" + toEdtf(plus(monday, {.days = 6}), Precision::day));
}

}  // namespace

std::optional<std::string> fromPhrase(std::string_view cell) {
  if (cell.size() > longest || cell.size() < 4) return std::nullopt;
  const Words words = wordsOf(cell);
  if (words.empty() || words.size() > 6) return std::nullopt;
  for (const auto reading : {ofEra, decade, century, partOf, seasonOrQuarter, spanOfYears})
    if (auto date = reading(words)) return date;
  return weekOf(words);
}

}  // namespace geo
