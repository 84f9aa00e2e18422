#include "tests/bench/stage.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/live/tables.hpp"

namespace bench {
namespace {

std::unique_ptr<app::World> worldOf(const Options& options, const app::Resources& resources) {
  app::WorldOptions world;
  world.files.assign(options.files.begin(), options.files.end());
  return app::loadWorld(world, resources);
}

}  // namespace

app::State openingState(const app::World& world) {
  app::State state;
  state.view = app::openingView(world, {});
  return state;
}

Stage::Stage(const Options& options)
    : world_(worldOf(options, resources_)),
      context_({.hidden = true, .width = options.width, .height = options.height}),
      session_(*world_, openingState(*world_), resources_.fonts, {options.width, options.height, 1, 1}) {}

bool Stage::follow() {
  if (!app::live::isLive(*world_)) return false;
  session_.follow(*world_, [] {});
  return true;
}

double Stage::frame(double seconds) {
  const double start = monotonic();
  session_.draw(seconds);
  session_.present();
  glFinish();
  return (monotonic() - start) * 1e3;
}

nlohmann::ordered_json summary(std::vector<double> milliseconds) {
  std::ranges::sort(milliseconds);
  const auto at = [&](double share) {
    return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
  };
  return {{"median", at(0.5)}, {"p95", at(0.95)}, {"max", at(1)}};
}

}  // namespace bench
