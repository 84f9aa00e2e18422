// Calendar lengths: their ISO 8601 text, and moving an instant by them. Saturates, never overflows.
#include <algorithm>
#include <array>
#include <charconv>

#include "geo/instant.hpp"

namespace geo {
namespace {

// Limits beyond which any sum has left [distantPast, distantFuture], and below which none overflows.
constexpr std::int64_t mostYears = 100'000'000'000;
constexpr std::int64_t mostDays = 60'000'000'000'000;
constexpr std::int64_t mostSeconds = distantFuture.seconds * 2;

std::int64_t within(std::int64_t value, std::int64_t limit) {
  return std::clamp(value, -limit, limit);
}

Instant saturated(std::int64_t seconds) {
  return {std::clamp(seconds, distantPast.seconds, distantFuture.seconds)};
}

bool isDistant(Instant instant) {
  return instant <= distantPast || instant >= distantFuture;
}

Instant plusMonths(Instant instant, std::int64_t months) {
  if (months == 0) return instant;
  Civil civil = toCivil(instant);
  const std::int64_t all = civil.year * 12 + (civil.month - 1) + months;
  civil.year = all / 12 - (all % 12 < 0 ? 1 : 0);
  civil.month = static_cast<int>(all - civil.year * 12) + 1;
  civil.day = std::min(civil.day, daysInMonth(civil.year, civil.month));
  return toInstant(civil);
}

struct Designator {
  char letter;
  bool time;  ///< after the T
  std::int64_t Period::*field;
  std::int64_t factor;
};

constexpr std::array designators{
    Designator{'Y', false, &Period::years, 1},     Designator{'M', false, &Period::months, 1},
    Designator{'W', false, &Period::days, 7},      Designator{'D', false, &Period::days, 1},
    Designator{'H', true, &Period::seconds, 3600}, Designator{'M', true, &Period::seconds, 60},
    Designator{'S', true, &Period::seconds, 1},
};

// The designator of a letter, looked for from `from` on: the order of the standard is part of the grammar.
std::size_t designatorOf(char letter, bool time, std::size_t from) {
  while (from < designators.size() && (designators[from].letter != letter || designators[from].time != time)) ++from;
  return from;
}

std::optional<std::int64_t> takeNumber(std::string_view& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return {};
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

// Three parts of a time of day add up to the same field: each stays below a third of what fits.
bool add(Period& period, const Designator& designator, std::int64_t number) {
  const std::int64_t limit = distantFuture.seconds / designator.factor;
  if (number > limit || number < -limit) return false;
  period.*designator.field += number * designator.factor;
  return true;
}

std::optional<Period> takeParts(std::string_view text) {
  Period period;
  bool time = false;
  std::size_t next = 0;
  while (!text.empty()) {
    if (text.front() == 'T' && !time) {
      time = true;
      text.remove_prefix(1);
    }
    const auto number = takeNumber(text);
    if (!number || text.empty()) return {};
    next = designatorOf(text.front(), time, next);
    if (next == designators.size() || !add(period, designators[next], *number)) return {};
    text.remove_prefix(1);
    ++next;
  }
  return period;
}

void append(std::string& text, std::int64_t number, char letter) {
  if (number != 0) text += std::to_string(number) + letter;
}

bool isNegative(const Period& period) {
  return period.years <= 0 && period.months <= 0 && period.days <= 0 && period.seconds <= 0 && period != Period{};
}

}  // namespace

std::optional<Period> parsePeriod(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (!text.starts_with('P')) return {};
  const auto period = takeParts(text.substr(1));
  if (!period || *period == Period{}) return {};
  return negative ? negated(*period) : period;
}

std::string toString(const Period& period) {
  if (period == Period{}) return "P0D";
  if (isNegative(period)) return "-" + toString(negated(period));
  std::string text = "P";
  append(text, period.years, 'Y');
  append(text, period.months, 'M');
  append(text, period.days, 'D');
  if (period.seconds == 0) return text;
  text += 'T';
  append(text, period.seconds / 3600, 'H');
  append(text, period.seconds / 60 % 60, 'M');
  append(text, period.seconds % 60, 'S');
  return text;
}

Instant plus(Instant instant, const Period& period) {
  if (isDistant(instant)) return saturated(instant.seconds);
  const Instant moved =
      plusMonths(instant, within(period.years, mostYears) * 12 + within(period.months, mostYears * 12));
  if (isDistant(moved)) return moved;
  const Instant dayMoved = saturated(moved.seconds + within(period.days, mostDays) * secondsPerDay);
  return saturated(dayMoved.seconds + within(period.seconds, mostSeconds));
}

Instant minus(Instant instant, const Period& period) {
  return plus(instant, negated(period));
}

Period negated(const Period& period) {
  constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max();
  return {-within(period.years, limit), -within(period.months, limit), -within(period.days, limit),
          -within(period.seconds, limit)};
}

double approximateSeconds(const Period& period) {
  constexpr double year = 365.2425 * static_cast<double>(secondsPerDay);
  return static_cast<double>(period.years) * year + static_cast<double>(period.months) * year / 12 +
         static_cast<double>(period.days) * static_cast<double>(secondsPerDay) + static_cast<double>(period.seconds);
}

}  // namespace geo
