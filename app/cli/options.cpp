#include "app/cli/options.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include "app/colouring.hpp"
#include "app/compare_verbs.hpp"
#include "app/export/carried.hpp"
#include "app/export/page_size.hpp"
#include "app/holds.hpp"
#include "app/opening_state.hpp"
#include "app/saved_fields.hpp"
#include "app/saved_file.hpp"
#include "app/turning.hpp"
#include "geo/edtf.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(separator, from), text.size());
    if (to > from) out.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return out;
}

[[noreturn]] void refuse(const std::string& option, const std::string& found, const std::string& expected) {
  throw geo::Error("--" + option + " " + found + ": expected " + expected + ".");
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

geo::LonLatBox boxOf(const std::string& text) {
  const std::string expected = "west,south,east,north in degrees, for instance -82,-56,-34,13";
  std::vector<double> sides;
  for (const std::string& part : split(text, ','))
    if (const auto side = number(part))
      sides.push_back(*side);
    else
      refuse("bbox", text, expected);
  const bool right = sides.size() == 4 && sides[0] < sides[2] && sides[1] < sides[3] && sides[0] >= -360 &&
                     sides[2] <= 360 && sides[1] >= -90 && sides[3] <= 90;
  if (!right) refuse("bbox", text, expected);
  return {sides[0], sides[1], sides[2], sides[3]};
}

geo::LonLatBox countriesBox(const World& world, const std::string& codes, const std::string& text) {
  std::optional<geo::LonLatBox> box;
  for (const std::string& code : split(codes, ',')) {
    const geo::Area* area = world.basemap.country(code);
    if (!area) refuse("fit", text, "ISO 3166 codes of three letters that are on the map; " + code + " is not");
    const geo::LonLatBox& b = area->box;
    box = box ? geo::LonLatBox{std::min(box->west, b.west), std::min(box->south, b.south), std::max(box->east, b.east),
                               std::max(box->north, b.north)}
              : b;
  }
  if (!box) refuse("fit", text, "at least one country");
  return *box;
}

void applyFit(View& view, const World& world, const ViewOptions& options) {
  const std::string prefix = "countries:";
  if (!options.bbox.empty())
    fitMap(view, world, boxOf(options.bbox));
  else if (options.fit.starts_with(prefix))
    fitMap(view, world, countriesBox(world, options.fit.substr(prefix.size()), options.fit));
  else if (options.fit == "data")
    fitData(view, world);
  else if (options.fit == "region")
    fitRegion(view, world);
  else if (!options.fit.empty())
    refuse("fit", options.fit, "countries:BOL,PER or data or region");
}

void applyClock(Clock& clock, const ViewOptions& options) {
  if (!options.at.empty()) clock.now = momentOf(dateOf(options.at));
  if (options.mode == "instant")
    clock.mode = Mode::instant;
  else if (options.mode == "window")
    clock.mode = Mode::window;
  else if (options.mode == "cumulative")
    clock.mode = Mode::cumulative;
  else if (!options.mode.empty())
    refuse("mode", options.mode, "instant, window or cumulative");
  if (options.window.empty()) return;
  const auto window = geo::parsePeriod(options.window);
  if (!window || geo::approximateSeconds(*window) <= 0)
    refuse("window", options.window, "an ISO 8601 duration such as P1Y, P6M or PT12H");
  clock.window = *window;
  if (options.mode.empty()) clock.mode = Mode::window;
}

void applyKinds(Project& project, const World& world, const std::string& text) {
  if (text.empty()) return;
  const std::vector<std::string> wanted = split(text, ',');
  const std::vector<std::string>& present = world.events.kindNames();
  for (const std::string& kind : wanted)
    if (!isKnownKind(kind) && std::ranges::count(present, kind) == 0) {
      std::string known;
      for (const Kind& row : kinds()) known += (known.empty() ? "" : ", ") + std::string(row.id);
      refuse("kinds", kind, "some of " + known);
    }
  project.hiddenKinds.clear();
  for (const std::string& kind : present)
    if (std::ranges::count(wanted, kind) == 0) project.hiddenKinds.insert(kind);
}

void applySelection(View& view, const World& world, const std::string& text) {
  if (text.empty()) return;
  if (world.events.find(text))
    select(view, {Selection::What::event, text});
  else if (world.registry.alliance(text))
    select(view, {Selection::What::alliance, text});
  else if (world.basemap.country(text) || world.registry.country(text))
    select(view, {Selection::What::country, text});
  else
    refuse("select", text, "the id of an event or alliance, or an ISO 3166 code of three letters");
}

void applyTheme(View& view, const std::string& name) {
  if (name.empty()) return;
  for (const ThemeName one : {ThemeName::light, ThemeName::dark, ThemeName::print})
    if (namesOf<ThemeName>.at(static_cast<std::size_t>(one)) == name) {
      view.theme = one;
      return;
    }
  refuse("theme", name, "light, dark or print");
}

std::string attributeNames(const World& world) {
  std::string out;
  for (const ColourScale& scale : world.colourScales) out += ", " + scale.attribute.name;
  return out;
}

void applyColourBy(Project& project, const World& world, const std::string& name) {
  if (name == "none" || name == "nothing")
    project.colourBy = ColourBy::nothing;
  else if (name == "government")
    project.colourBy = ColourBy::government;
  else if (const ColourScale* scale = colourScale(world, name))
    colourBy(project, scale->attribute.name);
  else if (!name.empty())
    refuse("colour-by", name, "one of government, none" + attributeNames(world));
}

void applyAlliances(Project& project, const World& world, const std::string& text) {
  for (const std::string& id : split(text, ',')) {
    const geo::Alliance* alliance = world.registry.alliance(id);
    if (!alliance || !alliance->ofStates)
      refuse("alliances", id, "the ids of alliances of states, for instance alba,mercosur");
    if (std::ranges::count(project.alliances, id) == 0) toggleAlliance(project, id);
  }
}

/// A date, or how far from the playhead it lies: then it stays as far.
void applyCompare(Comparison& comparison, const std::string& text) {
  if (text.empty()) return;
  comparison.isOn = true;
  if (const auto offset = geo::parsePeriod(text)) {
    comparison.link = Link::offset;
    comparison.offset = *offset;
    return;
  }
  const auto when = text == "now" ? dateOf(text) : geo::parseEdtf(text);
  if (!when) refuse("compare", text, "a date such as 2019-11-12, or how far it is: P2Y, -P6M");
  comparison.link = Link::none;
  comparison.date = momentOf(*when);
}

void applyCompareAs(Comparison& comparison, const std::string& text) {
  if (text.empty()) return;
  const auto found = std::ranges::find(namesOf<CompareAs>, text);
  if (found == namesOf<CompareAs>.end()) refuse("compare-as", text, "side-by-side, swipe or difference");
  comparison.isOn = true;
  comparison.as = static_cast<CompareAs>(found - namesOf<CompareAs>.begin());
}

void applyCompareSince(Comparison& comparison, const World& world, const std::string& text) {
  if (text.empty()) return;
  const std::vector<std::string> events = split(text, ',');
  const auto known = [&](const std::string& id) { return anchorOf(world, id).has_value(); };
  if (events.size() != 2 || !std::ranges::all_of(events, known))
    refuse("compare-since", text, "the ids of two events with dates: that of --at and that of the other date");
  comparison.isOn = true;
  comparison.link = Link::events;
  comparison.anchor = events[0];
  comparison.otherAnchor = events[1];
}

void applyComparison(View& view, const World& world, const ViewOptions& options) {
  applyCompare(view.comparison, options.compare);
  applyCompareAs(view.comparison, options.compareAs);
  applyCompareSince(view.comparison, world, options.compareSince);
  if (view.comparison.isOn && otherDate(world, view) == view.clock.now)
    throw geo::Error("--compare: expected a second date, other than that of --at.");
}

State firstState(const World& world) {
  State state = openingState(world);
  state.view.language = languageOf("");
  return state;
}

std::string fromEnvironment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value) return value;
  return "";
}

}  // namespace

