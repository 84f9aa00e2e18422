// From the tree of a date to its four bounds: the range of days, the time of day, the widening of doubt. Knows no text.
#include <algorithm>

#include "geo/edtf/mask.hpp"

namespace geo {
namespace {

bool isMarked(const EdtfDate& date, std::size_t part) {
  return date.own[part] != Doubt::none || date.upTo[part] != Doubt::none;
}

Doubt united(Doubt one, Doubt other) {
  if (one == Doubt::none || one == other) return other;
  return other == Doubt::none ? one : Doubt::both;
}

Doubt doubtOf(const EdtfDate& date) {
  Doubt all = Doubt::none;
  for (std::size_t part = 0; part < edtfParts; ++part) all = united(united(all, date.own[part]), date.upTo[part]);
  return all;
}

// The coarsest part with a mark says how wide the doubt reaches.
Period widthOf(const EdtfDate& date, const DoubtWidths& widths) {
  std::size_t part = 0;
  while (part < edtfParts && !isMarked(date, part)) ++part;
  if (part == edtfParts) return {};
  return doubtWidth(widths, precisionUpTo(date, static_cast<EdtfPart>(part)));
}

// Where a day is stated the day moves; otherwise the end of the month or year does, so that June ± 1 month ends with
// July.
Bounds widened(Instant first, Instant past, const Period& unit, const Period& width, bool unitStated) {
  const Instant earliest = minus(first, width);
  const Instant latest = unitStated ? plus(minus(past, unit), width) : minus(plus(past, width), unit);
  return {earliest, latest, plus(earliest, unit), plus(latest, unit)};
}

std::optional<Instant> timeOfDay(const EdtfDate& date, Instant day, std::string& why) {
  if (precisionUpTo(date, EdtfPart::day) != Precision::day) {
    why = "a time of day without a day";
    return {};
  }
  return plus(day, {.seconds = date.time->hour * 3600 + date.time->minute * 60 + date.time->second});
}

}  // namespace

Period doubtWidth(const DoubtWidths& widths, Precision precision) {
  switch (precision) {
    case Precision::millennium:
    case Precision::century:
      return widths.century;
    case Precision::decade:
      return widths.decade;
    case Precision::year:
      return widths.year;
    case Precision::season:
    case Precision::month:
      return widths.month;
    case Precision::day:
      return widths.day;
    default:
      return widths.time;
  }
}

std::optional<EdtfResolved> resolved(const EdtfDate& date, const DoubtWidths& widths, std::string& why) {
  auto days = dayRange(date, widths.southernSeasons, why);
  if (!days) return {};
  Edge edge{.precision = precisionUpTo(date, EdtfPart::time), .doubt = doubtOf(date)};
  const Period unit{.seconds = unitSeconds(edge.precision)};
  if (date.time) {
    const auto time = timeOfDay(date, days->first, why);
    if (!time) return {};
    days = DayRange{*time, plus(*time, unit)};
    edge.offset = date.time->offset;
  }
  const bool unitStated = edge.precision >= Precision::day;
  return EdtfResolved{widened(days->first, days->past, unit, widthOf(date, widths), unitStated), edge};
}

}  // namespace geo
