// Counting at a server: the questions, and what their answers say. No server.
#include <catch2/catch.hpp>

#include "geo/live/conditions.hpp"
#include "geo/live/tally_sql.hpp"

namespace {

using namespace geo::live;

geo::Instant at(std::int64_t year, int month, int day, int hour = 0) {
  return geo::toInstant({year, month, day, hour, 0, 0});
}

Table table() {
  Table out;
  out.schema = "public";
  out.name = "events";
  out.columns = {{"id", "int4"}, {"day", "date"}, {"what", "text"}, {"deaths", "int4"}, {"sure", "bool"}};
  out.start = {"day", TimeForm::date};
  out.kind = "what";
  return out;
}

Grouping byWhat() {
  Grouping out;
  out.column = "what";
  out.texts = {"coup", "o'coup"};
  out.names = {"other", "coup", "coup"};
  return out;
}

bool has(const Statement& statement, const char* part) {
  return statement.text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a tally is one question with bound values, counted before it is told apart") {
  TallyWish wish{{}, byWhat(), true};
  wish.choice.period = {at(2001, 1, 1), at(2001, 12, 31, 23)};
  const Statement s = tallyOf(table(), wish, Edge::first, Step::day);
  CHECK(has(s, "\"day\" >= $1 AND \"day\" <= $2"));
  CHECK(has(s, "\"day\" IS NOT NULL"));
  CHECK(has(s, "coalesce(\"what\"::text, '') AS k"));
  CHECK(has(s, "array_position($3::text[], k)"));
  CHECK(s.values == std::vector<std::string>{"2001-01-01", "2001-12-31", "{\"coup\",\"o'coup\"}"});
  CHECK(has(tallyOf(table(), wish, Edge::first, Step::month), "date_trunc('month'"));
  Table lasting = table();
  lasting.end = {"until", TimeForm::date};
  CHECK(has(tallyOf(lasting, wish, Edge::last, Step::day), "CASE WHEN \"until\" IS NULL THEN"));
  Grouping numbers;
  numbers.column = "deaths";
  numbers.isNumber = true;
  numbers.breaks = {1, 10};
  wish.by = numbers;
  const Statement n = tallyOf(table(), wish, Edge::first, Step::day);
  CHECK(has(n, "width_bucket(CASE WHEN \"deaths\" >= 0 THEN \"deaths\"::float8 END, $3::float8[])"));
  CHECK(n.values.back() == "{\"1\",\"10\"}");
}

TEST_CASE("moments come back as their column counts them") {
  CHECK(*momentOf("1000000000", TimeForm::date, Step::day) == geo::Instant{1'000'000'000});
  CHECK(*momentOf("20190131", TimeForm::yearMonthDay, Step::day) == at(2019, 1, 31));
  CHECK(*momentOf("201902", TimeForm::yearMonthDay, Step::month) == at(2019, 2, 1));
  CHECK(*momentOf("2019-03-31", TimeForm::isoText, Step::day) == at(2019, 3, 31));
  CHECK(*momentOf("2019-03", TimeForm::isoText, Step::month) == at(2019, 3, 1));
  CHECK(*momentOf("1848", TimeForm::year, Step::year) == at(1848, 1, 1));
  CHECK_FALSE(momentOf("", TimeForm::date, Step::day));
}

TEST_CASE("how many hold within a stretch follows from what began and what is over") {
  Tally tally;
  Tally::Class one{"a", 3, {}, {}};
  one.begun = {{at(2001, 1, 1).seconds, at(2001, 1, 5).seconds}, {1, 3}};
  const auto within = [&](geo::Instant from, geo::Instant to) { return countWithin(tally, one, {from, to}); };
  CHECK(within(at(2001, 1, 1, 12), at(2001, 1, 1, 13)) == 1);
  CHECK(within(at(2001, 1, 2), at(2001, 1, 4)) == 0);
  CHECK(within(at(2001, 1, 2), at(2001, 1, 5)) == 2);
  CHECK(within(geo::distantPast, at(2001, 1, 5)) == 3);
  one.ended = {{at(2001, 1, 3).seconds, geo::distantFuture.seconds}, {1, 3}};
  CHECK(within(at(2001, 1, 2), at(2001, 1, 4)) == 1);
  CHECK(within(at(2001, 1, 4), at(2001, 1, 4, 1)) == 0);
  CHECK(within(at(2011, 1, 4), at(2011, 1, 5)) == 2);
}

TEST_CASE("conditions are joined with their values in a row, and take columns bare where an index may serve") {
  const Statement texts = oneOf(table(), "what", {"coup", "", "riot"});
  CHECK(texts.text.starts_with("\"what\" = ANY ($1::text[]) OR "));
  CHECK(texts.values == std::vector<std::string>{"{\"coup\",\"riot\"}"});
  CHECK(oneOf(table(), "deaths", {"1"}).text == "\"deaths\" = ANY ($1::int4[])");
  CHECK(has(oneOf(table(), "sure", {"t"}), "CASE WHEN \"sure\" THEN 't'"));
  const Statement without = withoutClasses(table(), byWhat(), {"coup"});
  CHECK(without.values.back() == "{\"1\",\"2\"}");  // both texts are that class
  CHECK(withoutClasses(table(), byWhat(), {"riot"}).text.empty());
  const Statement all = allOf({texts, {}, {"\"deaths\" > $1", {"5"}}});
  CHECK(has(all, "AND (\"deaths\" > $2)"));
  CHECK(all.values == std::vector<std::string>{"{\"coup\",\"riot\"}", "5"});
  CHECK(allOf({}).text.empty());
}

TEST_CASE("a drawn area is judged in degrees, whatever a table has of places") {
  Choice choice;
  choice.polygon = "POLYGON((0 0, 1 0, 1 1, 0 0))";
  Table numbers = table();
  numbers.longitude = "x";
  numbers.latitude = "y";
  CHECK(has(countOf(numbers, choice, 9), "ST_MakePoint(\"x\"::float8, \"y\"::float8)"));
  Table metres = table();
  metres.geometry = "geom";
  metres.srid = 3857;
  const Statement s = countOf(metres, choice, 9);
  CHECK(has(s, "\"geom\" && ST_Transform("));
  CHECK(has(s, "ST_Points(ST_Transform(\"geom\", 4326))"));
}
