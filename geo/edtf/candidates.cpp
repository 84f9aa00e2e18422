// See edtf_candidates.hpp: the digits that two days share, X where they differ, seasons, and marks of doubt at each
// part.
#include "geo/edtf/candidates.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace geo {
namespace {

constexpr int firstSeason = 21, lastSeason = 41;
constexpr int mostDaysLost = 3;  // 31 January + 1 month - 1 month is the 28th
constexpr std::int64_t yearBeyondInstants = 100'000'000'000;

using Dates = std::vector<EdtfDate>;

std::string shared(const std::string& one, const std::string& other) {
  std::string mask = one;
  for (std::size_t at = 0; at < mask.size() && at < other.size(); ++at)
    if (mask[at] != other[at]) mask[at] = 'X';
  return mask;
}

// Y171000000 and Y171999999 are Y171000000S3.
void shareLongYear(EdtfYear& year, const EdtfYear& other) {
  if (year.digits == other.digits || year.digits.size() != other.digits.size()) return;
  const auto parting = std::mismatch(year.digits.begin(), year.digits.end(), other.digits.begin()).first;
  year.significant = static_cast<int>(parting - year.digits.begin());
}

EdtfDate shared(EdtfDate one, const EdtfDate& other) {
  if (one.year.longForm || other.year.longForm)
    shareLongYear(one.year, other.year);
  else
    one.year.digits = shared(one.year.digits, other.year.digits);
  one.month = shared(one.month, other.month);
  one.day = shared(one.day, other.day);
  return one;
}

// The winter of a year may reach into the next one.
void addSeasons(Dates& dates, const Civil& first, const Civil& last) {
  if (first.day != 1) return;
  EdtfDate date = shared(edtfDate(first, Precision::year), edtfDate(last, Precision::year));
  const EdtfDate firstYear = edtfDate(first, Precision::year);
  Civil yearBefore = last;
  --yearBefore.year;
  const EdtfDate reaching = shared(firstYear, edtfDate(yearBefore, Precision::year));
  for (int code = firstSeason; code <= lastSeason; ++code) {
    date.month = std::to_string(code);
    dates.push_back(date);
    dates.push_back(reaching);
    dates.back().month = date.month;
  }
}

void addDates(Dates& dates, const UnitRange& units, const Edge& edge) {
  const Civil first = toCivil(units.first), last = toCivil(units.last);
  if (edge.precision > Precision::day) {
    dates.push_back(edtfDate(first, edge.precision));
    dates.back().time->offset = edge.offset;
    return;
  }
  if (edge.precision == Precision::season) addSeasons(dates, first, last);
  for (const Precision precision : {edge.precision, Precision::year, Precision::month, Precision::day})
    dates.push_back(shared(edtfDate(first, precision), edtfDate(last, precision)));
  if (edge.precision < Precision::year) addSeasons(dates, first, last);
}

// Beyond the years of an Instant there is only "very long ago" and "very far ahead".
void addSaturated(Dates& dates, const UnitRange& units) {
  if (units.last < distantFuture && units.first > distantPast) return;
  EdtfDate date;
  date.year = edtfYear(units.first <= distantPast ? -yearBeyondInstants : yearBeyondInstants);
  dates.push_back(date);
}

// A mark at each part that is stated, the finest first: that is the usual one.
Dates marked(const Dates& plain, Doubt doubt) {
  Dates dates;
  for (const EdtfDate& date : plain) {
    const std::array stated{true, !date.month.empty(), !date.day.empty(), date.time.has_value()};
    for (std::size_t part = edtfParts; part > 0; --part) {
      if (!stated[part - 1]) continue;
      dates.push_back(date);
      dates.back().upTo[part - 1] = doubt;
    }
  }
  return dates;
}

/// One guess at how the units were widened: see `widened` in edtf_bounds.
struct Widening {
  Period width, unit;
  int lostAtFirst = 0, lostAtLast = 0;  ///< days that the calendar clipped
  bool byEnd = false;                   ///< whether the end of the last unit moved, or its start
};

UnitRange undone(const UnitRange& units, const Widening& by) {
  const Instant first = plus(plus(units.first, by.width), {.days = by.lostAtFirst});
  const Instant last =
      by.byEnd ? minus(minus(plus(units.last, by.unit), by.width), by.unit) : minus(units.last, by.width);
  return {first, plus(last, {.days = by.lostAtLast})};
}

std::vector<Widening> wideningsBy(const Period& width, const Period& unit, Effort effort) {
  const int mostLost = effort == Effort::quick ? 0 : mostDaysLost;
  std::vector<Widening> all;
  for (int first = 0; first <= mostLost; ++first)
    for (int last = 0; last <= mostLost; ++last)
      for (const bool byEnd : {true, false}) all.push_back({width, unit, first, last, byEnd});
  return all;
}

using Fits = std::function<bool(const EdtfDate&)>;

std::optional<EdtfDate> firstOf(const Dates& dates, const Fits& fits) {
  const auto found = std::find_if(dates.begin(), dates.end(), fits);
  return found == dates.end() ? std::nullopt : std::optional(*found);
}

Dates datesOf(const UnitRange& units, const Edge& edge) {
  Dates dates;
  addDates(dates, units, edge);
  return dates;
}

// With only one bound of a set's range to go by, first and last are the same day: each is undone alone.
Dates narrowedDates(const UnitRange& units, const Edge& edge, const Widening& by) {
  const UnitRange inner = undone(units, by);
  Dates dates = datesOf(inner, edge);
  if (inner.first != inner.last) {
    addDates(dates, {inner.first, inner.first}, edge);
    addDates(dates, {inner.last, inner.last}, edge);
  }
  return marked(dates, edge.doubt);
}

std::optional<EdtfDate> findDoubtful(const UnitRange& units, const Edge& edge, const DoubtWidths& widths, Effort effort,
                                     const Fits& fits) {
  const Period unit{.seconds = unitSeconds(edge.precision)};
  for (const Period& width : {widths.day, widths.month, widths.year, widths.decade, widths.century, widths.time})
    for (const Widening& by : wideningsBy(width, unit, effort))
      if (auto date = firstOf(narrowedDates(units, edge, by), fits)) return date;
  return {};
}

}  // namespace

std::optional<EdtfDate> findEdtfDate(const UnitRange& units, const Edge& edge, const DoubtWidths& widths, Effort effort,
                                     const Fits& fits) {
  Dates plain;
  addSaturated(plain, units);
  addDates(plain, units, edge);
  if (edge.doubt == Doubt::none) return firstOf(plain, fits);
  const auto doubtful = findDoubtful(units, edge, widths, effort, fits);
  return doubtful ? doubtful : firstOf(plain, fits);
}

}  // namespace geo
