#include "app/project_file.hpp"

#include "app/export/carried.hpp"
#include "app/live/tables.hpp"
#include "app/verbs.hpp"

namespace app {
WorldOptions worldOptions(const Project& project) {
  WorldOptions out;
  out.files = project.files;
  out.basemap = project.reading.basemap;
  out.reading.columns = project.reading.columns;
  out.reading.layer = project.reading.layer;
  out.reading.dates = project.reading.dates;
  out.reading.asFound = project.reading.asFound;
  out.where = project.reading.where;
  return out;
}

OpenedProject openProject(const std::filesystem::path& path, const Resources& resources, const State& before,
                          geo::Progress* progress) {
  OpenedProject out;
  if (isProjectName(path) || isPictureName(path)) {
    geo::Loaded<Saved> saved = isProjectName(path) ? readSaved(path) : restored(path).saved;
    out.problems = std::move(saved.problems);
    out.state = std::move(saved.value.state);
    out.world = loadWorld(worldOptions(out.state.project), resources, progress);
    if (isProjectName(path)) out.project = path;
    return out;
  }
  out.state.project.files = {path};
  out.world = loadWorld(worldOptions(out.state.project), resources, progress);
  out.state.project.files = {live::harmless(path)};
  out.state.view = openingView(*out.world, {});
  out.state.view.language = before.view.language;
  out.state.view.theme = before.view.theme;
  out.state.view.scale = before.view.scale;
  if (!showsRegion(*out.world)) out.state.project.colourBy = ColourBy::nothing;
  return out;
}

OpenedProject reopened(State state, const Resources& resources, geo::Progress* progress,
                       std::shared_ptr<const live::Tables> before) {
  OpenedProject out;
  WorldOptions options = worldOptions(state.project);
  options.before = std::move(before);
  out.world = loadWorld(options, resources, progress);
  out.state = std::move(state);
  return out;
}

void saveProject(const std::filesystem::path& path, const State& state) {
  Saved saved{state, {}};
  for (std::filesystem::path* file : dataOf(saved.state.project)) {
    *file = live::kept(*file);
    saved.data.push_back(fingerprint(*file));
  }
  writeSaved(path, saved);
}

}  // namespace app
