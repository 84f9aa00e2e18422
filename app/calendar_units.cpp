// Floors by calendar: whole years by their number, what is shorter than a day by its seconds.
#include "app/calendar_units.hpp"

namespace app {
namespace {

using geo::Precision;

int yearsIn(Precision precision) {
  if (precision == Precision::millennium) return 1000;
  if (precision == Precision::century) return 100;
  return precision == Precision::decade ? 10 : 1;
}

std::int64_t secondsIn(Precision precision) {
  if (precision == Precision::day) return geo::secondsPerDay;
  if (precision == Precision::hour) return 3600;
  return precision == Precision::minute ? 60 : 1;
}

std::int64_t floored(std::int64_t value, std::int64_t unit) {
  return value - ((value % unit) + unit) % unit;
}

bool countsYears(Precision precision) {
  return precision <= Precision::year;
}
bool countsMonths(Precision precision) {
  return precision == Precision::season || precision == Precision::month;
}

}  // namespace

geo::Instant unitStart(geo::Instant instant, Precision precision) {
  const geo::Civil civil = geo::toCivil(instant);
  if (countsYears(precision)) return geo::toInstant({.year = floored(civil.year, yearsIn(precision))});
  if (countsMonths(precision)) return geo::toInstant({.year = civil.year, .month = civil.month});
  return {floored(instant.seconds, secondsIn(precision))};
}

geo::Instant unitEnd(geo::Instant instant, Precision precision) {
  const geo::Instant start = unitStart(instant, precision);
  if (countsYears(precision)) return geo::plus(start, {.years = yearsIn(precision)});
  if (countsMonths(precision)) return geo::plus(start, {.months = 1});
  return geo::plus(start, {.seconds = secondsIn(precision)});
}

}  // namespace app
