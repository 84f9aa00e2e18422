// Data sets of political violence: ACLED, UCDP, SCAD, GTD. See known_rules.hpp.
#include <algorithm>
#include <array>

#include "geo/read/known_rules.hpp"

namespace geo::rules {
namespace {

/// Where words of a data set mean one of Marea's kinds; all others stay as they are.
std::string acledKind(std::string_view type, std::string_view sub) {
  if (type == "Protests" || sub == "Violent demonstration") return "protest";
  if (sub == "Agreement") return "treaty";
  return std::string(type);
}

bool isDay(const std::string& date) {
  return date.size() == 10 && date[4] == '-' && date[7] == '-';
}

Extent extentOf(int precision, int exact, int country) {
  return precision <= exact ? Extent::point : precision == country ? Extent::country : Extent::area;
}

/// -99 and its like are nobody.
void addActor(Event& event, std::string actor) {
  if (!actor.empty() && !numberFrom(actor)) event.actors.push_back(std::move(actor));
}

}  // namespace

// Precision 2 means "in that week", 3 "in that month".
RowDates acledDates(const NamedCells& row, RowDates dates) {
  const int precision = row.whole("time_precision").value_or(1);
  if (!isDay(dates.start) || precision < 2) return dates;
  return precision == 2 ? daysAround(dates.start, 3, 3) : RowDates{dates.start.substr(0, 7), {}};
}

// The first actor is not "the perpetrator": both are listed as taking part.
void describeAcled(Event& event, const NamedCells& row) {
  event.kind = acledKind(row["event_type"], row["sub_event_type"]);
  const std::string what = row.word(row["sub_event_type"].empty() ? "event_type" : "sub_event_type");
  event.title.in = {row["location"].empty() ? what : what + ", " + row.word("location"), {}, {}};
  addActor(event, row.word("actor1"));
  addActor(event, row.word("actor2"));
  if (event.countries.empty()) addState(event, row["country"], StateCodes::any);
  addKilled(event, row.number("fatalities"), row.number("fatalities"), "ACLED");
  setExtent(event, extentOf(row.whole("geo_precision").value_or(1), 1, 0));
}

// From the earliest day that it can have been to the last: one day of these, not a duration.
RowDates ucdpDates(const NamedCells&, RowDates dates) {
  if (dates.start.empty() || dates.end.empty() || dates.start == dates.end) return {dates.start, {}};
  return {"[" + dates.start + ".." + dates.end + "]", {}};
}

void describeUcdp(Event& event, const NamedCells& row) {
  constexpr std::array kinds{"", "state-based violence", "non-state violence", "one-sided violence"};
  const int type = row.whole("type_of_violence").value_or(0);
  if (type >= 1 && type <= 3) event.kind = kinds.at(static_cast<std::size_t>(type));
  if (event.title.empty() || event.title.in[0] == row["id"]) event.title.in[0] = event.kind;
  if (event.countries.empty()) addState(event, row["country"], StateCodes::any);
  addActor(event, row.word("side_a"));
  addActor(event, row.word("side_b"));
  const auto low = row.number("low"), high = row.number("high"), best = row.number("best");
  addKilled(event, best, best, "UCDP, best estimate");
  if (low && high && *low != *high) addKilled(event, low, high, "UCDP, low to high");
  if (row.whole("event_clarity") == 2) event.certainty = Certainty::lessCertain;
  setExtent(event, extentOf(row.whole("where_prec").value_or(1), 2, 6));
}

// A row says that the conflict was active in a year: from its start, if that was then, to its end, if that was then.
RowDates conflictYear(const NamedCells& row, RowDates dates) {
  const std::string year = row.word("year");
  if (year.size() != 4) return dates;
  const std::string begun = row.word("start_date2"), ended = row.word("ep_end_date");
  const std::string start = begun.starts_with(year) && isDay(begun) ? begun : year + "-01-01";
  const bool endsThen = ended.starts_with(year) && isDay(ended) && ended >= start;
  return {start, endsThen ? ended : year + "-12-31"};
}

namespace {

/// Newer editions give the type of a conflict as a number.
std::string conflictType(const std::string& cell) {
  constexpr std::array words{"", "extrasystemic", "interstate", "intrastate", "internationalised intrastate"};
  const auto type = numberFrom(cell);
  return type && *type >= 1 && *type <= 4 ? words.at(static_cast<std::size_t>(*type)) : cell;
}

std::string statesOf(const Event& event) {
  std::string names;
  for (const std::string& code : event.countries)
    names += (names.empty() ? "" : " – ") + stateName(code).get(Language::en);
  return names;
}

/// Editions before 2017 have the sides as numbers of Gleditsch and Ward alone.
std::string sidesOf(const Event& event, const NamedCells& row) {
  const std::string first = row.word("side_a"), second = row.word("side_b");
  if (!first.empty() && !second.empty() && !numberFrom(first)) return first + " – " + second;
  return statesOf(event);
}

}  // namespace

void describeConflictYear(Event& event, const NamedCells& row) {
  for (const std::string_view column : {"gwno_a", "gwno_b"})
    if (row[column].find(',') == std::string_view::npos) addState(event, row[column], StateCodes::gleditschWard);
  const std::string type = conflictType(row.word("type_of_conflict"));
  event.kind = row["intensity_level"] == "2" ? "war" : "armed conflict";
  if (!event.title.empty() && event.title.in[0] != event.kind && type.empty()) return;
  const std::string sides = sidesOf(event, row);
  event.title.in[0] = (type.empty() ? "" : type + ": ") + (sides.empty() ? row.word("incompatibility") : sides);
}

// Battle-related deaths, non-state and one-sided violence: the sides, or the one, in a year.
void describeDyadYear(Event& event, const NamedCells& row) {
  const auto first = [&](std::initializer_list<const char*> columns) {
    for (const char* column : columns)
      if (!row[column].empty()) return row.word(column);
    return std::string{};
  };
  const std::string one = first({"side_a", "side_a_name", "actor_name"}), other = first({"side_b", "side_b_name"});
  addActor(event, one);
  addActor(event, other);
  event.title.in = {one + (one.empty() || other.empty() ? "" : " – ") + other, {}, {}};
  addStates(event, first({"gwno_loc", "gwno_location"}), StateCodes::gleditschWard);
  const auto number = [&](const char* brd, const char* fatalities) {
    return row.number(brd) ? row.number(brd) : row.number(fatalities);
  };
  const auto best = number("bd_best", "best_fatality_estimate"), low = number("bd_low", "low_fatality_estimate"),
             high = number("bd_high", "high_fatality_estimate");
  addKilled(event, best, best, "UCDP, best estimate");
  if (low && high && *low != *high) addKilled(event, low, high, "UCDP, low to high");
}

void describeScad(Event& event, const NamedCells& row) {
  constexpr std::array kinds{"",
                             "protest",
                             "protest",
                             "riot",
                             "riot",
                             "strike",
                             "strike",
                             "repression",
                             "anti-government violence",
                             "extra-government violence",
                             "intra-government violence"};
  const int type = row.whole("etype").value_or(0);
  event.kind = type >= 1 && type <= 10 ? kinds.at(static_cast<std::size_t>(type)) : event.kind;
  for (const std::string_view actor : {"actor1", "actor2", "target1"}) addActor(event, row.word(actor));
  if (event.title.empty() || numberFrom(event.title.in[0])) event.title.in = {event.kind, {}, {}};
  if (event.countries.empty()) addState(event, row["countryname"], StateCodes::any);
  addKilled(event, row.number("ndeath"), row.number("ndeath"), "SCAD");
  constexpr std::array<double, 9> people{0, 1, 10, 101, 1'001, 10'001, 100'001, 1'000'001, 0};
  const int size = row.whole("npart").value_or(0);
  if (size >= 1 && size <= 6)
    event.participants.push_back({people.at(static_cast<std::size_t>(size)),
                                  size == 1 ? 9 : people.at(static_cast<std::size_t>(size) + 1) - 1, "SCAD"});
  if (size == 7) event.participants.push_back({1'000'001, std::nullopt, "SCAD"});
}

void describeGtd(Event& event, const NamedCells& row) {
  event.title.in = {
      row["city"].empty() ? row.word("attacktype1_txt") : row.word("attacktype1_txt") + ", " + row.word("city"),
      {},
      {}};
  addActor(event, row.word("gname"));
  addKilled(event, row.number("nkill"), row.number("nkill"), "GTD");
  if (const auto hurt = row.number("nwound")) event.injured.push_back({*hurt, *hurt, "GTD"});
  if (row.whole("doubtterr") == 1) event.certainty = Certainty::lessCertain;
  setExtent(event, extentOf(row.whole("specificity").value_or(1), 1, 0));
}

}  // namespace geo::rules
