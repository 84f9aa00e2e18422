// Points in time and calendar arithmetic. Knows days and seconds; knows nothing of uncertainty, languages or the wall
// clock.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace geo {

/// Seconds since 1970-01-01T00:00:00 on the *wall clock of the place* (proleptic Gregorian calendar, astronomical
/// years, no leap seconds). See .github/decisions/ on why a place's own clock and not UTC.
struct Instant {
  std::int64_t seconds = 0;
  auto operator<=>(const Instant&) const = default;
};

inline constexpr std::int64_t secondsPerDay = 86'400;
inline constexpr Instant distantPast{std::numeric_limits<std::int64_t>::min() / 4};
inline constexpr Instant distantFuture{std::numeric_limits<std::int64_t>::max() / 4};

/// A calendar date and time of day. `year` is astronomical: 0 is 1 BCE, -1 is 2 BCE.
struct Civil {
  std::int64_t year = 1970;
  int month = 1;   ///< 1…12
  int day = 1;     ///< 1…31
  int hour = 0;    ///< 0…23
  int minute = 0;  ///< 0…59
  int second = 0;  ///< 0…59
  bool operator==(const Civil&) const = default;
};

/// The day number (1970-01-01 is 0) of a date of the proleptic Gregorian calendar; any year that fits.
std::int64_t dayNumber(std::int64_t year, int month, int day);
Instant toInstant(const Civil& civil);
Civil toCivil(Instant instant);
bool isLeap(std::int64_t year);
/// 28…31; `month` in 1…12.
int daysInMonth(std::int64_t year, int month);
/// Monday is 0 … Sunday is 6.
int weekday(Instant instant);

/// A calendar length such as "one year and two days" (ISO 8601 duration). Months are months, never 30 days.
struct Period {
  std::int64_t years = 0;
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
  bool operator==(const Period&) const = default;
};

/// `P1Y6M`, `P2W`, `PT12H30M`, `-P1D`; nothing when the text is not an ISO 8601 duration or is of no length.
std::optional<Period> parsePeriod(std::string_view text);
std::string toString(const Period& period);
/// Years and months first (31 January + P1M is the last day of February), then days, then seconds. Saturates at the
/// distant bounds.
Instant plus(Instant instant, const Period& period);
Instant minus(Instant instant, const Period& period);
Period negated(const Period& period);
/// About how long it is, in seconds: for sorting and for the pace of an animation, never for dates.
double approximateSeconds(const Period& period);

}  // namespace geo
