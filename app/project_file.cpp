#include "app/project_file.hpp"

#include <algorithm>
#include <cmath>

#include "app/export/carried.hpp"
#include "app/holds.hpp"
#include "app/layers_open.hpp"
#include "app/live/tables.hpp"
#include "app/opening_state.hpp"
#include "app/verbs.hpp"

namespace app {
namespace {

/// Whether the map and the window of time have an event of a layer that another world has not.
bool showsWhatCame(const World& world, const World& before, const State& state) {
  const MapPlane& plane = world.maps.plane(state.view.projection, state.view.centre);
  const auto isNew = [&](const LayerSource& layer) {
    return std::ranges::count(before.layers, layer.name, &LayerSource::name) == 0;
  };
  if (std::ranges::none_of(world.layers, isNew)) return true;
  const MapExtent& extent = state.view.extent;
  const ActiveEvents all = activeEvents(world, state.project, state.view.clock);
  for (const ActiveEvent& active : *all) {
    if (!isNew(world.layers[layerOf(world, active.row)])) continue;
    const auto place = world.events.place(active.row);
    const auto at = place ? plane.projection.forward(*place) : std::nullopt;
    if (at && std::abs(at->x - extent.centre.x) < extent.half.x && std::abs(at->y - extent.centre.y) < extent.half.y)
      return true;
  }
  return false;
}

/// The limits of time are those of the new data; where they stand is kept unless nothing of what came is there.
void follow(View& view, const World& world, bool keepsPlace) {
  const View opening = openingView(world, {});
  if (keepsPlace) {
    view.clock.first = opening.clock.first;
    view.clock.last = opening.clock.last;
    view.axis.earliest = opening.axis.earliest;
    view.axis.latest = opening.axis.latest;
    return;
  }
  view.clock = opening.clock;
  view.axis = opening.axis;
  view.extent = opening.extent;
  view.projection = opening.projection;
  view.centre = opening.centre;
}

}  // namespace

WorldOptions worldOptions(const Project& project) {
  WorldOptions out;
  out.files = project.files;
  out.withTimeline = project.withTimeline;
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
  out.state.project.reading.basemap = before.project.reading.basemap;
  out.world = loadWorld(worldOptions(out.state.project), resources, progress);
  out.state = openingState(*out.world);
  out.state.project.files = {live::harmless(path)};
  out.state.view.language = before.view.language;
  out.state.view.theme = before.view.theme;
  out.state.view.scale = before.view.scale;
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

void settle(State& state, const World& now, const World& before) {
  for (std::filesystem::path& file : state.project.files) file = live::harmless(file);
  const bool keepsPlace = showsWhatCame(now, before, state);
  if (state.view.selection.what == Selection::What::event && !now.events.find(state.view.selection.id))
    clearSelection(state.view);
  follow(state.view, now, keepsPlace);
}

bool hasOtherData(const Project& a, const Project& b) {
  return a.files != b.files || a.withTimeline != b.withTimeline || a.reading != b.reading;
}

bool isDataName(const std::filesystem::path& path) {
  return !isProjectName(path) && !isPictureName(path);
}

void addFile(Project& project, const std::filesystem::path& path) {
  const std::filesystem::path whole = live::isTable(path) ? path : std::filesystem::absolute(path);
  if (project.files.empty()) project.withTimeline = true;
  if (std::ranges::count(project.files, whole) == 0) project.files.push_back(whole);
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
