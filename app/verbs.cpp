#include "app/verbs.hpp"

#include <algorithm>
#include <glm/common.hpp>
#include <utility>

#include "app/data_box.hpp"
#include "app/flight.hpp"
#include "app/folds.hpp"
#include "app/free_room.hpp"
#include "app/holds.hpp"
#include "app/turning.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

geo::Instant dayOf(std::int64_t year, int month, int day) {
  return geo::toInstant({year, month, day, 23, 59, 59});
}

/// The year whose events are the most: a map that opens on an empty day shows nothing. From year to year, for events
/// lie in the order of their starts.
geo::Instant busiest(const geo::Events& events) {
  const auto firstFrom = [&events](geo::Instant at) {
    const auto row = events.nextAfter({at.seconds - 1});
    return row ? std::size_t{*row} : events.size();
  };
  std::optional<std::int64_t> best;
  std::size_t most = 0;
  for (std::size_t row = firstFrom({geo::distantPast.seconds + 1}); row < events.size();) {
    const std::int64_t year = geo::toCivil(events.start(row)).year;
    const std::size_t next = firstFrom(geo::toInstant({year + 1, 1, 1, 0, 0, 0}));
    if (next - row > most) most = next - row, best = year;
    row = std::max(next, row + 1);
  }
  return best ? dayOf(*best, 12, 31) : geo::Instant{};
}

/// Of the events; where there are none, of the values of countries.
std::optional<geo::Events::Span> knownSpan(const World& world) {
  if (!world.events.empty()) return world.events.span();
  geo::Events::Span span{geo::distantFuture, geo::distantPast};
  for (const ColourScale& scale : world.colourScales)
    for (const geo::Value& value : scale.attribute.values)
      if (value.from > geo::distantPast && value.to < geo::distantFuture)
        span = {std::min(span.from, value.from), std::max(span.to, geo::Instant{value.to.seconds - 1})};
  return span.from < span.to ? std::optional(span) : std::nullopt;
}

/// Ten thousand years to either side are always within reach, and more where there are dates.
Axis reaching(geo::Instant first, geo::Instant last) {
  Axis axis;
  const double from = static_cast<double>(first.seconds), to = static_cast<double>(last.seconds);
  axis.earliest = std::min(axis.earliest, from - (to - from) * 0.1);
  axis.latest = std::max(axis.latest, to + (to - from) * 0.1);
  return axis;
}

void lookAt(View& view, const World& world, geo::LonLat place) {
  if (isGlobe(view)) {
    turnTo(view, place);
  } else {
    const auto at = world.maps.plane(view.projection).projection.forward(place);
    if (!at) return;
    view.extent.centre = *at;
  }
  view.extent.half = glm::min(view.extent.half, glm::dvec2(0.22));
}

void moveBesideDetails(View& view, const Stage& stage, bool onlyMiddle) {
  if (isGlobe(view) || view.comparison.isOn) return;
  view.extent = besideDetails(view.extent, stage.size, view, onlyMiddle);
}

void goToEvent(View& view, const World& world, const geo::Event& event, const Stage& stage) {
  seek(view, bestMoment(event.when));
  view.axis = revealing(view.axis, view.clock.now, stage.axisWidth);
  if (!event.routes.empty() && event.routes.front().size() > 1) {
    geo::LonLatBox box{180, 90, -180, -90};
    for (const geo::Route& route : event.routes)
      for (const geo::Place& p : route)
        box = {std::min(box.west, p.at.x), std::min(box.south, p.at.y), std::max(box.east, p.at.x),
               std::max(box.north, p.at.y)};
    fitMap(view, world, {box.west - 0.6, box.south - 0.6, box.east + 0.6, box.north + 0.6});
    moveBesideDetails(view, stage, false);
  } else if (const auto here = positionAt(event, view.clock.now)) {
    lookAt(view, world, here->at);
    moveBesideDetails(view, stage, true);
  }
}

void goToCountry(View& view, const World& world, const geo::Area& area, const Stage& stage) {
  fitMap(view, world, area.box);
  moveBesideDetails(view, stage, false);
  if (isGlobe(view) && area.box.east - area.box.west > 180) turnTo(view, area.label);  // over the date line
}

}  // namespace

