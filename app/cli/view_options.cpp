// From the options of a view to a state: what is looked at, when and how.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include "app/cli/option_parts.hpp"
#include "app/colouring.hpp"
#include "app/holds.hpp"
#include "app/opening_state.hpp"
#include "app/saved_fields.hpp"
#include "app/turning.hpp"
#include "geo/edtf.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

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

}  // namespace app
