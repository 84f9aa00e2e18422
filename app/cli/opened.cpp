// From options to a world and a state, with what is wrong said on the way.
#include <algorithm>
#include <ostream>
#include <set>

#include "app/cli/command.hpp"
#include "app/cli/state_text.hpp"
#include "app/difference.hpp"
#include "app/holds.hpp"
#include "app/live/tables.hpp"
#include "app/sides.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

int statusOf(const geo::Problems& problems, const char* where, bool strict, std::ostream& err) {
  if (problems.empty()) return done;
  err << "marea: " << problems.count() << (problems.count() == 1 ? " problem" : " problems") << where
      << ", the first: " << inWords(problems.list().front()) << "\n";
  return strict ? problemsFound : done;
}

}  // namespace

int statusOf(const World& world, bool strict, std::ostream& err) {
  return statusOf(world.problems, " in the data (marea info lists them)", strict, err);
}

Opened opened(const Run& run, ReadingOptions reading, ViewOptions view, const Resources& resources,
              geo::Progress* progress) {
  const auto saved = savedOf(reading, view);
  Opened out;
  if (saved) {
    out.status = statusOf(saved->problems, " in the saved view", reading.strict, run.err);
    out.problems = saved->problems;
    out.saved = saved->value.state;
    if (isProjectName(view.saved)) out.project = std::filesystem::absolute(view.saved);
  }
  Project project = projectOf(reading, view.where);
  if (out.saved) project.reading = over(out.saved->project.reading, project.reading);
  if (out.saved) project.withTimeline = out.saved->project.withTimeline;
  out.world = loadWorld(worldOptions(project), resources, progress);
  out.state = stateOf(*out.world, view, out.saved);
  for (std::filesystem::path& file : project.files) file = live::kept(file);
  if (!project.reading.basemap.empty()) project.reading.basemap = std::filesystem::absolute(project.reading.basemap);
  out.state.project.files = project.files;
  out.state.project.reading = project.reading;
  out.status = std::max(out.status, statusOf(*out.world, reading.strict, run.err));
  return out;
}

std::vector<std::uint32_t> rowsShown(const World& world, const State& state) {
  std::set<std::uint32_t> rows;
  if (!state.view.comparison.isOn)
    for (const ActiveEvent& active : activeEvents(world, state.project, visibleRange(state.view.clock)))
      rows.insert(active.row);
  else
    for (const Side& side : sidesOf(world, state.view, {1, 1}, {{0, 0}, {1, 1}}))
      for (const ActiveEvent& active : eventsInView(world, onSide(world, state, side))) rows.insert(active.row);
  std::vector<std::uint32_t> out(rows.begin(), rows.end());
  return out;
}

std::vector<std::uint32_t> rowsKept(const World& world, const State& state) {
  return filtered(world, state.project)->rows;
}

}  // namespace app
