// See table.hpp.
#include "geo/read/table.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"
#include "geo/read/stated_when.hpp"
#include "geo/read/value_table.hpp"

namespace geo {
namespace {

constexpr const char* dateExpected = "a date such as 2019-11-12, 1968-10, 1910~ or 12/11/2019";

std::vector<std::string> split(std::string_view cell, std::string_view separators) {
  std::vector<std::string> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(separators), cell.size());
    if (const auto part = meant(cell.substr(0, end)); !part.empty()) parts.emplace_back(part);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    if (text.size() < 100) text += (text.empty() ? "" : ", ") + word;  // more is not shown
  return text;
}

bool isAlpha3(std::string_view word) {
  return word.size() == 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// One table at work: its columns' roles and the habits of its dates.
class TableEvents {
 public:
  TableEvents(const Table& table, Reading& reading)
      : table_(table), reading_(reading), roles_(recognised(table.columns, reading.options().columns)) {}

  void read() {
    noteColumns();
    if (!roles_.hasDates()) {
      reading_.lookAt(0);
      reading_.report("", "columns " + joined(table_.columns), "a column with dates, such as date or start",
                      Action::skipped);
      return table_.each([this](TableRow& row) { reading_.beginRow(row.number), ++reading_.layer().skipped; });
    }
    decideDateOrder();
    table_.each([this](TableRow& row) { readRow(row); });
  }

 private:
  void noteColumns() {
    for (const auto& [role, column] : roles_.column)
      reading_.layer().columns[std::string(name(role))] = table_.columns[column];
    for (const std::string& role : roles_.missing)
      reading_.report(role, reading_.options().columns.at(role), "a role that is known and a column that is there",
                      Action::kept);
  }

  void decideDateOrder() {
    order_ = reading_.options().dates;
    if (!roles_[Role::start]) return;
    DateHabits habits;
    table_.each([&](TableRow& row) {
      for (const Role role : {Role::start, Role::end}) habits.see(cell(row, role));
    });
    if (!habits.shortYear().empty())
      reading_.report(table_.columns[*roles_[Role::start]], habits.shortYear(),
                      "years of four digits; those of two are read as 1930 to 2029", Action::kept);
    if (order_ == DateOrder::unknown) decideDateOrder(habits);
  }

  void decideDateOrder(const DateHabits& habits) {
    order_ = habits.order().value_or(DateOrder::unknown);
    if (!habits.order() || order_ != DateOrder::unknown) return;
    if (!habits.contradictory()) order_ = DateOrder::dayFirst;
    reading_.report(table_.columns[*roles_[Role::start]], habits.sample(),
                    habits.contradictory() ? "one order of day and month; this column has both, each is read as it fits"
                                           : "an order of day and month that shows; read day first",
                    Action::kept);
  }

  std::string_view cell(const TableRow& row, Role role) const {
    const auto column = roles_[role];
    return column && *column < row.cells.size() ? meant(row.cells[*column]) : std::string_view{};
  }

  std::string word(const TableRow& row, Role role) const { return std::string(cell(row, role)); }

  std::string columnName(Role role, Role otherwise) const {
    const auto column = roles_[role] ? roles_[role] : roles_[otherwise];
    return column ? table_.columns[*column] : std::string{};
  }

  /// EDTF of one end of the row's span; empty where it has none, nothing where it is no date.
  std::optional<std::string> edgeText(const TableRow& row, Role whole, Role year, Role month, Role day) const {
    if (const auto text = cell(row, whole); !text.empty()) return edtfFrom(text, order_);
    if (roles_[whole] && whole == Role::start) return std::string{};
    if (cell(row, year).empty()) return std::string{};
    return edtfFrom(cell(row, year), cell(row, month), cell(row, day));
  }

  std::optional<StatedWhen> whenOf(const TableRow& row) {
    const auto start = edgeText(row, Role::start, Role::startYear, Role::startMonth, Role::startDay);
    const std::string startColumn = columnName(Role::start, Role::startYear);
    const std::string_view startFound = roles_[Role::start] ? cell(row, Role::start) : cell(row, Role::startYear);
    if (!start || start->empty()) {
      reading_.skip(startColumn, startFound, dateExpected);
      return std::nullopt;
    }
    auto end = edgeText(row, Role::end, Role::endYear, Role::endMonth, Role::endDay);
    const std::string endColumn = columnName(Role::end, Role::endYear);
    if (!end) reading_.report(endColumn, cell(row, Role::end), dateExpected, Action::repaired);
    auto stated = statedWhen(*start, end.value_or(""), reading_, startColumn, endColumn);
    if (!stated) reading_.dropRow();
    return stated;
  }

  void addLonLat(const TableRow& row, Shape& shape) {
    const auto lonText = cell(row, Role::lon), latText = cell(row, Role::lat);
    if (!roles_[Role::lon] || !roles_[Role::lat] || (lonText.empty() && latText.empty())) return;
    const auto lon = numberFrom(lonText), lat = numberFrom(latText);
    Place place;
    if (lon && lat)
      place.at = reading_.placeAt(*lon, *lat);
    else
      reading_.report("coordinates", std::string(lonText) + ", " + std::string(latText), "two numbers",
                      Action::repaired);
    if (lon && lat) shape.places.push_back(std::move(place));
  }

  Shape shapeOf(TableRow& row) {
    Shape shape;
    if (row.shape) shape = row.shape();
    if (shape.empty() && !cell(row, Role::geometry).empty()) shape = shapeFromText(cell(row, Role::geometry), reading_);
    if (shape.empty()) addLonLat(row, shape);
    dropUnplaced(shape);
    if (shape.empty() && (table_.hasShapes || roles_[Role::geometry] || (roles_[Role::lon] && roles_[Role::lat])))
      reading_.report("geometry", "", "a place", Action::kept);
    if (!shape.places.empty()) shape.places.front().name = word(row, Role::place);
    return shape;
  }

  std::string idOf(const TableRow& row) const {
    if (auto id = word(row, Role::id); !id.empty()) return id;
    return std::filesystem::path(reading_.file()).stem().string() + "-" + std::to_string(row.number);
  }

  void describe(Event& event, const TableRow& row) const {
    event.title.in = {word(row, Role::title), word(row, Role::titleEs), word(row, Role::titlePt)};
    for (const Role role : {Role::place, Role::country, Role::kind, Role::id})
      if (event.title.empty()) event.title.in[0] = word(row, role);
    event.summary.in = {word(row, Role::summary), word(row, Role::summaryEs), word(row, Role::summaryPt)};
    event.kind = word(row, Role::kind);
    for (std::string& country : split(cell(row, Role::country), ";,|"))
      if (isAlpha3(country)) event.countries.push_back(std::move(country));
    event.actors = split(cell(row, Role::actors), ";|");
    const std::string source = word(row, Role::source);
    if (!source.empty())
      event.sources.push_back(source.starts_with("http") ? Source{"", "", source} : Source{source, "", ""});
    const std::string_view certainty = cell(row, Role::certainty);
    if (certainty == "less-certain") event.certainty = Certainty::lessCertain;
    if (certainty == "uncertain") event.certainty = Certainty::uncertain;
  }

  void readRow(TableRow& row) {
    reading_.beginRow(row.number);
    if (table_.fixedWidth && row.cells.size() != table_.columns.size())
      reading_.report("", std::to_string(row.cells.size()) + " cells",
                      std::to_string(table_.columns.size()) + " cells, as in the header", Action::kept);
    auto stated = whenOf(row);
    if (!stated) return;
    Event event;
    event.id = idOf(row);
    event.when = std::move(stated->when);
    event.start = std::move(stated->start);
    event.end = std::move(stated->end);
    describe(event, row);
    Shape shape = shapeOf(row);
    event.places = std::move(shape.places);
    event.routes = std::move(shape.routes);
    reading_.keep(std::move(event));
  }

  const Table& table_;
  Reading& reading_;
  ColumnRoles roles_;
  DateOrder order_ = DateOrder::unknown;
};

}  // namespace

void readTable(const Table& table, Reading& reading) {
  if (readValues(table, reading)) return;
  TableEvents(table, reading).read();
}

std::optional<double> numberFrom(std::string_view cell) {
  std::string text(meant(cell));
  if (text.find('.') == std::string::npos && std::count(text.begin(), text.end(), ',') == 1) text[text.find(',')] = '.';
  const char* begin = text.c_str() + (text.starts_with('+') ? 1 : 0);
  const char* end = text.c_str() + text.size();
  double value = 0;
  const auto [stop, error] = std::from_chars(begin, end, value);
  if (error != std::errc{} || stop != end || begin == end) return std::nullopt;
  return value;
}

}  // namespace geo
