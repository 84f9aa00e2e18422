// Undo and redo of a project: the states that it had while nothing was held. A drag is one step, whatever it passed
// through. Values only.
#pragma once

#include <vector>

#include "app/state.hpp"

namespace app {

struct History {
  explicit History(Project project) : present(std::move(project)) {}
  std::vector<Project> past, future;  ///< the nearest last
  Project present;
};

inline constexpr std::size_t mostSteps = 200;

/// To be called whenever nothing is held: a project that differs from the present one is a step.
void record(History& history, const Project& project);
/// Whether there was a step to take; `project` becomes what it was before it.
bool undo(History& history, Project& project);
bool redo(History& history, Project& project);

}  // namespace app
