#include "app/travel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

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

/// A coarse date (a month, a year) is taken at its middle: nothing says more.
geo::Instant dayOf(const geo::When& when) {
  return when.start.precision == geo::Precision::day ? when.bounds.earliestStart : middle(when.bounds);
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

Position along(const geo::Route& route, const std::vector<double>& kilometres, double where) {
  const auto next = std::ranges::upper_bound(kilometres, where);
  const std::size_t i =
      std::clamp<std::size_t>(static_cast<std::size_t>(next - kilometres.begin()), 1, route.size() - 1);
  const double length = kilometres[i] - kilometres[i - 1];
  const double part = length > 0 ? std::clamp((where - kilometres[i - 1]) / length, 0.0, 1.0) : 0.0;
  return {route[i - 1].at + (route[i].at - route[i - 1].at) * part, where, kilometres.back(), i - 1};
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
      const geo::Instant day = route[i].when ? dayOf(*route[i].when) : event.when.bounds.earliestStart;
      out.push_back({i, kilometres[i], atHour(day, morning)});
    } else if (route[i].when ? !passedOnTheWay(route, i) : last) {
      const geo::Instant day =
          route[i].when ? dayOf(*route[i].when) : geo::Instant{event.when.bounds.latestEnd.seconds - 1};
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
  if (at <= known.front().at) return along(route, kilometres, 0);
  for (std::size_t i = 1; i < known.size(); ++i) {
    if (at >= known[i].at) continue;
    const double part = share(known[i - 1].at, known[i].at, at);
    Position here =
        along(route, kilometres, known[i - 1].kilometres + (known[i].kilometres - known[i - 1].kilometres) * part);
    here.moving = true;
    return here;
  }
  return along(route, kilometres, kilometres.back());
}

}  // namespace app