void addReading(Arguments arguments, ReadingOptions& options) {
  arguments.option("FILE", options.files, "Files to open; none is the bundled timeline");
  arguments.option("--columns", options.columns, "Which column means what: start=…,end=…,lon=…,lat=…,title=…,kind=…");
  arguments.option("--layer", options.layer, "Only this layer of the files");
  arguments.option("--basemap", options.basemap, "A file of country shapes in place of the bundled map");
  arguments.option("--dates", options.dates, "Order of day and month where a date could be either: dmy or mdy");
  arguments.flag("--strict", options.strict, "Exit with status 1 when anything in the files is wrong");
}

void addView(Arguments arguments, ViewOptions& options, std::vector<std::string>* dates) {
  if (dates)
    arguments.option("--at", *dates,
                     "The date: EDTF (2019-11-12, 2002-04-12T10:00) or now; several for several pictures");
  else
    arguments.option("--at", options.at, "The date: EDTF (2019-11-12, 2002-04-12T10:00) or now");
  arguments.option("--mode", options.mode, "instant, window or cumulative");
  arguments.option("--window", options.window, "Length of the trailing window, ISO 8601: P1Y, P30D, PT12H");
  arguments.option("--bbox", options.bbox, "West,south,east,north in degrees");
  arguments.option("--fit", options.fit, "countries:BOL,PER or data or region");
  arguments.option("--projection", options.projection, "See marea --help projections");
  arguments.option("--kinds", options.kinds, "Only these kinds: coup,march,…");
  arguments.option("--where", options.where,
                   "Only events for which this holds, for instance \"outcome = 'reversed'\" (OGR SQL)");
  arguments.option("--select", options.select, "Id of an event or alliance, or a country's ISO 3166 code");
  arguments.option("--alliances", options.alliances, "Alliances shown side by side, by id: alba,mercosur");
  arguments.option("--colour-by", options.colourBy,
                   "government, none, or an attribute of countries: of the timeline, the base map or a table");
  arguments.option("--lang", options.language, "en, es or pt; default: the environment's");
  arguments.option("--view", options.saved,
                   "A saved view, a project or a picture of Marea to begin with; other options change it");
  arguments.option("--theme", options.theme, "light, dark or print");
}

