#include "app/scale_bar.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/numbers.hpp"

namespace app {
namespace {

constexpr double earthRadius = 6371.0088;

double kilometres(geo::LonLat a, geo::LonLat b) {
  constexpr double radians = std::numbers::pi / 180;
  const double dLat = std::sin((b.y - a.y) * radians / 2), dLon = std::sin((b.x - a.x) * radians / 2);
  const double half = dLat * dLat + std::cos(a.y * radians) * std::cos(b.y * radians) * dLon * dLon;
  return 2 * earthRadius * std::asin(std::sqrt(std::min(1.0, half)));
}

/// Along the page's lines, as the bar lies: over a short step to both sides.
std::optional<double> kilometresPerPoint(const Moment& moment, glm::vec2 at) {
  constexpr float step = 4;
  const auto left = moment.placeAt(at - glm::vec2(step, 0)), right = moment.placeAt(at + glm::vec2(step, 0));
  if (!left || !right) return std::nullopt;
  const double length = kilometres(*left, *right) / (2 * step);
  return length > 0 ? std::optional(length) : std::nullopt;
}

double roundBelow(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {5.0, 2.0})
    if (step * power <= value) return step * power;
  return power;
}

}  // namespace

std::optional<ScaleBar> scaleBar(const Moment& moment, float longest) {
  const auto middle = kilometresPerPoint(moment, moment.at({0.5F, 0.5F}));
  if (!middle) return std::nullopt;
  ScaleBar bar;
  bar.kilometres = roundBelow(*middle * longest);
  bar.points = static_cast<float>(bar.kilometres / *middle);
  const auto differs = [&](glm::vec2 share) {
    const auto there = kilometresPerPoint(moment, moment.at(share));
    return !there || std::abs(*there / *middle - 1) > 0.05;
  };
  const bool along = differs({0.1F, 0.5F}) || differs({0.9F, 0.5F}),
             across = differs({0.5F, 0.1F}) || differs({0.5F, 0.9F});
  const auto place = moment.placeAt(moment.at({0.5F, 0.5F}));
  if (across && !along && place) bar.latitude = place->y;
  bar.onlyAtCentre = along || (across && !bar.latitude);
  return bar;
}

std::string scaleWords(const ScaleBar& bar, const Moment& moment) {
  const std::string length = numberInWords(bar.kilometres, moment.view().language) + " km";
  if (bar.onlyAtCentre) return filled(moment.words.tr("{length} at the centre"), {{"length", length}});
  if (!bar.latitude) return length;
  const long degrees = std::lround(std::abs(*bar.latitude));
  const std::string latitude = std::to_string(degrees) + "°" + (degrees == 0 ? "" : *bar.latitude < 0 ? " S" : " N");
  return filled(moment.words.tr("{length} at {latitude}"), {{"length", length}, {"latitude", latitude}});
}

}  // namespace app
