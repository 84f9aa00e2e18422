// Rows of a real server as events: what is asked, by which index, and what comes back.
#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "geo/events.hpp"
#include "geo/live/fetch.hpp"
#include "tests/server/server.hpp"

namespace {

using namespace geo::live;
using servertest::Server;

geo::Instant at(const char* edtf) {
  return geo::parseEdtf(edtf)->bounds.earliestStart;
}

Source sourceOf(const Server& server, const std::string& table) {
  return opened(parsed(server.address("table='" + table + "'")), {}, {});
}

geo::Events eventsOf(const Answer& answer) {
  return geo::Events(answer.rows->events, answer.rows->tables);
}

struct Asked {
  explicit Asked(const Server& server, const std::string& table)
      : source(sourceOf(server, table)), connection(source.address, {}) {}
  Answer answer(const Wish& wish) { return fetched(connection, source, wish); }
  Source source;
  Connection connection;
};

Wish wishFor(const char* from, const char* to, const Area& area) {
  Wish wish;
  wish.choice.from = at(from);
  wish.choice.to = at(to);
  wish.choice.area = area;
  return wish;
}

std::size_t countOf(const std::vector<Cell>& cells) {
  std::size_t all = 0;
  for (const Cell& cell : cells) all += cell.count;
  return all;
}

Failure failureOf(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure;
  }
  FAIL("did not fail");
  return {Why::given_up, ""};
}

}  // namespace

TEST_CASE("a table is looked up once and its columns are recognised") {
  SERVER_OR_RETURN(server);
  const Source source = sourceOf(server, "history.events");
  const Table& table = source.reader->table();
  CHECK(table.schema == "history");
  CHECK(table.key == "id");
  CHECK(table.geometry == "geom");
  CHECK(table.srid == 4326);
  CHECK(table.pointsOnly);
  CHECK(table.start == TimeColumn{"event_date", TimeForm::date});
  CHECK(table.kind == "kind");
  CHECK(table.rows == 60'000);
  CHECK_FALSE(table.rowsEstimated);
  const geo::LayerReport& layer = source.reader->report().layers.front();
  CHECK(layer.rows == 60'000);
  CHECK(layer.columns.at("title") == "title");
  CHECK(layer.timeStart == "2000-01-01");
  CHECK(layer.timeEnd == "2006-11-04");
  // The one table with dates and places needs no name.
  CHECK(opened(parsed(server.address("schema=history")), {}, {}).reader->table().name == "events");
}

TEST_CASE("a stretch and an area come back as the same events as a file's") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "history.events");
  const Answer answer = asked.answer(wishFor("2001-03-01", "2001-03-10", {0, -20, 10, 20}));
  CHECK_FALSE(answer.isGathered);
  CHECK(answer.count > 0);
  const geo::Events events = eventsOf(answer);
  std::size_t inside = 0;
  for (const std::uint32_t row : events.active(at("2001-03-01"), at("2001-03-11"))) {
    const geo::LonLat place = *events.place(row);
    inside += place.x >= 0 && place.x <= 10;
  }
  CHECK(server.sql("SELECT count(*) FROM history.events WHERE event_date BETWEEN '2001-03-01' AND '2001-03-10' AND "
                   "ST_X(geom) BETWEEN 0 AND 10") == std::to_string(inside));
  const auto row = events.find("10261");  // the row's key is its id
  REQUIRE(row);
  const geo::EventHandle event = events[*row];
  CHECK(event->title.get(geo::Language::en) == "Event 10260");
  CHECK(event->kind == "coup");
  CHECK(event->countries == std::vector<std::string>{"BOL"});
  CHECK(event->cells.size() == 6);
  CHECK(events.span()->from == at("2000-01-01"));  // also with what lies far off
}

