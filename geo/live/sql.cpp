// See sql.hpp.
#include "geo/live/sql.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace geo::live {
namespace {

constexpr std::int64_t earliestYear = -4'700, latestYear = 9'999;  // of the server's dates, and of texts

/// A statement in the making: values get their numbers as they come.
class Making {
 public:
  explicit Making(const Table& table) : table_(table) {}

  std::string bound(std::string value) {
    values_.push_back(std::move(value));
    return "$" + std::to_string(values_.size());
  }
  /// For functions that take more than one type.
  std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", value);
    return bound(text.data()) + "::float8";
  }
  void require(const std::string& condition) {
    if (!condition.empty()) conditions_ += (conditions_.empty() ? " WHERE " : " AND ") + condition;
  }
  void choose(const Choice& choice) {
    require(timeCondition(choice));
    if (choice.area) require(areaCondition(*choice.area));
    if (!choice.polygon.empty()) require(polygonCondition(choice.polygon));
    if (!choice.withoutKinds.empty() && !table_.kind.empty())
      require("NOT (coalesce(" + quoted(table_.kind) + "::text, '') = ANY (" + bound(arrayOf(choice.withoutKinds)) +
              "::text[]))");
    if (!choice.withoutRows.empty()) require(rowsCondition(choice.withoutRows));
    if (!choice.where.text.empty()) require("(" + renumbered(choice.where) + ")");
  }
  std::string from() const { return " FROM " + quoted(table_.schema) + "." + quoted(table_.name) + conditions_; }
  Statement finished(std::string text) { return {std::move(text), std::move(values_)}; }

  std::string cells() const {
    std::string out = "SELECT ";
    for (const Column& column : table_.columns) out += quoted(column.name) + ", ";
    if (table_.hasRowPlace) out += "ctid, ";
    if (!table_.geometry.empty())
      out += "ST_AsBinary(" + degrees() + ")";
    else
      out.resize(out.size() - 2);
    return out;
  }
  /// The place of a row as a point.
  std::string longitude() const { return table_.geometry.empty() ? quoted(table_.longitude) + "::float8" : "ST_X(p)"; }
  std::string latitude() const { return table_.geometry.empty() ? quoted(table_.latitude) + "::float8" : "ST_Y(p)"; }
  std::string point() const { return table_.pointsOnly ? degrees() : "ST_Centroid(" + degrees() + ")"; }

 private:
  std::string column() const { return quoted(table_.geometry); }
  bool inDegrees() const { return table_.srid == 4326 || table_.srid <= 0; }
  std::string degrees() const {
    if (table_.geography) return column() + "::geometry";
    return inDegrees() ? column() : "ST_Transform(" + column() + ", 4326)";
  }
  /// A shape of degrees as the column has its own; cut into short pieces, because its sides become curves there.
  std::string asColumn(const std::string& shape) const {
    if (table_.geography) return "ST_Segmentize(" + shape + ", 1)::geography";
    if (table_.srid <= 0) return "ST_SetSRID(" + shape + ", 0)";
    return inDegrees() ? shape : "ST_Transform(ST_Segmentize(" + shape + ", 1), " + std::to_string(table_.srid) + ")";
  }

  std::string envelope(double west, double south, double east, double north) {
    const std::string a = number(west), b = number(south), c = number(east), d = number(north);
    return asColumn("ST_MakeEnvelope(" + a + ", " + b + ", " + c + ", " + d + ", 4326)");
  }
  std::string boxCondition(double west, double south, double east, double north) {
    if (!table_.geometry.empty()) return column() + " && " + envelope(west, south, east, north);
    const std::string lon = quoted(table_.longitude), lat = quoted(table_.latitude);
    std::string out = lon + " >= " + number(west);
    out += " AND " + lon + " <= " + number(east);
    out += " AND " + lat + " >= " + number(south);
    return out + " AND " + lat + " <= " + number(north);
  }
  /// Nothing where the whole Earth is asked for: the condition would only cost.
  std::string areaCondition(const Area& area) {
    if (table_.geometry.empty() && table_.longitude.empty()) return {};
    if (area.east - area.west >= 360 && area.south <= -90 && area.north >= 90) return {};
    // A transformation of more than that need not have an answer, nor a box on the ellipsoid a meaning.
    if (!inDegrees() && area.east - area.west > 170) return {};
    if (table_.geography && area.east - area.west > 90) return {};
    if (area.east <= 180) return boxCondition(area.west, area.south, area.east, area.north);
    const std::string before = boxCondition(area.west, area.south, 180, area.north);
    return "(" + before + " OR " + boxCondition(-180, area.south, area.east - 360, area.north) + ")";
  }
  std::string polygonCondition(const std::string& polygon) {
    if (table_.geometry.empty()) return {};
    return "ST_Intersects(" + column() + ", " + asColumn("ST_GeomFromText(" + bound(polygon) + ", 4326)") + ")";
  }

