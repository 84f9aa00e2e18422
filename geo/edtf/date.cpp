// One date of EDTF, from the year to the time of day, with its marks of doubt. Knows the digits, not the calendar.
#include <algorithm>
#include <charconv>

#include "geo/edtf/grammar.hpp"

namespace geo {
namespace {

constexpr std::size_t shortestLongYear = 5;

bool isDigit(char letter) {
  return letter >= '0' && letter <= '9';
}
bool isMaskDigit(char letter) {
  return isDigit(letter) || letter == 'X';
}

bool take(std::string_view& text, char letter) {
  if (!text.starts_with(letter)) return false;
  text.remove_prefix(1);
  return true;
}

Doubt takeDoubt(std::string_view& text) {
  if (take(text, '?')) return Doubt::uncertain;
  if (take(text, '~')) return Doubt::approximate;
  if (take(text, '%')) return Doubt::both;
  return Doubt::none;
}

std::string takeDigits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
  std::string digits{text.begin(), end};
  text.remove_prefix(digits.size());
  return digits;
}

// Exactly so many digits or X; empty where the text has others.
std::string takeMask(std::string_view& text, std::size_t count) {
  if (text.size() < count || !std::all_of(text.begin(), text.begin() + count, isMaskDigit)) return {};
  std::string mask{text.substr(0, count)};
  text.remove_prefix(count);
  return mask;
}

// The number behind E or S: absent without the letter, false where it is not a number of at most four digits.
bool takeSuffix(std::string_view& text, char letter, std::optional<int>& number) {
  if (!take(text, letter)) return true;
  const std::string digits = takeDigits(text);
  if (digits.empty() || digits.size() > 4) return false;
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  number = value;
  return true;
}

bool takeLongYear(std::string_view& text, EdtfYear& year) {
  year.longForm = true;
  year.negative = take(text, '-');
  year.digits = takeDigits(text);
  if (year.digits.empty() || year.digits.front() == '0' || !takeSuffix(text, 'E', year.exponent)) return false;
  return year.exponent || year.digits.size() >= shortestLongYear;
}

bool takeShortYear(std::string_view& text, EdtfYear& year) {
  year.negative = take(text, '-');
  year.digits = takeMask(text, 4);
  return !year.digits.empty();
}

bool hasMask(const EdtfYear& year) {
  return year.digits.find('X') != std::string::npos;
}

std::string reasonAgainst(const EdtfYear& year) {
  if (year.negative && year.digits == "0000") return "a year -0000";
  if (!year.significant) return {};
  if (*year.significant == 0) return "a year of no significant digits";
  if (hasMask(year)) return "significant digits of a year with X";
  return {};
}

bool takeYear(std::string_view& text, EdtfYear& year, std::string& why) {
  const bool longForm = take(text, 'Y');
  if (!(longForm ? takeLongYear(text, year) : takeShortYear(text, year))) {
    why = longForm ? "a Y that no year of five digits follows" : "no year of four digits";
    return false;
  }
  why = takeSuffix(text, 'S', year.significant) ? reasonAgainst(year) : "an S that no number follows";
  return why.empty();
}

// A month or a day with the marks around it, where the text goes on with a hyphen.
bool takePart(std::string_view& text, EdtfDate& date, EdtfPart part, std::string& digits) {
  if (!take(text, '-')) return true;
  const auto index = static_cast<std::size_t>(part);
  date.own[index] = takeDoubt(text);
  digits = takeMask(text, 2);
  date.upTo[index] = takeDoubt(text);
  return !digits.empty();
}

bool takeTime(std::string_view& text, EdtfDate& date, std::string& why) {
  if (!take(text, 'T')) return true;
  std::string_view mark = text.empty() ? text : text.substr(text.size() - 1);
  date.upTo[static_cast<std::size_t>(EdtfPart::time)] = takeDoubt(mark);
  if (mark.empty() && !text.empty()) text.remove_suffix(1);
  date.time = readEdtfTime(text, why);
  text = {};
  return date.time.has_value();
}

// A year of significant digits is an estimate and has no months; whatever follows it is left over.
bool takeMonthAndDay(std::string_view& text, EdtfDate& date, std::string& why) {
  if (date.year.significant) return true;
  if (!takePart(text, date, EdtfPart::month, date.month)) {
    why = "a month that is not two digits";
    return false;
  }
  if (date.month.empty() || takePart(text, date, EdtfPart::day, date.day)) return true;
  why = "a day that is not two digits";
  return false;
}

}  // namespace

std::optional<EdtfDate> readEdtfDate(std::string_view text, std::string& why) {
  EdtfDate date;
  const Doubt ofYear = takeDoubt(text);
  if (!takeYear(text, date.year, why)) return {};
  const Doubt after = takeDoubt(text);
  date.upTo[0] = after == Doubt::none ? ofYear : after;
  if (!takeMonthAndDay(text, date, why) || !takeTime(text, date, why)) return {};
  if (text.empty()) return date;
  why = "\"" + std::string(text.substr(0, 20)) + "\" after the date";
  return {};
}

}  // namespace geo
