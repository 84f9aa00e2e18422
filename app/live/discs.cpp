#include "app/live/discs.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <glm/geometric.hpp>

#include "app/labels/names.hpp"

namespace app::live {
namespace {

constexpr float widest = 46, least = 7;  // points
constexpr std::string_view prefix = "disc ";

}  // namespace

std::vector<ShownDisc> discsShown(const Moment& moment) {
  if (!isLive(moment.world)) return {};
  const std::vector<Disc> all = discsOf(cellsShown(moment.world, moment.state.project));
  const float scale = mapTypeScale(moment.size);
  std::vector<ShownDisc> out;
  for (const Disc& disc : all) {
    const auto at = moment.screen(disc.middle);
    const float share = std::sqrt(static_cast<float>(disc.count) / static_cast<float>(all.front().count));
    const float size = std::max(widest * share, least) * scale;
    if (at && moment.isOnPage(*at, size)) out.push_back({disc, *at, size});
  }
  return out;
}

std::string discName(const Disc& disc) {
  return std::string(prefix) + std::to_string(disc.count) + " " + std::to_string(disc.middle.x) + " " +
         std::to_string(disc.middle.y);
}

std::optional<std::size_t> discCount(const std::string& name) {
  if (!name.starts_with(prefix)) return std::nullopt;
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(name.data() + prefix.size(), name.data() + name.size(), count);
  return error == std::errc{} ? std::optional(count) : std::nullopt;
}

std::optional<Disc> discAt(const Moment& moment, glm::vec2 at) {
  const std::vector<ShownDisc> all = discsShown(moment);
  for (auto one = all.rbegin(); one != all.rend(); ++one)
    if (glm::length(one->at - at) <= one->size / 2) return one->disc;
  return std::nullopt;
}

}  // namespace app::live