View openingView(const World& world, const Stage& stage) {
  View view;
  const std::optional<geo::LonLatBox> box = world.bundled ? std::nullopt : std::optional(dataBox(world));
  if (box) view.projection = projectionFor(*box);
  const auto span = knownSpan(world);
  // The bundled timeline opens on a day when all its kinds are to be seen; a reader's own file on its busiest year.
  view.clock.now = world.bundled          ? dayOf(2019, 11, 30)
                   : world.events.empty() ? (span ? span->to : geo::Instant{})
                                          : busiest(world.events);
  view.clock.first = span ? span->from : view.clock.now;
  view.clock.last = span ? span->to : view.clock.now;
  Axis axis = reaching(view.clock.first, view.clock.last);
  axis.folds = emptySpans(world.events);
  view.axis = fitted(world.bundled ? geo::toInstant({1988, 1, 1}) : view.clock.first, view.clock.last, stage.axisWidth,
                     std::move(axis));
  box ? fitMap(view, world, *box) : fitRegion(view, world);
  return view;
}

void seek(View& view, geo::Instant at) {
  view.clock.now = at;
  view.clock.fraction = 0;
}

void step(View& view, int steps, const Stage& stage) {
  const Ticks scale = ticks(view.axis, stage.axisWidth, 60);
  const std::int64_t n = static_cast<std::int64_t>(steps) * scale.step;
  geo::Period by;
  switch (scale.unit) {
    case TickUnit::millennium:
      by.years = 1'000 * n;
      break;
    case TickUnit::century:
      by.years = 100 * n;
      break;
    case TickUnit::decade:
      by.years = 10 * n;
      break;
    case TickUnit::year:
      by.years = n;
      break;
    case TickUnit::month:
      by.months = n;
      break;
    case TickUnit::day:
      by.days = n;
      break;
    case TickUnit::hour:
      by.seconds = 3'600 * n;
      break;
    case TickUnit::minute:
      by.seconds = 60 * n;
      break;
  }
  seek(view, geo::plus(view.clock.now, by));
}

void seekNextEvent(View& view, const World& world, const Project& project) {
  const auto all = world.filters.moments(world, project);
  const auto next = std::ranges::upper_bound(*all, view.clock.now);
  if (next != all->end()) seek(view, *next);
}

void seekPreviousEvent(View& view, const World& world, const Project& project) {
  const auto all = world.filters.moments(world, project);
  const auto here = std::ranges::lower_bound(*all, view.clock.now);
  if (here != all->begin()) seek(view, *(here - 1));
}

bool seekText(View& view, std::string_view text, geo::Instant today) {
  if (text == "now") {
    seek(view, today);
    return true;
  }
  const auto when = geo::parseEdtf(text);
  if (!when) return false;
  seek(view, momentOf(*when));
  return true;
}

void play(View& view) {
  view.clock = toggled(view.clock);
}

void pace(View& view, double factor) {
  view.clock = paced(view.clock, factor);
}

void setWindow(View& view, const geo::Period& window) {
  if (geo::minus(view.clock.now, window) >= view.clock.now) return;  // a window has a length
  view.clock.window = window;
  view.clock.mode = Mode::window;
  view.clock.startIsHeld = false;
}

void select(View& view, Selection selection) {
  view.selection = std::move(selection);
}

void clearSelection(View& view) {
  view.selection = {};
}

void goTo(View& view, const World& world, const Selection& selection, const Stage& stage) {
  select(view, selection);
  const Outlook before = outlookOf(view);
  if (selection.what == Selection::What::event) {
    if (const auto row = world.events.find(selection.id)) {
      const geo::EventHandle event = world.events[*row];
      goToEvent(view, world, *event, stage);
    }
  } else if (selection.what == Selection::What::country) {
    if (const geo::Area* area = world.basemap.country(selection.id, view.clock.now))
      goToCountry(view, world, *area, stage);
  }
  depart(view, before);
}

void colourBy(Project& project, const std::string& attribute) {
  project.colourBy = ColourBy::attribute;
  project.colourAttribute = attribute;
}

