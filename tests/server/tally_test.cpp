// What a real server counts of a whole table, against what its rows say.
#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "geo/live/conditions.hpp"
#include "geo/live/tally_sql.hpp"
#include "geo/live/told.hpp"
#include "tests/server/server.hpp"

namespace {

using namespace geo::live;
using servertest::Server;

geo::Instant at(const char* edtf) {
  return geo::parseEdtf(edtf)->bounds.earliestStart;
}

struct Asked {
  Asked(const Server& server, const std::string& table)
      : source(opened(parsed(server.address("table='" + table + "'")), {}, {})), connection(source.address, {}) {}
  Tally tally(const TallyWish& wish) { return tallied(connection, source, wish); }
  Source source;
  Connection connection;
};

const Tally::Class& classOf(const Tally& tally, const std::string& name) {
  const auto found = std::ranges::find(tally.classes, name, &Tally::Class::name);
  REQUIRE(found != tally.classes.end());
  return *found;
}

Grouping byText(const std::string& column, const std::vector<std::string>& texts) {
  Grouping out;
  out.column = column;
  out.texts = texts;
  out.names = {"(other)"};
  out.names.insert(out.names.end(), texts.begin(), texts.end());
  return out;
}

}  // namespace

TEST_CASE("a table is counted by day and kind, and that is what its rows say of any stretch") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "history.events");
  const Tally tally = asked.tally({{}, asked.source.reader->byKind(), true});
  CHECK(tally.isExact);
  CHECK(tally.rows() == 60'000);
  const Tally::Class& coups = classOf(tally, "coup");
  CHECK(coups.rows == 6'000);
  const Between days{at("2001-03-01"), geo::Instant{at("2001-03-11").seconds - 1}};
  const std::string sql = "SELECT count(*) FROM history.events WHERE event_date BETWEEN '2001-03-01' AND '2001-03-10'";
  CHECK(std::to_string(countWithin(tally, coups, days)) == server.sql(sql + " AND kind = 'coup'"));
  CHECK(std::to_string(countWithin(tally, classOf(tally, "protest"), days)) ==
        server.sql(sql + " AND kind = 'protest'"));
  CHECK(countWithin(tally, coups, {geo::distantPast, geo::distantFuture}) == 6'000);
  CHECK(countWithin(tally, coups, {geo::distantPast, at("1999-01-01")}) == 0);
}

TEST_CASE("what is counted passes the filters, which the server applies by its indexes") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "history.events");
  TallyWish wish{{}, asked.source.reader->byKind(), true};
  wish.choice.period = {at("2001-03-01"), geo::Instant{at("2001-03-11").seconds - 1}};
  wish.choice.polygon = "POLYGON((-20.5 -20, 20.5 -20, 20.5 20, -20.5 20, -20.5 -20))";
  wish.choice.where =
      allOf({oneOf(asked.source.reader->table(), "country", {"Bolivia"}), {"\"fatalities\" > $1", {"2"}}});
  const Statement question = tallyOf(asked.source.reader->table(), wish, Edge::first, Step::day);
  CHECK(server.plan(question.text, question.values).find("Seq Scan") == std::string::npos);
  CHECK(std::to_string(asked.tally(wish).rows()) ==
        server.sql("SELECT count(*) FROM history.events WHERE event_date BETWEEN '2001-03-01' AND '2001-03-10' AND "
                   "ST_X(geom) BETWEEN -20.5 AND 20.5 AND fatalities > 2"));
  wish.choice.where = oneOf(asked.source.reader->table(), "country", {"it's \"nowhere\""});
  CHECK(asked.tally(wish).rows() == 0);
}

