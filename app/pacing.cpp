// Density is measured among neighbours and not per year, so that a single day of a coup and ten thousand years of
// nothing are both seen for what they are.
#include "app/pacing.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using Knot = Pacing::Knot;

constexpr std::size_t mostKnots = 2'048, neighbours = 4;

/// The least time that `neighbours` steps around this one take: at the edge of a gap the crowded side counts.
double spread(const std::vector<double>& at, std::size_t step) {
  const std::size_t last = at.size() - 1, width = std::min(neighbours, last);
  double least = at[last] - at[0];
  for (std::size_t a = step + 1 > width ? step + 1 - width : 0; a <= step && a + width <= last; ++a)
    least = std::min(least, at[a + width] - at[a]);
  return least / static_cast<double>(width);
}

/// A sample of different moments, in order.
std::vector<double> sampled(const std::vector<geo::Instant>& begins) {
  const std::size_t stride = std::max<std::size_t>(begins.size() / mostKnots, 1);
  std::vector<double> at;
  for (std::size_t i = 0; i < begins.size(); i += stride) {
    const double seconds = static_cast<double>(begins[i].seconds);
    if (at.empty() || seconds > at.back()) at.push_back(seconds);
  }
  return at;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return std::max(*middle, 1.0);
}

/// Between the knots around `value`; outside as fast as a gap.
template <class From, class To>
double mapped(const std::vector<Knot>& knots, double value, From from, To to, double outside) {
  if (knots.empty()) return value;
  if (value <= from(knots.front())) return to(knots.front()) + (value - from(knots.front())) * outside;
  if (value >= from(knots.back())) return to(knots.back()) + (value - from(knots.back())) * outside;
  const auto next = std::ranges::upper_bound(knots, value, {}, from);
  const Knot &a = *(next - 1), &b = *next;
  return to(a) + (value - from(a)) * (to(b) - to(a)) / (from(b) - from(a));
}

constexpr auto atOf = [](const Knot& knot) { return knot.at; };
constexpr auto warpedOf = [](const Knot& knot) { return knot.warped; };

}  // namespace

Pacing pacingOf(const std::vector<geo::Instant>& begins) {
  const std::vector<double> at = sampled(begins);
  if (at.size() < 3) return {};
  std::vector<double> spreads;
  for (std::size_t i = 0; i + 1 < at.size(); ++i) spreads.push_back(spread(at, i));
  const double ordinary = median(spreads);
  Pacing out;
  double sum = at.front();
  for (std::size_t i = 0; i < at.size(); ++i) {
    out.knots.push_back({at[i], sum});
    if (i + 1 < at.size()) sum += (at[i + 1] - at[i]) / std::clamp(spreads[i] / ordinary, slowestPace, quickestPace);
  }
  return out;
}

Pacing pacingOf(const geo::Events& events) {
  std::vector<geo::Instant> begins;
  const std::size_t stride = std::max<std::size_t>(events.size() / (4 * mostKnots), 1);
  for (std::size_t row = 0; row < events.size(); row += stride)
    if (const geo::Instant at = events.bounds(row).earliestStart; at > geo::distantPast) begins.push_back(at);
  return pacingOf(begins);
}

double warped(const Pacing& pacing, double seconds) {
  return mapped(pacing.knots, seconds, atOf, warpedOf, 1 / quickestPace);
}

double unwarped(const Pacing& pacing, double warpedSeconds) {
  return mapped(pacing.knots, warpedSeconds, warpedOf, atOf, quickestPace);
}

double factorAt(const Pacing& pacing, double seconds) {
  if (pacing.knots.empty()) return 1;
  const auto next = std::ranges::upper_bound(pacing.knots, seconds, {}, atOf);
  if (next == pacing.knots.begin() || next == pacing.knots.end()) return quickestPace;
  const Knot &a = *(next - 1), &b = *next;
  return (b.at - a.at) / (b.warped - a.warped);
}

geo::Instant pacedInstantAt(const Pacing& pacing, geo::Instant from, geo::Instant to, double fraction) {
  const double first = warped(pacing, static_cast<double>(from.seconds));
  const double last = warped(pacing, static_cast<double>(to.seconds));
  const double at = unwarped(pacing, first + (last - first) * std::clamp(fraction, 0.0, 1.0));
  return std::clamp(geo::Instant{std::llround(at)}, from, to);
}

}  // namespace app
