#include "app/export/palette.hpp"

#include <algorithm>
#include <span>

namespace app {
namespace {

/// A cell of the cube of colours and how many pixels have it; the weight grows slower than the number, so that small
/// signs keep their colour beside large seas.
struct Cell {
  std::array<int, 3> colour;
  double weight;
};

struct Box {
  std::span<Cell> cells;
  int axis = 0;
  double spread = 0;  ///< how far the colours lie apart, weighted
};

Box boxOf(std::span<Cell> cells) {
  Box box{cells};
  double weight = 0;
  for (const Cell& cell : cells) weight += cell.weight;
  for (int axis = 0; axis < 3; ++axis) {
    const auto [low, high] =
        std::ranges::minmax(cells, {}, [axis](const Cell& c) { return c.colour[static_cast<std::size_t>(axis)]; });
    const auto a = static_cast<std::size_t>(axis);
    const double spread = (high.colour[a] - low.colour[a]) * std::max(weight, 1.0);
    if (spread > box.spread) box.spread = spread, box.axis = axis;
  }
  return box;
}

/// Cut where half of the weight is on either side.
std::pair<Box, Box> halves(Box box) {
  const auto axis = static_cast<std::size_t>(box.axis);
  std::ranges::sort(box.cells, {}, [axis](const Cell& c) { return c.colour[axis]; });
  double all = 0, left = 0;
  for (const Cell& cell : box.cells) all += cell.weight;
  std::size_t cut = 1;
  for (; cut + 1 < box.cells.size(); ++cut)
    if ((left += box.cells[cut - 1].weight) >= all / 2) break;
  return {boxOf(box.cells.first(cut)), boxOf(box.cells.subspan(cut))};
}

std::uint32_t mean(std::span<const Cell> cells, int shift) {
  std::array<double, 3> sum{};
  double weight = 0;
  for (const Cell& cell : cells) {
    for (std::size_t i = 0; i < 3; ++i) sum[i] += cell.colour[i] * cell.weight;
    weight += cell.weight;
  }
  std::uint32_t out = 0xFF;
  const double most = (255 >> shift);
  for (const double part : sum) out = out << 8 | static_cast<std::uint32_t>(part / weight * 255 / most + 0.5);
  return out;
}

}  // namespace

void Palette::sample(const render::Image& image) {
  for (std::size_t i = 0; i + 3 < image.pixels.size(); i += 4) {
    const std::uint8_t* p = &image.pixels[i];
    ++counts_[std::size_t(p[0] >> (8 - bits)) << (2 * bits) | std::size_t(p[1] >> (8 - bits)) << bits |
              std::size_t(p[2] >> (8 - bits))];
  }
}

void Palette::choose() {
  constexpr int mask = (1 << bits) - 1;
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < counts_.size(); ++i)
    if (counts_[i] > 0) {
      const auto n = static_cast<int>(i);
      cells.push_back(
          {{n >> (2 * bits), n >> bits & mask, n & mask}, std::min(1000.0, static_cast<double>(counts_[i]))});
    }
  std::vector<Box> boxes;
  if (!cells.empty()) boxes.push_back(boxOf(cells));
  while (boxes.size() < 256) {
    const auto widest = std::ranges::max_element(boxes, {}, &Box::spread);
    if (widest == boxes.end() || widest->spread <= 0) break;
    const auto [left, right] = halves(*widest);
    *widest = left;
    boxes.push_back(right);
  }
  size_ = boxes.size();
  colours_.fill(0xFF000000);
  for (std::size_t i = 0; i < boxes.size(); ++i) colours_[i] = mean(boxes[i].cells, 8 - bits);
  found_.assign(counts_.size() * 8, -1);
}

std::uint8_t Palette::nearest(const std::uint8_t* rgba) {
  const std::size_t key = std::size_t(rgba[0] >> 2) << 12 | std::size_t(rgba[1] >> 2) << 6 | std::size_t(rgba[2] >> 2);
  std::int16_t& slot = found_[key];
  if (slot >= 0) return static_cast<std::uint8_t>(slot);
  int least = 1 << 30;
  for (std::size_t i = 0; i < size_; ++i) {
    const std::uint32_t c = colours_[i];
    const int r = int(c >> 16 & 255) - rgba[0], g = int(c >> 8 & 255) - rgba[1], b = int(c & 255) - rgba[2];
    const int far = 3 * r * r + 6 * g * g + b * b;  // about as eyes weigh them
    if (far < least) least = far, slot = static_cast<std::int16_t>(i);
  }
  return static_cast<std::uint8_t>(std::max<std::int16_t>(slot, 0));
}

}  // namespace app
