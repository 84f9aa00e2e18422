// A When to EDTF: of the dates that might have led to its bounds, the first that does when it is read again.
#include <algorithm>
#include <array>

#include "geo/edtf.hpp"
#include "geo/edtf/candidates.hpp"

namespace geo {
namespace {

/// Which of its bounds a date must give: as a whole, as the start or end of an interval, as the lower or upper end of a
/// set's range.
enum class Side : std::uint8_t { whole, start, end, lower, upper };

bool agrees(const Bounds& one, const Bounds& other, Side side) {
  const bool starts = one.earliestStart == other.earliestStart, laterStarts = one.latestStart == other.latestStart;
  const bool ends = one.earliestEnd == other.earliestEnd, laterEnds = one.latestEnd == other.latestEnd;
  switch (side) {
    case Side::whole:
      return starts && laterStarts && ends && laterEnds;
    case Side::start:
      return starts && laterStarts;
    case Side::end:
      return ends && laterEnds;
    case Side::lower:
      return starts && ends;
    case Side::upper:
      return laterStarts && laterEnds;
  }
  return false;
}

UnitRange unitsOf(const Bounds& bounds, Side side, Precision precision) {
  const Period unit{.seconds = unitSeconds(precision)};
  switch (side) {
    case Side::lower:
      return {bounds.earliestStart, bounds.earliestStart};
    case Side::upper:
      return {bounds.latestStart, bounds.latestStart};
    case Side::end:
      return {minus(bounds.earliestEnd, unit), minus(bounds.latestEnd, unit)};
    default:
      return {bounds.earliestStart, bounds.latestStart};
  }
}

// A single date begins and ends with the same unit.
bool isOneUnit(const Bounds& bounds, Precision precision) {
  const Period unit{.seconds = unitSeconds(precision)};
  return plus(bounds.earliestStart, unit) == bounds.earliestEnd && plus(bounds.latestStart, unit) == bounds.latestEnd;
}

std::optional<EdtfDate> dateOf(const Bounds& bounds, const Edge& edge, Side side, const DoubtWidths& widths,
                               Effort effort) {
  if (side == Side::whole && !isOneUnit(bounds, edge.precision)) return {};
  std::string why;
  return findEdtfDate(unitsOf(bounds, side, edge.precision), edge, widths, effort, [&](const EdtfDate& date) {
    const auto found = resolved(date, widths, why);
    return found && agrees(found->bounds, bounds, side);
  });
}

std::optional<EdtfDate> dateOf(const Bounds& bounds, const Edge& edge, Side side, const DoubtWidths& widths) {
  const auto date = dateOf(bounds, edge, side, widths, Effort::quick);
  return date || edge.doubt == Doubt::none ? date : dateOf(bounds, edge, side, widths, Effort::thorough);
}

// Where no text has these bounds on this side (a span made of two ranges), the outermost unit.
EdtfDate outermost(const Bounds& bounds, Side side, Precision precision) {
  const UnitRange units = unitsOf(bounds, side, precision);
  const bool late = side == Side::end || side == Side::upper;
  return edtfDate(toCivil(late ? units.last : units.first), std::max(precision, Precision::day));
}

EdtfEnd endOf(const Bounds& bounds, const Edge& edge, Side side, const DoubtWidths& widths) {
  if (edge.kind != EndKind::known) return {edge.kind, {}};
  const auto date = dateOf(bounds, edge, side, widths);
  return {EndKind::known, date ? *date : outermost(bounds, side, edge.precision)};
}

EdtfMember range(const Bounds& bounds, const Edge& start, const Edge& end, std::array<Side, 2> sides,
                 const DoubtWidths& widths) {
  return {endOf(bounds, start, sides[0], widths), endOf(bounds, end, sides[1], widths), true};
}

// `[1970..,..1980]` may be at any time; the year 0 stands for whichever dates there were.
EdtfExpression anyTime() {
  const EdtfEnd open{EndKind::open, {}}, year{EndKind::known, edtfDate({.year = 0}, Precision::year)};
  return {EdtfForm::oneOf, {{open, year, true}, {year, open, true}}};
}

EdtfExpression dateOrSet(const When& when, const DoubtWidths& widths) {
  const bool openStart = when.start.kind != EndKind::known, openEnd = when.end.kind != EndKind::known;
  if (openStart && openEnd) return anyTime();
  const auto date = openStart || openEnd ? std::nullopt : dateOf(when.bounds, when.start, Side::whole, widths);
  if (!date) return {EdtfForm::oneOf, {range(when.bounds, when.start, when.end, {Side::lower, Side::upper}, widths)}};
  return {when.oneOf ? EdtfForm::oneOf : EdtfForm::date, {{{EndKind::known, *date}, {EndKind::known, *date}, false}}};
}

// Of a list only the bounds are kept: which precision and doubt each of its dates had is found by trying.
constexpr std::array triedPrecisions{Precision::millennium, Precision::season, Precision::day,
                                     Precision::hour,       Precision::minute, Precision::second};

std::optional<EdtfDate> triedDate(const Bounds& bounds, Side side, const DoubtWidths& widths, Doubt doubt,
                                  Effort effort) {
  for (const Precision precision : triedPrecisions)
    if (auto date = dateOf(bounds, {.precision = precision, .doubt = doubt}, side, widths, effort)) return date;
  return {};
}

std::optional<EdtfDate> triedDate(const Bounds& bounds, Side side, const DoubtWidths& widths) {
  if (auto date = triedDate(bounds, side, widths, Doubt::none, Effort::quick)) return date;
  if (auto date = triedDate(bounds, side, widths, Doubt::approximate, Effort::quick)) return date;
  return triedDate(bounds, side, widths, Doubt::approximate, Effort::thorough);
}

EdtfEnd triedEnd(const Bounds& bounds, Side side, bool open, const DoubtWidths& widths) {
  if (open) return {EndKind::open, {}};
  const auto date = triedDate(bounds, side, widths);
  return {EndKind::known, date ? *date : outermost(bounds, side, Precision::day)};
}

EdtfMember partOf(const Bounds& bounds, const DoubtWidths& widths) {
  if (const auto date = triedDate(bounds, Side::whole, widths)) return {{EndKind::known, *date}, {}, false};
  return {triedEnd(bounds, Side::start, bounds.latestStart <= distantPast, widths),
          triedEnd(bounds, Side::end, bounds.earliestEnd >= distantFuture, widths), true};
}

EdtfExpression expressionOf(const When& when, const DoubtWidths& widths) {
  if (when.interval)
    return {EdtfForm::interval, {range(when.bounds, when.start, when.end, {Side::start, Side::end}, widths)}};
  if (when.parts.empty()) return dateOrSet(when, widths);
  EdtfExpression list{EdtfForm::allOf, {}};
  for (const Bounds& part : when.parts) list.members.push_back(partOf(part, widths));
  return list;
}

}  // namespace

std::string toEdtf(const When& when, const DoubtWidths& widths) {
  return edtfText(expressionOf(when, widths));
}

std::string toEdtf(Instant instant, Precision precision) {
  const Civil civil = toCivil(instant);
  if (precision != Precision::season) return edtfText(edtfDate(civil, precision));
  EdtfDate quarter = edtfDate(civil, Precision::year);
  quarter.month = std::to_string(33 + (civil.month - 1) / 3);  // a quarter: the season would depend on the hemisphere
  return edtfText(quarter);
}

}  // namespace geo
