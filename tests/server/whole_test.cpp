// What the window says of a table as a whole: colours, counts and the axis are the server's, whatever part is fetched;
// and what is drawn, counted and listed passes the same filters.
#include <catch2/catch.hpp>

#include "app/layers_open.hpp"
#include "app/live/cells.hpp"
#include "tests/server/program.hpp"

namespace {

using servertest::lookEverywhere;
using servertest::Program;
using servertest::Server;

/// 40,000 rows in twenty years; one faction is so rare and late that no window and no sample need have it.
void makeFactions(const Server& server) {
  server.sql(
      "CREATE TABLE IF NOT EXISTS factions (id int PRIMARY KEY, day date, faction text, deaths int, country text, "
      "actors text, certainty text, geom geometry(Point, 4326)); TRUNCATE factions; INSERT INTO factions SELECT i, "
      "date "
      "'2000-01-01' + i / 6, CASE WHEN i IN (39001, 39002) THEN 'late' WHEN i % 7 < 4 THEN 'red' WHEN i % 7 < 6 THEN "
      "'blue' ELSE NULL END, (i % 1000) * (i % 3), CASE WHEN i % 4 = 0 THEN 'Chile' ELSE 'Bolivia' END, CASE WHEN i % "
      "5 "
      "= 0 THEN 'COB; CSUTCB' ELSE 'MAS' END, CASE WHEN i % 10 = 0 THEN 'uncertain' ELSE 'certain' END, "
      "ST_SetSRID(ST_MakePoint(-75 + i % 20, -30 + i % 25), 4326) FROM generate_series(0, 39999) AS i; ANALYZE "
      "factions");
}

std::size_t asked(const Server& server, const std::string& condition) {
  return std::stoul(server.sql("SELECT count(*) FROM factions WHERE " + condition));
}

void colourBy(Program& program, const char* column) {
  app::layerStyle(program.state().project, program.world(), 0).colourBy = column;
}

std::vector<std::string> classesOf(const Program& program) {
  std::vector<std::string> out;
  const auto styling = app::stylingOf(program.world(), const_cast<Program&>(program).state().project);
  for (const std::uint16_t one : styling->layers[0].classes) out.push_back(styling->classes[one].id);
  return out;
}

std::size_t drawn(const Program& program) {
  const auto& project = const_cast<Program&>(program).state().project;
  return program.visible() + app::live::countOf(app::live::cellsShown(program.world(), project));
}

}  // namespace

