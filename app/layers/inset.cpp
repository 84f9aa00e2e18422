// A small map of where the page lies, for a page that shows so little that one may ask: the region, or the world for a
// page beyond it. The same meshes through a camera of its own.
#include "app/layers/figure_layout.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

struct Locator {
  const char* projection;
  render::Camera camera;
};

/// Latin America in its own plane, as long as the middle of the page is in it.
Locator locatorFor(const Moment& moment, const ScreenBox& room) {
  const float side = room.max.x - room.min.x;
  const auto middle = moment.placeAt(moment.at({0.5F, 0.5F}));
  const bool regional = middle && middle->x > -120 && middle->x < -30 && middle->y > -58 && middle->y < 34;
  if (regional) return {"laea", {{0.0, 0.06}, side / 1.62}};
  return {"equal-earth", {{0.0, 0.0}, side / 5.5}};
}

/// The rim of the page in the inset, in points.
std::vector<glm::vec2> rimOf(const Moment& moment, const MapPlane& plane, const render::Camera& camera,
                             const ScreenBox& room) {
  constexpr int steps = 10;
  const glm::vec2 corners[] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}}, middle = (room.min + room.max) * 0.5F;
  std::vector<glm::vec2> out;
  for (int i = 0; i <= 4 * steps; ++i) {
    const float along = static_cast<float>(i % steps) / steps;
    const glm::vec2 share = corners[i / steps % 4] * (1 - along) + corners[(i / steps + 1) % 4] * along;
    const auto place = moment.placeAt(moment.at(share));
    const auto point = place ? plane.projection.forward(*place) : std::nullopt;
    if (!point) return {};
    const glm::dvec2 d = (*point - camera.centre) * camera.pointsPerUnit;
    out.push_back(middle + glm::vec2(static_cast<float>(d.x), static_cast<float>(-d.y)));
  }
  return out;
}

}  // namespace

void inset(const Moment& moment, render::Layer& layer) {
  if (!moment.layout || !moment.layout->insetRoom) return;
  const ScreenBox& room = *moment.layout->insetRoom;
  const Theme& theme = moment.theme;
  const Locator locator = locatorFor(moment, room);
  const MapPlane& plane = moment.world.maps.plane(locator.projection);
  const MapMeshes& meshes = moment.world.maps.meshes(locator.projection, {}, 0, moment.range.at);
  layer.pane = render::Pane{room.min, room.max, locator.camera};
  layer.fills.push_back({plane.sea, {render::Paint{theme.sea}}});
  std::vector<render::Paint> paints(moment.world.basemap.countries.size());
  for (std::size_t i = 0; i < paints.size(); ++i)
    if (moment.world.basemap.countries[i].holds(moment.range.at)) paints[i].colour = theme.insetLand;
  layer.fills.push_back({meshes.countries, std::move(paints)});
  const std::vector<Span>& spans = moment.world.maps.spans();
  std::vector<render::LineStyle> styles(spans.size() * borderKinds);
  for (std::size_t span = 0; span < spans.size(); ++span)
    if (spans[span].holds(moment.range.at))
      styles[span * borderKinds + static_cast<std::size_t>(geo::BorderKind::country)] = {0.4F, theme.sea};
  layer.lines.push_back({meshes.borders, std::move(styles)});
  if (std::vector<glm::vec2> rim = rimOf(moment, plane, locator.camera, room); !rim.empty())
    layer.strokes.push_back({std::move(rim), 1.4F, theme.accent, theme.accent});
}

}  // namespace app
