// Months are counted on the calendar, from the first date; what is left of one is counted in days, hours, minutes and
// seconds.
#include "app/lengths.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace app {
namespace {

using Counts = std::array<long, 6>;

std::string unit(std::size_t place, long n, const Messages& messages) {
  switch (place) {
    case 0:
      return messages.plural("{n} year", "{n} years", n);
    case 1:
      return messages.plural("{n} month", "{n} months", n);
    case 2:
      return messages.plural("{n} day", "{n} days", n);
    case 3:
      return messages.plural("{n} hour", "{n} hours", n);
    case 4:
      return messages.plural("{n} minute", "{n} minutes", n);
    default:
      return messages.plural("{n} second", "{n} seconds", n);
  }
}

std::string joined(const Counts& counts, std::size_t from, std::size_t to, const Messages& tr) {
  std::string text;
  for (std::size_t i = from; i < to; ++i)
    if (counts[i] != 0) text += (text.empty() ? "" : " ") + unit(i, counts[i], tr);
  return text.empty() ? unit(to - 1, 0, tr) : text;
}

Counts counts(std::int64_t months, std::int64_t days, std::int64_t seconds) {
  days += seconds / geo::secondsPerDay;
  seconds %= geo::secondsPerDay;
  return {static_cast<long>(months / 12),    static_cast<long>(months % 12),         static_cast<long>(days),
          static_cast<long>(seconds / 3600), static_cast<long>(seconds % 3600 / 60), static_cast<long>(seconds % 60)};
}

std::int64_t wholeMonths(geo::Instant from, geo::Instant to) {
  const geo::Civil a = geo::toCivil(from), b = geo::toCivil(to);
  const std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  return geo::plus(from, {.months = months}) > to ? months - 1 : months;
}

}  // namespace

std::string lengthInWords(const geo::Period& period, const Messages& tr) {
  const Counts all =
      counts(std::abs(period.years * 12 + period.months), std::abs(period.days), std::abs(period.seconds));
  return joined(all, 0, all.size(), tr);
}

std::string lengthInWords(geo::Instant from, geo::Instant to, const Messages& tr) {
  if (to < from) std::swap(from, to);
  const std::int64_t months = wholeMonths(from, to);
  const Counts all = counts(months, 0, to.seconds - geo::plus(from, {.months = months}).seconds);
  std::size_t largest = 0;
  while (largest + 1 < all.size() && all[largest] == 0) ++largest;
  return joined(all, largest, std::min(largest + 2, all.size()), tr);
}

std::string wholeLengthInWords(geo::Instant from, geo::Instant to, const Messages& tr) {
  if (to < from) std::swap(from, to);
  const std::int64_t months = wholeMonths(from, to);
  const Counts all = counts(months, 0, to.seconds - geo::plus(from, {.months = months}).seconds);
  const bool hasDays = all[0] != 0 || all[1] != 0 || all[2] != 0;
  return joined(all, 0, hasDays ? 3 : all.size(), tr);
}

geo::Period periodBefore(geo::Instant to, geo::Instant from) {
  const geo::Civil a = geo::toCivil(from), b = geo::toCivil(to);
  std::int64_t months = std::max<std::int64_t>((b.year - a.year) * 12 + (b.month - a.month), 0);
  while (months > 0 && geo::minus(to, {.months = months}) < from) --months;
  const std::int64_t rest = geo::minus(to, {.months = months}).seconds - from.seconds;
  return {.years = months / 12,
          .months = months % 12,
          .days = rest / geo::secondsPerDay,
          .seconds = rest % geo::secondsPerDay};
}

geo::Period periodAfter(geo::Instant from, geo::Instant to) {
  const std::int64_t months = wholeMonths(from, to);
  const std::int64_t rest = to.seconds - geo::plus(from, {.months = months}).seconds;
  return {.years = months / 12,
          .months = months % 12,
          .days = rest / geo::secondsPerDay,
          .seconds = rest % geo::secondsPerDay};
}

}  // namespace app
