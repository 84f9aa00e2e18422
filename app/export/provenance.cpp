#include "app/export/provenance.hpp"

#include <set>

#include "app/data_sets.hpp"
#include "app/export/carried.hpp"
#include "app/figure_title.hpp"
#include "app/holds.hpp"
#include "app/live/cells.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

std::string dateOfView(const Clock& clock) {
  const std::string now = geo::toEdtf(clock.now);
  if (clock.mode == Mode::instant) return now;
  return (clock.mode == Mode::cumulative ? ".." : geo::toEdtf(windowStart(clock))) + "/" + now;
}

std::string sourcesOf(const World& world, const State& state) {
  std::set<std::string> names;
  std::set<std::uint16_t> files;
  const std::vector<bool> sets = dataSets(world);
  for (const ActiveEvent& active : activeEvents(world, state.project, visibleRange(state.view.clock))) {
    if (isCitedWhole(world, sets, active.row)) {
      files.insert(world.events.file(active.row));
      continue;
    }
    for (const geo::Source& source : app::sourcesOf(world, active.row))
      names.insert(source.publisher.empty() ? source.title : source.publisher);
  }
  for (const geo::live::Cell& cell : live::cellsShown(world, state.project)) files.insert(cell.file);
  for (const std::uint16_t file : files) names.insert(citedAs(world, file));
  names.insert(world.basemap.source);
  names.erase("");
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "; ") + name;
  return out;
}

}  // namespace

Provenance provenanceOf(const World& world, const State& state, const PictureOptions& options) {
  const Messages& tr = world.words.in(state.view.language).tr;
  Provenance out;
  out.title = !options.figure.title.empty() ? options.figure.title : figureTitle(world, tr);
  out.date = dateOfView(state.view.clock);
  out.sources = sourcesOf(world, state);
  if (world.bundled) out.licence = "Marea timeline, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";
  if (options.carryView) out.view = carriedView(state, options);
  return out;
}

Texts textsOf(const Provenance& p) {
  Texts out;
  for (const auto& [name, value] : {std::pair{"Title", p.title},
                                    {"Date shown", p.date},
                                    {"Source", p.sources},
                                    {"Copyright", p.licence},
                                    {"Software", std::string("Marea")},
                                    {"Marea view", marked(p.view)}})
    if (!value.empty()) out.emplace_back(name, value);
  return out;
}

}  // namespace app
