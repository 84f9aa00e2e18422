// Ticks: a ladder of round steps of the calendar, and the instants of one of them along an axis.
#include <algorithm>
#include <array>

#include "app/axis.hpp"

namespace app {
namespace {

constexpr double year = 365.2425 * 86'400;

/// A row of the ladder of round steps, finest first.
struct Step {
  TickUnit unit;
  int step;
  double seconds;  ///< about
};
constexpr std::array ladder{Step{TickUnit::minute, 1, 60},
                            Step{TickUnit::minute, 5, 300},
                            Step{TickUnit::minute, 15, 900},
                            Step{TickUnit::minute, 30, 1'800},
                            Step{TickUnit::hour, 1, 3'600},
                            Step{TickUnit::hour, 3, 10'800},
                            Step{TickUnit::hour, 6, 21'600},
                            Step{TickUnit::hour, 12, 43'200},
                            Step{TickUnit::day, 1, 86'400},
                            Step{TickUnit::day, 5, 5 * 86'400.0},
                            Step{TickUnit::day, 10, 10 * 86'400.0},
                            Step{TickUnit::month, 1, year / 12},
                            Step{TickUnit::month, 3, year / 4},
                            Step{TickUnit::month, 6, year / 2},
                            Step{TickUnit::year, 1, year},
                            Step{TickUnit::year, 2, 2 * year},
                            Step{TickUnit::year, 5, 5 * year},
                            Step{TickUnit::decade, 1, 10 * year},
                            Step{TickUnit::decade, 2, 20 * year},
                            Step{TickUnit::decade, 5, 50 * year},
                            Step{TickUnit::century, 1, 100 * year},
                            Step{TickUnit::century, 5, 500 * year},
                            Step{TickUnit::millennium, 1, 1'000 * year},
                            Step{TickUnit::millennium, 5, 5'000 * year},
                            Step{TickUnit::millennium, 20, 2e4 * year},
                            Step{TickUnit::millennium, 100, 1e5 * year},
                            Step{TickUnit::millennium, 500, 5e5 * year},
                            Step{TickUnit::millennium, 2'000, 2e6 * year},
                            Step{TickUnit::millennium, 10'000, 1e7 * year},
                            Step{TickUnit::millennium, 50'000, 5e7 * year},
                            Step{TickUnit::millennium, 200'000, 2e8 * year},
                            Step{TickUnit::millennium, 1'000'000, 1e9 * year},
                            Step{TickUnit::millennium, 5'000'000, 5e9 * year}};

std::int64_t floorTo(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = ((value % step) + step) % step;
  return value - rest;
}

std::int64_t yearsOf(TickUnit unit) {
  switch (unit) {
    case TickUnit::millennium:
      return 1'000;
    case TickUnit::century:
      return 100;
    case TickUnit::decade:
      return 10;
    default:
      return 1;
  }
}

/// The last round instant at or before `t`.
geo::Instant floored(geo::Instant t, const Step& s) {
  geo::Civil c = geo::toCivil(t);
  switch (s.unit) {
    case TickUnit::minute:
      c.minute = static_cast<int>(floorTo(c.minute, s.step)), c.second = 0;
      break;
    case TickUnit::hour:
      c.hour = static_cast<int>(floorTo(c.hour, s.step)), c.minute = c.second = 0;
      break;
    case TickUnit::day:
      c = {c.year, c.month,
           std::min(static_cast<int>(floorTo(c.day - 1, s.step)) + 1, s.step == 1 ? 31 : 30 - s.step + 1)};
      break;
    case TickUnit::month:
      c = {c.year, static_cast<int>(floorTo(c.month - 1, s.step)) + 1, 1};
      break;
    default:
      c = {floorTo(c.year, yearsOf(s.unit) * s.step), 1, 1};
      break;
  }
  return geo::toInstant(c);
}

/// The next round instant; days begin anew each month, so that ticks stay on the 1st, 6th, 11th …
geo::Instant following(geo::Instant t, const Step& s) {
  switch (s.unit) {
    case TickUnit::minute:
      return {t.seconds + 60LL * s.step};
    case TickUnit::hour:
      return {t.seconds + 3'600LL * s.step};
    case TickUnit::day: {
      const geo::Civil c = geo::toCivil(t);
      const int next = c.day + s.step;
      const bool over = next > geo::daysInMonth(c.year, c.month) || (s.step > 1 && next > 30 - s.step + 1);
      return over ? geo::plus(geo::toInstant({c.year, c.month, 1}), {.months = 1})
                  : geo::toInstant({c.year, c.month, next});
    }
    case TickUnit::month:
      return geo::plus(t, {.months = s.step});
    default:
      return geo::plus(t, {.years = yearsOf(s.unit) * s.step});
  }
}

bool beginsLarger(geo::Instant t, TickUnit unit) {
  const geo::Civil c = geo::toCivil(t);
  switch (unit) {
    case TickUnit::minute:
      return c.minute == 0;
    case TickUnit::hour:
      return c.hour == 0;
    case TickUnit::day:
      return c.day == 1;
    case TickUnit::month:
      return c.month == 1;
    case TickUnit::year:
      return c.year % 10 == 0;
    case TickUnit::decade:
      return c.year % 100 == 0;
    default:
      return c.year % 1'000 == 0;
  }
}

/// The fold that `t` lies inside of, where it is a cut.
const Fold* cutAt(const Axis& axis, geo::Instant t) {
  for (const Fold& fold : axis.folds)
    if (t > fold.from && t < fold.to && axis.widthOf(fold) >= cutWidth) return &fold;
  return nullptr;
}

geo::Instant firstFrom(geo::Instant t, const Step& step) {
  const geo::Instant round = floored(t, step);
  return round < t ? following(round, step) : round;
}

}  // namespace

Ticks ticks(const Axis& axis, double width, double spacing) {
  const auto fits = [&](const Step& s) { return s.seconds / axis.secondsPerPoint >= spacing; };
  const auto found = std::ranges::find_if(ladder, fits);
  const Step step = found == ladder.end() ? ladder.back() : *found;
  Ticks out{step.unit, step.step, {}};
  const geo::Instant end = axis.timeAt(width);
  for (geo::Instant t = floored(axis.timeAt(0), step), before = geo::distantPast; t <= end && t > before;) {
    before = t;
    if (const Fold* cut = cutAt(axis, t)) {
      t = firstFrom(cut->to, step);
      continue;
    }
    if (const double x = axis.xOf(t); x >= 0) out.ticks.push_back({t, x, beginsLarger(t, step.unit)});
    t = following(t, step);
  }
  return out;
}

}  // namespace app
