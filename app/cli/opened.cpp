// From options to a world and a state, with what is wrong said on the way.
#include <algorithm>
#include <ostream>

#include "app/cli/command.hpp"
#include "app/cli/state_text.hpp"
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

Opened opened(const Run& run, ReadingOptions reading, ViewOptions view, const Resources& resources) {
  const auto saved = savedOf(reading, view);
  Opened out;
  if (saved) {
    out.status = statusOf(saved->problems, " in the saved view", reading.strict, run.err);
    out.problems = saved->problems;
    if (isProjectName(view.saved)) out.project = std::filesystem::absolute(view.saved);
  }
  out.world = loadWorld(worldOptions(reading, view.where), resources);
  out.state = stateOf(*out.world, view, saved ? std::optional(saved->value.state) : std::nullopt);
  out.state.project.files.clear();
  for (const std::string& file : reading.files) out.state.project.files.push_back(std::filesystem::absolute(file));
  out.status = std::max(out.status, statusOf(*out.world, reading.strict, run.err));
  return out;
}

}  // namespace app