void toggleKind(Project& project, const std::string& kind) {
  if (!project.hiddenKinds.erase(kind)) project.hiddenKinds.insert(kind);
}

void toggleAlliance(Project& project, const std::string& alliance) {
  std::vector<std::string>& places = project.alliances;
  const auto shown = std::ranges::find(places, alliance);
  const auto free = std::ranges::find(places, std::string());
  if (shown != places.end())
    shown->clear();
  else if (free != places.end())
    *free = alliance;
  else if (places.size() < mostAlliances)
    places.push_back(alliance);
  else
    places.back() = alliance;
  while (!places.empty() && places.back().empty()) places.pop_back();
}

void takeAllianceOff(State& state, const std::string& alliance) {
  if (std::ranges::count(state.project.alliances, alliance) > 0) toggleAlliance(state.project, alliance);
  if (state.view.selection == Selection{Selection::What::alliance, alliance}) clearSelection(state.view);
}

void flyToRegion(View& view, const World& world) {
  const Outlook before = outlookOf(view);
  fitRegion(view, world);
  depart(view, before);
}

void clearFilter(Project& project) {
  project.hiddenKinds.clear();
  project.filter = {};
  for (LayerStyle& style : project.layers) {
    style.isVisible = true;
    style.hidden.clear();
  }
}

void admit(Project& project, const World& world, std::uint32_t row) {
  const geo::EventHandle eventHeld = world.events[row];
  const geo::Event& event = *eventHeld;
  project.hiddenKinds.erase(event.kind);
  project.hiddenKinds.erase(std::string(kindOf(event.kind).id));
  const auto styling = stylingOf(world, project);
  const std::uint16_t layer = layerOf(world, row);
  for (LayerStyle& style : project.layers)
    if (style.layer == world.layers[layer].name) {
      style.isVisible = true;
      style.hidden.erase(styling->classes[styling->classOf(world, row)].id);
    }
  const Filter wanted = std::exchange(project.filter, {});
  const auto keepIfPassed = [&](auto Filter::*part) {
    Project only;
    only.filter.*part = wanted.*part;
    if (filtered(world, only)->has(row)) project.filter.*part = wanted.*part;
  };
  keepIfPassed(&Filter::countries);
  keepIfPassed(&Filter::actors);
  keepIfPassed(&Filter::atLeast);
  keepIfPassed(&Filter::period);
  keepIfPassed(&Filter::area);
}

Bookmark bookmarkHere(const State& state, std::string name) {
  const View& view = state.view;
  Clock clock = view.clock;
  clock.playing = false;
  clock.fraction = 0;
  return {.name = std::move(name),
          .note = {},
          .projection = view.projection,
          .centre = view.centre,
          .extent = view.extent,
          .clock = clock,
          .comparison = view.comparison,
          .axis = view.axis,
          .selection = view.selection,
          .hiddenKinds = state.project.hiddenKinds,
          .filter = state.project.filter};
}

void goTo(State& state, const World& world, const Bookmark& bookmark, const Stage& stage) {
  View& view = state.view;
  if (bookmark.projection != view.projection) project(view, world, bookmark.projection);
  view.centre = bookmark.centre;
  view.extent = bookmark.extent;
  view.flight = {};
  view.clock = bookmark.clock;
  view.comparison = bookmark.comparison;
  view.axis = revealing(bookmark.axis, view.clock.now, static_cast<double>(stage.axisWidth));
  view.selection = bookmark.selection;
  state.project.hiddenKinds = bookmark.hiddenKinds;
  state.project.filter = bookmark.filter;
}

void zoomAxis(View& view, const Stage& stage, double factor, double x) {
  view.axis = zoomed(view.axis, factor, x, stage.axisWidth);
}

void panAxis(View& view, const Stage& stage, double points) {
  view.axis = panned(view.axis, points, stage.axisWidth);
}

void showAll(View& view, const World& world, const Stage& stage) {
  if (const auto span = knownSpan(world)) view.axis = fitted(span->from, span->to, stage.axisWidth, view.axis);
}

}  // namespace app