TEST_CASE("classes are those of a column's texts or of its numbers, and can be left out") {
  SERVER_OR_RETURN(server);
  Asked asked(server, "history.events");
  const Table& table = asked.source.reader->table();
  const Texts kinds = textsOf(asked.connection, asked.source, "kind");
  CHECK(kinds.all);
  CHECK(kinds.counts == std::vector<std::pair<std::string, std::size_t>>{{"protest", 54'000}, {"coup", 6'000}});
  TallyWish wish{{}, byText("kind", {"coup"}), false};
  CHECK(classOf(asked.tally(wish), "coup").rows == 6'000);
  CHECK(classOf(asked.tally(wish), "(other)").rows == 54'000);
  wish.choice.where = withoutClasses(table, wish.by, {"(other)"});
  CHECK(asked.tally(wish).rows() == 6'000);

  Grouping numbers;
  numbers.column = "fatalities";
  numbers.isNumber = true;
  numbers.breaks = {1, 5};
  numbers.names = {"(none)", "0", "1", "2"};
  const Tally tally = asked.tally({{}, numbers, false});
  const std::string sql = "SELECT count(*) FROM history.events WHERE fatalities ";
  CHECK(std::to_string(classOf(tally, "0").rows) == server.sql(sql + "< 1"));
  CHECK(std::to_string(classOf(tally, "1").rows) == server.sql(sql + "BETWEEN 1 AND 4"));
  CHECK(std::to_string(classOf(tally, "2").rows) == server.sql(sql + ">= 5"));
  CHECK(classOf(tally, "(none)").rows == 0);
  const Figures figures = figuresOf(asked.connection, asked.source, "fatalities", false);
  CHECK(figures.like.front() == 0);
  CHECK(figures.like.back() == 6);
  CHECK_FALSE(figures.someMissing);
}

TEST_CASE("what lasts is counted while it does; years, hours and texts of dates have their own steps") {
  SERVER_OR_RETURN(server);
  server.sql(
      "CREATE TABLE IF NOT EXISTS terms (id int PRIMARY KEY, since date, until date, office text, x float8, y float8); "
      "TRUNCATE terms; INSERT INTO terms VALUES (1, '2001-01-05', '2001-02-01', 'a', 1, 1), (2, '2001-01-20', NULL, "
      "'a', 2, 2), (3, '2001-03-01', 'infinity', 'b', 3, 3), (4, NULL, NULL, 'b', 4, 4)");
  Asked terms(server, "terms");
  REQUIRE(terms.source.reader->table().end.column == "until");
  const Tally tally = terms.tally({{}, byText("office", {"a", "b"}), true});
  CHECK(tally.rows() == 3);  // what has no date is no event
  const auto within = [&](const char* name, const char* from, const char* to) {
    return countWithin(tally, classOf(tally, name), {at(from), at(to)});
  };
  CHECK(within("a", "2001-01-10", "2001-01-15") == 1);
  CHECK(within("a", "2001-01-10", "2001-01-25") == 2);
  CHECK(within("a", "2001-02-01", "2001-02-01") == 1);
  CHECK(within("a", "2001-02-02", "2001-02-05") == 0);
  CHECK(within("b", "2010-01-01", "2010-01-02") == 1);
  Asked quakes(server, "quakes");
  const Tally years = quakes.tally({{}, Grouping{}, true});
  CHECK(years.step == Step::year);
  CHECK(countWithin(years, classOf(years, ""), {at("1960"), at("1969-12-31")}) == 10);
  Asked marches(server, "Marchas \"largas\"");
  CHECK(marches.tally({{}, marches.source.reader->byKind(), true}).rows() == 4);
}

TEST_CASE("a filter of countries is a list of the texts that mean them") {
  SERVER_OR_RETURN(server);
  server.sql(
      "CREATE TABLE IF NOT EXISTS named (id int PRIMARY KEY, day date, country text, actors text, x float8, y float8); "
      "TRUNCATE named; INSERT INTO named SELECT i, date '1980-01-01' + i * 30, (ARRAY['Bolivia', 'BOL', 'Chile', "
      "'nowhere', NULL])[1 + i % 5], CASE WHEN i % 2 = 0 THEN 'COB; CSUTCB' END, i % 10, 1 FROM generate_series(0, "
      "199) AS i");
  Asked named(server, "named");
  const Texts texts = textsOf(named.connection, named.source, "country");
  const std::vector<Told> told = toldBy(*named.source.reader, geo::Role::country, texts);
  std::size_t bolivia = 0;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (told[i].countries == std::vector<std::string>{"BOL"}) bolivia += texts.counts[i].second;
  CHECK(bolivia == 80);
  const Texts actors = textsOf(named.connection, named.source, "actors");
  const std::vector<Told> who = toldBy(*named.source.reader, geo::Role::actors, actors);
  for (std::size_t i = 0; i < who.size(); ++i) CHECK(who[i].actors.size() == (actors.counts[i].first.empty() ? 0 : 2));
}
