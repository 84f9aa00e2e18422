// See cell_dates.hpp.
#include "geo/read/cell_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "geo/edtf.hpp"
#include "geo/read/date_scanner.hpp"

namespace geo {
namespace {

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
  if (width == 2) *year = fullYear(*year);
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

/// Spreadsheets number days from 30 December 1899 (so that their 29 February 1900, which never was, does no harm after
/// it).
constexpr double firstSerial = 10'000, lastSerial = 80'000;

std::optional<double> decimal(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

std::optional<std::string> fromSerial(std::string_view cell) {
  const auto value = decimal(cell);
  if (!value || *value < 1 || *value > lastSerial * 10) return std::nullopt;
  const Instant zero = toInstant({1899, 12, 30});
  const auto seconds = static_cast<std::int64_t>(std::llround(*value * static_cast<double>(secondsPerDay)));
  const bool wholeDay = seconds % secondsPerDay == 0;
  return toEdtf(Instant{zero.seconds + seconds}, wholeDay ? Precision::day : Precision::second);
}

constexpr double firstSecond = 1e8;

std::optional<std::string> sinceEpoch(double value) {
  if (std::abs(value) < firstSecond || std::abs(value) >= 1e17) return std::nullopt;
  while (std::abs(value) >= 1e11) value /= 1'000;  // thousandths, millionths of a second
  return toEdtf(Instant{static_cast<std::int64_t>(value)}, Precision::second) + "Z";
}

// `20191112031500`: more likely than thousandths of seconds six centuries from now.
std::optional<std::string> digitsOfTime(std::string_view cell) {
  if (cell.size() != 14 || !(cell.starts_with("19") || cell.starts_with("20"))) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t size) { return std::string(cell.substr(at, size)); };
  return checked(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" + part(10, 2) + ":" +
                 part(12, 2));
}

std::optional<std::string> shortNumber(std::int64_t value, std::string_view cell, const DateStyle& style) {
  if (value > 0 && value < 100 && !cell.starts_with("00"))
    return style.shortYears ? std::optional(std::to_string(fullYear(static_cast<int>(value)))) : std::nullopt;
  return checked((value < 0 ? "-" : "") + padded(std::abs(value), 4));
}

// A year, yyyymmdd, or seconds since 1970. Not a year of one or two digits unless the whole column is like that: it is
// cut short as often as not.
std::optional<std::string> fromNumber(std::string_view cell, const DateStyle& style) {
  if (style.serials) return fromSerial(cell);
  const auto number = decimal(cell);
  if (!number || std::abs(*number) >= 1e17) return std::nullopt;
  if (std::abs(*number) >= firstSecond && std::floor(*number) != *number) return sinceEpoch(*number);
  if (std::floor(*number) != *number) return std::nullopt;
  const auto value = static_cast<std::int64_t>(*number);
  const std::int64_t size = value < 0 ? -value : value;
  if (size < 10'000) return shortNumber(value, cell, style);
  if (value < 0 && size < 10'000'000) return checked("Y" + std::to_string(value));
  if (value >= 10'000'000 && value <= 99'991'231 && cell.size() == 8)
    return checked(
        isoDate(static_cast<int>(value / 10'000), static_cast<int>(value / 100 % 100), static_cast<int>(value % 100)));
  if (auto time = digitsOfTime(cell)) return time;
  return sinceEpoch(*number);
}

bool isWholeNumber(std::string_view cell) {
  if (cell.starts_with('-')) cell.remove_prefix(1);
  return !cell.empty() && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

namespace {

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

}  // namespace

std::string_view meant(std::string_view cell) {
  using namespace std::string_view_literals;
  constexpr std::array nones{"N/A"sv, "n/a"sv, "NA"sv, "NULL"sv, "null"sv, "None"sv,
                             "NaN"sv, "nan"sv, "."sv,  "-"sv,    "?"sv};
  constexpr std::size_t longest = 4;
  while (!cell.empty() && isBlank(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && isBlank(cell.back())) cell.remove_suffix(1);
  if (cell.size() <= longest && std::ranges::count(nones, cell) > 0) return {};
  return cell;
}

std::string_view withoutMidnight(std::string_view cell) {
  const std::size_t at = cell.find_first_of(" T", 6);
  if (at == std::string_view::npos) return cell;
  const std::string_view time = cell.substr(at + 1);
  const bool zeros = time.size() >= 4 && time.find_first_not_of("0:.") == std::string_view::npos;
  return (zeros && time.find(':') != std::string_view::npos) || time == "12:00:00 AM" ? cell.substr(0, at) : cell;
}

std::string DateHabits::serial() const {
  constexpr std::size_t fewest = 2, most = 20;
  const bool all = cells_ > 0 && serials_ == cells_;
  const bool among = serials_ == numbers_ && serials_ * most >= cells_ && cells_ > fewest && serials_ > 0;
  return all || among ? firstNumber_ : "";
}

void DateHabits::seeTime(std::string_view cell) {
  if (cell.size() < 8 || cell.find(':', 6) == std::string_view::npos) return;
  ++timed_;
  if (withoutMidnight(cell).size() < cell.size()) ++midnights_;
}

void DateHabits::see(std::string_view cell) {
  const std::string_view value = meant(cell);
  if (value.empty()) return;
  ++cells_;
  seeTime(value);
  seeNumber(value);
  const auto parts = yearLast(value);
  if (!parts) return;
  if (sample_.empty()) sample_ = value;
  if (parts->shortYear && shortYear_.empty()) shortYear_ = value;
  const bool dayFirst = parts->first > 12 && parts->second <= 12, monthFirst = parts->second > 12 && parts->first <= 12;
  if ((dayFirst || monthFirst) && telling_.empty()) telling_ = value;
  dayFirst_ = dayFirst_ || dayFirst;
  monthFirst_ = monthFirst_ || monthFirst;
}

void DateHabits::seeNumber(std::string_view cell) {
  const auto value = decimal(cell);
  if (!value) return;
  ++numbers_;
  if (firstNumber_.empty()) firstNumber_ = cell;
  if (*value >= firstSerial && *value < lastSerial) ++serials_;
  if (*value >= 0 && *value < 100 && cell.size() <= 2) ++years_;
}

std::optional<DateOrder> DateHabits::order() const {
  if (sample_.empty()) return std::nullopt;
  if (dayFirst_ == monthFirst_) return DateOrder::unknown;
  return dayFirst_ ? DateOrder::dayFirst : DateOrder::monthFirst;
}

std::optional<std::string> edtfFrom(std::string_view cell, const DateStyle& style) {
  if (style.days) cell = withoutMidnight(cell);
  if (isWholeNumber(cell)) return fromNumber(cell, style);  // EDTF takes 196 for a decade, a column of years does not
  if (style.serials && decimal(cell)) return fromSerial(cell);
  if (parseEdtf(cell)) return std::string(cell);
  if (auto date = yearFirst(cell)) return date;
  if (auto date = fromYearLast(cell, style.order)) return date;
  if (auto date = fromWords(cell)) return date;
  if (decimal(cell)) return fromNumber(cell, style);
  return fromPhrase(cell);
}

namespace {

/// `1,810`, as a spreadsheet shows the year.
std::string withoutThousands(std::string_view cell) {
  const std::size_t comma = cell.find(',');
  const bool grouped = comma != std::string_view::npos && cell.size() == comma + 4;
  std::string plain(cell);
  if (grouped) plain.erase(comma, 1);
  return grouped && isWholeNumber(plain) ? plain : std::string(cell);
}

/// Nothing where it is neither a number nor the name of a month.
std::optional<int> partFrom(std::string_view cell) {
  Scanner in{cell};
  const auto value = in.digits(1, 2);
  if (value && (in.rest.empty() || in.rest == ".0")) return value;
  const int month = monthNamed(cell);
  return month > 0 ? std::optional(month) : std::nullopt;
}

}  // namespace

std::optional<std::string> edtfFrom(std::string_view year, std::string_view month, std::string_view day,
                                    const DateStyle& style) {
  auto text = edtfFrom(withoutThousands(year), style);
  for (const std::string_view part : {month, day}) {
    const auto number = decimal(part);
    if (!text || part.empty() || (number && *number <= 0)) return text;
    const auto value = partFrom(part);
    if (!value) return std::nullopt;
    text = checked(*text + "-" + padded(*value, 2));
  }
  return text;
}

std::optional<std::string> atTimeOfDay(const std::string& day, std::string_view cell) {
  if (!isWholeNumber(cell)) return withTime(day, Scanner{" " + std::string(cell)});
  const auto value = decimal(cell);
  if (!value || *value < 0 || *value > 2400 || cell.size() > 4) return std::nullopt;
  const int hour = static_cast<int>(*value) / 100, minute = static_cast<int>(*value) % 100;
  if (hour < 24) return checked(day + "T" + padded(hour, 2) + ":" + padded(minute, 2));
  const auto when = parseEdtf(day);
  return when && minute == 0
             ? std::optional(toEdtf(plus(when->bounds.earliestStart, {.days = 1}), Precision::day) + "T00:00")
             : std::nullopt;
}

}  // namespace geo