  std::string rowsCondition(const std::vector<std::string>& rows) {
    if (!table_.key.empty())
      return "NOT (" + quoted(table_.key) + "::text = ANY (" + bound(arrayOf(rows)) + "::text[]))";
    return table_.hasRowPlace ? "ctid <> ALL (" + bound(arrayOf(rows)) + "::tid[])" : std::string{};
  }

  std::string timeCondition(const Choice& choice);
  std::string renumbered(const Statement& condition) {
    std::string out;
    for (std::size_t i = 0; i < condition.text.size(); ++i) {
      if (condition.text[i] != '$') {
        out += condition.text[i];
        continue;
      }
      std::size_t number = 0;
      while (i + 1 < condition.text.size() && condition.text[i + 1] >= '0' && condition.text[i + 1] <= '9')
        number = number * 10 + static_cast<std::size_t>(condition.text[++i] - '0');
      out += bound(condition.values.at(number - 1));
    }
    return out;
  }

  const Table& table_;
  std::string conditions_;
  std::vector<std::string> values_;
};

std::string yearText(std::int64_t year) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%04d", static_cast<int>(year > 0 ? year : 1 - year));
  return text.data();
}

std::string dayText(const Civil& at) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "-%02d-%02d", at.month, at.day);
  return yearText(at.year) + text.data();
}

std::string hourText(const Civil& at) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", at.hour, at.minute, at.second);
  return text.data();
}

const char* era(const Civil& at) {
  return at.year > 0 ? "" : " BC";
}

/// The moment as a column of that form compares it.
std::string momentText(Instant moment, TimeForm form) {
  const Civil at = toCivil(moment);
  switch (form) {
    case TimeForm::date:
      return dayText(at) + era(at);
    case TimeForm::timestamp:
      return dayText(at) + " " + hourText(at) + era(at);
    case TimeForm::zoned:
      return dayText(at) + " " + hourText(at) + "+00" + era(at);
    case TimeForm::year:
      return std::to_string(at.year);
    case TimeForm::yearMonthDay:
      return std::to_string(at.year * 10'000 + at.month * 100 + at.day);
    case TimeForm::seconds:
      return std::to_string(moment.seconds);
    case TimeForm::milliseconds:
      return std::to_string(moment.seconds * 1'000);
    default:
      return dayText(at);
  }
}

bool isBound(Instant moment) {
  if (moment <= distantPast || moment >= distantFuture) return false;
  const std::int64_t year = toCivil(moment).year;
  return year > earliestYear && year < latestYear;
}

/// Texts are compared as texts: of the last day everything, also its hours.
std::string atMost(Making& making, const TimeColumn& column, Instant to) {
  if (column.form != TimeForm::isoText)
    return quoted(column.column) + " <= " + making.bound(momentText(to, column.form));
  return quoted(column.column) + " < " + making.bound(momentText(Instant{to.seconds + secondsPerDay}, column.form));
}

std::string atLeast(Making& making, const TimeColumn& column, Instant from) {
  return quoted(column.column) + " >= " + making.bound(momentText(from, column.form));
}

/// Of a row without an end its one date is its end. What began in the stretch is asked for by itself: an index of
/// beginnings finds that without those of all times before.
std::string within(Making& making, const Table& table, const Choice& choice) {
  std::string begun = atLeast(making, table.start, choice.from);
  if (isBound(choice.to)) begun += " AND " + atMost(making, table.start, choice.to);
  if (!table.end) return begun;
  const std::string lasting = atLeast(making, table.end, choice.from);
  const std::string before =
      quoted(table.start.column) + " < " + making.bound(momentText(choice.from, table.start.form));
  return "((" + begun + ") OR (" + lasting + " AND " + before + "))";
}

std::string Making::timeCondition(const Choice& choice) {
  if (!table_.start) return {};
  if (isBound(choice.from)) return within(*this, table_, choice);
  return isBound(choice.to) ? atMost(*this, table_.start, choice.to) : std::string{};
}

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

Statement cellsOf(const Table& table, const Choice& choice, double degrees, std::size_t most) {
  Making making(table);
  making.choose(choice);
  const std::string kind = table.kind.empty() ? "''::text" : "coalesce(" + quoted(table.kind) + "::text, '')";
  std::string places = "SELECT " + making.longitude() + " AS x, " + making.latitude() + " AS y, ";
  if (table.geometry.empty())
    places += kind + " AS kind" + making.from();
  else
    places += "kind FROM (SELECT " + making.point() + " AS p, " + kind + " AS kind" + making.from() + ") AS placed";
  const std::string size = making.number(degrees);
  return making.finished("SELECT floor(x / " + size + ")::int, floor(y / " + size +
                         ")::int, avg(x), avg(y), kind, count(*) FROM (" + places +
                         ") AS chosen GROUP BY 1, 2, 5 ORDER BY 6 DESC" + limit(most));
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
