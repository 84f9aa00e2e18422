// The proleptic Gregorian calendar: day numbers, civil dates and instants. Knows nothing of lengths, doubt or text.
#include "geo/instant.hpp"

namespace geo {
namespace {

constexpr std::int64_t daysPerEra = 146'097;            // 400 years
constexpr std::int64_t daysFromMarchToEpoch = 719'468;  // 0000-03-01 to 1970-01-01

// Beyond these years an instant would leave [distantPast, distantFuture].
constexpr std::int64_t farthestYear = 70'000'000'000;

std::int64_t floorDivided(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace

// Howard Hinnant's days_from_civil, http://howardhinnant.github.io/date_algorithms.html; years begin in March.
std::int64_t dayNumber(std::int64_t year, int month, int day) {
  const std::int64_t shifted = month <= 2 ? year - 1 : year;
  const std::int64_t era = floorDivided(shifted, 400);
  const std::int64_t yearOfEra = shifted - era * 400;
  const std::int64_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromMarchToEpoch;
}

Instant toInstant(const Civil& civil) {
  if (civil.year > farthestYear) return distantFuture;
  if (civil.year < -farthestYear) return distantPast;
  const std::int64_t days = dayNumber(civil.year, civil.month, civil.day);
  return {days * secondsPerDay + civil.hour * 3600 + civil.minute * 60 + civil.second};
}

// Hinnant's civil_from_days, the inverse.
Civil toCivil(Instant instant) {
  const std::int64_t dayFromEpoch = floorDivided(instant.seconds, secondsPerDay);
  const auto second = static_cast<int>(instant.seconds - dayFromEpoch * secondsPerDay);
  const std::int64_t days = dayFromEpoch + daysFromMarchToEpoch;
  const std::int64_t era = floorDivided(days, daysPerEra);
  const std::int64_t dayOfEra = days - era * daysPerEra;
  const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const auto marchMonth = static_cast<int>((5 * dayOfYear + 2) / 153);
  const auto day = static_cast<int>(dayOfYear) - (153 * marchMonth + 2) / 5 + 1;
  const int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {year, month, day, second / 3600, second / 60 % 60, second % 60};
}

bool isLeap(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysInMonth(std::int64_t year, int month) {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int weekday(Instant instant) {
  const std::int64_t sinceThursday = floorDivided(instant.seconds, secondsPerDay);
  const std::int64_t sinceMonday = sinceThursday + 3;
  return static_cast<int>(sinceMonday - floorDivided(sinceMonday, 7) * 7);
}

}  // namespace geo
