// A statement in the making: the conditions that a choice of rows asks for, with values that get their numbers as they
// come. For the questions of geo/live alone.
#pragma once

#include "geo/live/sql.hpp"

namespace geo::live {

class Making {
 public:
  explicit Making(const Table& table) : table_(table) {}

  /// The value as `$n`.
  std::string bound(std::string value);
  /// For functions that take more than one type.
  std::string number(double value);
  void require(const std::string& condition);
  void choose(const Choice& choice);
  std::string from() const { return " FROM " + quoted(table_.schema) + "." + quoted(table_.name) + conditions_; }
  Statement finished(std::string text) { return {std::move(text), std::move(values_)}; }

  std::string cells() const;
  /// The place of a row as a point.
  std::string longitude() const { return table_.geometry.empty() ? quoted(table_.longitude) + "::float8" : "ST_X(p)"; }
  std::string latitude() const { return table_.geometry.empty() ? quoted(table_.latitude) + "::float8" : "ST_Y(p)"; }
  std::string point() const { return table_.pointsOnly ? degrees() : "ST_Centroid(" + degrees() + ")"; }
  /// What a row is told apart by; rows of one class may have several.
  std::string told(const Grouping& by);
  /// The number of the class of what told() says in that cell.
  std::string classOf(const Grouping& by, const std::string& cell);

 private:
  std::string column() const { return quoted(table_.geometry); }
  bool inDegrees() const { return table_.srid == 4326 || table_.srid <= 0; }
  std::string degrees() const;
  std::string asColumn(const std::string& shape) const;
  std::string envelope(double west, double south, double east, double north);
  std::string boxCondition(double west, double south, double east, double north);
  std::string areaCondition(const Area& area);
  std::string polygonCondition(const std::string& polygon);
  std::string rowsCondition(const std::vector<std::string>& rows);
  std::string timeCondition(const Between& stretch);
  std::string within(const Between& stretch);
  std::string atMost(const TimeColumn& column, Instant to);
  std::string atLeast(const TimeColumn& column, Instant from);

  const Table& table_;
  std::string conditions_;
  std::vector<std::string> values_;
};

/// Whether the server can compare it with its dates.
bool isBound(Instant moment);
/// The same text behind `before` other values.
std::string renumbered(const std::string& text, std::size_t before);
/// A column as the text that a row has of it; nothing is an empty text.
std::string textOf(const Table& table, const std::string& column);
/// A column as a number, nothing where it is none. Not `negatives`: what is less than 0 stands for "missing".
std::string numberOf(const Table& table, const std::string& column, bool negatives);

}  // namespace geo::live
