#include "app/travel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/ways.hpp"

namespace app {
namespace {

constexpr double earthRadius = 6371.0088;
constexpr std::int64_t morning = 8 * 3'600, evening = 18 * 3'600, walkingDay = evening - morning;

geo::Instant atHour(geo::Instant day, std::int64_t hour) {
  return {day.seconds - ((day.seconds % geo::secondsPerDay) + geo::secondsPerDay) % geo::secondsPerDay + hour};
}

bool hasHour(const geo::When& when) {
  return when.start.precision >= geo::Precision::hour;
}

geo::Instant middle(const geo::Bounds& b) {
  return {b.earliestStart.seconds + (b.latestEnd.seconds - b.earliestStart.seconds) / 2};
}

geo::Instant between(geo::Instant a, geo::Instant b) {
  return {a.seconds + (b.seconds - a.seconds) / 2};
}

/// A coarse date (a month, a year) is taken at its middle: nothing says more. A doubtful day is widened to both sides:
/// its middle is what was stated.
geo::Instant dayOf(const geo::When& when) {
  const geo::Bounds& b = when.bounds;
  return when.start.precision == geo::Precision::day ? between(b.earliestStart, b.latestStart) : middle(b);
}

/// The last moment of the day on which an event ends.
geo::Instant lastOf(const geo::When& when) {
  return {between(when.bounds.earliestEnd, when.bounds.latestEnd).seconds - 1};
}

geo::Instant firstOf(const geo::When& when) {
  return between(when.bounds.earliestStart, when.bounds.latestStart);
}

std::vector<double> cumulativeKilometres(const geo::Route& route) {
  std::vector<double> out(route.size());
  for (std::size_t i = 1; i < route.size(); ++i) out[i] = out[i - 1] + kilometresBetween(route[i - 1].at, route[i].at);
  return out;
}

/// Seconds of walking time since 1970: only the hours between morning and evening count.
std::int64_t walked(geo::Instant t) {
  const std::int64_t day = static_cast<std::int64_t>(std::floor(static_cast<double>(t.seconds) / geo::secondsPerDay));
  const std::int64_t inDay = t.seconds - day * geo::secondsPerDay;
  return day * walkingDay + std::clamp(inDay - morning, std::int64_t{0}, walkingDay);
}

double share(geo::Instant from, geo::Instant to, geo::Instant at) {
  const auto ratio = [](std::int64_t part, std::int64_t whole) {
    return std::clamp(static_cast<double>(part) / static_cast<double>(whole), 0.0, 1.0);
  };
  if (const std::int64_t whole = walked(to) - walked(from); whole > 0) return ratio(walked(at) - walked(from), whole);
  return to > from ? ratio(at.seconds - from.seconds, to.seconds - from.seconds) : 1.0;
}

/// Whether the next dated waypoint is of the same day, so that this one is passed on the way and has no hour of its
/// own.
bool passedOnTheWay(const geo::Route& route, std::size_t i) {
  for (std::size_t j = i + 1; j < route.size(); ++j)
    if (route[j].when) return !hasHour(*route[j].when) && dayOf(*route[j].when) == dayOf(*route[i].when);
  return false;
}

Position along(const geo::Event& event, const geo::Route& route, const std::vector<double>& kilometres, double where) {
  const auto next = std::ranges::upper_bound(kilometres, where);
  const std::size_t i =
      std::clamp<std::size_t>(static_cast<std::size_t>(next - kilometres.begin()), 1, route.size() - 1);
  const double length = kilometres[i] - kilometres[i - 1];
  const double part = length > 0 ? std::clamp((where - kilometres[i - 1]) / length, 0.0, 1.0) : 0.0;
  return {placeOnLeg(event, route[i - 1].at, route[i].at, part), where, kilometres.back(), i - 1};
}

constexpr double together = 1;  // km: nearer than that is the same place

/// How far along a route a place lies; nothing where it is not one of the waypoints.
std::optional<double> kilometresTo(const geo::Route& route, geo::LonLat place) {
  const std::vector<double> kilometres = cumulativeKilometres(route);
  for (std::size_t i = 0; i < route.size(); ++i)
    if (kilometresBetween(route[i].at, place) < together) return kilometres[i];
  return std::nullopt;
}

/// The head of the column whose road this one has ended on and that has come by, if there is one.
Head* companion(const geo::Event& event, const Head& head, std::vector<Head>& others) {
  if (head.here.moving || head.here.kilometres < head.here.total) return nullptr;
  for (Head& other : others) {
    const auto meeting = kilometresTo(event.routes[other.route], head.here.at);
    if (other.route != head.route && meeting && other.here.kilometres >= *meeting - together) return &other;
  }
  return nullptr;
}

/// Those with the longest way ahead come first: the others join them.
std::vector<Head> eachHead(const geo::Event& event, geo::Instant at) {
  std::vector<Head> heads;
  for (std::size_t route = 0; route < event.routes.size(); ++route)
    if (const auto here = positionAt(event, at, route)) heads.push_back({*here, route});
  std::ranges::stable_sort(heads, {}, [](const Head& h) { return h.here.kilometres - h.here.total; });
  return heads;
}

bool isDay(const geo::Edge& edge) {
  return edge.kind == geo::EndKind::known && edge.precision >= geo::Precision::day;
}

std::int64_t dayNumberOf(geo::Instant t) {
  return static_cast<std::int64_t>(std::floor(static_cast<double>(t.seconds) / geo::secondsPerDay));
}

/// Counted from the first day of the event to its last, both included.
void countDays(const geo::When& when, geo::Instant at, Progress& progress) {
  progress.about = when.start.doubt != geo::Doubt::none || when.end.doubt != geo::Doubt::none;
  if (!isDay(when.start) || !isDay(when.end)) return;
  const std::int64_t first = dayNumberOf(firstOf(when)), last = dayNumberOf(lastOf(when));
  progress.days = static_cast<int>(last - first + 1);
  progress.day = std::clamp(static_cast<int>(dayNumberOf(at) - first + 1), 1, progress.days);
}

}  // namespace

double kilometresBetween(geo::LonLat a, geo::LonLat b) {
  constexpr double radians = std::numbers::pi / 180;
  const double south = std::sin((b.y - a.y) * radians / 2), east = std::sin((b.x - a.x) * radians / 2);
  const double h = south * south + std::cos(a.y * radians) * std::cos(b.y * radians) * east * east;
  return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

std::vector<Knot> knots(const geo::Event& event, const geo::Route& route) {
  const std::vector<double> kilometres = cumulativeKilometres(route);
  std::vector<Knot> out;
  for (std::size_t i = 0; i < route.size(); ++i) {
    const bool first = i == 0, last = i + 1 == route.size();
    if (route[i].when && hasHour(*route[i].when)) {
      out.push_back({i, kilometres[i], route[i].when->bounds.earliestStart});
    } else if (first) {
      const geo::Instant day = route[i].when ? dayOf(*route[i].when) : firstOf(event.when);
      out.push_back({i, kilometres[i], atHour(day, morning)});
    } else if (route[i].when ? !passedOnTheWay(route, i) : last) {
      const geo::Instant day = route[i].when ? dayOf(*route[i].when) : lastOf(event.when);
      out.push_back({i, kilometres[i], atHour(day, evening)});
    }
  }
  return out;
}

std::optional<Position> positionAt(const geo::Event& event, geo::Instant at, std::size_t number) {
  if (event.routes.empty()) {
    if (event.places.empty() || number > 0) return std::nullopt;
    return Position{event.places.front().at};
  }
  if (number >= event.routes.size() || event.routes[number].empty()) return std::nullopt;
  const geo::Route& route = event.routes[number];
  if (route.size() == 1) return Position{route.front().at};
  const std::vector<double> kilometres = cumulativeKilometres(route);
  const std::vector<Knot> known = knots(event, route);
  if (at <= known.front().at) return along(event, route, kilometres, 0);
  for (std::size_t i = 1; i < known.size(); ++i) {
    if (at >= known[i].at) continue;
    const double part = share(known[i - 1].at, known[i].at, at);
    Position here = along(event, route, kilometres,
                          known[i - 1].kilometres + (known[i].kilometres - known[i - 1].kilometres) * part);
    here.moving = true;
    return here;
  }
  return along(event, route, kilometres, kilometres.back());
}

std::vector<Head> headsAt(const geo::Event& event, geo::Instant at) {
  std::vector<Head> out;
  for (Head& head : eachHead(event, at))
    if (Head* other = companion(event, head, out))
      ++other->columns;
    else
      out.push_back(head);
  std::ranges::sort(out, {}, &Head::route);
  return out;
}

Towns townsOf(const geo::Event& event) {
  Towns out;
  for (const geo::Route& route : event.routes)
    for (const geo::Place& place : route) {
      if (place.name.empty()) continue;
      ++out.all;
      if (place.assumed) ++out.assumed;
    }
  return out;
}

std::optional<Progress> progressAt(const geo::Event& event, geo::Instant at) {
  if (event.routes.empty()) return std::nullopt;
  Progress out;
  out.columns = event.routes.size();
  out.started = at >= event.when.bounds.earliestStart;
  out.arrived = true;
  for (std::size_t route = 0; route < event.routes.size(); ++route) {
    const auto here = positionAt(event, at, route);
    if (!here) continue;
    out.arrived = out.arrived && !here->moving && here->kilometres >= here->total;
    if (here->total >= out.total) out.kilometres = here->kilometres, out.total = here->total;
  }
  countDays(event.when, at, out);
  return out.total > 0 ? std::optional(out) : std::nullopt;
}

}  // namespace app
