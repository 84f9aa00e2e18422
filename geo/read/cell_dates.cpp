// See cell_dates.hpp.
#include "geo/read/cell_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <limits>

#include "geo/edtf.hpp"

namespace geo {
namespace {

struct Scanner {
  std::string_view rest;

  bool skip(char c) {
    if (!rest.starts_with(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
  bool skipWord(std::string_view upper) {
    const auto same = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
    if (rest.size() < upper.size() ||
        !std::equal(upper.begin(), upper.end(), rest.begin(), [&](char u, char r) { return same(r, u); }))
      return false;
    rest.remove_prefix(upper.size());
    return true;
  }
  /// Digits, at most `most` of them.
  std::optional<int> digits(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    for (; count < rest.size() && count < most && rest[count] >= '0' && rest[count] <= '9'; ++count)
      value = value * 10 + (rest[count] - '0');
    if (count < least) return std::nullopt;
    rest.remove_prefix(count);
    return value;
  }
};

struct Time {
  int hour = 0, minute = 0;
  std::optional<int> second;
  std::string zone;
};

std::string padded(std::int64_t value, int width) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%0*lld", width, static_cast<long long>(value));
  return text.data();
}

// `Z`, `+05`, `-0300`, `+05:30`, ` UTC`
std::optional<std::string> zone(Scanner& in) {
  while (in.skip(' ')) {
  }
  if (in.skipWord("UTC") || in.skipWord("GMT") || in.skip('Z') || in.skip('z')) return "Z";
  const char sign = in.rest.empty() ? ' ' : in.rest.front();
  if (sign != '+' && sign != '-') return "";
  in.skip(sign);
  const auto hours = in.digits(2, 2);
  in.skip(':');
  const auto minutes = in.digits(2, 2);
  if (!hours) return std::nullopt;
  return std::string(1, sign) + padded(*hours, 2) + ":" + padded(minutes.value_or(0), 2);
}

bool readHalfOfDay(Scanner& in, int& hour) {
  in.skip(' ');
  const bool am = in.skipWord("AM") || in.skipWord("A.M.");
  const bool pm = !am && (in.skipWord("PM") || in.skipWord("P.M."));
  if (!am && !pm) return true;
  if (hour < 1 || hour > 12) return false;
  hour = hour % 12 + (pm ? 12 : 0);
  return true;
}

// `8:30`, `08:30:15.25 PM`, `04:55-04`: the rest of the cell.
std::optional<Time> timeOfDay(Scanner in) {
  Time time;
  const auto hour = in.digits(1, 2);
  if (!hour || !in.skip(':')) return std::nullopt;
  const auto minute = in.digits(2, 2);
  if (!minute) return std::nullopt;
  if (in.skip(':')) {
    time.second = in.digits(2, 2);
    if (!time.second) return std::nullopt;
    if (in.skip('.') || in.skip(',')) in.digits(1, 9);  // fractions of a second are below what Marea knows
  }
  time.hour = *hour;
  time.minute = *minute;
  if (!readHalfOfDay(in, time.hour)) return std::nullopt;
  const auto offset = zone(in);
  if (!offset || !in.rest.empty() || time.hour > 24 || time.minute > 59) return std::nullopt;
  time.zone = *offset;
  return time;
}

std::optional<std::string> checked(std::string text) {
  if (!parseEdtf(text)) return std::nullopt;
  return text;
}

// The date with what is left of the cell as its time of day.
std::optional<std::string> withTime(const std::string& date, Scanner in) {
  if (in.rest.empty()) return checked(date);
  if (!in.skip('T') && !in.skip(' ')) return std::nullopt;
  const auto time = timeOfDay(in);
  if (!time) return std::nullopt;
  const std::string clock = date + "T" + padded(time->hour, 2) + ":" + padded(time->minute, 2);
  if (!time->second)
    if (auto minutes = checked(clock + time->zone)) return minutes;
  return checked(clock + ":" + padded(time->second.value_or(0), 2) + time->zone);
}

std::string isoDate(int year, int month, int day) {
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

// `2019-2-22 18:00`, `2019/02/22`
std::optional<std::string> yearFirst(std::string_view cell) {
  Scanner in{cell};
  const auto year = in.digits(4, 4);
  const char separator = in.rest.empty() ? ' ' : in.rest.front();
  if (!year || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  in.skip(separator);
  const auto month = in.digits(1, 2);
  if (!month || !in.skip(separator)) return std::nullopt;
  const auto day = in.digits(1, 2);
  if (!day) return std::nullopt;
  return withTime(isoDate(*year, *month, *day), in);
}

struct Parts {
  int first = 0, second = 0, year = 0;
  bool shortYear = false;
  Scanner rest;
};

// `3/4/1976`, `03-04-1976`, `3.4.76`: which is the day is another question.
std::optional<Parts> yearLast(std::string_view cell) {
  Scanner in{cell};
  const auto first = in.digits(1, 2);
  const char separator = in.rest.empty() ? ' ' : in.rest.front();
  if (!first || (separator != '/' && separator != '-' && separator != '.')) return std::nullopt;
  in.skip(separator);
  const auto second = in.digits(1, 2);
  if (!second || !in.skip(separator)) return std::nullopt;
  const std::size_t before = in.rest.size();
  auto year = in.digits(2, 4);
  const std::size_t width = before - in.rest.size();
  if (!year || width == 3 || (width == 2 && separator == '-')) return std::nullopt;
  if (width == 2) *year += *year < 30 ? 2000 : 1900;  // as spreadsheets read them
  return Parts{*first, *second, *year, width == 2, in};
}

std::optional<std::string> fromYearLast(std::string_view cell, DateOrder order) {
  const auto parts = yearLast(cell);
  if (!parts) return std::nullopt;
  const auto dayFirst = [&] { return withTime(isoDate(parts->year, parts->second, parts->first), parts->rest); };
  const auto monthFirst = [&] { return withTime(isoDate(parts->year, parts->first, parts->second), parts->rest); };
  if (order == DateOrder::dayFirst) return dayFirst();
  if (order == DateOrder::monthFirst) return monthFirst();
  const auto either = dayFirst();
  return either ? either : monthFirst();
}

// A year, yyyymmdd, or seconds or milliseconds since 1970. Not a year of one or two digits: it is cut short as often as
// not.
std::optional<std::string> fromNumber(std::string_view cell) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const bool fraction = end != cell.data() + cell.size();
  if (error != std::errc{} || (fraction && std::string_view(end, cell.data() + cell.size()) != ".0"))
    return std::nullopt;
  if (value > 0 && value < 100 && !cell.starts_with("00")) return std::nullopt;
  if (error == std::errc{} && value == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  const std::int64_t size = value < 0 ? -value : value;
  if (size < 10'000) return checked((value < 0 ? "-" : "") + padded(size, 4));
  if (value < 0 && size < 10'000'000) return checked("Y" + std::to_string(value));
  if (value >= 10'000'000 && value <= 99'991'231 && !fraction)
    return checked(
        isoDate(static_cast<int>(value / 10'000), static_cast<int>(value / 100 % 100), static_cast<int>(value % 100)));
  if (size < 100'000'000 || size > 99'999'999'999'999) return std::nullopt;
  return toEdtf(Instant{size >= 100'000'000'000 ? value / 1'000 : value}, Precision::second) + "Z";
}

bool isWholeNumber(std::string_view cell) {
  if (cell.starts_with('-')) cell.remove_prefix(1);
  return !cell.empty() && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string_view meant(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  cell = cell.substr(first, cell.find_last_not_of(" \t\r\n") - first + 1);
  for (const std::string_view none : {"N/A", "n/a", "NA", "NULL", "null", "None", "NaN", "nan", ".", "-", "?"})
    if (cell == none) return {};
  return cell;
}

void DateHabits::see(std::string_view cell) {
  const auto parts = yearLast(meant(cell));
  if (!parts) return;
  if (sample_.empty()) sample_ = meant(cell);
  if (parts->shortYear && shortYear_.empty()) shortYear_ = meant(cell);
  dayFirst_ = dayFirst_ || (parts->first > 12 && parts->second <= 12);
  monthFirst_ = monthFirst_ || (parts->second > 12 && parts->first <= 12);
}

std::optional<DateOrder> DateHabits::order() const {
  if (sample_.empty()) return std::nullopt;
  if (dayFirst_ == monthFirst_) return DateOrder::unknown;
  return dayFirst_ ? DateOrder::dayFirst : DateOrder::monthFirst;
}

std::optional<std::string> edtfFrom(std::string_view cell, DateOrder order) {
  if (isWholeNumber(cell)) return fromNumber(cell);  // EDTF would take 196 for a decade, a column of years does not
  if (parseEdtf(cell)) return std::string(cell);
  if (auto date = yearFirst(cell)) return date;
  if (auto date = fromYearLast(cell, order)) return date;
  return cell.ends_with(".0") ? fromNumber(cell) : std::nullopt;
}

std::optional<std::string> edtfFrom(std::string_view year, std::string_view month, std::string_view day) {
  auto text = edtfFrom(year, DateOrder::unknown);
  for (const std::string_view part : {month, day}) {
    if (!text || part.empty()) return text;
    Scanner in{part};
    const auto value = in.digits(1, 2);
    if (!value || !(in.rest.empty() || in.rest == ".0")) return std::nullopt;
    text = checked(*text + "-" + padded(*value, 2));
  }
  return text;
}

}  // namespace geo
