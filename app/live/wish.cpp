// See wish.hpp.
#include "app/live/wish.hpp"

#include <algorithm>
#include <cmath>

#include "app/holds.hpp"
#include "app/live/pushed.hpp"
#include "app/sides.hpp"
#include "geo/live/conditions.hpp"

namespace app::live {
namespace {

using geo::live::Area;
using geo::live::Wish;

constexpr int samples = 24;       ///< of the page, each way
constexpr float cellPoints = 44;  ///< about how wide a cell is on the page

glm::vec2 sizeOf(const render::Viewport& viewport) {
  return glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint;
}

/// What is visible of the timeline at one date, by the classes of events that show the most.
Stretch stretchAt(const Project& project, const Clock& clock, const World& world) {
  Range all = visibleRange(clock);
  for (const EventClass& one : stylingOf(world, project)->classes) {
    const Range own = visibleRange(world, project, clock, one);
    all.from = std::min(all.from, own.from);
    all.until = std::max(all.until, own.until);
  }
  return {all.from, std::max(all.until, all.at)};
}

/// A power of two, so that a little zooming asks for nothing new.
double cellDegrees(const Area& area, float width) {
  const double wanted = (area.east - area.west) * static_cast<double>(cellPoints / std::max(width, 1.0F));
  return std::exp2(std::round(std::log2(std::clamp(wanted, 1e-4, 45.0))));
}

/// For what the server cannot tell apart.
geo::live::Grouping undivided() {
  geo::live::Grouping out;
  out.names = {"(other)", "(other)"};
  return out;
}

/// Without the classes that are switched off.
Wish wishOf(const World& world, std::size_t at, const Project& project, Stretch stretch) {
  Pushed all = pushed(world, project, at);
  Wish out;
  out.choice = std::move(all.choice);
  out.choice.from = stretch.from;
  out.choice.to = stretch.to;
  out.rowsOnly = !all.remains.empty();
  out.by = groupingOf(world, project, at);
  if (!out.by)
    out.by = undivided();
  else if (const auto hidden = hiddenNames(world, project, at); !hidden.empty())
    out.choice.where = geo::live::allOf(
        {out.choice.where, geo::live::withoutClasses(world.live->sources[at].reader->table(), *out.by, hidden)});
  return out;
}

}  // namespace

Stretch stretchShown(const World& world, const State& state) {
  Clock clock = state.view.clock;
  Stretch out = stretchAt(state.project, clock, world);
  if (!state.view.comparison.isOn) return out;
  clock.now = otherDate(world, state.view);
  const Stretch other = stretchAt(state.project, clock, world);
  return {std::min(out.from, other.from), std::max(out.to, other.to)};
}

Area boxAround(const std::vector<geo::LonLat>& places) {
  Area out;
  if (places.empty()) return out;
  std::vector<double> longitudes;
  out.south = 90, out.north = -90;
  for (const geo::LonLat& at : places) {
    longitudes.push_back(at.x);
    out.south = std::min(out.south, at.y);
    out.north = std::max(out.north, at.y);
  }
  std::ranges::sort(longitudes);
  // What is left out is the widest gap between two neighbours, the last and the first being such, too.
  double widest = longitudes.front() + 360 - longitudes.back();
  out.west = longitudes.front(), out.east = longitudes.back();
  for (std::size_t i = 1; i < longitudes.size(); ++i)
    if (const double gap = longitudes[i] - longitudes[i - 1]; gap > widest)
      widest = gap, out.west = longitudes[i], out.east = longitudes[i - 1] + 360;
  return out;
}

Area areaShown(const World& world, const View& view, const render::Viewport& viewport, const MapArea& room) {
  const MapPlane& plane = world.maps.plane(view.projection, view.centre);
  const render::Camera camera = cameraFor(view.extent, room, viewport);
  const glm::dvec2 size(sizeOf(viewport));
  std::vector<geo::LonLat> places;
  for (int i = 0; i <= samples; ++i)
    for (int j = 0; j <= samples; ++j) {
      const glm::dvec2 offset = (glm::dvec2(i, j) / double(samples) - 0.5) * size / camera.pointsPerUnit;
      const auto at = plane.projection.inverse({camera.centre.x + offset.x, camera.centre.y - offset.y});
      if (at && std::isfinite(at->x) && std::isfinite(at->y)) places.push_back(*at);
    }
  Area area = boxAround(places);
  // Between two samples it may go a little further; near a pole all longitudes meet.
  const double more = std::max(area.east - area.west, area.north - area.south) / samples;
  area.south = std::max(area.south - more, -90.0), area.north = std::min(area.north + more, 90.0);
  area.west -= more, area.east += more;
  const bool around = area.east - area.west > 330 || area.north > 88 || area.south < -88;
  if (around) area.west = -180, area.east = 180;
  if (area.west < -180) area.west += 360, area.east += 360;
  return area;
}

Wishes wishesOf(const World& world, const State& state, const render::Viewport& viewport, const MapArea& room) {
  const Area area = areaShown(world, state.view, viewport, room);
  const Stretch stretch = stretchShown(world, state);
  Wishes out;
  for (std::size_t at = 0; at < world.live->sources.size(); ++at) {
    Wish wish = wishOf(world, at, state.project, stretch);
    wish.choice.area = area;
    wish.cell = cellDegrees(area, sizeOf(viewport).x);
    out.push_back(std::move(wish));
  }
  return out;
}

Wishes wishesForAll(const World& world, const State& state, Stretch stretch, std::size_t most) {
  Wishes out;
  for (std::size_t at = 0; at < world.live->sources.size(); ++at) {
    Wish wish = wishOf(world, at, state.project, stretch);
    wish.rowsOnly = true;
    wish.mostRows = most;
    out.push_back(std::move(wish));
  }
  return out;
}

}  // namespace app::live
