// See meaning.hpp.
#include "geo/read/meaning.hpp"

namespace geo {
namespace {

void noteColumns(const Meaning& meaning, Reading& reading) {
  for (const auto& [role, column] : meaning.roles.column)
    reading.layer().columns[std::string(name(role))] = meaning.columns[column];
  for (const std::string& role : meaning.roles.missing)
    reading.report(role, reading.options().columns.at(role), "a role that is known and a column that is there",
                   Action::kept);
}

DateHabits habitsOf(const Table& table, const Meaning& meaning) {
  DateHabits habits;
  table.each([&](TableRow& row) {
    for (const Role role : {Role::start, Role::end}) habits.see(meaning.cell(row, role));
  });
  return habits;
}

/// The order that the column shows, said where it does not.
DateOrder orderBy(const DateHabits& habits, const std::string& column, Reading& reading) {
  const auto shown = habits.order();
  if (!shown || *shown != DateOrder::unknown) return shown.value_or(DateOrder::unknown);
  reading.report(column, habits.sample(),
                 habits.contradictory() ? "one order of day and month; this column has both, each is read as it fits"
                                        : "an order of day and month that shows; read day first",
                 Action::kept);
  return habits.contradictory() ? DateOrder::unknown : DateOrder::dayFirst;
}

DateOrder decidedOrder(const Table& table, const Meaning& meaning, Reading& reading) {
  if (!meaning.roles[Role::start]) return reading.options().dates;
  const DateHabits habits = habitsOf(table, meaning);
  const std::string& column = meaning.columns[*meaning.roles[Role::start]];
  if (!habits.shortYear().empty())
    reading.report(column, habits.shortYear(), "years of four digits; those of two are read as 1930 to 2029",
                   Action::kept);
  const DateOrder asked = reading.options().dates;
  return asked == DateOrder::unknown ? orderBy(habits, column, reading) : asked;
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

Meaning meaningOf(const Table& table, Reading& reading) {
  Meaning meaning{table.columns, recognised(table.columns, reading.options().columns), DateOrder::unknown,
                  table.hasShapes, table.fixedWidth};
  noteColumns(meaning, reading);
  if (meaning.roles.hasDates()) meaning.order = decidedOrder(table, meaning, reading);
  return meaning;
}

}  // namespace geo
