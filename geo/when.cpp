// What a date of several bounds means at a moment, and how two dates make a span. Knows nothing of text.
#include "geo/when.hpp"

#include <algorithm>
#include <cmath>

namespace geo {
namespace {

// In how many seconds the strength towards an unknown end halves.
constexpr double halfLife = 10 * 365.2425 * static_cast<double>(secondsPerDay);

// Never quite 1: that is for what is certain.
float strengthAt(double share) {
  return faintest + (1 - faintest) * static_cast<float>(std::clamp(share, 0.0, 0.99));
}

// How strongly something is there, `since` seconds from the certain moment, `reach` seconds from it to the outer bound.
double fading(std::int64_t since, std::int64_t reach, bool unknown) {
  if (since <= 0) return 1;
  if (unknown) return std::exp2(-static_cast<double>(since) / halfLife);
  return 1 - static_cast<double>(since) / static_cast<double>(reach);
}

// 1 from the latest start on, less before it.
double risen(const Bounds& bounds, Instant at) {
  if (bounds.latestStart >= distantFuture) return 0;
  return fading(bounds.latestStart.seconds - at.seconds, bounds.latestStart.seconds - bounds.earliestStart.seconds,
                bounds.earliestStart <= distantPast);
}

// 1 until the earliest end, less after it.
double notFallen(const Bounds& bounds, Instant at) {
  if (bounds.earliestEnd <= distantPast) return 0;
  return fading(at.seconds - bounds.earliestEnd.seconds, bounds.latestEnd.seconds - bounds.earliestEnd.seconds,
                bounds.latestEnd >= distantFuture);
}

double shareAt(const Bounds& bounds, Instant at) {
  return std::min(risen(bounds, at), notFallen(bounds, at));
}

// The moment of [first, last] at which a span without a certain core is strongest: where rising meets falling.
Instant strongest(const Bounds& bounds, Instant first, Instant last) {
  while (first < last) {
    const Instant middle{first.seconds + (last.seconds - first.seconds) / 2};
    if (risen(bounds, middle) < notFallen(bounds, middle))
      first = {middle.seconds + 1};
    else
      last = middle;
  }
  return first;
}

Held stronger(const Held& one, const Held& other) {
  return other.strength > one.strength ? other : one;
}

// Instants are whole seconds: the last one of [from, to).
Instant lastOf(Instant from, Instant to) {
  return from == to ? to : Instant{to.seconds - 1};
}

// The stretch of days, hours … in which an interval's beginning or end is looked for, when the interval stands for one
// moment.
Bounds asOneMoment(const When& when) {
  if (!when.interval) return when.bounds;
  const Bounds& whole = when.bounds;
  const Period startUnit{.seconds = unitSeconds(when.start.precision)};
  const Period endUnit{.seconds = unitSeconds(when.end.precision)};
  return {whole.earliestStart, minus(whole.latestEnd, endUnit), plus(whole.earliestStart, startUnit), whole.latestEnd};
}

}  // namespace

std::int64_t unitSeconds(Precision precision) {
  switch (precision) {
    case Precision::hour:
      return 3600;
    case Precision::minute:
      return 60;
    case Precision::second:
      return 1;
    default:
      return secondsPerDay;
  }
}

Held presence(const Bounds& bounds, Instant at) {
  if (at < bounds.earliestStart || at >= bounds.latestEnd) return {};
  if (at >= bounds.latestStart && at < bounds.earliestEnd) return {Presence::certain, 1};
  return {Presence::possible, strengthAt(shareAt(bounds, at))};
}

Held presence(const Bounds& bounds, Instant from, Instant to) {
  if (from > to) return {};
  const Instant first = std::max(from, bounds.earliestStart);
  const Instant last = std::min(lastOf(from, to), lastOf(bounds.earliestStart, bounds.latestEnd));
  if (first > last) return {};
  const Instant core = std::max(first, bounds.latestStart);
  if (core <= last && core < bounds.earliestEnd) return {Presence::certain, 1};
  const Instant best = strongest(bounds, first, last);
  return stronger(presence(bounds, best), presence(bounds, std::max(first, Instant{best.seconds - 1})));
}

Held presence(const When& when, Instant at) {
  return presence(when, at, at);
}

Held presence(const When& when, Instant from, Instant to) {
  if (when.parts.empty()) return presence(when.bounds, from, to);
  Held held;
  for (const Bounds& part : when.parts) held = stronger(held, presence(part, from, to));
  return held;
}

When spanning(const When& start, const When& end) {
  const Bounds first = asOneMoment(start);
  const Bounds last = asOneMoment(end);
  When span;
  span.bounds = {first.earliestStart, first.latestStart, last.earliestEnd, last.latestEnd};
  span.start = start.start;
  span.end = end.end;
  span.interval = true;
  return span;
}

When since(const When& start) {
  When span = spanning(start, start);
  span.bounds.earliestEnd = span.bounds.latestEnd = distantFuture;
  span.end = {.kind = EndKind::open};
  return span;
}

bool isOrdered(const When& when) {
  const Bounds& bounds = when.bounds;
  const bool saturated = bounds.earliestStart == bounds.latestEnd &&
                         (bounds.latestEnd == distantPast || bounds.latestEnd == distantFuture);
  return saturated || bounds.earliestStart < bounds.latestEnd;
}

}  // namespace geo