TEST_CASE("the server finds rows by its indexes, of time and of place") {
  SERVER_OR_RETURN(server);
  const Source source = sourceOf(server, "history.events");
  const auto planOf = [&](const Statement& s) { return server.plan(s.text, s.values); };
  const Choice days = wishFor("2001-03-01", "2001-03-10", {-180, -90, 180, 90}).choice;
  CHECK(planOf(rowsOf(source.reader->table(), days, 20'000)).find("events_event_date_idx") != std::string::npos);
  Choice corner = wishFor("1990-01-01", "2020-01-01", {10, 2, 11, 3}).choice;
  CHECK(planOf(rowsOf(source.reader->table(), corner, 20'000)).find("events_geom_idx") != std::string::npos);
  corner.area = Area{179, 2, 181, 3};
  CHECK(planOf(cellsOf(source.reader->table(), corner, {}, 1, 100)).find("events_geom_idx") != std::string::npos);
}

TEST_CASE("over the antimeridian both sides are found") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "history.events");
  Wish wish = wishFor("2001-03-01", "2001-03-31", {178, -20, 182, 20});
  const geo::Events events = eventsOf(asked.answer(wish));
  bool east = false, west = false;
  for (const std::uint32_t row : events.active(at("2001-03-01"), at("2001-04-01"))) {
    east = east || events.place(row)->x > 170;
    west = west || events.place(row)->x < -170;
  }
  CHECK(east);
  CHECK(west);
  wish.choice.withoutKinds = {"protest"};
  const geo::Events coups = eventsOf(asked.answer(wish));
  const auto rows = coups.active(at("2001-03-01"), at("2001-04-01"));
  CHECK(rows.size() > 0);
  for (const std::uint32_t row : rows) CHECK(coups.kindNames()[coups.kind(row)] == "coup");
}

TEST_CASE("more than can be drawn is gathered by the server, and fewer are rows again") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "history.events");
  Wish wish = wishFor("2000-01-01", "2006-12-31", {-180, -90, 180, 90});
  wish.cell = 32;
  const Answer all = asked.answer(wish);
  CHECK(all.isGathered);
  CHECK(countOf(all.cells) + all.rows->events.size() == 60'000);  // the first and the last are rows
  CHECK(all.cells.size() < 200);
  std::size_t coups = 0;
  for (const Cell& cell : all.cells) coups += cell.kind == "coup" ? cell.count : 0;
  CHECK(coups == 5'999);
  CHECK(covers(all, wish));
  wish.choice.to = at("2001-01-01");
  CHECK_FALSE(covers(all, wish));
  CHECK_FALSE(asked.answer(wish).isGathered);
  wish = all.to;
  wish.choice.area = Area{5, -20, 15, 20};
  const Answer near = asked.answer(wish);
  CHECK_FALSE(near.isGathered);
  CHECK(near.count >= 1'833);
}

TEST_CASE("filters that need rows get rows, and what is cut off is said") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "history.events");
  Wish wish = wishFor("2000-01-01", "2006-12-31", {-180, -90, 180, 90});
  wish.rowsOnly = true;
  wish.mostRows = 1'000;
  const Answer answer = asked.answer(wish);
  CHECK(answer.isCut);
  CHECK(answer.count == 1'000);
}

TEST_CASE("names with quotes, metres, lines, hours, open ends and years before Christ") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "Marchas \"largas\"");
  const Table& table = asked.source.reader->table();
  CHECK(table.srid == 3857);
  CHECK(table.start == TimeColumn{"desde", TimeForm::zoned});
  CHECK(table.end == TimeColumn{"hasta", TimeForm::date});
  const geo::Events all(asked.source.reader->read(asked.source.sample, 0).events);
  REQUIRE(all.size() == 4);
  CHECK(all[0]->title.get(geo::Language::en) == "The Ides of March");
  CHECK(geo::toEdtf(all[0]->when.bounds.earliestStart).substr(0, 11) == "-0043-03-15");
  CHECK(all[1]->when.bounds.latestEnd == geo::distantFuture);
  REQUIRE(all[3]->routes.size() == 1);
  CHECK(all[3]->routes[0][0].at.x == Approx(-68.1));
  CHECK(all[3]->routes[0][0].at.y == Approx(-16.5));
  const geo::Events then = eventsOf(asked.answer(wishFor("2019-11-13", "2019-11-13", {-75, -25, -60, -10})));
  const auto active = then.active(at("2019-11-13"), at("2019-11-14"));
  std::string titles;
  for (const std::uint32_t row : active) titles += then[row]->title.get(geo::Language::en) + ";";
  CHECK(titles == "Still going on;A march;");
}

TEST_CASE("a geography is a place like a geometry") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "round");
  CHECK(asked.source.reader->table().geography);
  Wish wish = wishFor("2001-01-01", "2001-01-10", {-80, -40, -60, -20});
  wish.choice.to = at("2001-01-10");
  const geo::Events events = eventsOf(asked.answer(wish));
  CHECK(events.active(at("2001-01-01"), at("2001-01-10")).size() >= 9);
  CHECK(events.place(0)->y == Approx(-30));
  wish.mostRows = 5;
  CHECK(countOf(asked.answer(wish).cells) >= 9);
}

