#include "app/heat.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "app/difference.hpp"

namespace app {
namespace {

/// The mean of `2 * reach + 1` neighbours along a line of values; beyond the ends there is nothing.
void blurLine(const float* from, float* to, int count, int stride, int reach) {
  float sum = 0;
  for (int i = 0; i < std::min(reach, count); ++i) sum += from[i * stride];
  const float share = 1 / static_cast<float>(2 * reach + 1);
  for (int i = 0; i < count; ++i) {
    if (i + reach < count) sum += from[(i + reach) * stride];
    to[i * stride] = sum * share;
    if (i - reach >= 0) sum -= from[(i - reach) * stride];
  }
}

/// Three means in a row are a bell, within a few hundredths.
void blur(HeatMap& map, int reach) {
  std::vector<float> other(map.near.size());
  for (int pass = 0; pass < 3; ++pass) {
    for (int row = 0; row < map.rows; ++row)
      blurLine(map.near.data() + row * map.columns, other.data() + row * map.columns, map.columns, 1, reach);
    for (int column = 0; column < map.columns; ++column)
      blurLine(other.data() + column, map.near.data() + column, map.rows, map.columns, reach);
  }
}

/// So many squares to each side that the bell of three means weighs as much as a disc of this radius and 1 in its
/// middle: then ten events at one place count ten, and so do ten that lie evenly in the disc.
int reachOf(float radius) {
  const float squares = radius / HeatMap::side;  // the bell's variance is r² / 2, that of three means w (w + 1)
  return std::max(1, static_cast<int>(std::lround((std::sqrt(1 + 2 * squares * squares) - 1) / 2)));
}

bool holds(const Near& near, glm::vec2 point) {
  const glm::dvec2 away = glm::dvec2(point) - near.middle;
  return glm::dot(away, away) <= near.radius * near.radius;  // a NaN is nowhere
}

}  // namespace

std::optional<ScaleBar> heatReach(const Moment& moment) {
  return scaleBar(moment, 30);
}

std::optional<HeatMap> heatMap(const Moment& moment, std::uint16_t layer) {
  const auto reach = heatReach(moment);
  if (!reach) return std::nullopt;
  constexpr float side = HeatMap::side;
  const float margin = 3 * reach->points;  // what lies beside the page warms it
  const glm::vec2 origin = moment.onPage({0, 0});
  HeatMap map;
  const auto snapped = [](float least, float phase) { return phase + std::floor((least - phase) / side) * side; };
  map.first = {snapped(-margin, std::fmod(origin.x, side)), snapped(-margin, std::fmod(origin.y, side))};
  map.columns = static_cast<int>(std::ceil((moment.size.x + margin - map.first.x) / side)) + 1;
  map.rows = static_cast<int>(std::ceil((moment.size.y + margin - map.first.y) / side)) + 1;
  map.near.assign(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows), 0);
  for (const glm::vec2 point : placedOf(moment.world, moment.plane, moment.active, layer).points) {
    const glm::vec2 at = (moment.onPage(point) - map.first) / side;
    if (!(at.x >= 0 && at.y >= 0 && at.x < static_cast<float>(map.columns) && at.y < static_cast<float>(map.rows)))
      continue;
    ++map.near[static_cast<std::size_t>(at.y) * static_cast<std::size_t>(map.columns) + static_cast<std::size_t>(at.x)];
  }
  blur(map, reachOf(reach->points));
  const float disc = std::numbers::pi_v<float> * reach->points * reach->points / (side * side);
  for (float& value : map.near) value *= disc;
  return map;
}

float heatCover(std::size_t one, std::size_t classes) {
  const float share = classes < 2 ? 1 : static_cast<float>(one) / static_cast<float>(classes - 1);
  return 0.34F + 0.46F * share;
}

std::vector<std::uint32_t> heatBreaks(const Moment& moment, std::uint16_t layer) {
  const auto reach = heatReach(moment);
  constexpr double asHexagon = 1.1;  // a disc is as large as a hexagon of a radius a tenth longer
  return countBreaks(moment, layer,
                     reach ? asHexagon * static_cast<double>(reach->points) / moment.camera.pointsPerUnit : 1);
}

std::string nearName(const Near& near) {
  std::string out = "near";
  for (const double number : {near.middle.x, near.middle.y, near.radius}) {
    char text[32];
    out += ' ';
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
  }
  return out + ' ' + std::to_string(near.layer);
}

std::optional<Near> nearNamed(const std::string& name) {
  if (!name.starts_with("near ")) return std::nullopt;
  double numbers[4] = {};
  const char *at = name.data() + 4, *end = name.data() + name.size();
  for (double& number : numbers) {
    if (at == end || *at != ' ') return std::nullopt;
    const auto [next, error] = std::from_chars(at + 1, end, number);
    if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
    at = next;
  }
  if (at != end || numbers[2] <= 0 || numbers[3] < 0 || numbers[3] > 0xFFFF) return std::nullopt;
  return Near{{numbers[0], numbers[1]}, numbers[2], static_cast<std::uint16_t>(numbers[3])};
}

std::vector<std::uint32_t> rowsIn(const World& world, const State& state, const Near& near) {
  const MapPlane& plane = world.maps.plane(state.view.projection, state.view.centre);
  const Placed placed = placedOf(world, plane, *eventsInView(world, state), near.layer);
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < placed.rows.size(); ++i)
    if (holds(near, placed.points[i])) out.push_back(placed.rows[i]);
  return out;
}

std::optional<Near> nearAt(const Moment& moment, glm::vec2 at) {
  const auto isHeat = [&](std::uint16_t layer) { return moment.layers[layer].as == ShowAs::heat; };
  std::vector<std::uint16_t> layers = layerOrder(moment.world, moment.state.project);
  std::erase_if(layers, [&](std::uint16_t layer) { return !isHeat(layer); });
  const auto reach = layers.empty() ? std::nullopt : heatReach(moment);
  if (!reach) return std::nullopt;
  const glm::dvec2 offset = glm::dvec2(at - moment.size * 0.5F) / moment.camera.pointsPerUnit;
  Near near{{moment.camera.centre.x + offset.x, moment.camera.centre.y - offset.y},
            static_cast<double>(reach->points) / moment.camera.pointsPerUnit};
  for (const std::uint16_t layer : layers) {
    near.layer = layer;
    if (anyPlaced(moment, layer, [&](glm::vec2 point) { return holds(near, point); })) return near;
  }
  return std::nullopt;
}

}  // namespace app
