// Addresses of tables of servers and the questions that are asked of them, without a server.
#include <catch2/catch.hpp>

#include "geo/live/address.hpp"
#include "geo/live/fetch.hpp"
#include "geo/live/where.hpp"
#include "geo/problems.hpp"

namespace {

using namespace geo::live;

geo::Instant at(std::int64_t year, int month, int day, int hour = 0) {
  return geo::toInstant({year, month, day, hour, 0, 0});
}

Table points() {
  Table table;
  table.schema = "public";
  table.name = "events";
  table.columns = {{"id", "int4"}, {"event_date", "date"}, {"what", "text"}};
  table.geometry = "geom";
  table.srid = 4326;
  table.pointsOnly = true;
  table.start = {"event_date", TimeForm::date};
  table.kind = "what";
  return table;
}

Choice year2019() {
  Choice choice;
  choice.from = at(2019, 1, 1);
  choice.to = at(2019, 12, 31, 23);
  return choice;
}

bool has(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("addresses of tables are told from files") {
  CHECK(isAddress("PG:dbname=conflicts"));
  CHECK(isAddress("pg:service=mine"));
  CHECK(isAddress("postgresql://ana@localhost/conflicts?table=events"));
  CHECK(isAddress("postgres:///conflicts"));
  CHECK_FALSE(isAddress("events.csv"));
  CHECK_FALSE(isAddress("/data/PG:/events.csv"));
  CHECK_FALSE(isAddress("https://example.org/a.csv"));
}

TEST_CASE("an address is understood in both of its forms") {
  const Address pairs = parsed("PG:dbname=conflicts user='ana maria' host = /run/pg tables=hist.events,other");
  CHECK(pairs.parameters.at("dbname") == "conflicts");
  CHECK(pairs.parameters.at("user") == "ana maria");
  CHECK(pairs.parameters.at("host") == "/run/pg");
  CHECK(pairs.schema == "hist");
  CHECK(pairs.table == "events");
  const Address uri = parsed("postgresql://ana@db.example:5433/conflicts?table=a%20b&schema=hist&connect_timeout=3");
  CHECK(uri.parameters.at("host") == "db.example");
  CHECK(uri.parameters.at("port") == "5433");
  CHECK(uri.parameters.at("connect_timeout") == "3");
  CHECK(uri.table == "a b");
  CHECK(uri.schema == "hist");
  CHECK(parsed(shown(pairs)) == pairs);
  CHECK(parsed(shown(uri)) == uri);
}

TEST_CASE("what is secret in an address is never shown") {
  for (const char* text :
       {"PG:dbname=c user=ana password=hunter2 table=t", "postgresql://ana:hunter2@localhost/c?table=t",
        "postgres://localhost/c?user=ana&password=hunter2&table=t",
        "PG:dbname=c user=ana sslpassword=hunter2 password = 'hunter2' table=t"}) {
    CHECK(parsed(text).table == "t");
    const std::string harmless = withoutSecrets(text);
    CHECK(harmless.find("hunter2") == std::string::npos);
    CHECK(has(harmless, "user=ana"));
    CHECK(has(harmless, "table=t"));
    CHECK(withoutSecrets(harmless) == harmless);
  }
  // Not even where it cannot be understood.
  for (const char* text : {"PG:dbname=c pasword=hunter2", "postgresql://ana:hunter2@host:port/x?y", "PG:hunter2",
                           "PG:password='hunter2"}) {
    CHECK(withoutSecrets(text).find("hunter2") == std::string::npos);
    try {
      parsed(text);
      FAIL("was understood");
    } catch (const geo::Error& error) {
      CHECK(std::string(error.what()).find("hunter2") == std::string::npos);
    }
  }
  CHECK(withoutSecrets("/home/ana/events.csv") == "/home/ana/events.csv");
}

TEST_CASE("rows are asked for by bound values") {
  Choice choice = year2019();
  choice.area = Area{-80, -20, -60, 0};
  choice.withoutKinds = {"a\"b", "c\\d", "e'f"};
  const Statement s = rowsOf(points(), choice, 100);
  CHECK(s.text ==
        "SELECT \"id\", \"event_date\", \"what\", ST_AsBinary(\"geom\") FROM \"public\".\"events\" WHERE "
        "\"event_date\" >= $1 AND \"event_date\" <= $2 AND "
        "\"geom\" && ST_MakeEnvelope($3::float8, $4::float8, $5::float8, $6::float8, 4326) AND "
        "NOT (coalesce(\"what\"::text, '') = ANY ($7::text[])) LIMIT 100");
  CHECK(s.values ==
        std::vector<std::string>{"2019-01-01", "2019-12-31", "-80", "-20", "-60", "0", R"({"a\"b","c\\d","e'f"})"});
}

TEST_CASE("identifiers are quoted, whatever they are called") {
  CHECK(quoted("a\"; DROP TABLE x; --") == "\"a\"\"; DROP TABLE x; --\"");
  Table table = points();
  table.name = "x\" y";
  table.start.column = "when \"it\" was";
  CHECK(has(countOf(table, year2019(), 9).text, R"(FROM "public"."x"" y" WHERE "when ""it"" was" >= $1)"));
}

TEST_CASE("an area over the antimeridian is two boxes") {
  Choice choice;
  choice.area = Area{170, -20, 200, 0};
  const Statement s = countOf(points(), choice, 9);
  CHECK(s.values == std::vector<std::string>{"170", "-20", "180", "0", "-180", "-20", "-160", "0"});
  CHECK(has(s.text, " OR "));
  choice.area = Area{-180, -90, 180, 90};
  CHECK(countOf(points(), choice, 9).text ==
        "SELECT count(*) FROM (SELECT 1 FROM \"public\".\"events\" LIMIT 9) AS counted");
}

TEST_CASE("times are compared as their column holds them") {
  const auto asked = [](TimeForm form) {
    Table table = points();
    table.start.form = form;
    return countOf(table, year2019(), 9).values;
  };
  CHECK(asked(TimeForm::timestamp) == std::vector<std::string>{"2019-01-01 00:00:00", "2019-12-31 23:00:00"});
  CHECK(asked(TimeForm::zoned) == std::vector<std::string>{"2019-01-01 00:00:00+00", "2019-12-31 23:00:00+00"});
  CHECK(asked(TimeForm::year) == std::vector<std::string>{"2019", "2019"});
  CHECK(asked(TimeForm::yearMonthDay) == std::vector<std::string>{"20190101", "20191231"});
  CHECK(asked(TimeForm::seconds) == std::vector<std::string>{"1546300800", "1577833200"});
  CHECK(asked(TimeForm::milliseconds) == std::vector<std::string>{"1546300800000", "1577833200000"});
  CHECK(asked(TimeForm::isoText) == std::vector<std::string>{"2019-01-01", "2020-01-01"});  // < the day after
  CHECK(asked(TimeForm::none).empty());
  Choice ancient;
  ancient.from = at(-43, 3, 15);
  CHECK(countOf(points(), ancient, 9).values == std::vector<std::string>{"0044-03-15 BC"});
}

TEST_CASE("what has an end is asked for by its beginning or its end") {
  Table table = points();
  table.end = {"until", TimeForm::date};
  const Statement s = countOf(table, year2019(), 9);
  CHECK(has(s.text, "((\"event_date\" >= $1 AND \"event_date\" <= $2) OR (\"until\" >= $3 AND \"event_date\" < $4))"));
  CHECK(s.values == std::vector<std::string>{"2019-01-01", "2019-12-31", "2019-01-01", "2019-01-01"});
}

TEST_CASE("other reference systems are asked in their own, and answer in degrees") {
  Table table = points();
  table.srid = 3857;
  table.pointsOnly = false;
  Choice choice;
  choice.area = Area{-80, -20, -60, 0};
  const std::string text = rowsOf(table, choice, 9).text;
  CHECK(has(text, "ST_AsBinary(ST_Transform(\"geom\", 4326))"));
  CHECK(has(text, "\"geom\" && ST_Transform(ST_Segmentize(ST_MakeEnvelope("));
  CHECK(has(cellsOf(table, choice, {}, 2, 9).text, "ST_Centroid(ST_Transform(\"geom\", 4326)) AS p"));
}

TEST_CASE("columns of numbers do for places") {
  Table table = points();
  table.geometry.clear();
  table.longitude = "lon";
  table.latitude = "lat";
  Choice choice;
  choice.area = Area{-80, -20, -60, 0};
  CHECK(has(countOf(table, choice, 9).text, "\"lon\" >= $1::float8 AND \"lon\" <= $2::float8 AND \"lat\" >= $3"));
  CHECK(has(cellsOf(table, choice, {}, 2, 9).text, "\"lon\"::float8 AS x, \"lat\"::float8 AS y"));
}

TEST_CASE("a condition of its own gets its values behind the others") {
  Choice choice = year2019();
  choice.where = {"\"n\" > $1 AND \"what\" = $2", {"5", "x"}};
  const Statement s = countOf(points(), choice, 9);
  CHECK(has(s.text, "AND (\"n\" > $3 AND \"what\" = $4)"));
  CHECK(s.values == std::vector<std::string>{"2019-01-01", "2019-12-31", "5", "x"});
}

TEST_CASE("an expression becomes a condition with bound values") {
  Table table = points();
  table.columns.push_back({"fatalities", "int4"});
  table.columns.push_back({"Actor One", "text"});
  table.columns.push_back({"kind", "text"});
  table.kind = "kind";
  const auto s = conditionOf("fatalities > 10 AND (\"actor one\" LIKE 'Arm%' OR kind IN ('Coup', 'march'))", table);
  REQUIRE(s);
  CHECK(s->text ==
        "(\"fatalities\" > $1::numeric AND ((lower(\"Actor One\") LIKE $2 OR lower(\"kind\") IN ($3, $4))))");
  CHECK(s->values == std::vector<std::string>{"10", "arm%", "coup", "march"});
  CHECK(conditionOf("event_date BETWEEN '2019-01-01' AND '2019-02-01'", table)->values.size() == 2);
  CHECK(conditionOf("fatalities IS NOT NULL", table)->text == "\"fatalities\" IS NOT NULL");
  CHECK(conditionOf("NOT fatalities NOT IN (-1, 2.5)", table)->values == std::vector<std::string>{"-1", "2.5"});
}

TEST_CASE("what is no plain comparison is left to the rows, and nothing is passed on as it is") {
  Table table = points();
  table.columns.push_back({"fatalities", "int4"});
  for (const char* text :
       {"fatalities > 10; DROP TABLE events", "pg_sleep(10) = 1", "fatalities = 'many'", "nothing = 1", "title = 'x'",
        "fatalities > (SELECT 1)", "fatalities >", "'a' = 'a'", "what = 'it", "fatalities > 1 -- x", "1 = 1", "",
        "fatalities * 2 > 1", "event_date > '31 Feb'"})
    CHECK_FALSE(conditionOf(text, table));
  const auto s = conditionOf("what = 'x''; DROP TABLE y; --'", table);
  REQUIRE(s);
  CHECK(s->text == "lower(\"what\") = $1");
  CHECK(s->values == std::vector<std::string>{"x'; drop table y; --"});
}

TEST_CASE("a margin lies around what is asked for") {
  Choice choice = year2019();
  choice.area = Area{-80, -20, -60, 0};
  const Choice wide = widened(choice, 0.5);
  CHECK(wide.from < at(2018, 7, 3));
  CHECK(wide.to > at(2020, 6, 29));
  CHECK(*wide.area == Area{-90, -30, -50, 10});
  CHECK(widened(choice, 20).area == Area{-180, -90, 180, 90});
  choice.area = Area{-179, 60, -170, 80};
  CHECK(widened(choice, 1).area == Area{172, 40, 199, 90});
  choice.from = geo::distantPast;
  CHECK(widened(choice, 1).from == geo::distantPast);
}

TEST_CASE("what was fetched holds smaller wishes, also over the antimeridian") {
  Wish wish;
  wish.choice = year2019();
  wish.choice.area = Area{175, -10, 185, 10};
  Answer answer;
  answer.to = wish;
  answer.to.choice = widened(wish.choice, 1);
  CHECK(covers(answer, wish));
  CHECK(isAmple(answer, wish));
  wish.choice.area = Area{-178, -5, -170, 5};
  CHECK(covers(answer, wish));
  wish.choice.to = at(2020, 12, 20);
  CHECK(covers(answer, wish));
  CHECK_FALSE(isAmple(answer, wish));  // time to fetch ahead
  wish.choice.to = at(2021, 6, 1);
  CHECK_FALSE(covers(answer, wish));
  wish = answer.to;
  wish.choice.withoutKinds = {"coup"};
  CHECK_FALSE(covers(answer, wish));
}
