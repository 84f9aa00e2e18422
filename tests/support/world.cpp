#include "tests/support/world.hpp"

#include <stdexcept>

#include "app/holds.hpp"
#include "geo/edtf.hpp"

namespace support {

const app::World& bundledWorld() {
  static const std::unique_ptr<const app::World> world = app::loadWorld({}, app::findResources());
  return *world;
}

geo::Instant at(const char* edtf) {
  const auto when = geo::parseEdtf(edtf);
  if (!when) throw std::runtime_error(std::string("not EDTF: ") + edtf);
  return when->bounds.earliestStart;
}

app::State stateAt(const app::World& world, const char* edtf) {
  app::State state;
  state.view = app::openingView(world, {});
  state.view.clock.now = app::momentOf(*geo::parseEdtf(edtf));
  return state;
}

}  // namespace support
