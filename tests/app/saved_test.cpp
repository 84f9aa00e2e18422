// A state as text and back: nothing is lost, nothing foreign breaks it, and data that changed is noticed.
#include "app/saved.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/saved_file.hpp"
#include "tests/support/world.hpp"

namespace {

namespace fs = std::filesystem;

struct Folder {
  fs::path path = fs::temp_directory_path() / ("marea-saved-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path / "data"); }
  ~Folder() { fs::remove_all(path); }
  void write(const char* name, const std::string& text) const { std::ofstream(path / name, std::ios::binary) << text; }
};

/// Something converts to every field: how many of them braces can fill is how many a struct has. It is never asked to.
struct Anything {
  template <class T>
  operator T() const {
    throw std::logic_error("only its type is used");
  }
};
template <class T, class... Fields>
constexpr std::size_t fieldsOf() {
  if constexpr (requires { T{Fields{}..., Anything{}}; })
    return fieldsOf<T, Fields..., Anything>();
  else
    return sizeof...(Fields);
}

// A field that nobody saves is lost when a project is opened. Whoever adds one says in app/saved_fields.hpp how it is
// kept (or leaves it out on purpose), gives it a value in `unusual` below, and counts it here.
static_assert(fieldsOf<app::Project>() == 12);
static_assert(fieldsOf<app::Reading>() == 6);
static_assert(fieldsOf<app::Clock>() == 15);
static_assert(fieldsOf<app::Axis>() == 5);
static_assert(fieldsOf<app::View>() == 31);
static_assert(fieldsOf<app::Filter>() == 5);
static_assert(fieldsOf<app::LayerStyle>() == 9);
static_assert(fieldsOf<app::Bookmark>() == 11);
static_assert(fieldsOf<app::Comparison>() == 8);

/// No field has its default.
app::Saved unusual(const fs::path& folder) {
  app::Saved saved;
  app::Project& project = saved.state.project;
  project.files = {folder / "data" / "a b.csv", folder.parent_path() / "other" / "ñandú.geojson"};
  project.reading = {.columns = {{"start", "fecha, \"del\" año"}},
                     .layer = "events",
                     .dates = geo::DateOrder::monthFirst,
                     .asFound = {"swapped"},
                     .where = "kind = 'coup'",
                     .basemap = folder / "maps" / "1880.geojson"};
  project.withTimeline = true;
  project.layers = {{.layer = "a b.csv",
                     .isVisible = false,
                     .opacity = 0.25F,
                     .mode = app::Mode::cumulative,
                     .as = app::ShowAs::hexagons,
                     .colourBy = "type",
                     .sizeBy = "dead",
                     .labelBy = "-",
                     .hidden = {"riot", "(other)"}},
                    {.layer = "timeline"}};
  project.hiddenKinds = {"coup", "march"};
  project.colourBy = app::ColourBy::attribute;
  project.colourAttribute = "population";
  project.modes = {{"coup", app::Mode::cumulative}};
  project.pinned = {"BOL", "PER"};
  project.alliances = {"alba", "", "can"};
  project.filter = {.countries = {"BOL"},
                    .actors = {"MAS"},
                    .atLeast = geo::Certainty::lessCertain,
                    .period = app::Stretch{support::at("2001"), support::at("2002-05")},
                    .area = {{-60, -10}, {-50, -10}, {-55, 0.5}}};
  app::View& view = saved.state.view;
  view.projection = "mercator";
  view.centre = {12.5, -33};
  view.extent = {{-1.25, 1.0 / 3}, {0.1, 0.2}};
  view.clock.now = support::at("2019-11-12T10:20:30");
  view.clock.mode = app::Mode::cumulative;
  view.clock.window = {.years = 2, .months = 3, .seconds = 3'600};
  view.clock.startIsHeld = view.clock.openEnd = view.clock.backwards = view.clock.eventPaced = true;
  view.clock.heldStart = support::at("1999-02-01");
  view.clock.ending = app::Ending::bounce;
  view.clock.playRange = {support::at("2001"), support::at("2002")};
  view.clock.speed = 12'345.5;
  view.clock.first = support::at("-0300");
  view.clock.last = geo::distantFuture;
  view.comparison = {.isOn = true,
                     .as = app::CompareAs::swipe,
                     .link = app::Link::events,
                     .date = support::at("1973-09-11"),
                     .offset = {.years = -2, .days = -3},
                     .anchor = "one",
                     .otherAnchor = "two",
                     .divider = 0.25F};
  view.axis = {-1.5e9, 86'400.25, {{support::at("1790"), support::at("1880")}}, -2e11, 3e11};
  view.marked = {support::at("1990"), support::at("1991")};
  view.selection = {app::Selection::What::event, "a \"quoted\" id"};
  view.language = geo::Language::pt;
  view.theme = app::ThemeName::dark;
  view.timelineShare = 0.41F;
  view.scale = 1.1F;
  view.reducedMotion = view.softChanges = true;
  view.legendOpen = false;
  view.tableOpen = true;
  project.bookmarks = {{.name = "one",
                        .note = "why",
                        .projection = view.projection,
                        .centre = view.centre,
                        .extent = view.extent,
                        .clock = view.clock,
                        .comparison = view.comparison,
                        .axis = view.axis,
                        .selection = view.selection,
                        .hiddenKinds = {"coup"},
                        .filter = project.filter}};
  saved.data = {{project.files[0], 12, "abc"}};
  return saved;
}

TEST_CASE("a state survives being written and read") {
  const fs::path folder = "/home/somebody/projects";
  const app::Saved saved = unusual(folder);
  const auto read = app::savedFrom(app::savedText(saved, folder), folder, "test");
  CHECK(read.problems.empty());
  CHECK(read.value == saved);
  CHECK(app::savedText(read.value, folder) == app::savedText(saved, folder));
}

TEST_CASE("what only the moment has is not kept") {
  app::Saved saved;
  saved.state.view.hover = {app::Selection::What::country, "BOL"};
  saved.state.view.clock.playing = true;
  saved.state.view.helpOpen = saved.state.view.findOpen = saved.state.view.drawingArea = true;
  CHECK(app::savedFrom(app::savedText(saved, {}), {}, "test").value == app::Saved{});
}

TEST_CASE("paths are relative to the project, so that both can move together") {
  const std::string text = app::savedText(unusual("/home/one"), "/home/one");
  CHECK(text.find("\"data/a b.csv\"") != std::string::npos);
  CHECK(text.find("/home") == std::string::npos);
  const auto moved = app::savedFrom(text, "/srv/two", "test").value;
  CHECK(moved.state.project.files.front() == "/srv/two/data/a b.csv");
  CHECK(moved.state.project.files.back() == "/srv/other/ñandú.geojson");
}

TEST_CASE("what is not understood is told and the rest is kept") {
  auto json = nlohmann::ordered_json::parse(app::savedText(unusual("/a"), "/a"));
  json["view"]["weather"] = "fair";
  json["view"]["language"] = "la";
  json["view"]["clock"]["speed"] = -3;
  json["view"]["extent"]["half"] = {0, 1};
  json["project"]["hiddenKinds"] = 7;
  const auto read = app::savedFrom(json.dump(), "/a", "test");
  std::vector<std::string> fields;
  for (const geo::Problem& problem : read.problems.list()) fields.push_back(problem.field);
  CHECK(fields == std::vector<std::string>{"project.hiddenKinds", "view.language", "view.weather", "view.extent",
                                           "view.clock.speed"});
  CHECK(read.value.state.project.colourBy == app::ColourBy::attribute);
  CHECK(read.value.state.view.projection == "mercator");
  CHECK(read.value.state.view.clock.speed == app::Clock{}.speed);
  CHECK(read.value.state.project.hiddenKinds.empty());
}

TEST_CASE("a newer version is read as far as it goes, anything else is refused") {
  CHECK(app::savedFrom(R"({"marea": 99, "view": {"theme": "dark"}})", {}, "f").problems.count() == 1);
  CHECK(app::savedFrom(R"({"marea": 99, "view": {"theme": "dark"}})", {}, "f").value.state.view.theme ==
        app::ThemeName::dark);
  for (const char* text : {"", "{", "[]", "{}", "{\"marea\": \"one\"}", "GIF89a", "{\"type\": \"Feature\"}"})
    CHECK_THROWS_AS(app::savedFrom(text, {}, "f"), geo::Error);
}

TEST_CASE("data that has changed or is missing is noticed") {
  const Folder folder;
  folder.write("data/events.csv", "date,title\n2001,one\n");
  app::DataFile file = app::fingerprint(folder.path / "data" / "events.csv");
  CHECK(file.size == 20);
  CHECK(file.hash.size() == 32);
  CHECK(app::standingOf(file) == app::Standing::same);
  folder.write("data/events.csv", "date,title\n2001,two\n");
  CHECK(app::standingOf(file) == app::Standing::changed);
  file.path = folder.path / "gone.csv";
  CHECK(app::standingOf(file) == app::Standing::missing);
}

TEST_CASE("a fingerprint is the hash that xxhsum prints") {
  const Folder folder;
  folder.write("a", "abc");
  CHECK(app::fingerprint(folder.path / "a").hash == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("a project file is written whole or not at all, and read back") {
  const Folder folder;
  const fs::path path = folder.path / "study.marea";
  folder.write("data/a b.csv", "date\n2001\n");
  app::Saved saved = unusual(folder.path);
  saved.data = {app::fingerprint(folder.path / "data" / "a b.csv")};
  app::writeSaved(path, saved);
  const auto read = app::readSaved(path);
  CHECK(read.problems.empty());
  CHECK(read.value == saved);
  folder.write("data/a b.csv", "date\n2002\n");
  CHECK(app::readSaved(path).problems.count() == 1);
  CHECK_THROWS_AS(app::writeSaved(folder.path / "no" / "such.marea", saved), geo::Error);
  CHECK_THROWS_AS(app::readSaved(folder.path / "none.marea"), geo::Error);
  CHECK(app::isProjectName(path));
}

}  // namespace
