// Reading along a cell that holds a date: digits, words, times of day and zones. Knows no order of day and month.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace geo {

struct Scanner {
  std::string_view rest;

  bool skip(char c);
  bool skipWord(std::string_view upper);  ///< whatever its case
  /// Digits, at most `most` of them.
  std::optional<int> digits(std::size_t least, std::size_t most);
};

std::string padded(std::int64_t value, int width);
std::string isoDate(int year, int month, int day);
/// The text, where it is EDTF.
std::optional<std::string> checked(std::string text);
/// The date with what is left of the cell as its time of day: `T08:30`, ` 8:30:15.25 PM`, ` 04:55-04`,
/// ` 18:00 America/Bogota`. A zone by name says nothing that the clock of the place does not, and is left out.
std::optional<std::string> withTime(const std::string& date, Scanner in);
/// A year of two digits as spreadsheets read it: 1930 to 2029.
int fullYear(int shortYear);
/// A date that names its month in English, Spanish or Portuguese: `31 January 2023`, `8 de marzo de 2024`, `fev/1964`,
/// `Fri Nov 22 1963 12:30:40 GMT-0600`.
std::optional<std::string> fromWords(std::string_view cell);
/// 1 to 12 for the name of a month or the beginning of one; 0 for other words.
int monthNamed(std::string_view word);
/// A date in other words: `44 BC`, `1960s`, `siglo XIX`, `spring 1968`, `fines de 1910`, `2019 Q1`, `1968–1970`.
std::optional<std::string> fromPhrase(std::string_view cell);

}  // namespace geo