TEST_CASE("a table without a geometry, by its numbers; a view; years as numbers") {
  SERVER_OR_RETURN(server);
  for (const char* name : {"quakes", "lately"}) {
    Asked asked(server, name);
    const Table& table = asked.source.reader->table();
    CHECK(table.longitude == "longitude");
    CHECK(table.start == TimeColumn{"year", TimeForm::year});
    Wish wish = wishFor("1960", "1960", {-80, -40, -60, -20});
    wish.choice.to = at("1969");
    const geo::Events events = eventsOf(asked.answer(wish));
    CHECK(events.active(at("1960"), at("1970")).size() == 10);
    wish.mostRows = 5;
    CHECK(countOf(asked.answer(wish).cells) == 10);
  }
}

TEST_CASE("what cannot be opened is a sentence, and never a password") {
  SERVER_OR_RETURN(server);
  const auto sentenceOf = [&](const std::string& address) {
    try {
      opened(parsed(address), {}, {.connectSeconds = 2});
    } catch (const geo::Error& error) {
      return std::string(error.what());
    }
    return std::string("it was opened");
  };
  CHECK(sentenceOf(server.address("table=nowhere")).find("no table of that name") != std::string::npos);
  CHECK(sentenceOf(server.address("")).find("name one with table=") != std::string::npos);
  CHECK(sentenceOf(server.address("table=notes")).find("no column has dates") != std::string::npos);
  CHECK(sentenceOf("PG:host=/nowhere dbname=x table=y").find("PostgreSQL, y:") != std::string::npos);
  const std::string guarded =
      "PG:host=" + server.folder().string() + " dbname=postgres user=guarded table=history.events ";
  const std::string wrong = sentenceOf(guarded + "password=not-hunter2");
  CHECK(wrong.find("password authentication failed") != std::string::npos);
  CHECK(wrong.find("hunter2") == std::string::npos);
  CHECK(sentenceOf(guarded + "password=hunter2-secret") == "it was opened");
}

TEST_CASE("a slow server is given up in time, and by whoever no longer wants to know") {
  SERVER_OR_RETURN(server);
  const Statement sleep{"SELECT pg_sleep(20)", {}};
  const auto began = std::chrono::steady_clock::now();
  Connection connection(parsed(server.address("")), {.seconds = 0.2});
  CHECK(failureOf([&] { connection.ask(sleep); }).why == Why::slow);
  int asked = 0;
  Connection patient(parsed(server.address("")), {});
  CHECK(failureOf([&] { patient.ask(sleep, [&] { return ++asked > 3; }); }).why == Why::given_up);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(20));
  CHECK(patient.ask({"SELECT 1", {}})[0][0] == "1");  // and goes on being of use
  CHECK(
      server.sql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND state = 'active' AND pid <> "
                 "pg_backend_pid()") == "0");
}

TEST_CASE("nothing can be changed through a connection") {
  SERVER_OR_RETURN(server);
  Connection connection(parsed(server.address("")), {});
  CHECK(failureOf([&] { connection.ask({"DELETE FROM history.events", {}}); }).why == Why::refused);
  CHECK(server.sql("SELECT count(*) FROM history.events") == "60000");
}
