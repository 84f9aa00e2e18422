#include "app/project_file.hpp"

#include "app/verbs.hpp"

namespace app {
namespace {

std::unique_ptr<const World> worldOf(const std::vector<std::filesystem::path>& files, const Resources& resources) {
  WorldOptions options;
  options.files = files;
  return loadWorld(options, resources);
}

}  // namespace

OpenedProject openProject(const std::filesystem::path& path, const Resources& resources, const State& before) {
  OpenedProject out;
  if (isProjectName(path)) {
    geo::Loaded<Saved> saved = readSaved(path);
    out.problems = std::move(saved.problems);
    out.state = std::move(saved.value.state);
    out.world = worldOf(out.state.project.files, resources);
    out.project = path;
    return out;
  }
  out.world = worldOf({path}, resources);
  out.state.view = openingView(*out.world, {});
  out.state.view.language = before.view.language;
  out.state.view.theme = before.view.theme;
  out.state.view.scale = before.view.scale;
  out.state.project.files = {path};
  if (!showsRegion(*out.world)) out.state.project.colourBy = ColourBy::nothing;
  return out;
}

void saveProject(const std::filesystem::path& path, const State& state) {
  Saved saved{state, {}};
  for (std::filesystem::path& file : saved.state.project.files) {
    file = std::filesystem::absolute(file);
    saved.data.push_back(fingerprint(file));
  }
  writeSaved(path, saved);
}

}  // namespace app
