// What it costs to find and to filter among many events: those of the bundled timeline, repeated.
#include <nlohmann/json.hpp>

#include "app/filter.hpp"
#include "app/search.hpp"
#include "app/state.hpp"
#include "tests/bench/measures.hpp"
#include "tests/bench/stage.hpp"

namespace bench {
namespace {

constexpr std::size_t ordinary = 100'000;

std::unique_ptr<const app::World> repeated(std::size_t events) {
  const app::Resources resources = app::findResources();
  const auto small = app::loadWorld({}, resources);
  auto world = std::make_unique<app::World>(small->basemap, resources.locale);
  std::vector<geo::Event> all;
  all.reserve(events);
  for (std::size_t i = 0; i < events; ++i) {
    all.push_back(*small->events.whole(i % small->events.size()));
    all.back().id += "-" + std::to_string(i);
  }
  world->events = geo::Events(std::move(all));
  world->registry = small->registry;
  return world;
}

double since(double start) {
  return (monotonic() - start) * 1e3;
}

}  // namespace

nlohmann::ordered_json search(const Options& options) {
  const auto world = repeated(options.events > 0 ? options.events : ordinary);
  const double start = monotonic();
  const app::SearchIndex index(*world);
  const double made = since(start);
  std::vector<double> milliseconds;
  for (const std::string query : {"marcha por el territorio", "coup", "potosi bolivia", "zzzz", "a"})
    for (std::size_t letters = 1; letters <= query.size(); ++letters) {
      const double typed = monotonic();
      index.find(query.substr(0, letters));
      milliseconds.push_back(since(typed));
    }
  return {{"events", world->events.size()}, {"index_ms", made}, {"keystroke_ms", summary(milliseconds)}};
}

nlohmann::ordered_json filter(const Options& options) {
  const auto world = repeated(options.events > 0 ? options.events : ordinary);
  const double start = monotonic();
  world->filters.columns(world->events);
  const double made = since(start);
  std::vector<double> milliseconds;
  app::Project project;
  const auto change = [&](auto how) {
    how();
    const double changed = monotonic();
    app::filtered(*world, project);
    milliseconds.push_back(since(changed));
  };
  for (const char* code : {"BOL", "PER", "CHL", "BRA", "ARG", "VEN", "COL", "MEX"}) {
    change([&] { project.filter.countries.insert(code); });
    change([&] { project.hiddenKinds.insert("coup"); });
    change([&] {
      project.filter.period = app::Stretch{{0}, {static_cast<std::int64_t>(milliseconds.size()) * 50'000'000}};
    });
    change([&] { project.filter.atLeast = geo::Certainty::certain; });
    change([&] {
      project.filter.area = {{-80, -56}, {-34, -56}, {-34, 13}, {-80, 13 + static_cast<double>(milliseconds.size())}};
    });
    change([&] {
      project.hiddenKinds.clear(), project.filter.area.clear(), project.filter.atLeast = geo::Certainty::uncertain;
    });
  }
  return {{"events", world->events.size()}, {"columns_ms", made}, {"change_ms", summary(milliseconds)}};
}

}  // namespace bench
