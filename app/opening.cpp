#include "app/opening.hpp"

namespace app {

std::unique_ptr<World> blankWorld(const Resources& resources) {
  auto world = std::make_unique<World>(geo::loadPrepared(resources.basemap), resources.locale);
  world->title = "Marea";
  world->fonts = std::make_shared<const render::Fonts>(resources.fonts);
  return world;
}

}  // namespace app
