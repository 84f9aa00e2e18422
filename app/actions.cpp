#include "app/actions.hpp"

#include <algorithm>

namespace app {
namespace {

using Group = ActionGroup;

constexpr const char* N_(const char* text) {
  return text;
}

// Steps of the keyboard: points for panning, factors for zooming.
constexpr float panPoints = 80;
constexpr double zoomFactor = 1.5;

void zoomAxisAtNow(const Desk& d, double factor) {
  const double x = d.state.view.axis.xOf(d.state.view.clock.now);
  const double width = static_cast<double>(d.stage.axisWidth);
  zoomAxis(d.state.view, d.stage, factor, x >= 0 && x <= width ? x : width / 2);
}

void zoomMapAtCentre(const Desk& d, double factor) {
  const float mapHeight = d.stage.size.y * (1 - d.state.view.timelineShare);
  zoomMap(d.state.view, d.stage, factor, {d.stage.size.x / 2, mapHeight / 2});
}

void nextProjection(const Desk& d) {
  const auto all = geo::projections();
  const auto current = std::ranges::find(all, d.state.view.projection, &geo::ProjectionInfo::name);
  const bool last = current == all.end() || current + 1 == all.end();
  project(d.state.view, d.world, std::string((last ? all.begin() : current + 1)->name));
}

void nextMode(View& view) {
  view.clock.mode = static_cast<Mode>((static_cast<int>(view.clock.mode) + 1) % 3);
}

void nextLanguage(View& view) {
  view.language = static_cast<geo::Language>((static_cast<std::size_t>(view.language) + 1) % geo::languages.size());
}

void otherTheme(View& view) {
  view.theme = theme(view.theme).dark ? ThemeName::light : ThemeName::dark;
}

/// What lies on top goes first: a dialog, then the selection.
void clear(View& view) {
  for (bool View::*open : {&View::goToOpen, &View::exportOpen, &View::helpOpen, &View::aboutOpen})
    if (view.*open) {
      view.*open = false;
      return;
    }
  clearSelection(view);
}

constexpr double ordinarySpeed = Clock{}.speed;

constexpr std::array table{
    Action{"play",
           Group::time,
           N_("Play or pause"),
           {Chord{key::space}, Chord{'K'}},
           [](const Desk& d) { play(d.state.view); }},
    Action{"step-forward",
           Group::time,
           N_("One step forward"),
           {Chord{key::right}, {}},
           [](const Desk& d) { step(d.state.view, 1, d.stage); }},
    Action{"step-back",
           Group::time,
           N_("One step back"),
           {Chord{key::left}, {}},
           [](const Desk& d) { step(d.state.view, -1, d.stage); }},
    Action{"leap-forward",
           Group::time,
           N_("Ten steps forward"),
           {shift(key::right), {}},
           [](const Desk& d) { step(d.state.view, 10, d.stage); }},
    Action{"leap-back",
           Group::time,
           N_("Ten steps back"),
           {shift(key::left), {}},
           [](const Desk& d) { step(d.state.view, -10, d.stage); }},
    Action{"next-event",
           Group::time,
           N_("To the next event"),
           {ctrl(key::right), Chord{'N'}},
           [](const Desk& d) { seekNextEvent(d.state.view, d.world, d.state.project); }},
    Action{"previous-event",
           Group::time,
           N_("To the previous event"),
           {ctrl(key::left), Chord{'P'}},
           [](const Desk& d) { seekPreviousEvent(d.state.view, d.world, d.state.project); }},
    Action{"first",
           Group::time,
           N_("To the beginning"),
           {Chord{key::home}, {}},
           [](const Desk& d) { seek(d.state.view, d.state.view.clock.first); }},
    Action{"last",
           Group::time,
           N_("To the end"),
           {Chord{key::end}, {}},
           [](const Desk& d) { seek(d.state.view, d.state.view.clock.last); }},
    Action{
        "go-to", Group::time, N_("Go to a date"), {ctrl('G'), {}}, [](const Desk& d) { d.state.view.goToOpen = true; }},
    Action{
        "slower", Group::time, N_("Half the speed"), {Chord{'['}, {}}, [](const Desk& d) { pace(d.state.view, 0.5); }},
    Action{
        "faster", Group::time, N_("Twice the speed"), {Chord{']'}, {}}, [](const Desk& d) { pace(d.state.view, 2); }},
    Action{"ordinary-speed",
           Group::time,
           N_("Ordinary speed: a month a second"),
           {Chord{'\\'}, Chord{key::backspace}},
           [](const Desk& d) { pace(d.state.view, ordinarySpeed / d.state.view.clock.speed); }},
    Action{"loop",
           Group::time,
           N_("Repeat from the beginning"),
           {Chord{'O'}, {}},
           [](const Desk& d) { d.state.view.clock.loop = !d.state.view.clock.loop; }},
    Action{"mode",
           Group::time,
           N_("What counts as visible"),
           {Chord{'W'}, {}},
           [](const Desk& d) { nextMode(d.state.view); }},

    Action{"axis-in",
           Group::timeline,
           N_("Zoom into the timeline"),
           {Chord{'+'}, Chord{'='}},
           [](const Desk& d) { zoomAxisAtNow(d, 1 / zoomFactor); }},
    Action{"axis-out",
           Group::timeline,
           N_("Zoom out of the timeline"),
           {Chord{'-'}, {}},
           [](const Desk& d) { zoomAxisAtNow(d, zoomFactor); }},
    Action{"axis-left",
           Group::timeline,
           N_("Timeline to earlier"),
           {Chord{'A'}, {}},
           [](const Desk& d) { panAxis(d.state.view, d.stage, static_cast<double>(panPoints)); }},
    Action{"axis-right",
           Group::timeline,
           N_("Timeline to later"),
           {Chord{'D'}, {}},
           [](const Desk& d) { panAxis(d.state.view, d.stage, static_cast<double>(-panPoints)); }},
    Action{"show-all",
           Group::timeline,
           N_("Show the whole timeline"),
           {Chord{'0'}, {}},
           [](const Desk& d) { showAll(d.state.view, d.world, d.stage); }},

    Action{"map-in",
           Group::map,
           N_("Zoom into the map"),
           {Chord{key::pageUp}, {}},
           [](const Desk& d) { zoomMapAtCentre(d, zoomFactor); }},
    Action{"map-out",
           Group::map,
           N_("Zoom out of the map"),
           {Chord{key::pageDown}, {}},
           [](const Desk& d) { zoomMapAtCentre(d, 1 / zoomFactor); }},
    Action{"map-west",
           Group::map,
           N_("Map to the west"),
           {alt(key::left), {}},
           [](const Desk& d) {
             panMap(d.state.view, d.stage, {panPoints, 0});
           }},
    Action{"map-east",
           Group::map,
           N_("Map to the east"),
           {alt(key::right), {}},
           [](const Desk& d) {
             panMap(d.state.view, d.stage, {-panPoints, 0});
           }},
    Action{"map-north",
           Group::map,
           N_("Map to the north"),
           {alt(key::up), {}},
           [](const Desk& d) {
             panMap(d.state.view, d.stage, {0, panPoints});
           }},
    Action{"map-south",
           Group::map,
           N_("Map to the south"),
           {alt(key::down), {}},
           [](const Desk& d) {
             panMap(d.state.view, d.stage, {0, -panPoints});
           }},
    Action{"region",
           Group::map,
           N_("Show the whole region"),
           {Chord{'R'}, {}},
           [](const Desk& d) { fitRegion(d.state.view, d.world); }},
    Action{"projection", Group::map, N_("Next projection"), {Chord{'J'}, {}}, nextProjection},
    Action{"colour-by",
           Group::map,
           N_("Colour countries by government"),
           {Chord{'C'}, {}},
           [](const Desk& d) {
             ColourBy& by = d.state.project.colourBy;
             by = by == ColourBy::government ? ColourBy::nothing : ColourBy::government;
           }},

    Action{"legend",
           Group::window,
           N_("Show or hide the legend"),
           {Chord{'G'}, {}},
           [](const Desk& d) { d.state.view.legendOpen = !d.state.view.legendOpen; }},
    Action{"export",
           Group::window,
           N_("Export a picture"),
           {ctrl('E'), {}},
           [](const Desk& d) { d.state.view.exportOpen = true; }},
    Action{"language",
           Group::window,
           N_("Next language"),
           {Chord{'L'}, {}},
           [](const Desk& d) { nextLanguage(d.state.view); }},
    Action{
        "theme", Group::window, N_("Light or dark"), {Chord{'T'}, {}}, [](const Desk& d) { otherTheme(d.state.view); }},
    Action{"full-screen",
           Group::window,
           N_("Full screen"),
           {Chord{key::f11}, Chord{'F'}},
           [](const Desk& d) { d.requests.fullScreen = true; }},
    Action{"help",
           Group::window,
           N_("Keyboard and mouse"),
           {Chord{'?'}, Chord{key::f1}},
           [](const Desk& d) { d.state.view.helpOpen = !d.state.view.helpOpen; }},
    Action{"clear",
           Group::window,
           N_("Close, or clear the selection"),
           {Chord{key::escape}, {}},
           [](const Desk& d) { clear(d.state.view); }},
    Action{"quit", Group::window, N_("Quit"), {ctrl('Q'), {}}, [](const Desk& d) { d.requests.quit = true; }},
};

}  // namespace

const char* title(ActionGroup group) {
  constexpr std::array titles{N_("Time"), N_("Timeline"), N_("Map"), N_("Window")};
  return titles.at(static_cast<std::size_t>(group));
}

std::span<const Action> actions() {
  return table;
}

const Action* actionFor(const Chord& chord) {
  if (chord.code == 0) return nullptr;
  const auto found = std::ranges::find_if(
      table, [&chord](const Action& one) { return std::ranges::find(one.chords, chord) != one.chords.end(); });
  return found == table.end() ? nullptr : &*found;
}

const Action* action(std::string_view id) {
  const auto found = std::ranges::find(table, id, &Action::id);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace app
