// What a table's server is asked and what is made of its answers: filters, classes, counts of the legend and the axis.
// No server: its answers are put in place.
#include <catch2/catch.hpp>

#include "app/live/counts.hpp"
#include "app/live/names.hpp"
#include "app/live/survey.hpp"
#include "app/live/wish.hpp"
#include "app/verbs.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

namespace live = app::live;

/// A table of which one row of two factions each is here.
std::unique_ptr<app::World> tableWorld() {
  const support::TemporaryFolder folder;
  geo::live::Table table;
  table.schema = "public";
  table.name = "events";
  table.columns = {{"day", "date"},     {"faction", "text"}, {"deaths", "int4"},
                   {"country", "text"}, {"lon", "float8"},   {"lat", "float8"}};
  table.longitude = "lon";
  table.latitude = "lat";
  geo::live::Rows rows;
  for (int i = 0; i < 40; ++i)
    rows.push_back({"2001-01-" + std::to_string(10 + i % 20), i % 4 ? "red" : "blue", std::to_string(i % 9),
                    i % 2 ? "Bolivia" : "Chile", "-60", "-10"});
  std::string text = "day,faction,deaths,country,lon,lat\n";
  for (const auto& row : rows)
    text += row[0] + "," + row[1] + "," + row[2] + "," + row[3] + "," + row[4] + "," + row[5] + "\n";
  app::WorldOptions options;
  options.files = {folder.file("events.csv", text)};
  auto world = app::loadWorld(options, app::findResources());
  world->live = std::make_shared<live::Tables>();
  geo::live::Source& source = world->live->sources.emplace_back();
  source.reader = std::make_shared<const geo::live::Reader>(table, geo::live::Address{}, geo::ReadOptions{}, rows);
  source.sample = rows;
  world->live->known.resize(1);
  return world;
}

app::State stateOf(const app::World& world, const char* colourBy) {
  app::State state;
  state.view = app::openingView(world, {});
  app::layerStyle(state.project, world, 0).colourBy = colourBy;
  app::layerStyle(state.project, world, 0).sizeBy = app::noColumn;
  return state;
}

/// Answers as a server would.
void answer(app::World& world, const live::Ask& ask) {
  live::Said said;
  if (ask.what == live::Ask::What::texts) {
    auto all = std::make_shared<live::Vocabulary>();
    all->texts.counts = ask.column == "faction"
                            ? std::vector<std::pair<std::string, std::size_t>>{{"blue", 700}, {"red", 200}, {"", 100}}
                            : std::vector<std::pair<std::string, std::size_t>>{{"Bolivia", 600}, {"Chile", 400}};
    if (ask.role) all->told = geo::live::toldBy(*world.live->sources[0].reader, *ask.role, all->texts);
    said.vocabulary = std::move(all);
  }
  if (ask.what == live::Ask::What::figures)
    said.figures = std::make_shared<const geo::live::Figures>(geo::live::Figures{{0, 1, 5, 50, 90, 200, 900}, false});
  if (ask.what == live::Ask::What::tally) {
    auto tally = std::make_shared<geo::live::Tally>();
    tally->to = *ask.tally;
    tally->isExact = true;
    const std::int64_t day = support::at("2001-01-15").seconds;
    tally->classes = {{"red", 200, {{day}, {200}}, {}},
                      {"blue", 700, {{day - geo::secondsPerDay, day}, {300, 700}}, {}},
                      {"(none)", 100, {{day}, {100}}, {}}};
    said.tally = std::move(tally);
  }
  if (live::learn(world, ask, said)) live::forgetLooks(world);
}

std::vector<live::Ask> answerAll(app::World& world, const app::State& state) {
  std::vector<live::Ask> done;
  for (int round = 0; round < 4; ++round)
    for (const live::Ask& ask : live::asksOf(world, state))
      if (std::ranges::count(done, ask) == 0) answer(world, ask), done.push_back(ask);
  return done;
}

std::size_t countOf(const std::vector<app::LegendRow>& rows, const std::string& id) {
  const auto found =
      std::ranges::find_if(rows, [&](const app::LegendRow& row) { return row.one && row.one->id == id; });
  REQUIRE(found != rows.end());
  return found->count;
}

}  // namespace

TEST_CASE("what tells rows apart is asked first, then how many there are of each when") {
  const auto world = tableWorld();
  const app::State state = stateOf(*world, "faction");
  const auto first = live::asksOf(*world, state);
  REQUIRE(first.size() == 1);
  CHECK(first[0].what == live::Ask::What::texts);
  CHECK(first[0].column == "faction");
  const auto done = answerAll(*world, state);
  REQUIRE(done.size() == 2);
  CHECK(done[1].what == live::Ask::What::tally);
  CHECK(live::asksOf(*world, state).size() == 2);  // to go on being known
  const app::State byNumber = stateOf(*world, "deaths");
  CHECK(live::asksOf(*world, byNumber)[0].what == live::Ask::What::figures);
}

