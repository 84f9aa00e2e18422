// Dates with the month as a word. See date_scanner.hpp.
#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "geo/read/column_roles.hpp"
#include "geo/read/date_scanner.hpp"

namespace geo {
namespace {

constexpr std::size_t longest = 64;

// English, Spanish, Portuguese, without accents; three letters abbreviate them, or more.
constexpr std::array<std::string_view, 12> months{"january enero janeiro",
                                                  "february febrero fevereiro",
                                                  "march marzo marco",
                                                  "april abril",
                                                  "may mayo maio",
                                                  "june junio junho",
                                                  "july julio julho",
                                                  "august agosto",
                                                  "september septiembre setiembre setembro",
                                                  "october octubre outubro",
                                                  "november noviembre novembro",
                                                  "december diciembre dezembro"};

constexpr std::string_view days =
    " monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo "
    "segunda "
    "terca quarta quinta sexta feira ";
constexpr std::string_view fillers = " de del do da of the o a el la dia day on em en st nd rd th ";

bool hasWord(std::string_view list, const std::string& word) {
  return list.find(" " + word + " ") != std::string_view::npos;
}

bool hasBeginning(std::string_view list, const std::string& word) {
  return word.size() >= 3 && (list.starts_with(word) || list.find(" " + word) != std::string_view::npos);
}

int monthOf(const std::string& word) {
  for (std::size_t i = 0; i < months.size(); ++i)
    if (hasBeginning(months.at(i), word)) return static_cast<int>(i) + 1;
  return 0;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isPartOfWord(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// What a cell with a month in words is made of.
struct Found {
  int month = 0;
  struct Number {
    int value = 0;
    std::size_t width = 0;
  };
  std::vector<Number> numbers;
  std::string_view time;  ///< from the hour on
};

/// False: a word that is in no date.
bool takeWord(Found& found, std::string_view text) {
  const std::string word = simplifiedHeader(text);
  if (word.empty() || hasWord(fillers, word)) return true;  // empty: º and ª
  const int month = monthOf(word);
  if (month == 0 || found.month != 0) return hasBeginning(days, word);  // "mar" is Tuesday too
  found.month = month;
  return true;
}

std::size_t endOf(std::string_view cell, std::size_t at, bool (*belongs)(char)) {
  while (at < cell.size() && belongs(cell[at])) ++at;
  return at;
}

std::optional<Found> scanned(std::string_view cell) {
  Found found;
  for (std::size_t at = 0; at < cell.size();) {
    if (isDigit(cell[at])) {
      const std::size_t end = endOf(cell, at, isDigit);
      if (end < cell.size() && cell[end] == ':') return found.time = cell.substr(at), found;
      if (end - at > 4) return std::nullopt;
      Scanner in{cell.substr(at)};
      found.numbers.push_back({*in.digits(1, 4), end - at});
      at = end;
    } else if (isPartOfWord(cell[at])) {
      const std::size_t end = endOf(cell, at, isPartOfWord);
      if (!takeWord(found, cell.substr(at, end - at))) return std::nullopt;
      at = end;
    } else if (std::string_view(" ,./-'").find(cell[at]) == std::string_view::npos) {
      return std::nullopt;
    } else {
      ++at;
    }
  }
  return found;
}

std::optional<std::string> dateOf(const Found& found) {
  const auto isYear = [](const Found::Number& number) { return number.width == 4; };
  const auto& numbers = found.numbers;
  if (numbers.size() == 1 && isYear(numbers[0]))
    return checked(padded(numbers[0].value, 4) + "-" + padded(found.month, 2));
  if (numbers.size() != 2) return std::nullopt;
  const auto year = std::ranges::find_if(numbers, isYear);
  if (year == numbers.end())
    return numbers[1].width == 2 ? std::optional(isoDate(fullYear(numbers[1].value), found.month, numbers[0].value))
                                 : std::nullopt;
  const Found::Number& day = year == numbers.begin() ? numbers[1] : numbers[0];
  if (day.width > 2) return std::nullopt;
  return isoDate(year->value, found.month, day.value);
}

}  // namespace

int monthNamed(std::string_view word) {
  return monthOf(simplifiedHeader(word));
}

std::optional<std::string> fromWords(std::string_view cell) {
  if (cell.size() > longest || !std::ranges::any_of(cell, isPartOfWord)) return std::nullopt;
  const auto found = scanned(cell);
  if (!found || found->month == 0) return std::nullopt;
  const auto date = dateOf(*found);
  if (!date || found->time.empty()) return date ? checked(*date) : date;
  const std::string rest = " " + std::string(found->time);
  return withTime(*date, Scanner{rest});
}

}  // namespace geo
