// See row_event.hpp.
#include "geo/read/row_event.hpp"

#include <algorithm>
#include <filesystem>

#include "geo/read/stated_when.hpp"

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

bool isAlpha3(std::string_view word) {
  return word.size() == 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A row in the light of its table's meaning.
struct Lit {
  TableRow& row;
  const Meaning& meaning;
  Reading& reading;

  std::string_view cell(Role role) const { return meaning.cell(row, role); }
  std::string word(Role role) const { return meaning.word(row, role); }
  bool has(Role role) const { return meaning.roles[role].has_value(); }
};

/// The columns in which one end of a span may be.
struct EdgeRoles {
  Role whole, year, month, day;
};
constexpr EdgeRoles starts{Role::start, Role::startYear, Role::startMonth, Role::startDay};
constexpr EdgeRoles ends{Role::end, Role::endYear, Role::endMonth, Role::endDay};

/// EDTF of one end of the row's span; empty where it has none, nothing where it is no date.
std::optional<std::string> edgeText(const Lit& lit, const EdgeRoles& edge) {
  if (const auto text = lit.cell(edge.whole); !text.empty())
    return text == ".." ? std::string(text) : edtfFrom(text, lit.meaning.order);
  if (lit.has(edge.whole) && edge.whole == Role::start) return std::string{};
  if (lit.cell(edge.year).empty()) return std::string{};
  return edtfFrom(lit.cell(edge.year), lit.cell(edge.month), lit.cell(edge.day));
}

std::optional<StatedWhen> whenOf(const Lit& lit) {
  const auto start = edgeText(lit, starts);
  const std::string startColumn = lit.meaning.columnName(Role::start, Role::startYear);
  if (!start || start->empty()) {
    lit.reading.skip(startColumn, lit.cell(lit.has(Role::start) ? Role::start : Role::startYear), dateExpected);
    return std::nullopt;
  }
  const auto end = edgeText(lit, ends);
  const std::string endColumn = lit.meaning.columnName(Role::end, Role::endYear);
  if (!end) lit.reading.report(endColumn, lit.cell(Role::end), dateExpected, Action::repaired);
  auto stated = statedWhen(*start, end.value_or(""), lit.reading, startColumn, endColumn);
  if (!stated) lit.reading.dropRow();
  return stated;
}

void addLonLat(const Lit& lit, Shape& shape) {
  const auto lonText = lit.cell(Role::lon), latText = lit.cell(Role::lat);
  if (!lit.has(Role::lon) || !lit.has(Role::lat) || (lonText.empty() && latText.empty())) return;
  const auto lon = numberFrom(lonText), lat = numberFrom(latText);
  if (!lon || !lat)
    return lit.reading.report("coordinates", std::string(lonText) + ", " + std::string(latText), "two numbers",
                              Action::repaired);
  Place place;
  place.at = lit.reading.placeAt(*lon, *lat);
  shape.places.push_back(std::move(place));
}

Shape shapeOf(const Lit& lit) {
  Shape shape;
  if (lit.row.shape) shape = lit.row.shape();
  if (const auto text = lit.cell(Role::geometry); shape.empty() && !text.empty())
    shape = shapeFromText(text, lit.reading);
  if (shape.empty()) addLonLat(lit, shape);
  dropUnplaced(shape);
  if (shape.empty() && lit.meaning.hasPlaces()) lit.reading.report("geometry", "", "a place", Action::kept);
  if (!shape.places.empty()) shape.places.front().name = lit.word(Role::place);
  return shape;
}

std::string idOf(const Lit& lit) {
  if (auto id = lit.word(Role::id); !id.empty()) return id;
  return std::filesystem::path(lit.reading.file()).stem().string() + "-" + std::to_string(lit.row.number);
}

void describe(Event& event, const Lit& lit) {
  event.title.in = {lit.word(Role::title), lit.word(Role::titleEs), lit.word(Role::titlePt)};
  for (const Role role : {Role::place, Role::country, Role::kind, Role::id})
    if (event.title.empty()) event.title.in[0] = lit.word(role);
  event.summary.in = {lit.word(Role::summary), lit.word(Role::summaryEs), lit.word(Role::summaryPt)};
  event.kind = lit.word(Role::kind);
  for (std::string& country : split(lit.cell(Role::country), ";,|"))
    if (isAlpha3(country)) event.countries.push_back(std::move(country));
  event.actors = split(lit.cell(Role::actors), ";|");
  const std::string source = lit.word(Role::source);
  if (!source.empty())
    event.sources.push_back(source.starts_with("http") ? Source{"", "", source} : Source{source, "", ""});
  const std::string_view certainty = lit.cell(Role::certainty);
  if (certainty == "less-certain") event.certainty = Certainty::lessCertain;
  if (certainty == "uncertain") event.certainty = Certainty::uncertain;
}

/// What the row says in all its columns, as it says it.
std::vector<Cell> cellsOf(const Lit& lit) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < std::min(lit.row.cells.size(), lit.meaning.columns.size()); ++i)
    if (!lit.row.cells[i].empty()) cells.push_back({lit.meaning.columns[i], lit.row.cells[i]});
  return cells;
}

void checkWidth(const Lit& lit) {
  const std::size_t cells = lit.row.cells.size(), columns = lit.meaning.columns.size();
  if (lit.meaning.fixedWidth && cells != columns)
    lit.reading.report("", std::to_string(cells) + " cells", std::to_string(columns) + " cells, as in the header",
                       Action::kept);
}

}  // namespace

std::optional<Event> eventFrom(TableRow& row, const Meaning& meaning, Reading& reading) {
  const Lit lit{row, meaning, reading};
  checkWidth(lit);
  auto stated = whenOf(lit);
  if (!stated) return std::nullopt;
  Event event;
  event.id = idOf(lit);
  event.when = std::move(stated->when);
  event.start = std::move(stated->start);
  event.end = std::move(stated->end);
  describe(event, lit);
  Shape shape = shapeOf(lit);
  event.places = std::move(shape.places);
  event.routes = std::move(shape.routes);
  event.cells = cellsOf(lit);
  return event;
}

}  // namespace geo
