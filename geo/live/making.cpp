// See making.hpp.
#include "geo/live/making.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace geo::live {
namespace {

constexpr std::int64_t earliestYear = -4'700, latestYear = 9'999;  // of the server's dates, and of texts

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

}  // namespace

bool isBound(Instant moment) {
  if (moment <= distantPast || moment >= distantFuture) return false;
  const std::int64_t year = toCivil(moment).year;
  return year > earliestYear && year < latestYear;
}

std::string Making::bound(std::string value) {
  values_.push_back(std::move(value));
  return "$" + std::to_string(values_.size());
}

std::string Making::number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.9g", value);
  return bound(text.data()) + "::float8";
}

void Making::require(const std::string& condition) {
  if (!condition.empty()) conditions_ += (conditions_.empty() ? " WHERE " : " AND ") + condition;
}

void Making::choose(const Choice& choice) {
  require(timeCondition({choice.from, choice.to}));
  require(timeCondition(choice.period));
  if (choice.area) require(areaCondition(*choice.area));
  if (!choice.polygon.empty()) require(polygonCondition(choice.polygon));
  if (!choice.withoutKinds.empty() && !table_.kind.empty())
    require("NOT (" + textOf(table_, table_.kind) + " = ANY (" + bound(arrayOf(choice.withoutKinds)) + "::text[]))");
  if (!choice.withoutRows.empty()) require(rowsCondition(choice.withoutRows));
  if (choice.where.text.empty()) return;
  require("(" + renumbered(choice.where.text, values_.size()) + ")");
  values_.insert(values_.end(), choice.where.values.begin(), choice.where.values.end());
}

std::string Making::cells() const {
  std::string out = "SELECT ";
  for (const Column& column : table_.columns) out += quoted(column.name) + ", ";
  if (table_.hasRowPlace) out += "ctid, ";
  if (!table_.geometry.empty())
    out += "ST_AsBinary(" + degrees() + ")";
  else
    out.resize(out.size() - 2);
  return out;
}

std::string Making::told(const Grouping& by) {
  if (by.column.empty()) return "0";
  if (!by.isNumber) return textOf(table_, by.column);
  std::vector<std::string> breaks;
  for (const double at : by.breaks) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.17g", at);
    breaks.emplace_back(text.data());
  }
  return "width_bucket(" + numberOf(table_, by.column, by.negatives) + ", " + bound(arrayOf(breaks)) + "::float8[])";
}

std::string Making::classOf(const Grouping& by, const std::string& cell) {
  if (by.column.empty()) return "1";
  if (by.isNumber) return "coalesce(" + cell + " + 1, 0)";
  return "coalesce(array_position(" + bound(arrayOf(by.texts)) + "::text[], " + cell + "), 0)";
}

std::string Making::degrees() const {
  if (table_.geography) return column() + "::geometry";
  return inDegrees() ? column() : "ST_Transform(" + column() + ", 4326)";
}

/// A shape of degrees as the column has its own; cut into short pieces, because its sides become curves there.
std::string Making::asColumn(const std::string& shape) const {
  if (table_.geography) return "ST_Segmentize(" + shape + ", 1)::geography";
  if (table_.srid <= 0) return "ST_SetSRID(" + shape + ", 0)";
  return inDegrees() ? shape : "ST_Transform(ST_Segmentize(" + shape + ", 1), " + std::to_string(table_.srid) + ")";
}

std::string Making::envelope(double west, double south, double east, double north) {
  const std::string a = number(west), b = number(south), c = number(east), d = number(north);
  return asColumn("ST_MakeEnvelope(" + a + ", " + b + ", " + c + ", " + d + ", 4326)");
}

std::string Making::boxCondition(double west, double south, double east, double north) {
  if (!table_.geometry.empty()) return column() + " && " + envelope(west, south, east, north);
  const std::string lon = quoted(table_.longitude), lat = quoted(table_.latitude);
  std::string out = lon + " >= " + number(west);
  out += " AND " + lon + " <= " + number(east);
  out += " AND " + lat + " >= " + number(south);
  return out + " AND " + lat + " <= " + number(north);
}

/// Nothing where the whole Earth is asked for: the condition would only cost.
std::string Making::areaCondition(const Area& area) {
  if (table_.geometry.empty() && table_.longitude.empty()) return {};
  if (area.east - area.west >= 360 && area.south <= -90 && area.north >= 90) return {};
  // A transformation of more than that need not have an answer, nor a box on the ellipsoid a meaning.
  if (!inDegrees() && area.east - area.west > 170) return {};
  if (table_.geography && area.east - area.west > 90) return {};
  if (area.east <= 180) return boxCondition(area.west, area.south, area.east, area.north);
  const std::string before = boxCondition(area.west, area.south, 180, area.north);
  return "(" + before + " OR " + boxCondition(-180, area.south, area.east - 360, area.north) + ")";
}