TEST_CASE("legend and totals are of what the server says, and of the classes that are shown") {
  const auto world = tableWorld();
  app::State state = stateOf(*world, "faction");
  answerAll(*world, state);
  state.view.clock.mode = app::Mode::cumulative;
  state.view.clock.now = support::at("2001-01-14");
  std::vector<app::LegendRow> rows = app::legendRows(*world, state.project, state.view);
  CHECK(countOf(rows, "blue") == 300);  // the most: it comes first, though it is rarer among what is here
  CHECK(rows.front().one->id == "blue");
  CHECK(countOf(rows, "red") == 0);
  CHECK(live::totalOf(*world, state.project).count == 1'000);
  CHECK(live::totalOf(*world, state.project).elsewhere == 960);

  const auto counted = live::countedClasses(*world, state.project);
  REQUIRE(counted.size() == 3);
  CHECK(counted[0].parts.front()->name == "red");

  app::toggleClass(state.project, *world, 0, "blue");
  rows = app::legendRows(*world, state.project, state.view);
  CHECK(countOf(rows, "blue") == 0);
  CHECK(live::totalOf(*world, state.project).count == 300);
  const auto wish = live::wishesForAll(*world, state, {}, 10).front();
  CHECK(wish.choice.where.text.find("array_position") != std::string::npos);
}

TEST_CASE("a filter of countries waits for the names, then is a list of texts") {
  const auto world = tableWorld();
  app::State state = stateOf(*world, "faction");
  state.project.filter.countries = {"BOL"};
  CHECK(live::pushed(*world, state.project, 0).remains == std::vector{live::Remains::countries});
  CHECK(live::wishesForAll(*world, state, {}, 10).front().rowsOnly);
  CHECK(live::partlyFiltered(*world, state.project) == std::vector<std::string>{"events"});
  answerAll(*world, state);
  const live::Pushed all = live::pushed(*world, state.project, 0);
  CHECK(all.remains.empty());
  CHECK(all.choice.where.text == "(\"country\" = ANY ($1::text[]))");
  CHECK(all.choice.where.values == std::vector<std::string>{"{\"Bolivia\"}"});
  const auto names = live::namesKnown(*world, {}, live::Remains::countries);
  REQUIRE(names);
  CHECK(names->names == std::vector<std::string>{"BOL", "CHL"});
  CHECK(names->counts == std::vector<std::uint32_t>{600, 400});
  // No row says who took part, so none passes; how certain none says either, so all do.
  state.project.filter = {};
  state.project.filter.actors = {"COB"};
  CHECK(live::pushed(*world, state.project, 0).choice.where.text == "(false)");
  state.project.filter = {};
  state.project.filter.atLeast = geo::Certainty::certain;
  CHECK(live::pushed(*world, state.project, 0).choice.where.text.empty());
}

TEST_CASE("countries by which a table is coloured are what its texts mean") {
  const auto world = tableWorld();
  const app::State state = stateOf(*world, "country");
  answerAll(*world, state);
  const auto by = live::groupingOf(*world, state.project, 0);
  REQUIRE(by);
  CHECK(by->texts == std::vector<std::string>{"Bolivia", "Chile"});
  CHECK(by->names == std::vector<std::string>{"(other)", "BOL", "CHL"});
  const auto styling = app::stylingOf(*world, state.project);
  REQUIRE(styling->layers[0].classes.size() == 2);
  CHECK(styling->classes[styling->layers[0].classes[0]].id == "BOL");
  CHECK(styling->classes[styling->layers[0].classes[0]].rows == 600);
}

TEST_CASE("classes and sizes by number are those of the server's numbers") {
  const auto world = tableWorld();
  app::State state = stateOf(*world, "deaths");
  app::layerStyle(state.project, *world, 0).sizeBy = "deaths";
  answerAll(*world, state);
  const auto styling = app::stylingOf(*world, state.project);
  CHECK(styling->layers[0].greatest == 900);
  CHECK(styling->layers[0].numbers->breaks.back() > 8);  // more than any row that is here
  const auto by = live::groupingOf(*world, state.project, 0);
  REQUIRE(by);
  CHECK(by->breaks == styling->layers[0].numbers->breaks);
  CHECK(by->names.size() == by->breaks.size() + 2);
}
