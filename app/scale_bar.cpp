#include "app/scale_bar.hpp"

#include <cmath>

namespace app {
namespace {

constexpr double earthRadius = 6371.0088;

std::optional<double> kilometresPerPoint(const Moment& moment, glm::vec2 at) {
  const glm::dvec2 offset = glm::dvec2(at - moment.size * 0.5F) / moment.camera.pointsPerUnit;
  const auto place =
      moment.plane.projection.inverse({moment.camera.centre.x + offset.x, moment.camera.centre.y - offset.y});
  if (!place) return std::nullopt;
  const double east = moment.plane.projection.scaleAt(*place).x;
  if (!(east > 0)) return std::nullopt;
  return earthRadius / (moment.camera.pointsPerUnit * east);
}

double roundBelow(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {5.0, 2.0})
    if (step * power <= value) return step * power;
  return power;
}

}  // namespace

std::optional<ScaleBar> scaleBar(const Moment& moment, float longest) {
  const auto middle = kilometresPerPoint(moment, moment.size * 0.5F);
  if (!middle) return std::nullopt;
  ScaleBar bar;
  bar.kilometres = roundBelow(*middle * longest);
  bar.points = static_cast<float>(bar.kilometres / *middle);
  for (const glm::vec2 share : {glm::vec2{0.1F, 0.5F}, {0.9F, 0.5F}, {0.5F, 0.1F}, {0.5F, 0.9F}}) {
    const auto there = kilometresPerPoint(moment, moment.size * share);
    if (!there || std::abs(*there / *middle - 1) > 0.05) bar.onlyAtCentre = true;
  }
  return bar;
}

}  // namespace app
