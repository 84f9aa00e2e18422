#include "app/pieces.hpp"

namespace app {

std::vector<std::vector<glm::vec2>> piecesOnPage(const Moment& moment, std::span<const geo::LonLat> way) {
  std::vector<std::vector<glm::vec2>> out;
  for (const auto& piece : geo::projectedPath(way, moment.plane.projection)) {
    std::vector<glm::vec2>& points = out.emplace_back();
    for (const glm::dvec2 p : piece) points.push_back(moment.onPage(p));
  }
  return out;
}

}  // namespace app
