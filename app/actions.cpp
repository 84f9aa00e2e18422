#include "app/actions.hpp"

#include <algorithm>

#include "app/border_files.hpp"
#include "app/compare_verbs.hpp"
#include "app/export/carried.hpp"
#include "app/export/citation.hpp"
#include "app/holds.hpp"

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
  zoomMap(d.state.view, d.stage, factor, mapMiddle(d.state.view, d.stage));
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

void enlarge(View& view, float factor) {
  view.scale = std::clamp(view.scale * factor, 0.5F, 3.0F);
}

/// What lies on top goes first: a dialog, then the selection.
void clear(View& view) {
  for (bool View::*open : {&View::drawingArea, &View::paletteOpen, &View::findOpen, &View::openOpen, &View::saveOpen,
                           &View::doctorOpen, &View::goToOpen, &View::exportOpen, &View::filterOpen, &View::layersOpen,
                           &View::bookmarksOpen, &View::helpOpen, &View::aboutOpen})
    if (view.*open) {
      view.*open = false;
      return;
    }
  clearSelection(view);
}

/// The date, or both of two.
std::string datesOf(const Desk& d) {
  const View& view = d.state.view;
  const Words& words = d.world.words.in(view.language);
  const auto day = [&](geo::Instant at) { return words.dates.inWords(at, geo::Precision::day); };
  if (!view.comparison.isOn) return day(view.clock.now);
  const Stretch dates = comparedDates(d.world, view);
  return filled(words.tr("{first} and {second}"), {{"first", day(dates.from)}, {"second", day(dates.to)}});
}

/// Its name is the date, and what is selected.
void addBookmark(const Desk& d) {
  const View& view = d.state.view;
  std::string name = datesOf(d);
  if (const std::string what = nameOf(d.world, view.selection, view.language); !what.empty()) name += " \u2013 " + what;
  d.state.project.bookmarks.push_back(bookmarkHere(d.state, name));
  d.state.view.bookmarksOpen = true;
}

/// The nearest bookmark of a later or earlier date; of equal dates by their order.
void toBookmark(const Desk& d, int by) {
  const std::vector<Bookmark>& all = d.state.project.bookmarks;
  const geo::Instant now = d.state.view.clock.now;
  const Bookmark* best = nullptr;
  for (const Bookmark& one : all) {
    const bool beyond = by > 0 ? one.clock.now > now : one.clock.now < now;
    const bool nearer = !best || (by > 0 ? one.clock.now < best->clock.now : one.clock.now > best->clock.now);
    if (beyond && nearer) best = &one;
  }
  if (best) goTo(d.state, d.world, Bookmark(*best), d.stage);
}

void pinSelected(const Desk& d) {
  const Selection& selected = d.state.view.selection;
  if (selected.what == Selection::What::country) togglePin(d.state.project, selected.id);
}

void nextComparison(const Desk& d) {
  const Comparison& comparison = d.state.view.comparison;
  const auto next = static_cast<CompareAs>((static_cast<int>(comparison.as) + 1) % 3);
  compareAs(d.state.view, d.world, comparison.isOn ? next : comparison.as, d.stage);
}

void linkDates(const Desk& d) {
  const Comparison& comparison = d.state.view.comparison;
  if (!comparison.isOn) return;
  if (comparison.link == Link::none)
    linkByDistance(d.state.view, d.world);
  else
    unlink(d.state.view, d.world);
}

constexpr float dividerStep = 0.04F;

constexpr double ordinarySpeed = Clock{}.speed;

using D = const Desk&;

