// The public tables of EDTF texts and bounds (edtf.js's, by way of OpenHistoricalMap); skipped where the files are not
// there.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include "geo/edtf.hpp"

using namespace geo;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> cellsOf(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream{line};
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::vector<Row> rowsOf(const std::string& name) {
  std::ifstream file{std::string(MAREA_SOURCE_DIR "/../shared/data/5_gazetteer_edtf/") + name};
  if (!file) WARN("skipped: no " << name);
  std::vector<Row> rows;
  std::vector<std::string> header;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const auto cells = cellsOf(line);
    if (header.empty()) {
      header = cells;
      continue;
    }
    for (std::size_t cell = 0; cell < header.size(); ++cell)
      if (cell == 0)
        rows.push_back({{header[0], cells.empty() ? "" : cells[0]}});
      else
        rows.back()[header[cell]] = cell < cells.size() ? cells[cell] : "";
  }
  return rows;
}

constexpr DoubtWidths none{{}, {}, {}, {}, {}, {}, true};

// The tables are in UTC milliseconds, ends included; an empty cell is an unknown end.
Instant tableInstant(const std::string& cell, Instant infinite, std::int64_t after) {
  if (cell.empty() || cell.find("Infinity") != std::string::npos) return infinite;
  return {(std::stoll(cell) + after) / 1000};
}

// Rows whose bounds are not those of their own text in the column "edtf", which checkText compares: Y-10000 has
// -9999's, Y100000 those of 2062, and the zones are off by hours.
const std::set<std::string> slips{"Y-10000", "Y100000",
                                  "2020-05-01T10:30:00\xE2\x88\x92"
                                  "05:00",
                                  "2020-05-01T00:00:00+14:00", "2020-05-01T00:00:00-12:00"};

Instant inUtc(Instant instant, const Edge& edge) {
  return {instant.seconds - edge.offset.value_or(0)};
}

void checkBounds(const Row& row) {
  const auto when = parseEdtf(row.at("input"), none);
  REQUIRE(when);
  const bool second = when->end.precision == Precision::second;
  CHECK(inUtc(when->bounds.earliestStart, when->start) == tableInstant(row.at("min"), distantPast, 0));
  CHECK(inUtc(when->bounds.latestEnd, when->end) == tableInstant(row.at("max"), distantFuture, second ? 1000 : 1));
}

// Ours keeps the zone as stated, theirs turns it into UTC with milliseconds.
void checkText(const Row& row) {
  CAPTURE(row.at("edtf"));
  const std::string text = canonicalEdtf(row.at("input")).value();
  CAPTURE(text);
  if (row.at("edtf").find('T') == std::string::npos) CHECK(text == row.at("edtf"));
  const auto theirs = parseEdtf(row.at("edtf"), none), ours = parseEdtf(text, none);
  CHECK(inUtc(theirs->bounds.latestStart, theirs->start) == inUtc(ours->bounds.latestStart, ours->start));
}

}  // namespace

TEST_CASE("the texts of the specification have the bounds of the public table") {
  for (const Row& row : rowsOf("edtf_vectors_loc_spec.tsv")) {
    CAPTURE(row.at("input"));
    // edtf.js takes season 21 for January to March; the standard says spring, which lies elsewhere in both hemispheres.
    if (row.at("input") != "2001-21") checkBounds(row);
    checkText(row);
  }
}

TEST_CASE("edge cases are accepted, refused and bounded as the public table says") {
  for (const Row& row : rowsOf("edtf_vectors_edge_cases.tsv")) {
    const std::string& text = row.at("input");
    CAPTURE(text);
    std::string why;
    // The table accepts 29 February of any year because its grammar does; as dates these two do not exist.
    if (text == "1900-02-29" || text == "2019-02-29" || row.at("valid") == "INVALID") {
      CHECK_FALSE(parseEdtf(text, {}, &why));
      CHECK_FALSE(why.empty());
      CHECK_FALSE(canonicalEdtf(text));
      continue;
    }
    checkText(row);
    // Zeros stand for bounds that the table does not give.
    if (row.at("min") != "0" && !slips.contains(text)) checkBounds(row);
  }
}
