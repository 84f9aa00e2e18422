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
  NamedCells named() const { return {meaning.numbers, row}; }
  RowRules rules() const { return meaning.known ? meaning.known->rules : RowRules{}; }
};

/// The columns in which one end of a span may be.
struct EdgeRoles {
  Role whole, year, month, day, time;
};
constexpr EdgeRoles starts{Role::start, Role::startYear, Role::startMonth, Role::startDay, Role::startTime};
constexpr EdgeRoles ends{Role::end, Role::endYear, Role::endMonth, Role::endDay, Role::endTime};

/// EDTF of one end of the row's span; empty where it has none, nothing where it is no date.
std::optional<std::string> dayText(const Lit& lit, const EdgeRoles& edge) {
  if (const auto text = lit.cell(edge.whole); !text.empty())
    return text == ".." ? std::string(text) : edtfFrom(text, lit.meaning.dates);
  if (lit.has(edge.whole) && edge.whole == Role::start && !lit.has(edge.year)) return std::string{};
  if (lit.cell(edge.year).empty()) return std::string{};
  return edtfFrom(lit.cell(edge.year), lit.cell(edge.month), lit.cell(edge.day), lit.meaning.dates);
}

bool isDay(const std::string& text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

/// A column of hours says 6 for six o'clock, which elsewhere would be six minutes past midnight.
std::optional<std::string> inHour(const std::string& day, std::string_view cell, const std::string& header) {
  const std::string name = simplifiedHeader(header);
  if (name != "hour" && name != "hora") return std::nullopt;
  if (cell.size() > 2 || cell.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const std::string two = cell.size() == 1 ? "0" + std::string(cell) : std::string(cell);
  return two < "24" ? std::optional(day + "T" + two) : std::nullopt;
}

std::optional<std::string> edgeText(const Lit& lit, const EdgeRoles& edge) {
  auto day = dayText(lit, edge);
  const auto time = lit.cell(edge.time);
  if (!day || time.empty() || !isDay(*day)) return day;
  if (auto hour = inHour(*day, time, lit.meaning.columnName(edge.time, edge.time))) return hour;
  auto exact = atTimeOfDay(*day, time);
  if (!exact && time.size() >= day->size())
    if (auto whole = edtfFrom(time, lit.meaning.dates); whole && whole->starts_with(*day)) exact = whole;
  if (!exact)
    lit.reading.report(lit.meaning.columnName(edge.time, edge.time), time, "a time of day such as 8:30 or 0830",
                       Action::repaired);
  return exact ? exact : day;
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
  if (!end)
    lit.reading.report(endColumn, lit.cell(lit.has(Role::end) ? Role::end : Role::endYear), dateExpected,
                       Action::repaired);
  RowDates dates{*start, end.value_or("")};
  if (const auto rule = lit.rules().dates) dates = rule(lit.named(), std::move(dates));
  auto stated = statedWhen(dates.start, dates.end, lit.reading, startColumn, endColumn);
  if (!stated) lit.reading.dropRow();
  return stated;
}

void addLonLat(const Lit& lit, Shape& shape) {
  const auto lonText = lit.cell(Role::lon), latText = lit.cell(Role::lat);
  const Meaning& meaning = lit.meaning;
  if (!lit.has(Role::lon) || !lit.has(Role::lat) || (lonText.empty() && latText.empty())) return;
  const std::string found = std::string(lonText) + ", " + std::string(latText);
  const auto at = meaning.coordinates(lit.row);
  if (!at) return lit.reading.report("coordinates", found, "two numbers", Action::repaired);
  if (meaning.placement.projected) return;
  if (isNoPlace(*at))
    lit.reading.noteRepair({"no-place",
                            meaning.columnName(Role::lon, Role::lon) + ", " + meaning.columnName(Role::lat, Role::lat),
                            found, meaning.noPlaces});
  if (meaning.noPlaces && isNoPlace(*at))
    return lit.reading.report("coordinates", found, "a place; this stands for none", Action::repaired);
  const LonLat there = placed(*at, meaning.placement);
  Place place;
  place.at = lit.reading.placeAt(there.x, there.y);
  shape.places.push_back(std::move(place));
}

/// A point far from the country that its row names is one of the two mistaken.
void checkCountry(const Event& event, const Lit& lit) {
  if (!lit.has(Role::lon) || event.countries.size() != 1 || event.places.size() != 1) return;
  const LonLat at = event.places.front().at;
  if (!isNearState(event.countries.front(), at))
    lit.reading.report("coordinates", std::string(lit.cell(Role::lon)) + ", " + std::string(lit.cell(Role::lat)),
                       "a place in " + std::string(lit.cell(Role::country)) + ", as the row says", Action::kept);
}

Shape shapeOf(const Lit& lit) {
  Shape shape;
  if (lit.row.shape) shape = lit.row.shape();
  if (const auto text = lit.cell(Role::geometry); shape.empty() && !text.empty())
    shape = shapeFromText(text, lit.reading, lit.meaning.pairsLonFirst);
  if (shape.empty()) addLonLat(lit, shape);
  dropUnplaced(shape);
  if (shape.empty() && lit.meaning.hasPlaces() && !lit.meaning.known && !lit.meaning.placement.projected)
    lit.reading.report("geometry", "", "a place", Action::kept);
  return shape;
}

std::string idOf(const Lit& lit) {
  if (auto id = lit.word(Role::id); !id.empty()) return id;
  return std::filesystem::path(lit.reading.file()).stem().string() + "-" + std::to_string(lit.row.number);
}

/// By code or name as of the event's date; a code that nobody knows is kept, other words are not.
void addCountries(Event& event, const Lit& lit) {
  const std::string_view cell = lit.cell(Role::country);
  const auto add = [&](std::string_view text) {
    std::string code = stateOf(text, lit.meaning.states, event.when.bounds.earliestStart);
    if (code.empty() && isAlpha3(text)) code = text;
    if (!code.empty()) event.countries.push_back(std::move(code));
    return !code.empty();
  };
  if (cell.empty() || cell.find_first_of(";,|") == std::string_view::npos) return void(add(cell));
  const std::string whole = stateOf(cell, lit.meaning.states, event.when.bounds.earliestStart);  // "Korea, Rep."
  if (!whole.empty()) return event.countries.push_back(whole);
  for (const std::string& part : split(cell, ";,|")) add(part);
}

/// Where a row says no more than the country: a coup was where that was governed from, anything else somewhere in it.
void placeByCountry(Event& event) {
  for (const std::string& code : event.countries) {
    const auto capital = event.kind == "coup" ? capitalOf(code, event.when.bounds.earliestStart) : std::nullopt;
    const auto middle = middleOfState(code);
    if (!capital && !middle) continue;
    Place place;
    place.country = code;
    place.at = capital ? capital->at : *middle;
    place.name = capital ? capital->name : "";
    place.extent = capital ? Extent::point : Extent::country;
    event.places.push_back(std::move(place));
  }
}

/// A column called "location" may hold geometries: these are no names.
std::string placeName(const Lit& lit) {
  const std::string_view cell = lit.cell(Role::place);
  if (lit.has(Role::place) && lit.meaning.roles[Role::place] == lit.meaning.roles[Role::geometry]) return {};
  return cell.starts_with("POINT") || cell.starts_with("MULTI") || cell.starts_with("{") ? "" : std::string(cell);
}

void describe(Event& event, const Lit& lit) {
  event.title.in = {lit.word(Role::title), lit.word(Role::titleEs), lit.word(Role::titlePt)};
  if (event.title.empty()) event.title.in[0] = placeName(lit);
  for (const Role role : {Role::country, Role::kind, Role::id})
    if (event.title.empty()) event.title.in[0] = lit.word(role);
  event.summary.in = {lit.word(Role::summary), lit.word(Role::summaryEs), lit.word(Role::summaryPt)};
  event.kind = lit.word(Role::kind);
  if (event.kind.empty() && lit.meaning.known) event.kind = lit.meaning.known->kind;
  addCountries(event, lit);
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

/// As spreadsheets leave them below a table: nobody's data.
bool isBlank(const TableRow& row, const Meaning& meaning) {
  return !meaning.hasShapes && std::ranges::all_of(row.cells, [](const auto& cell) { return meant(cell).empty(); });
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
  if (isBlank(row, meaning)) return reading.dropRow(), std::nullopt;
  checkWidth(lit);
  if (const auto rule = lit.rules().isEvent; rule && !rule(lit.named())) return reading.dropRow(), std::nullopt;
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
  event.areas = std::move(shape.areas);
  if (const auto rule = lit.rules().describe) rule(event, lit.named());
  checkCountry(event, lit);
  if (event.places.empty() && event.routes.empty()) placeByCountry(event);
  if (!event.places.empty() && event.places.front().name.empty()) event.places.front().name = placeName(lit);
  event.cells = cellsOf(lit);
  return event;
}

std::optional<When> whenFrom(TableRow& row, const Meaning& meaning, Reading& reading) {
  auto stated = whenOf({row, meaning, reading});
  return stated ? std::optional(std::move(stated->when)) : std::nullopt;
}

}  // namespace geo
