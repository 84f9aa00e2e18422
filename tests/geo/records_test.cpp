// Rows of big tables: what the columns say is what reading each row as an event says.
#include <catch2/catch.hpp>
#include <set>

#include "geo/events.hpp"
#include "geo/packed_bounds.hpp"
#include "geo/read/record_maker.hpp"
#include "geo/where.hpp"
#include "reading.hpp"

using namespace geo;
using support::readText;

namespace {

/// A row of every kind of date, place and defect that there is, over and over.
std::string mixedRows(std::size_t rows) {
  std::string text = "id,date,end,lon,lat,kind,country,title,note\n";
  const char* dates[]{"2019-11-12,", "2019-11-12T04:55,",     "1968-10,",
                      "1968,1970",   "2001-05-06,2001-05-09", "1910~,",
                      "nothing,",    "1999-12-31,1999-12-01", "2003-02-01,.."};
  const char* places[]{"-68.1,-16.5", "-70.25,-33.45", "200,10", ",", "x,y"};
  const char* rests[]{"coup,BOL", "strike,", "march,CHL", ",BOL"};
  for (std::size_t i = 0; i < rows; ++i)
    text += "e" + std::to_string(i % (rows - 3)) + "," + dates[i % 9] + "," + places[i % 5] + "," + rests[i % 4] +
            ",\"Row, " + std::to_string(i) + "\",\"said \"\"so\"\"\nand on\"\n";
  return text;
}

}  // namespace

TEST_CASE("bounds go into a span and come back") {
  for (const char* text : {"2019-11-12", "1968-10", "1968", "1964/1985", "1781/2021-05", "1964/..", "1910~", "-0320",
                           "2019-11-12T04:55:10", "196X", "1700/1950-01-01T10:00:00"}) {
    INFO(text);
    const Bounds bounds = parseEdtf(text)->bounds;
    const auto span = packed(bounds);
    if (span)
      CHECK(unpacked(bounds.earliestStart, *span) == bounds);
    else
      CHECK(std::string(text) == "1700/1950-01-01T10:00:00");  // 250 years and ten hours: neither seconds nor days
  }
  CHECK_FALSE(packed(parseEdtf("../1821")->bounds));
}

