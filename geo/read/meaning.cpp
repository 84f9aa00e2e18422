// See meaning.hpp.
#include "geo/read/meaning.hpp"

#include <algorithm>
#include <array>

#include "geo/read/degrees.hpp"
#include "geo/read/guessed_dates.hpp"
#include "geo/read/guessed_places.hpp"

namespace geo {
namespace {

void noteColumns(const Meaning& meaning, Reading& reading) {
  for (const auto& [role, column] : meaning.roles.column)
    reading.layer().columns[std::string(name(role))] = meaning.columns[column];
  for (const std::string& role : meaning.roles.missing)
    reading.report(role, reading.options().columns.at(role), "a role that is known and a column that is there",
                   Action::kept);
}

bool isWanted(const Reading& reading, const char* repair) {
  return !reading.options().asFound.contains(repair);
}

/// Notes a repair of a whole column, and says it; whether it is to be made.
bool repaired(const char* id, const std::string& column, const std::string& found, const char* expected,
              Reading& reading) {
  const bool made = isWanted(reading, id);
  reading.noteRepair({id, column, found, made});
  if (made) reading.report(column, found, expected, Action::kept);
  return made;
}

DateHabits habitsOf(const Table& table, const Meaning& meaning, std::initializer_list<Role> roles,
                    const Reading& reading) {
  constexpr std::size_t part = 4'096;
  const std::size_t bytes = table.index ? table.text.size() / (table.index->size() + 1) * part : 0;
  std::size_t seen = 0;
  std::vector<std::size_t> columns;
  for (const Role role : roles)
    if (const auto column = meaning.roles[role]) columns.push_back(*column);
  DateHabits habits;
  eachCells(table, columns, [&](std::span<const std::string_view> cells) {
    for (const std::string_view cell : cells) habits.see(meant(cell));
    if (++seen % part == 0) reading.advance(bytes);
    return true;
  });
  return habits;
}

constexpr const char* centuryExpected = "years of four digits; those of two are read as 1930 to 2029";

void sayCentury(const std::string& column, const std::string& sample, Reading& reading) {
  if (!sample.empty()) reading.report(column, sample, centuryExpected, Action::kept);
}

/// Said, then what the column shows, then what its data set is known for, else a guess.
DateVerdict ordered(const Meaning& meaning, const DateHabits& habits, const Reading& reading) {
  using How = DateVerdict::How;
  const DateOrder asked = reading.options().dates, shown = habits.order().value_or(DateOrder::unknown);
  const DateOrder known = meaning.known ? meaning.known->order : DateOrder::unknown;
  if (asked != DateOrder::unknown) return {How::asked, asked, {}, {}};
  if (!habits.order()) return {};
  if (shown != DateOrder::unknown) return {How::shown, shown, {}, {}};
  if (habits.contradictory()) return {How::mixed, DateOrder::unknown, {}, {}};
  if (known != DateOrder::unknown) return {How::stated, known, {}, {}};
  return {How::assumed, DateOrder::dayFirst, {}, {}};
}

DateOrder decidedOrder(const Meaning& meaning, const DateHabits& habits, const std::string& column, Reading& reading) {
  DateVerdict& verdict = reading.layer().dates;
  verdict = ordered(meaning, habits, reading);
  const DateOrder order = verdict.order;
  if (!habits.order()) return verdict = {}, order;
  verdict.column = column;
  verdict.sample = habits.sample();
  if (verdict.how == DateVerdict::How::mixed)
    reading.report(column, verdict.sample, "one order of day and month; this column has both, each is read as it fits",
                   Action::kept);
  if (verdict.how == DateVerdict::How::assumed)
    reading.report(column, verdict.sample, "an order of day and month that shows; read day first", Action::kept);
  return order;
}

DateStyle wholeDates(const Table& table, const Meaning& meaning, Reading& reading) {
  const DateHabits habits = habitsOf(table, meaning, {Role::start, Role::end}, reading);
  const std::string& column = meaning.columns[*meaning.roles[Role::start]];
  sayCentury(column, habits.shortYear(), reading);
  const std::string serial = habits.serial();
  const bool serials =
      !serial.empty() && repaired("day-numbers", column, serial,
                                  "dates; the numbers are read as days of a spreadsheet, from 1899-12-30", reading);
  return {decidedOrder(meaning, habits, column, reading), serials, false, habits.onlyMidnights()};
}

/// Where the end is in one column although the start is in three.
DateOrder orderOfEnd(const Table& table, const Meaning& meaning, Reading& reading) {
  if (!meaning.roles[Role::end]) return reading.options().dates;
  const DateHabits habits = habitsOf(table, meaning, {Role::end}, reading);
  return decidedOrder(meaning, habits, meaning.columns[*meaning.roles[Role::end]], reading);
}

DateStyle partedDates(const Table& table, const Meaning& meaning, Reading& reading) {
  const std::string year = habitsOf(table, meaning, {Role::startYear}, reading).year();
  const bool shortYears = !year.empty() && repaired("short-years", meaning.columnName(Role::startYear, Role::startYear),
                                                    year, centuryExpected, reading);
  return {orderOfEnd(table, meaning, reading), false, shortYears, false};
}

DateStyle decidedDates(const Table& table, const Meaning& meaning, Reading& reading) {
  reading.lookAt(0);
  return meaning.roles[Role::start] ? wholeDates(table, meaning, reading) : partedDates(table, meaning, reading);
}

PlaceHabits placesOf(const Table& table, const Meaning& meaning) {
  const std::size_t country = meaning.roles[Role::country].value_or(SIZE_MAX);
  const std::array columns{*meaning.roles[Role::lon], *meaning.roles[Role::lat], country};
  PlaceHabits habits;
  std::size_t seen = 0;
  eachCells(table, columns, [&](std::span<const std::string_view> cells) {
    const auto lon = degreesFrom(cells[0]), lat = degreesFrom(cells[1]);
    if (!lon || !lat) return true;
    habits.see({*lon, *lat}, stateOf(meant(cells[2]), meaning.states));
    return ++seen < PlaceHabits::most;
  });
  return habits;
}

/// Degrees as they stand, unless the whole column says otherwise.
Placement decidedPlacement(const Table& table, const Meaning& meaning, Reading& reading) {
  const PlaceHabits habits = placesOf(table, meaning);
  Placement out = habits.placement();
  const std::string lon = meaning.columnName(Role::lon, Role::lon), lat = meaning.columnName(Role::lat, Role::lat);
  if (out.projected)
    reading.report(lon + ", " + lat, habits.sample(),
                   "degrees; these are metres of a map projection that the table does not name: no places are read",
                   Action::skipped);
  out.swapped = out.swapped && repaired("swapped", lon + ", " + lat, habits.sample(),
                                        "longitude and latitude; they are swapped and read so", reading);
  out.flippedLon = out.flippedLon && repaired("flipped-lon", lon, habits.sample(),
                                              "west as a negative number; the sign is turned for all rows", reading);
  out.flippedLat = out.flippedLat && repaired("flipped-lat", lat, habits.sample(),
                                              "south as a negative number; the sign is turned for all rows", reading);
  return out;
}

/// Which numbers a column of countries holds is in its name.
StateCodes codesOf(const Meaning& meaning) {
  const auto column = meaning.roles[Role::country];
  if (!column) return StateCodes::any;
  const std::string header = simplifiedHeader(meaning.columns[*column]);
  constexpr std::array ownNumbers{"ccode", "ccode1", "ccode2", "ccodea", "ccodeb"};
  if (std::ranges::count(ownNumbers, header) > 0 || header.starts_with("cow") || header.ends_with("_cow"))
    return StateCodes::cow;
  if (header.starts_with("gw") || header == "country_id") return StateCodes::gleditschWard;
  if (header == "iso" || header == "iso_n3" || header == "iso_numeric") return StateCodes::isoNumber;
  const bool own = meaning.known && meaning.known->states == StateCodes::fips;
  return own || header.starts_with("fips") ? StateCodes::fips : StateCodes::any;
}

}  // namespace

std::string_view Meaning::cell(const TableRow& row, Role role) const {
  const auto column = roles[role];
  return column && *column < row.cells.size() ? meant(row.cells[*column]) : std::string_view{};
}

std::string Meaning::columnName(Role role, Role otherwise) const {
  const auto column = roles[role] ? roles[role] : roles[otherwise];
  return column ? columns[*column] : std::string{};
}

bool Meaning::hasPlaces() const {
  return hasShapes || roles[Role::geometry] || (roles[Role::lon] && roles[Role::lat]);
}

std::optional<LonLat> Meaning::coordinates(const TableRow& row) const {
  const auto lon = degreesFrom(cell(row, Role::lon)), lat = degreesFrom(cell(row, Role::lat));
  return lon && lat ? std::optional(LonLat{*lon, *lat}) : std::nullopt;
}

Meaning meaningOf(const Table& table, Reading& reading) {
  Meaning meaning;
  meaning.columns = table.columns;
  meaning.hasShapes = table.hasShapes;
  meaning.fixedWidth = table.fixedWidth;
  meaning.numbers = columnNumbers(table.columns);
  meaning.known = knownSet(meaning.numbers);
  meaning.roles = recognised(table.columns, reading.options().columns, meaning.known ? meaning.known->roles : "");
  if (!meaning.roles.hasDates()) guessDates(table, meaning.roles);
  if (!meaning.hasPlaces() && !meaning.known) guessPlaces(table, meaning.roles);
  meaning.pairsLonFirst = hasLonFirst(table, meaning.roles);
  meaning.states = codesOf(meaning);
  if (meaning.known) reading.layer().recognisedAs = meaning.known->name;
  noteColumns(meaning, reading);
  if (meaning.roles.hasDates()) meaning.dates = decidedDates(table, meaning, reading);
  if (meaning.roles[Role::lon] && meaning.roles[Role::lat])
    meaning.placement = decidedPlacement(table, meaning, reading);
  meaning.noPlaces = isWanted(reading, "no-place");
  return meaning;
}

}  // namespace geo
