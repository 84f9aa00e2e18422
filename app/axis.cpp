#include "app/axis.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr double closest = 1;  // seconds per point

double begins(const Fold& fold) {
  return static_cast<double>(fold.from.seconds);
}
double ends(const Fold& fold) {
  return static_cast<double>(fold.to.seconds);
}
double secondsPerPointIn(const Fold& fold, const Axis& axis) {
  return (ends(fold) - begins(fold)) / axis.widthOf(fold);
}

Axis limited(Axis axis, double width) {
  axis.secondsPerPoint = std::clamp(axis.secondsPerPoint, closest, (axis.latest - axis.earliest) / width);
  axis.from = std::clamp(axis.from, axis.earliest, axis.latest);
  if (const double beyond = axis.xOfSeconds(axis.latest) - width; beyond < 0) axis.from = axis.secondsAt(beyond);
  axis.from = std::max(axis.from, axis.earliest);
  return axis;
}

/// What lies between two moments, piece by piece: a fold's inside has its own scale, and adding pieces keeps small
/// distances exact where subtracting large ones would not.
double points(const Axis& axis, double from, double to) {
  double at = from, x = 0;
  for (const Fold& fold : axis.folds) {
    if (ends(fold) <= at) continue;
    if (begins(fold) >= to) break;
    if (at < begins(fold)) x += (begins(fold) - at) / axis.secondsPerPoint, at = begins(fold);
    const double until = std::min(to, ends(fold));
    x += (until - at) / secondsPerPointIn(fold, axis);
    at = until;
  }
  return x + (to - at) / axis.secondsPerPoint;
}

double forward(const Axis& axis, double x) {
  double at = axis.from;
  for (const Fold& fold : axis.folds) {
    if (ends(fold) <= at) continue;
    const double before = std::max(begins(fold) - at, 0.0) / axis.secondsPerPoint;
    if (x <= before) break;
    x -= before;
    at = std::max(at, begins(fold));
    const double scale = secondsPerPointIn(fold, axis), inside = (ends(fold) - at) / scale;
    if (x <= inside) return at + x * scale;
    x -= inside;
    at = ends(fold);
  }
  return at + x * axis.secondsPerPoint;
}

double backward(const Axis& axis, double x) {
  double at = axis.from;
  for (auto fold = axis.folds.rbegin(); fold != axis.folds.rend(); ++fold) {
    if (begins(*fold) >= at) continue;
    const double after = std::max(at - ends(*fold), 0.0) / axis.secondsPerPoint;
    if (x <= after) break;
    x -= after;
    at = std::min(at, ends(*fold));
    const double scale = secondsPerPointIn(*fold, axis), inside = (at - begins(*fold)) / scale;
    if (x <= inside) return at - x * scale;
    x -= inside;
    at = begins(*fold);
  }
  return at - x * axis.secondsPerPoint;
}

/// `seconds` at `x`, whatever was there.
Axis holding(Axis axis, double seconds, double x) {
  axis.from = seconds;
  axis.from = axis.secondsAt(-x);
  return axis;
}

}  // namespace

double Axis::widthOf(const Fold& fold) const {
  return std::min(cutWidth, (ends(fold) - begins(fold)) / secondsPerPoint);
}

double Axis::xOfSeconds(double seconds) const {
  return seconds >= from ? points(*this, from, seconds) : -points(*this, seconds, from);
}

double Axis::secondsAt(double x) const {
  return x >= 0 ? forward(*this, x) : backward(*this, -x);
}

geo::Instant Axis::timeAt(double x) const {
  constexpr double most = 2e18;  // within what an instant holds
  return {static_cast<std::int64_t>(std::llround(std::clamp(secondsAt(x), -most, most)))};
}

Axis fitted(geo::Instant from, geo::Instant to, double width, Axis axis) {
  const double first = static_cast<double>(from.seconds);
  const double last = first + std::max(static_cast<double>(to.seconds - from.seconds), 60.0);
  const double wanted = width / 1.04;
  double near = closest, far = std::max((last - first) / wanted * 2, closest);
  for (int i = 0; i < 100 && !axis.folds.empty(); ++i) {  // the wider the view, the fewer points it takes
    axis.secondsPerPoint = std::sqrt(near * far);
    (points(axis, first, last) > wanted ? near : far) = axis.secondsPerPoint;
  }
  if (axis.folds.empty()) axis.secondsPerPoint = (last - first) / wanted;
  return limited(holding(std::move(axis), first, (width - wanted) / 2), width);
}

Axis zoomed(const Axis& axis, double factor, double x, double width) {
  const double held = axis.secondsAt(x);
  Axis out = axis;
  out.secondsPerPoint = std::clamp(axis.secondsPerPoint * factor, closest, (axis.latest - axis.earliest) / width);
  return limited(holding(std::move(out), held, x), width);
}

Axis panned(const Axis& axis, double points, double width) {
  Axis out = axis;
  out.from = axis.secondsAt(-points);
  return limited(std::move(out), width);
}

Axis revealing(const Axis& axis, geo::Instant t, double width) {
  const double margin = width * 0.08, x = axis.xOf(t);
  if (x < margin) return panned(axis, margin - x, width);
  if (x > width - margin) return panned(axis, width - margin - x, width);
  return axis;
}

Axis folded(const Axis& axis, std::vector<Fold> folds, double x) {
  const double held = axis.secondsAt(x);
  Axis out = axis;
  out.folds = std::move(folds);
  return holding(std::move(out), held, x);
}

}  // namespace app
