#include "app/cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include "app/colouring.hpp"
#include "app/holds.hpp"
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

State openingState(const World& world) {
  State state;
  state.view = openingView(world, {});
  state.view.language = languageOf("");
  if (!showsRegion(world)) state.project.colourBy = ColourBy::nothing;
  const bool onlyValues = world.events.empty() && !world.colourScales.empty();
  if (onlyValues) colourBy(state.project, world.colourScales.front().attribute.name);
  return state;
}

std::string fromEnvironment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value) return value;
  return "";
}

}  // namespace

void addReading(CLI::App& command, ReadingOptions& options) {
  command.add_option("FILE", options.files, "Files to open; none is the bundled timeline");
  command.add_option("--columns", options.columns, "Which column means what: start=…,end=…,lon=…,lat=…,title=…,kind=…");
  command.add_option("--layer", options.layer, "Only this layer of the files");
  command.add_option("--basemap", options.basemap, "A file of country shapes in place of the bundled map");
  command.add_option("--dates", options.dates, "Order of day and month where a date could be either: dmy or mdy");
  command.add_flag("--strict", options.strict, "Exit with status 1 when anything in the files is wrong");
}

void addView(CLI::App& command, ViewOptions& options) {
  command.add_option("--at", options.at, "The date: EDTF (2019-11-12, 2002-04-12T10:00) or now");
  command.add_option("--mode", options.mode, "instant, window or cumulative");
  command.add_option("--window", options.window, "Length of the trailing window, ISO 8601: P1Y, P30D, PT12H");
  command.add_option("--bbox", options.bbox, "West,south,east,north in degrees");
  command.add_option("--fit", options.fit, "countries:BOL,PER or data or region");
  command.add_option("--projection", options.projection, "See marea --help projections");
  command.add_option("--kinds", options.kinds, "Only these kinds: coup,march,…");
  command.add_option("--where", options.where,
                     "Only events for which this holds, for instance \"outcome = 'reversed'\" (OGR SQL)");
  command.add_option("--select", options.select, "Id of an event or alliance, or a country's ISO 3166 code");
  command.add_option("--colour-by", options.colourBy,
                     "government, none, or an attribute of countries: of the timeline, the base map or a table");
  command.add_option("--lang", options.language, "en, es or pt; default: the environment's");
  command.add_option("--view", options.saved, "A saved view or project to begin with; other options change it");
  command.add_option("--theme", options.theme, "light, dark or print");
}

void addFigure(CLI::App& command, FigureOptions& options) {
  command.add_option("--size", options.size, "Width x height in pixels")->capture_default_str();
  command.add_option("--scale", options.scale, "Pixels per point")->capture_default_str();
  command.add_option("--title", options.title, "The title of the figure");
  command.add_flag("--no-furniture", options.noFurniture, "No title, date, legend, scale bar or sources");
}

WorldOptions worldOptions(const ReadingOptions& options, const std::string& where) {
  WorldOptions out;
  out.where = where;
  out.files.assign(options.files.begin(), options.files.end());
  out.basemap = options.basemap;
  out.reading.layer = options.layer;
  if (options.dates == "dmy")
    out.reading.dates = geo::ReadOptions::DateOrder::dayFirst;
  else if (options.dates == "mdy")
    out.reading.dates = geo::ReadOptions::DateOrder::monthFirst;
  else if (!options.dates.empty())
    refuse("dates", options.dates, "dmy or mdy");
  for (const std::string& pair : split(options.columns, ',')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) refuse("columns", pair, "role=column, for instance start=fecha");
    out.reading.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return out;
}

glm::ivec2 sizeOf(const std::string& text) {
  const std::vector<std::string> sides = split(text, 'x');
  const auto width = sides.size() == 2 ? number(sides[0]) : std::nullopt,
             height = sides.size() == 2 ? number(sides[1]) : std::nullopt;
  const auto whole = [](std::optional<double> side) {
    return side && *side >= 1 && *side <= 1e6 && *side == static_cast<int>(*side);
  };
  if (!whole(width) || !whole(height)) refuse("size", text, "width x height in pixels, for instance 1920x1080");
  return {static_cast<int>(*width), static_cast<int>(*height)};
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
  State state = saved ? *saved : openingState(world);
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
  applyTheme(state.view, options.theme);
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
  geo::Loaded<Saved> saved = readSaved(options.saved);
  std::vector<std::filesystem::path>& files = saved.value.state.project.files;
  if (!reading.files.empty()) files.assign(reading.files.begin(), reading.files.end());
  reading.files.clear();
  for (const std::filesystem::path& file : files) reading.files.push_back(file.string());
  return saved;
}

}  // namespace app