// One action, one or two lines: a table is read by its columns.
// clang-format off
constexpr std::array table{
    Action{"play", Group::time, N_("Play or pause"), {Chord{key::space}, Chord{'K'}}, [](D d) { play(d.state.view); }},
    Action{"step-forward", Group::time, N_("One step forward"), {Chord{key::right}, {}},
           [](D d) { step(d.state.view, 1, d.stage); }, true},
    Action{"step-back", Group::time, N_("One step back"), {Chord{key::left}, {}},
           [](D d) { step(d.state.view, -1, d.stage); }, true},
    Action{"leap-forward", Group::time, N_("Ten steps forward"), {shift(key::right), {}},
           [](D d) { step(d.state.view, 10, d.stage); }, true},
    Action{"leap-back", Group::time, N_("Ten steps back"), {shift(key::left), {}},
           [](D d) { step(d.state.view, -10, d.stage); }, true},
    Action{"next-event", Group::time, N_("To the next event"), {ctrl(key::right), Chord{'N'}},
           [](D d) { seekNextEvent(d.state.view, d.world, d.state.project); }, true},
    Action{"previous-event", Group::time, N_("To the previous event"), {ctrl(key::left), Chord{'P'}},
           [](D d) { seekPreviousEvent(d.state.view, d.world, d.state.project); }, true},
    Action{"first", Group::time, N_("To the beginning"), {Chord{key::home}, {}},
           [](D d) { seek(d.state.view, d.state.view.clock.first); }},
    Action{"last", Group::time, N_("To the end"), {Chord{key::end}, {}},
           [](D d) { seek(d.state.view, d.state.view.clock.last); }},
    Action{"go-to", Group::time, N_("Go to a date"), {ctrl('G'), {}}, [](D d) { d.state.view.goToOpen = true; }},
    Action{"slower", Group::time, N_("Half the speed"), {Chord{'['}, {}}, [](D d) { pace(d.state.view, 0.5); }},
    Action{"faster", Group::time, N_("Twice the speed"), {Chord{']'}, {}}, [](D d) { pace(d.state.view, 2); }},
    Action{"ordinary-speed", Group::time, N_("Ordinary speed: a month a second"), {Chord{'\\'}, Chord{key::backspace}},
           [](D d) { pace(d.state.view, ordinarySpeed / d.state.view.clock.speed); }},
    Action{"loop", Group::time, N_("At the end: stop, begin again or turn back"), {Chord{'O'}, {}},
           [](D d) { nextEnding(d.state.view); }},
    Action{"reverse", Group::time, N_("Play backwards or forwards"), {shift(key::space), {}}, [](D d) { reverse(d.state.view); }},
    Action{"event-paced", Group::time, N_("Slowly where much happens, quickly where nothing does"), {Chord{'E'}, {}},
           [](D d) { d.state.view.clock.eventPaced = !d.state.view.clock.eventPaced; }},
    Action{"speed-1", Group::time, N_("Speed: an hour a second"), {Chord{'1'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[0]); }},
    Action{"speed-2", Group::time, N_("Speed: six hours a second"), {Chord{'2'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[1]); }},
    Action{"speed-3", Group::time, N_("Speed: a day a second"), {Chord{'3'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[2]); }},
    Action{"speed-4", Group::time, N_("Speed: a week a second"), {Chord{'4'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[3]); }},
    Action{"speed-5", Group::time, N_("Speed: a month a second"), {Chord{'5'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[4]); }},
    Action{"speed-6", Group::time, N_("Speed: three months a second"), {Chord{'6'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[5]); }},
    Action{"speed-7", Group::time, N_("Speed: a year a second"), {Chord{'7'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[6]); }},
    Action{"speed-8", Group::time, N_("Speed: five years a second"), {Chord{'8'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[7]); }},
    Action{"speed-9", Group::time, N_("Speed: 25 years a second"), {Chord{'9'}, {}}, [](D d) { setSpeed(d.state.view, speedSteps[8]); }},
    Action{"mode", Group::time, N_("What counts as visible"), {Chord{'W'}, {}}, [](D d) { nextMode(d.state.view); }},

    Action{"axis-in", Group::timeline, N_("Zoom into the timeline"), {Chord{'+'}, Chord{'='}},
           [](D d) { zoomAxisAtNow(d, 1 / zoomFactor); }, true},
    Action{"axis-out", Group::timeline, N_("Zoom out of the timeline"), {Chord{'-'}, {}},
           [](D d) { zoomAxisAtNow(d, zoomFactor); }, true},
    Action{"axis-left", Group::timeline, N_("Timeline to earlier"), {Chord{'A'}, {}},
           [](D d) { panAxis(d.state.view, d.stage, static_cast<double>(panPoints)); }, true},
    Action{"axis-right", Group::timeline, N_("Timeline to later"), {Chord{'D'}, {}},
           [](D d) { panAxis(d.state.view, d.stage, static_cast<double>(-panPoints)); }, true},
    Action{"fold", Group::timeline, N_("Fold or unfold empty spans"), {Chord{'Z'}, {}},
           [](D d) { foldEmptySpans(d.state.view, d.world, d.stage); }},
    Action{"pin", Group::timeline, N_("Keep the selected country on the timeline"), {Chord{'I'}, {}}, pinSelected},
    Action{"lock-window", Group::timeline, N_("Hold the start of the visible time"), {Chord{'S'}, {}},
           [](D d) { lockWindowStart(d.state.view); }},
    Action{"open-window", Group::timeline, N_("Show what is to come, too"), {Chord{'U'}, {}},
           [](D d) { openWindowEnd(d.state.view); }},
    Action{"clear-range", Group::timeline, N_("Clear the chosen range"), {Chord{'X'}, {}},
           [](D d) { clearMarked(d.state.view); }},
    Action{"show-all", Group::timeline, N_("Show the whole timeline"), {Chord{'0'}, {}},
           [](D d) { showAll(d.state.view, d.world, d.stage); }},

    Action{"compare", Group::map, N_("Compare two dates"), {Chord{'V'}, {}}, [](D d) { toggleComparison(d.state.view, d.world, d.stage); }},
    Action{"compare-as", Group::map, N_("Compare side by side, by a swipe, or what changed"), {shift('V'), {}}, nextComparison},
    Action{"link-dates", Group::map, N_("Keep the two dates as far apart as they are"), {Chord{'Y'}, {}}, linkDates},
    Action{"divider-left", Group::map, N_("Divider to the left"), {ctrlShift(key::left), {}},
           [](D d) { moveDivider(d.state.view, -dividerStep); }, true},
    Action{"divider-right", Group::map, N_("Divider to the right"), {ctrlShift(key::right), {}},
           [](D d) { moveDivider(d.state.view, dividerStep); }, true},
    Action{"map-in", Group::map, N_("Zoom into the map"), {Chord{key::pageUp}, {}},
           [](D d) { zoomMapAtCentre(d, zoomFactor); }, true},
    Action{"map-out", Group::map, N_("Zoom out of the map"), {Chord{key::pageDown}, {}},
           [](D d) { zoomMapAtCentre(d, 1 / zoomFactor); }, true},
    Action{"map-west", Group::map, N_("Map to the west"), {alt(key::left), {}},
           [](D d) { panMap(d.state.view, d.stage, {panPoints, 0}); }, true},
    Action{"map-east", Group::map, N_("Map to the east"), {alt(key::right), {}},
           [](D d) { panMap(d.state.view, d.stage, {-panPoints, 0}); }, true},
    Action{"map-north", Group::map, N_("Map to the north"), {alt(key::up), {}},
           [](D d) { panMap(d.state.view, d.stage, {0, panPoints}); }, true},
    Action{"map-south", Group::map, N_("Map to the south"), {alt(key::down), {}},
           [](D d) { panMap(d.state.view, d.stage, {0, -panPoints}); }, true},
    Action{"region", Group::map, N_("Show the whole region"), {Chord{'R'}, {}},
           [](D d) { flyToRegion(d.state.view, d.world); }},
    Action{"projection", Group::map, N_("Next projection"), {Chord{'J'}, {}}, nextProjection},
    Action{"borders", Group::map, N_("Other borders for the map"), {}, [](D d) { d.state.view.layersOpen = d.state.view.openOpen = true; }},
    Action{"bundled-borders", Group::map, N_("The bundled borders again"), {}, [](D d) { useBorders(d.state.project, {}); }},
    Action{"colour-by", Group::map, N_("Colour countries by government"), {Chord{'C'}, {}},
           [](D d) { ColourBy& by = d.state.project.colourBy; by = by == ColourBy::government ? ColourBy::nothing : ColourBy::government; }},

    Action{"find", Group::events, N_("Find"), {ctrl('F'), Chord{'/'}}, [](D d) { d.state.view.findOpen = true; }},
    Action{"palette", Group::events, N_("Do something by its name"), {ctrl('P'), {}},
           [](D d) { d.state.view.paletteOpen = true; }},
    Action{"filter", Group::events, N_("Filter the events"), {ctrlShift('F'), {}},
           [](D d) { d.state.view.filterOpen = !d.state.view.filterOpen; }},
    Action{"clear-filter", Group::events, N_("Show everything"), {ctrlShift('A'), {}},
           [](D d) { clearFilter(d.state.project); }},
    Action{"layers", Group::events, N_("Colours, sizes and layers"), {ctrl('L'), {}},
           [](D d) { d.state.view.layersOpen = !d.state.view.layersOpen; }},
    Action{"table", Group::events, N_("Table of events"), {ctrl('T'), {}},
           [](D d) { d.state.view.tableOpen = !d.state.view.tableOpen; }},
    Action{"add-bookmark", Group::events, N_("Add a bookmark"), {ctrl('B'), {}}, addBookmark},
    Action{"bookmarks", Group::events, N_("Bookmarks"), {ctrlShift('B'), {}},
           [](D d) { d.state.view.bookmarksOpen = !d.state.view.bookmarksOpen; }},
    Action{"next-bookmark", Group::events, N_("To the next bookmark"), {Chord{'B'}, {}},
           [](D d) { toBookmark(d, 1); }},
    Action{"previous-bookmark", Group::events, N_("To the previous bookmark"), {shift('B'), {}},
           [](D d) { toBookmark(d, -1); }},
    Action{"undo", Group::events, N_("Undo"), {ctrl('Z'), {}}, [](D d) { d.requests.undo = true; }, true},
    Action{"redo", Group::events, N_("Redo"), {ctrl('Y'), ctrlShift('Z')}, [](D d) { d.requests.redo = true; }, true},

    Action{"open", Group::window, N_("Open a project or file"), {ctrl('O'), {}},
           [](D d) { d.state.view.openOpen = true; }},
    Action{"save", Group::window, N_("Save the project"), {ctrl('S'), {}}, [](D d) { d.requests.save = true; }},
    Action{"save-as", Group::window, N_("Save the project as"), {ctrlShift('S'), {}},
           [](D d) { d.state.view.saveOpen = true; }},
    Action{"doctor", Group::window, N_("How the data was read"), {ctrl('D'), {}},
           [](D d) { d.state.view.doctorOpen = !d.state.view.doctorOpen; }},
    Action{"legend", Group::window, N_("Show or hide the legend"), {Chord{'G'}, {}},
           [](D d) { d.state.view.legendOpen = !d.state.view.legendOpen; }},
    Action{ "export", Group::window, N_("Export a picture"), {ctrl('E'), {}},
           [](D d) { d.state.view.exportOpen = true; }},
    Action{"copy-view", Group::window, N_("Copy this view as text"), {ctrl('C'), {}},
           [](D d) { d.requests.copied = carriedView(d.state, {}); }},
    Action{"paste-view", Group::window, N_("Go to a view that was copied"), {ctrl('V'), {}},
           [](D d) { d.requests.pasteView = true; }},
    Action{"copy-citation", Group::window, N_("Copy a citation of this view"), {ctrlShift('C'), {}},
           [](D d) { d.requests.copied = citation(d.world, d.state); }},
    Action{"language", Group::window, N_("Next language"), {Chord{'L'}, {}}, [](D d) { nextLanguage(d.state.view); }},
    Action{"theme", Group::window, N_("Light or dark"), {Chord{'T'}, {}}, [](D d) { otherTheme(d.state.view); }},
    Action{"larger", Group::window, N_("Larger letters and panels"), {ctrl('+'), ctrl('=')},
           [](D d) { enlarge(d.state.view, 1.1F); }},
    Action{"smaller", Group::window, N_("Smaller letters and panels"), {ctrl('-'), {}},
           [](D d) { enlarge(d.state.view, 1 / 1.1F); }},
    Action{"ordinary-size", Group::window, N_("Ordinary size"), {ctrl('0'), {}}, [](D d) { d.state.view.scale = 1; }},
    Action{"full-screen", Group::window, N_("Full screen"), {Chord{key::f11}, Chord{'F'}},
           [](D d) { d.requests.fullScreen = true; }},
    Action{"reduced-motion", Group::window, N_("Less motion"), {Chord{'M'}, {}},
           [](D d) { d.state.view.reducedMotion = !d.state.view.reducedMotion; }},
    Action{"soft-changes", Group::map, N_("Soft changes of government"), {shift('C'), {}},
           [](D d) { d.state.view.softChanges = !d.state.view.softChanges; }},
    Action{"next-control", Group::window, N_("To the next control"), {Chord{key::tab}, {}}, [](D d) { d.requests.tab = 1; }, true},
    Action{"previous-control", Group::window, N_("To the control before"), {shift(key::tab), {}}, [](D d) { d.requests.tab = -1; }, true},
    Action{"help", Group::window, N_("Keyboard and mouse"), {Chord{'?'}, Chord{key::f1}},
           [](D d) { d.state.view.helpOpen = !d.state.view.helpOpen; }},
    Action{"clear", Group::window, N_("Close, or clear the selection"), {Chord{key::escape}, {}},
           [](D d) { clear(d.state.view); }},
    Action{"quit", Group::window, N_("Quit"), {ctrl('Q'), {}}, [](D d) { d.requests.quit = true; }},
};
// clang-format on

}  // namespace

const char* title(ActionGroup group) {
  constexpr std::array titles{N_("Time"), N_("Timeline"), N_("Map"), N_("Events"), N_("Window")};
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