TEST_CASE("the legend and the axis are of the whole table, wherever one looks") {
  SERVER_OR_RETURN(server);
  makeFactions(server);
  Program program(server, "factions");
  colourBy(program, "faction");
  app::setWindow(program.view(), {.days = 30});
  app::fitMap(program.view(), program.world(), {-70.5, -20.5, -69.5, -19.5});
  REQUIRE(program.settle());
  const std::vector<std::string> classes{"red", "blue", "late", "(none)"};
  CHECK(classesOf(program) == classes);
  CHECK(program.onAxis() == 40'000);
  CHECK(program.inAll() == 40'000);
  CHECK(program.inLegend() == 31 * 6);  // of the window, everywhere on Earth as of a file
  CHECK(program.visible() < 31 * 6);
  app::seek(program.view(), support::at("2010-05-06"));
  REQUIRE(program.settle());
  CHECK(classesOf(program) == classes);
  CHECK(program.inLegend() == 31 * 6);

  app::toggleClass(program.state().project, program.world(), 0, "red");
  REQUIRE(program.settle());
  CHECK(program.onAxis() == asked(server, "faction IS DISTINCT FROM 'red'"));
  CHECK(program.inAll() == program.onAxis());
  lookEverywhere(program);
  program.view().clock.mode = app::Mode::cumulative;
  REQUIRE(program.settle());
  const std::size_t until = asked(server, "faction IS DISTINCT FROM 'red' AND day <= '2010-05-06'");
  CHECK(drawn(program) == until);
  CHECK(program.inLegend() == until);
}

TEST_CASE("classes of numbers and sizes are those of the whole table") {
  SERVER_OR_RETURN(server);
  makeFactions(server);
  Program program(server, "factions");
  colourBy(program, "deaths");
  app::layerStyle(program.state().project, program.world(), 0).sizeBy = "deaths";
  app::setWindow(program.view(), {.days = 10});
  lookEverywhere(program);
  REQUIRE(program.settle());
  const auto styling = app::stylingOf(program.world(), program.state().project);
  const app::LayerLook look = styling->layers[0];
  REQUIRE(look.numbers);
  CHECK(look.greatest == std::stod(server.sql("SELECT max(deaths) FROM factions")));
  app::seek(program.view(), support::at("2015-01-20"));
  REQUIRE(program.settle());
  const auto later = app::stylingOf(program.world(), program.state().project);
  CHECK(later->layers[0].numbers == look.numbers);
  CHECK(later->layers[0].sizes == look.sizes);
  program.view().clock.mode = app::Mode::cumulative;
  REQUIRE(program.settle());
  CHECK_FALSE(program.world().live->cells.empty());
  CHECK(drawn(program) == asked(server, "day <= '2015-01-20'"));
  const double least = look.numbers->breaks.front();
  app::toggleClass(program.state().project, program.world(), 0, "0");
  REQUIRE(program.settle());
  CHECK(drawn(program) == asked(server, "day <= '2015-01-20' AND deaths >= " + std::to_string(least)));
  CHECK(program.inLegend() == drawn(program));
}

TEST_CASE("every filter goes to the server: what is drawn, counted and on the axis agrees") {
  SERVER_OR_RETURN(server);
  makeFactions(server);
  Program program(server, "factions");
  lookEverywhere(program);
  app::setWindow(program.view(), {.days = 30});
  program.view().clock.mode = app::Mode::cumulative;
  app::seek(program.view(), support::at("2012-12-31"));
  REQUIRE(program.settle());
  const auto check = [&](const std::string& condition) {
    INFO(condition);
    REQUIRE(program.settle());
    CHECK(app::live::partlyFiltered(program.world(), program.state().project).empty());
    CHECK(program.onAxis() == asked(server, condition));
    CHECK(program.inAll() == asked(server, condition));
    const std::size_t until = asked(server, condition + " AND day <= '2012-12-31'");
    CHECK(drawn(program) == until);
    CHECK(program.inLegend() == until);
    return program.world().live->cells.empty();
  };
  app::Filter& filter = program.state().project.filter;
  CHECK_FALSE(check("true"));
  filter.countries = {"BOL"};
  check("country = 'Bolivia'");
  filter.actors = {"CSUTCB"};
  CHECK(check("country = 'Bolivia' AND actors = 'COB; CSUTCB'"));  // few: as rows
  filter.countries.clear();
  filter.actors.clear();
  filter.atLeast = geo::Certainty::certain;
  CHECK_FALSE(check("certainty = 'certain'"));
  filter.atLeast = geo::Certainty::uncertain;
  filter.period = app::Stretch{geo::toInstant({2002, 1, 1}), geo::toInstant({2011, 1, 1})};
  check("day >= '2002-01-01' AND day < '2011-01-01'");
  filter.period.reset();
  filter.area = {{-72.5, -40.5}, {-60.5, -40.5}, {-60.5, 0.5}, {-72.5, 0.5}};
  check("ST_X(geom) BETWEEN -72.5 AND -60.5");
  filter.countries = {"CHL"};
  CHECK(check("country = 'Chile' AND ST_X(geom) BETWEEN -72.5 AND -60.5"));
  filter.countries = {"PER"};
  CHECK(check("false"));
}

TEST_CASE("a filter that the server cannot apply is said, and what is here passes it") {
  SERVER_OR_RETURN(server);
  server.sql(
      "CREATE TABLE IF NOT EXISTS many_names (id int PRIMARY KEY, day date, actors text, x float8, y float8); TRUNCATE "
      "many_names; INSERT INTO many_names SELECT i, date '2003-01-01' + i % 365, 'Actor ' || i, i % 100, 1 FROM "
      "generate_series(0, 6999) AS i");
  Program program(server, "many_names");
  lookEverywhere(program);
  app::setWindow(program.view(), {.years = 2});
  app::seek(program.view(), support::at("2003-12-31"));
  program.state().project.filter.actors = {"Actor 17", "Actor 6000"};
  REQUIRE(program.settle());
  CHECK(app::live::partlyFiltered(program.world(), program.state().project) == std::vector<std::string>{"many_names"});
  CHECK(program.visible() == 2);
  CHECK(program.inLegend() == 2);
}

TEST_CASE("a window that is no number of days is counted as exactly where rows have hours") {
  SERVER_OR_RETURN(server);
  server.sql(
      "CREATE TABLE IF NOT EXISTS hourly (id int PRIMARY KEY, event_date timestamp, kind text, geom geometry(Point, "
      "4326)); "
      "TRUNCATE hourly; INSERT INTO hourly SELECT i, timestamp '2003-01-01' + i * interval '1 hour', CASE i % 3 WHEN 0 "
      "THEN 'coup' ELSE 'protest' END, ST_SetSRID(ST_MakePoint(-70 + i % 9, -20), 4326) FROM generate_series(0, 7999) "
      "AS "
      "i");
  Program program(server, "hourly");
  lookEverywhere(program);
  app::setWindow(program.view(), {.days = 10});
  app::seek(program.view(), geo::toInstant({2003, 5, 6, 12, 30, 0}));
  REQUIRE(program.settle());
  CHECK(program.inLegend() == program.visible());
  CHECK(program.onAxis() == 8'000);
}
