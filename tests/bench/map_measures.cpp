// What moving the map itself costs.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/bench/measures.hpp"
#include "tests/bench/stage.hpp"

namespace bench {

nlohmann::ordered_json turn(const Options& options) {
  Stage stage(options);
  app::View& view = stage.session().state().view;
  app::project(view, stage.world(), "orthographic");
  stage.frame();
  std::vector<double> milliseconds;
  for (int i = 0; i < std::max(2, options.steps); ++i) {
    app::dragMap(view, stage.session().stage(), {960, 400}, {967, i % 2 ? 401.0F : 399.0F});
    milliseconds.push_back(stage.frame());
  }
  return {{"frame_ms", summary(milliseconds)}};
}

nlohmann::ordered_json projections(const Options& options) {
  Stage stage(options);
  stage.frame();
  nlohmann::ordered_json out = nlohmann::ordered_json::object();
  for (const geo::ProjectionInfo& info : geo::projections()) {
    if (info.name == stage.session().state().view.projection) continue;
    const double start = monotonic();
    app::project(stage.session().state().view, stage.world(), std::string(info.name));
    stage.frame();
    out[std::string(info.name)] = (monotonic() - start) * 1e3;
  }
  return {{"frame_ms", out}};
}

}  // namespace bench
