#include "app/labels/bustle.hpp"

#include <algorithm>
#include <cmath>

#include "app/filter.hpp"
#include "app/moment.hpp"

namespace app {
namespace {

constexpr float square = 6, signHalf = 6;  // points
constexpr std::size_t mostEvents = 4'000;

int squareOf(float at) {
  return static_cast<int>(std::floor(at / square));
}

}  // namespace

Bustle::Bustle(glm::vec2 page, std::span<const glm::vec2> signs)
    : columns_(std::max(squareOf(page.x), 0) + 1), rows_(std::max(squareOf(page.y), 0) + 1) {
  for (const glm::vec2 sign : signs) {
    if (!(sign.x >= 0 && sign.y >= 0 && sign.x < page.x && sign.y < page.y)) continue;
    if (counts_.empty()) counts_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    std::uint16_t& count = counts_[static_cast<std::size_t>(squareOf(sign.y) * columns_ + squareOf(sign.x))];
    if (count < UINT16_MAX) ++count;
  }
}

std::size_t Bustle::on(const ScreenBox& box) const {
  if (counts_.empty()) return 0;
  const int left = std::max(squareOf(box.min.x - signHalf), 0),
            right = std::min(squareOf(box.max.x + signHalf), columns_ - 1);
  const int top = std::max(squareOf(box.min.y - signHalf), 0),
            bottom = std::min(squareOf(box.max.y + signHalf), rows_ - 1);
  std::size_t out = 0;
  for (int y = top; y <= bottom; ++y)
    for (int x = left; x <= right; ++x) out += counts_[static_cast<std::size_t>(y * columns_ + x)];
  return out;
}

Bustle bustleOf(const Moment& moment) {
  const World& world = moment.world;
  const auto kept = filtered(world, moment.state.project);
  if (kept->rows.empty() || kept->rows.size() > mostEvents) return {};
  std::vector<glm::vec2> signs;
  for (const glm::vec2 place : world.planePlaces.of(world.events, moment.plane, kept->rows))
    if (std::isfinite(place.x)) signs.push_back(moment.onPage(glm::dvec2(place)));
  return {moment.size, signs};
}

}  // namespace app