/// In the plane of degrees, as the rows that are here are judged: a point, the vertices of a line, the middle of an
/// area. What lies off its box is left out first, for which there are indexes.
std::string Making::polygonCondition(const std::string& polygon) {
  const std::string shape = "ST_GeomFromText(" + bound(polygon) + ", 4326)";
  if (table_.geometry.empty()) {
    if (table_.longitude.empty()) return "false";
    return "ST_Intersects(ST_SetSRID(ST_MakePoint(" + longitude() + ", " + latitude() + "), 4326), " + shape + ")";
  }
  const std::string own = table_.srid <= 0 ? "ST_SetSRID(" + degrees() + ", 4326)" : degrees();
  if (table_.pointsOnly && own == column()) return "ST_Intersects(" + column() + ", " + shape + ")";
  const std::string places = table_.pointsOnly ? own
                                               : "CASE ST_Dimension(" + own + ") WHEN 2 THEN ST_Centroid(" + own +
                                                     ") ELSE ST_Points(" + own + ") END";
  return column() + " && " + asColumn(shape) + " AND ST_Intersects(" + places + ", " + shape + ")";
}

std::string Making::rowsCondition(const std::vector<std::string>& rows) {
  if (!table_.key.empty()) return "NOT (" + quoted(table_.key) + "::text = ANY (" + bound(arrayOf(rows)) + "::text[]))";
  return table_.hasRowPlace ? "ctid <> ALL (" + bound(arrayOf(rows)) + "::tid[])" : std::string{};
}

/// Texts are compared as texts: of the last day everything, also its hours.
std::string Making::atMost(const TimeColumn& column, Instant to) {
  if (column.form != TimeForm::isoText) return quoted(column.column) + " <= " + bound(momentText(to, column.form));
  return quoted(column.column) + " < " + bound(momentText(Instant{to.seconds + secondsPerDay}, column.form));
}

std::string Making::atLeast(const TimeColumn& column, Instant from) {
  return quoted(column.column) + " >= " + bound(momentText(from, column.form));
}

/// Of a row without an end its one date is its end. What began in the stretch is asked for by itself: an index of
/// beginnings finds that without those of all times before.
std::string Making::within(const Between& stretch) {
  std::string begun = atLeast(table_.start, stretch.from);
  if (isBound(stretch.to)) begun += " AND " + atMost(table_.start, stretch.to);
  if (!table_.end) return begun;
  const std::string lasting = atLeast(table_.end, stretch.from);
  const std::string before = quoted(table_.start.column) + " < " + bound(momentText(stretch.from, table_.start.form));
  return "((" + begun + ") OR (" + lasting + " AND " + before + "))";
}

std::string Making::timeCondition(const Between& stretch) {
  if (!table_.start) return {};
  if (isBound(stretch.from)) return within(stretch);
  return isBound(stretch.to) ? atMost(table_.start, stretch.to) : std::string{};
}

std::string renumbered(const std::string& text, std::size_t before) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] != '$') continue;
    std::size_t number = 0;
    while (i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9')
      number = number * 10 + static_cast<std::size_t>(text[++i] - '0');
    out += std::to_string(number + before);
  }
  return out;
}

std::string textOf(const Table& table, const std::string& column) {
  const auto found = std::ranges::find(table.columns, column, &Column::name);
  const bool isBool = found != table.columns.end() && found->type == "bool";
  const std::string own = quoted(column);
  if (isBool) return "CASE WHEN " + own + " THEN 't' WHEN NOT " + own + " THEN 'f' ELSE '' END";
  return "coalesce(" + own + "::text, '')";
}

std::string numberOf(const Table& table, const std::string& column, bool negatives) {
  const auto found = std::ranges::find(table.columns, column, &Column::name);
  const std::string type = found == table.columns.end() ? "" : found->type;
  const bool isNumber = type.starts_with("int") || type.starts_with("float") || type == "numeric";
  const std::string own = quoted(column), number = own + "::float8";
  if (isNumber) return negatives ? number : "CASE WHEN " + own + " >= 0 THEN " + number + " END";
  const std::string text = own + "::text";
  return "CASE WHEN " + text + " ~ '^ *[+" + (negatives ? "-" : "") + "]?([0-9]{1,30}[.]?[0-9]*|[.][0-9]+) *$' THEN " +
         text + "::float8 END";
}

}  // namespace geo::live
