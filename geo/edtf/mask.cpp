// See edtf_mask.hpp. Unspecified digits are searched, not computed: 19XX-02-29 begins in 1904.
#include "geo/edtf/mask.hpp"

#include <algorithm>
#include <cstdlib>

namespace geo {
namespace {

constexpr std::int64_t farYear = 1'000'000'000'000;  // saturates as an instant
constexpr int monthsPerYear = 12;

bool isMasked(std::string_view digits) {
  return digits.find('X') != std::string_view::npos;
}

bool matches(std::string_view mask, std::int64_t number) {
  for (std::size_t at = mask.size(); at > 0; --at, number /= 10)
    if (mask[at - 1] != 'X' && mask[at - 1] - '0' != number % 10) return false;
  return number == 0;
}

std::int64_t numberOf(std::string_view mask, char forX) {
  std::int64_t number = 0;
  for (const char digit : mask) number = std::min(number * 10 + ((digit == 'X' ? forX : digit) - '0'), farYear);
  return number;
}

std::int64_t timesTen(std::int64_t number, int exponent) {
  for (; exponent > 0 && number < farYear; --exponent) number = std::min(number * 10, farYear);
  return number;
}

// How many digits at the end of a year are not known: 0 for a plain one.
int openDigits(const EdtfYear& year) {
  if (!year.significant) return 0;
  const int all = static_cast<int>(year.digits.size()) + year.exponent.value_or(0);
  return std::max(0, all - *year.significant);
}

Precision precisionOf(std::size_t openDigits) {
  constexpr std::array coarser{Precision::year, Precision::decade, Precision::century};
  return openDigits < coarser.size() ? coarser[openDigits] : Precision::millennium;
}

std::size_t openDigitsOf(const EdtfYear& year) {
  const std::size_t masked = year.digits.find('X');
  return masked == std::string::npos ? static_cast<std::size_t>(openDigits(year)) : year.digits.size() - masked;
}

// The years of a range that its digits allow, from the first or from the last one on.
std::int64_t nextYear(const EdtfYear& stated, std::int64_t year, int step) {
  if (!isMasked(stated.digits)) return year + step;
  do year += step;
  while (std::abs(year) <= 9999 && !matches(stated.digits, std::abs(year)));
  return year;
}

// The first (step 1) or last (step -1) number of 1…count that fits the mask; 0 for none.
int fitting(std::string_view mask, int count, int step) {
  for (int number = step > 0 ? 1 : count; number >= 1 && number <= count; number += step)
    if (mask.empty() || matches(mask, number)) return number;
  return 0;
}

struct Day {
  std::int64_t year;
  int month, day;
};

std::optional<Day> dayInYear(const EdtfDate& date, std::int64_t year, int step) {
  for (int month = step > 0 ? 1 : monthsPerYear; month >= 1 && month <= monthsPerYear; month += step) {
    if (!date.month.empty() && !matches(date.month, month)) continue;
    if (const int day = fitting(date.day, daysInMonth(year, month), step)) return Day{year, month, day};
  }
  return {};
}

// The first (step 1) or last (step -1) day that the date can mean.
std::optional<Day> outermostDay(const EdtfDate& date, const YearRange& years, int step) {
  std::int64_t year = step > 0 ? years.first : years.last;
  while (year >= years.first && year <= years.last) {
    if (const auto day = dayInYear(date, year, step)) return day;
    if (date.day.empty()) return {};
    year = nextYear(date.year, year, step);
  }
  return {};
}

Instant startOf(const Day& day) {
  return toInstant({day.year, day.month, day.day});
}

Instant monthStart(std::int64_t year, int month) {
  return toInstant({year, month, 1});
}

DayRange seasonRange(const YearRange& years, const EdtfSeason& season) {
  return {monthStart(years.first, season.month), plus(monthStart(years.last, season.month), {.months = season.months})};
}

std::string reasonAgainst(const EdtfDate& date, const YearRange& years) {
  if (isMasked(date.month) || isMasked(date.day)) return "no day of the calendar fits the digits";
  const auto month = static_cast<int>(numberOf(date.month, '0'));
  if (month < 1 || month > monthsPerYear) return "month " + date.month;
  const int days = daysInMonth(years.last, month);
  return "day " + date.day + " of a month of " + std::to_string(days) + " days";
}

std::optional<DayRange> noDay(const std::string& reason, std::string& why) {
  why = reason;
  return {};
}

}  // namespace

bool isSeason(const EdtfDate& date) {
  return !date.month.empty() && !isMasked(date.month) && edtfSeason(static_cast<int>(numberOf(date.month, '0')), true);
}

YearRange yearRange(const EdtfYear& year) {
  const int open = openDigits(year);
  const std::int64_t size = timesTen(1, open);
  std::int64_t low = timesTen(numberOf(year.digits, '0'), year.exponent.value_or(0));
  low -= low < farYear ? low % size : 0;
  std::int64_t high = isMasked(year.digits) ? numberOf(year.digits, '9') : std::min(low + size - 1, farYear);
  if (year.negative && low == 0) low = std::abs(nextYear(year, 0, 1));  // there is no -0000
  const Precision precision = precisionOf(openDigitsOf(year));
  return year.negative ? YearRange{-high, -low, precision} : YearRange{low, high, precision};
}

std::optional<DayRange> dayRange(const EdtfDate& date, bool southernSeasons, std::string& why) {
  const YearRange years = yearRange(date.year);
  if (isSeason(date)) {
    if (!date.day.empty()) return noDay("a day of a season", why);
    return seasonRange(years, *edtfSeason(static_cast<int>(numberOf(date.month, '0')), southernSeasons));
  }
  const auto first = outermostDay(date, years, 1);
  const auto last = outermostDay(date, years, -1);
  if (!first || !last) return noDay(reasonAgainst(date, years), why);
  return DayRange{startOf(*first), plus(startOf(*last), {.days = 1})};
}

Precision precisionUpTo(const EdtfDate& date, EdtfPart part) {
  const Precision ofYear = yearRange(date.year).precision;
  if (ofYear != Precision::year || part == EdtfPart::year || date.month.empty() || isMasked(date.month)) return ofYear;
  if (isSeason(date)) return Precision::season;
  if (part == EdtfPart::month || date.day.empty() || isMasked(date.day)) return Precision::month;
  return part == EdtfPart::time && date.time ? date.time->precision : Precision::day;
}

}  // namespace geo
