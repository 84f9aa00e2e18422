// See sql.hpp.
#include "geo/live/sql.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "geo/live/making.hpp"

namespace geo::live {
namespace {

std::string limit(std::size_t most) {
  return " LIMIT " + std::to_string(most);
}

Statement endOf(const Table& table, const char* order) {
  Making making(table);
  const std::string column = quoted(table.start.column);
  making.require(column + " IS NOT NULL");
  const bool hasInfinity = table.start.form == TimeForm::date || table.start.form == TimeForm::timestamp ||
                           table.start.form == TimeForm::zoned;
  if (hasInfinity) making.require("isfinite(" + column + ")");
  return making.finished(making.cells() + making.from() + " ORDER BY " + column + order + limit(1));
}

}  // namespace

bool holds(const Area& outer, const Area& inner) {
  if (outer.south > inner.south || outer.north < inner.north) return false;
  if (outer.east - outer.west >= 360) return true;
  for (const double turn : {-360.0, 0.0, 360.0})
    if (outer.west <= inner.west + turn && outer.east >= inner.east + turn) return true;
  return false;
}

std::string quoted(const std::string& identifier) {
  std::string out = "\"";
  for (const char c : identifier) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string arrayOf(const std::vector<std::string>& texts) {
  std::string out = "{";
  for (const std::string& text : texts) {
    out += out.size() > 1 ? ",\"" : "\"";
    for (const char c : text) out += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    out += '"';
  }
  return out + "}";
}

Statement rowsOf(const Table& table, const Choice& choice, std::size_t most) {
  Making making(table);
  making.choose(choice);
  return making.finished(making.cells() + making.from() + limit(most));
}

Statement countOf(const Table& table, const Choice& choice, std::size_t most) {
  Making making(table);
  making.choose(choice);
  return making.finished("SELECT count(*) FROM (SELECT 1" + making.from() + limit(most) + ") AS counted");
}

Statement cellsOf(const Table& table, const Choice& choice, const Grouping& by, double degrees, std::size_t most) {
  Making making(table);
  making.choose(choice);
  const std::string told = making.told(by);
  std::string places = "SELECT " + making.longitude() + " AS x, " + making.latitude() + " AS y, ";
  if (table.geometry.empty())
    places += told + " AS k" + making.from();
  else
    places += "k FROM (SELECT " + making.point() + " AS p, " + told + " AS k" + making.from() + ") AS placed";
  const std::string size = making.number(degrees), one = making.classOf(by, "k");
  return making.finished("SELECT floor(x / " + size + ")::int, floor(y / " + size + ")::int, avg(x), avg(y), " + one +
                         ", count(*) FROM (" + places + ") AS chosen GROUP BY 1, 2, 5 ORDER BY 6 DESC" + limit(most));
}

Statement sampleOf(const Table& table, std::size_t about) {
  Making making(table);
  const double percent = 100 * static_cast<double>(about) / std::max(table.rows, 1.0);
  std::string from = making.from();
  // Tables alone have pages to choose from; a sample of the same table is always the same.
  if (table.rowsEstimated && percent < 50) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6f", percent);
    from += std::string(" TABLESAMPLE SYSTEM (") + text.data() + ") REPEATABLE (1)";
  }
  return making.finished(making.cells() + from + limit(2 * about));
}

Statement firstOf(const Table& table) {
  return endOf(table, " ASC");
}

Statement lastOf(const Table& table) {
  return endOf(table, " DESC");
}

}  // namespace geo::live