void addComparison(Arguments arguments, ViewOptions& options) {
  arguments.option("--compare", options.compare,
                   "A second date to compare with, or how far from the first it is: 2009-11-12, P10Y, -P6M");
  arguments.option("--compare-as", options.compareAs, "side-by-side (default), swipe or difference");
  arguments.option("--compare-since", options.compareSince,
                   "Two events, by id: the second date is as long after the other as the first after the one");
}

void addFigure(Arguments arguments, FigureOptions& options) {
  arguments.option("--size", options.size,
                   "1920x1080, 210x297mm, 8x10in; or hd, 4k, slide, square, story, a4, a3; default hd");
  arguments.option("--dpi", options.dpi, "Dots an inch; 0: 300 on paper");
  arguments.option("--scale", options.scale, "Pixels per point; 0: what goes with the size, 1 for pixels");
  arguments.option("--title", options.title, "The title of the figure");
  arguments.option("--letters", options.letters,
                   "In SVG and PDF: words in fonts that lie within the file (default), or outlines");
  arguments.flag("--no-view", options.noView, "Do not write into the file how to come back to what it shows");
  arguments.flag("--no-furniture", options.noFurniture, "No title, date, legend, scale bar or sources");
}

namespace {

Reading readingOf(const ReadingOptions& options, const std::string& where) {
  Reading out;
  out.where = where;
  out.basemap = options.basemap;
  out.layer = options.layer;
  if (options.dates == "dmy")
    out.dates = geo::ReadOptions::DateOrder::dayFirst;
  else if (options.dates == "mdy")
    out.dates = geo::ReadOptions::DateOrder::monthFirst;
  else if (!options.dates.empty())
    refuse("dates", options.dates, "dmy or mdy");
  for (const std::string& pair : split(options.columns, ',')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) refuse("columns", pair, "role=column, for instance start=fecha");
    out.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return out;
}

}  // namespace

Project projectOf(const ReadingOptions& options, const std::string& where) {
  Project out;
  out.files.assign(options.files.begin(), options.files.end());
  out.reading = readingOf(options, where);
  return out;
}

