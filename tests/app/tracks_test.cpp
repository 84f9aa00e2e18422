// Files of things that moved: their tracks are drawn and walked whatever their kind, and are not taken for marches.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "app/legend.hpp"
#include "app/verbs.hpp"
#include "app/world.hpp"

namespace {

const std::string coordinates =
    R"("temporalGeometry": {"type": "MovingPoint", "datetimes": ["2021-08-29", "2021-08-31"], "coordinates": [[-89.6, 28.5], [-90.6, 29.9]]})";

std::size_t trailsIn(const std::string& properties) {
  const auto path = std::filesystem::temp_directory_path() / "marea-tracks.json";
  std::ofstream(path) << R"({"type": "Feature", "properties": {)" << properties << "}, " << coordinates << "}";
  app::WorldOptions options;
  options.files = {path};
  const auto world = app::loadWorld(options, app::findResources());
  app::State state;
  state.view.clock.now = world->events.bounds(0).latestStart;
  const auto rows = app::legendRows(*world, state.project, state.view);
  return static_cast<std::size_t>(
      std::ranges::count_if(rows, [](const app::LegendRow& row) { return row.trail != nullptr; }));
}

}  // namespace

TEST_CASE("the track of a storm has no number of marchers in the legend; that of a march has") {
  CHECK(trailsIn(R"("name": "IDA")") == 0);
  CHECK(trailsIn(R"("name": "March", "kind": "march")") == 1);
}
