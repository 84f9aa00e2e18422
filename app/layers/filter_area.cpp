// The area that the filter asks for, dashed: a map that shows less than there is says where it was cut.
#include "app/layers/layers.hpp"

namespace app {

void filterArea(const Moment& moment, render::Layer& layer) {
  std::vector<geo::LonLat> ring = moment.state.project.filter.area;
  if (ring.size() < 3) return;
  ring.push_back(ring.front());
  for (const auto& piece : geo::projectedPath(ring, moment.plane.projection)) {
    render::Stroke& stroke = layer.strokes.emplace_back();
    for (const glm::dvec2 p : piece) stroke.points.push_back(moment.onPage(p));
    stroke.width = 1.6F;
    stroke.from = stroke.to = moment.theme.accent;
    stroke.dash = {6, 4};
  }
}

}  // namespace app