TEST_CASE("a table's rows are the same events whether they are kept whole or in columns") {
  const Loaded<Timeline> read = readText("table.csv", mixedRows(fewestRecords + 1'500));
  REQUIRE(read.value.tables.size() == 1);
  CHECK(read.value.tables[0].size() > fewestRecords);
  const Events events(read.value.events, read.value.tables);
  REQUIRE(events.size() == read.value.files[0].layers[0].events);
  CHECK(events.records() > 0);
  for (std::uint32_t row = 0; row < events.size(); ++row) {
    const EventHandle event = events[row];
    REQUIRE(event->when.bounds == events.bounds(row));
    REQUIRE(events.kindNames()[events.kind(row)] == event->kind);
    REQUIRE(events.place(row).has_value() == !event->places.empty());
    std::vector<std::string> codes;
    events.eachCountry(row, [&codes](const std::string& code) { codes.push_back(code); });
    REQUIRE(codes == event->countries);
    REQUIRE(event->title.in[0].starts_with("Row, "));
    if (row > 0) REQUIRE(events.start(row - 1) <= events.start(row));
  }
}

TEST_CASE("a record is found by its id, and one that repeats another's has its own") {
  const Loaded<Timeline> read = readText("table.csv", mixedRows(fewestRecords + 1'500));
  const Events events(read.value.events, read.value.tables);
  for (std::uint32_t row = 0; row < events.size(); row += 401) {
    const Events fresh(read.value.events, read.value.tables);  // one that has not been asked yet
    const std::string id = events.id(row);
    INFO(id);
    REQUIRE(events.find(id) == row);
    REQUIRE(fresh.find(id) == row);
  }
  std::set<std::string> ids;
  for (std::uint32_t row = 0; row < events.size(); ++row) ids.insert(events.id(row));
  CHECK(ids.size() == events.size());
  CHECK((ids.contains("e0-2") || ids.contains("e1-2") || ids.contains("e2-2")));
  CHECK_FALSE(events.find("nobody"));
}

TEST_CASE("records answer what is active as a scan of all would") {
  const Loaded<Timeline> read = readText("table.csv", mixedRows(fewestRecords + 1'500));
  const Events events(read.value.events, read.value.tables);
  for (const char* date : {"1900-01-01", "1968-10-15", "1999-12-31", "2001-05-07", "2019-11-12", "2024-01-01"}) {
    const Instant at = parseEdtf(date)->bounds.earliestStart;
    std::vector<std::uint32_t> slow;
    for (std::uint32_t row = 0; row < events.size(); ++row)
      if (events.bounds(row).earliestStart <= at && events.bounds(row).latestEnd > at) slow.push_back(row);
    CHECK(events.active(at, at) == slow);
  }
}

TEST_CASE("an expression chooses among records by the columns of their table") {
  Loaded<Timeline> read = readText("table.csv", mixedRows(fewestRecords + 1'500));
  const std::size_t all = Events(read.value.events, read.value.tables).size();
  keepMatching(read.value, "kind = 'coup' AND note LIKE 'said%' AND lon < -60");
  const Events events(read.value.events, read.value.tables);
  CHECK(events.size() > 0);
  CHECK(events.size() < all);
  for (std::size_t row = 0; row < events.size(); ++row) CHECK(events[row]->kind == "coup");
  CHECK_THROWS_AS(keepMatching(read.value, "nosuch = 1"), Error);
}

TEST_CASE("a record takes no more than 64 bytes beside its text") {
  const Loaded<Timeline> read = readText("table.csv", mixedRows(fewestRecords * 4));
  const Events events({}, read.value.tables);
  CHECK(events.bytesPerRow() <= 64);
  CHECK(events.bytesPerRow() > 30);
}

namespace {

/// Rows for the fast road: most are ordinary, some are not, two ids come again. `slow` adds a column that it cannot
/// read.
std::string bigTable(std::size_t rows, bool slow) {
  std::string text = slow ? "id,date,until,longitude,latitude,kind,country,certainty\n"
                          : "id,date,until,longitude,latitude,kind,country,other\n";
  const char* odd[]{"\"1999-02-03\",,10,20,strike,", "1999,2001,10,20,strike,", "3/4/1999,,10,20,march,",
                    "1999-02-30,,10,20,,",           "1999-02-03,,10,95,,",     "1999-02-03,,,,coup,CHL",
                    "1999-02-03,1998-01-01,1,2,,",   "1999-02-03,,1.5,abc,,",   "1999-02-03T25:00,,1,2,,"};
  const char* kinds[]{"coup,Bolivia", "strike,ARG", "march,", ",Chile"};
  const char* places[]{"-66,-17", "-64.5,-34", "3.25,4", "-70.5,-30"};
  for (std::size_t i = 0; i < rows; ++i) {
    text += "n" + std::to_string(i % 20'011) + ",";
    if (i % 97 == 5) {
      text += odd[i / 97 % 9];
    } else {
      const std::string day =
          std::to_string(1960 + i % 60) + "-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10);
      text += day + (i % 3 == 0 ? "T0" + std::to_string(i % 10) + ":30" : "") + "," + (i % 5 == 0 ? "2024-05-06" : "") +
              "," + places[i % 4] + "," + kinds[i % 4];
    }
    text += ",\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the fast road and the slow one come to the same rows, ids and problems") {
  const std::size_t rows = fewestRecords * 10 + 500;
  const support::TemporaryFolder folder;  // problems name the file
  const Loaded<Timeline> quick = readFile(folder.file("table.csv", bigTable(rows, false)));
  const Events events(quick.value.events, quick.value.tables);
  const Loaded<Timeline> careful = readFile(folder.file("table.csv", bigTable(rows, true)));
  const Events others(careful.value.events, careful.value.tables);
  REQUIRE(events.size() == others.size());
  CHECK(quick.problems.count() == careful.problems.count());
  for (std::size_t i = 0; i < quick.problems.list().size(); ++i)
    REQUIRE(quick.problems.list()[i] == careful.problems.list()[i]);
  const LayerReport &a = quick.value.files[0].layers[0], &b = careful.value.files[0].layers[0];
  CHECK(a.rows == b.rows);
  CHECK(a.events == b.events);
  CHECK(a.skipped == b.skipped);
  CHECK(a.repaired == b.repaired);
  CHECK(a.timeStart == b.timeStart);
  CHECK(a.timeEnd == b.timeEnd);
  CHECK(a.bbox == b.bbox);
  REQUIRE(a.verdicts.size() == b.verdicts.size());
  CHECK(std::equal(a.verdicts.begin(), a.verdicts.end() - 1, b.verdicts.begin()));  // the last is that column
  CHECK(a.verdicts.at(1).misfits.size() == 3);
  CHECK(a.dates == b.dates);
  std::multiset<std::string> ids, otherIds;
  for (std::uint32_t row = 0; row < events.size(); ++row) {
    REQUIRE(events.bounds(row).earliestStart == others.bounds(row).earliestStart);
    const EventHandle event = events[row];
    REQUIRE(event->when.bounds == events.bounds(row));
    REQUIRE(events.kindNames()[events.kind(row)] == event->kind);
    std::vector<std::string> codes;
    events.eachCountry(row, [&codes](const std::string& code) { codes.push_back(code); });
    REQUIRE(codes == event->countries);
    ids.insert(events.id(row)), otherIds.insert(others.id(row));
  }
  CHECK(ids == otherIds);
}