Reading over(Reading saved, const Reading& given) {
  for (const auto& [role, column] : given.columns) saved.columns[role] = column;
  if (!given.layer.empty()) saved.layer = given.layer;
  if (given.dates != Reading{}.dates) saved.dates = given.dates;
  if (!given.where.empty()) saved.where = given.where;
  if (!given.basemap.empty()) saved.basemap = given.basemap;
  return saved;
}

PictureOptions pictureOf(const FigureOptions& figure, const std::string& output, const std::string& view) {
  if (figure.dpi != 0 && !(figure.dpi >= 18 && figure.dpi <= 2304))
    refuse("dpi", std::to_string(figure.dpi), "18 to 2304 dots an inch");
  PictureOptions out;
  if (!view.empty()) out = restored(view).figure.value_or(out);
  out.path = output;
  const auto size = pageSize(figure.size, figure.dpi);
  if (!size && !figure.size.empty()) {
    std::string names;
    for (const SizePreset& preset : sizePresets()) names += std::string(", ") + preset.name;
    refuse("size", figure.size, "width x height such as 1920x1080, 210x297mm or 8x10in, or one of" + names.substr(1));
  }
  if (size) out.width = size->width, out.height = size->height, out.scale = size->scale;
  if (figure.scale != 0) out.scale = figure.scale;
  if (!figure.title.empty()) out.figure.title = figure.title;
  if (figure.noFurniture) out.figure.furniture = false;
  if (!figure.letters.empty() && figure.letters != "words" && figure.letters != "outlines")
    refuse("letters", figure.letters, "words or outlines");
  if (!figure.letters.empty()) out.outlines = figure.letters == "outlines";
  out.carryView = !figure.noView;
  return out;
}

geo::When dateOf(const std::string& text) {
  std::string why;
  if (text == "now") {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return *geo::parseEdtf(geo::toEdtf(geo::Instant{day.time_since_epoch().count() * geo::secondsPerDay}));
  }
  const auto when = geo::parseEdtf(text, {}, &why);
  if (!when)
    refuse(
        "at", text,
        "a date such as 2019, 2019-11, 2019-11-12 or 2002-04-12T10:00, or now" + (why.empty() ? "" : " (" + why + ")"));
  return *when;
}

geo::Language languageOf(const std::string& text) {
  const std::string code = text.empty() ? fromEnvironment().substr(0, 2) : text;
  if (code == "es") return geo::Language::es;
  if (code == "pt") return geo::Language::pt;
  if (!text.empty() && code != "en") refuse("lang", text, "en, es or pt");
  return geo::Language::en;
}

State stateOf(const World& world, const ViewOptions& options, const std::optional<State>& saved) {
  State state = saved ? *saved : firstState(world);
  if (!options.projection.empty()) {
    if (!geo::projectionInfo(options.projection))
      refuse("projection", options.projection, "one of those that marea --help projections lists");
    project(state.view, world, options.projection);
    if (!saved && !isGlobe(state.view)) world.bundled ? fitRegion(state.view, world) : fitData(state.view, world);
  }
  applyFit(state.view, world, options);
  applyClock(state.view.clock, options);
  applyKinds(state.project, world, options.kinds);
  applySelection(state.view, world, options.select);
  applyAlliances(state.project, world, options.alliances);
  applyTheme(state.view, options.theme);
  applyComparison(state.view, world, options);
  applyColourBy(state.project, world, options.colourBy);
  if (!options.language.empty()) state.view.language = languageOf(options.language);
  return state;
}

std::optional<geo::Loaded<Saved>> savedOf(ReadingOptions& reading, ViewOptions& options) {
  if (options.saved.empty() && reading.files.size() == 1 && isProjectName(reading.files.front())) {
    options.saved = reading.files.front();
    reading.files.clear();
  }
  if (options.saved.empty()) return std::nullopt;
  geo::Loaded<Saved> saved = restored(options.saved).saved;
  std::vector<std::filesystem::path>& files = saved.value.state.project.files;
  if (!reading.files.empty()) files.assign(reading.files.begin(), reading.files.end());
  reading.files.clear();
  for (const std::filesystem::path& file : files) reading.files.push_back(file.string());
  return saved;
}

}  // namespace app
