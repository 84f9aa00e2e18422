#include "app/hexagons.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/difference.hpp"

namespace app {
namespace {

const double root3 = std::sqrt(3.0);

/// Cells on the page, as a rectangle of counters: hashing a million places would cost more than all the rest.
class Counters {
 public:
  Counters(const Moment& moment, const HexGrid& grid) : grid_(grid) {
    const glm::dvec2 half = glm::dvec2(moment.size) * 0.5 / moment.camera.pointsPerUnit + 2 * grid.radius;
    low_ = moment.camera.centre - half;
    high_ = moment.camera.centre + half;
    const glm::ivec2 corners[] = {grid.cellOf(low_), grid.cellOf(high_), grid.cellOf({low_.x, high_.y}),
                                  grid.cellOf({high_.x, low_.y})};
    first_ = last_ = corners[0];
    for (const glm::ivec2 corner : corners) {
      first_ = {std::min(first_.x, corner.x), std::min(first_.y, corner.y)};
      last_ = {std::max(last_.x, corner.x), std::max(last_.y, corner.y)};
    }
    width_ = static_cast<std::size_t>(last_.x - first_.x + 1);
    counts_.assign(width_ * static_cast<std::size_t>(last_.y - first_.y + 1), 0);
  }

  void add(glm::vec2 point) {
    const glm::dvec2 at(point);
    if (!(at.x > low_.x && at.y > low_.y && at.x < high_.x && at.y < high_.y)) return;  // a NaN is nowhere
    const glm::ivec2 cell = grid_.cellOf(at) - first_;
    ++counts_[static_cast<std::size_t>(cell.y) * width_ + static_cast<std::size_t>(cell.x)];
  }

  std::vector<HexCell> filled() const {
    std::vector<HexCell> out;
    for (std::size_t i = 0; i < counts_.size(); ++i)
      if (counts_[i] > 0)
        out.push_back({first_ + glm::ivec2(static_cast<int>(i % width_), static_cast<int>(i / width_)), counts_[i]});
    return out;
  }

 private:
  const HexGrid& grid_;
  glm::dvec2 low_{0.0}, high_{0.0};
  glm::ivec2 first_{0}, last_{0};
  std::size_t width_ = 0;
  std::vector<std::uint32_t> counts_;
};

}  // namespace

glm::ivec2 HexGrid::cellOf(glm::dvec2 point) const {
  const double q = 2.0 / 3 * point.x / radius, r = (-point.x / 3 + root3 / 3 * point.y) / radius, s = -q - r;
  double a = std::round(q), b = std::round(r);
  const double c = std::round(s), da = std::abs(a - q), db = std::abs(b - r), dc = std::abs(c - s);
  if (da > db && da > dc)
    a = -b - c;
  else if (db > dc)
    b = -a - c;
  return {static_cast<int>(a), static_cast<int>(b)};
}

glm::dvec2 HexGrid::middleOf(glm::ivec2 cell) const {
  return {1.5 * radius * cell.x, root3 * radius * (cell.y + 0.5 * cell.x)};
}

HexGrid hexGrid(const render::Camera& camera) {
  constexpr double leastPoints = 11;
  return {std::exp2(std::ceil(std::log2(leastPoints / camera.pointsPerUnit)))};
}

std::vector<HexCell> hexagons(const Moment& moment, std::uint16_t layer) {
  const HexGrid grid = hexGrid(moment.camera);
  Counters counters(moment, grid);
  for (const glm::vec2 point : placedOf(moment.world, moment.plane, moment.active, layer).points) counters.add(point);
  return counters.filled();
}

std::string hexName(const HexGrid& grid, glm::ivec2 cell, std::uint16_t layer) {
  return "hex " + std::to_string(static_cast<int>(std::lround(std::log2(grid.radius)))) + " " + std::to_string(cell.x) +
         " " + std::to_string(cell.y) + " " + std::to_string(layer);
}

std::optional<NamedHex> hexNamed(const std::string& name) {
  if (!name.starts_with("hex ")) return std::nullopt;
  int numbers[4] = {};
  const char *at = name.data() + 3, *end = name.data() + name.size();
  for (int& number : numbers) {
    if (at == end || *at != ' ') return std::nullopt;
    const auto [next, error] = std::from_chars(at + 1, end, number);
    if (error != std::errc{}) return std::nullopt;
    at = next;
  }
  if (at != end || std::abs(numbers[0]) > 60 || numbers[3] < 0 || numbers[3] > 0xFFFF) return std::nullopt;
  return NamedHex{{std::exp2(numbers[0])}, {numbers[1], numbers[2]}, static_cast<std::uint16_t>(numbers[3])};
}

std::vector<std::uint32_t> rowsIn(const World& world, const State& state, const NamedHex& hex) {
  const MapPlane& plane = world.maps.plane(state.view.projection, state.view.centre);
  const Placed placed = placedOf(world, plane, *eventsInView(world, state), hex.layer);
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < placed.rows.size(); ++i)
    if (const glm::vec2 at = placed.points[i]; !std::isnan(at.x) && hex.grid.cellOf(at) == hex.cell)
      out.push_back(placed.rows[i]);
  return out;
}

std::optional<NamedHex> hexAt(const Moment& moment, glm::vec2 at) {
  const glm::dvec2 offset = glm::dvec2(at - moment.size * 0.5F) / moment.camera.pointsPerUnit;
  const glm::dvec2 point{moment.camera.centre.x + offset.x, moment.camera.centre.y - offset.y};
  const HexGrid grid = hexGrid(moment.camera);
  const glm::ivec2 cell = grid.cellOf(point);
  for (const std::uint16_t layer : layerOrder(moment.world, moment.state.project)) {
    if (moment.layers[layer].as != ShowAs::hexagons) continue;
    if (anyPlaced(moment, layer, [&](glm::vec2 p) { return !std::isnan(p.x) && grid.cellOf(p) == cell; }))
      return NamedHex{grid, cell, layer};
  }
  return std::nullopt;
}

std::vector<std::uint32_t> hexBreaks(const Moment& moment, std::uint16_t layer) {
  return countBreaks(moment, layer, hexGrid(moment.camera).radius);
}

}  // namespace app
