#include "app/history.hpp"

#include <utility>

namespace app {
namespace {

bool step(std::vector<Project>& from, std::vector<Project>& to, History& history, Project& project) {
  record(history, project);
  if (from.empty()) return false;
  to.push_back(std::exchange(history.present, std::move(from.back())));
  from.pop_back();
  project = history.present;
  return true;
}

}  // namespace

void record(History& history, const Project& project) {
  if (project == history.present) return;
  history.past.push_back(std::exchange(history.present, project));
  if (history.past.size() > mostSteps) history.past.erase(history.past.begin());
  history.future.clear();
}

bool undo(History& history, Project& project) {
  return step(history.past, history.future, history, project);
}

bool redo(History& history, Project& project) {
  return step(history.future, history.past, history, project);
}

}  // namespace app
