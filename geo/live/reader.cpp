// See reader.hpp.
#include "geo/live/reader.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "geo/live/address.hpp"
#include "geo/read/geometry.hpp"
#include "geo/read/row_event.hpp"
#include "geo/read/table.hpp"
#include "geo/read/table_source.hpp"

namespace geo::live {
namespace {

constexpr std::size_t rowsToAnOffset = 2'048;  // at most in a page of the server's files

std::vector<std::string> headersOf(const Table& table) {
  std::vector<std::string> out;
  for (const Column& column : table.columns) out.push_back(column.name);
  return out;
}

int hexDigit(char c) {
  return c >= 'a' ? c - 'a' + 10 : c - '0';
}

/// `\x01ab…` as bytes.
std::string bytesOf(const std::string& text) {
  std::string out;
  for (std::size_t i = 2; i + 1 < text.size(); i += 2)
    out += static_cast<char>(hexDigit(text[i]) * 16 + hexDigit(text[i + 1]));
  return out;
}

/// `(page,offset)` as a number that stays the row's while nobody changes it.
std::size_t numberOf(const std::string& place) {
  std::size_t page = 0, offset = 0;
  const char* end = place.data() + place.size();
  const auto comma = std::from_chars(place.data() + 1, end, page).ptr;
  std::from_chars(comma + 1, end, offset);
  return (page * rowsToAnOffset + offset) & 0xFFFFFFFFU;
}

bool isIso(const std::string& cell) {
  const auto digit = [&](std::size_t i) { return cell[i] >= '0' && cell[i] <= '9'; };
  return cell.size() >= 10 && digit(0) && digit(1) && digit(2) && digit(3) && cell[4] == '-' && digit(5) && digit(6) &&
         cell[7] == '-' && digit(8) && digit(9);
}

bool isDated(const std::string& type) {
  return type == "date" || type == "timestamp" || type == "timestamptz";
}

/// What the server writes in a way of its own: years before Christ, and dates without an end.
std::string edtfOf(std::string cell) {
  if (cell == "infinity" || cell == "-infinity") return "..";
  if (!cell.ends_with(" BC")) return cell;
  cell.resize(cell.size() - 3);
  const std::size_t year = cell.find('-');
  std::int64_t number = 0;
  std::from_chars(cell.data(), cell.data() + year, number);
  std::string digits = std::to_string(number - 1);
  digits.insert(0, 4 - std::min<std::size_t>(digits.size(), 4), '0');
  const std::size_t time = cell.find(' ');
  if (time != std::string::npos) cell[time] = 'T';
  return (number > 1 ? "-" : "") + digits + cell.substr(year);
}

double numberIn(const std::string& cell) {
  double value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

/// What the numbers of a column are, by the greatest of them.
TimeForm formOfNumbers(double greatest) {
  if (greatest < 10'000) return TimeForm::year;
  if (greatest >= 10'000'000 && greatest < 100'000'000) return TimeForm::yearMonthDay;
  return greatest < 1e11 ? TimeForm::seconds : TimeForm::milliseconds;
}

TimeForm formOf(const Rows& sample, std::size_t column, const std::string& type, const DateStyle& style) {
  if (type == "date") return TimeForm::date;
  if (type == "timestamp") return TimeForm::timestamp;
  if (type == "timestamptz") return TimeForm::zoned;
  const bool isText = type == "text" || type == "varchar" || type == "bpchar";
  double greatest = 0;
  bool iso = isText && !sample.empty();
  for (const auto& row : sample) {
    const std::string& cell = row[column];
    if (cell.empty()) continue;
    iso = iso && isIso(cell);
    greatest = std::max(greatest, std::abs(numberIn(cell)));
  }
  if (isText) return iso ? TimeForm::isoText : TimeForm::none;
  const bool isNumber = type.starts_with("int") || type.starts_with("float") || type == "numeric";
  return isNumber && greatest > 0 && !style.serials && !style.shortYears ? formOfNumbers(greatest) : TimeForm::none;
}

ReadOptions withKey(ReadOptions options, const Table& table) {
  const bool hasId = recognised(headersOf(table), options.columns)[Role::id].has_value();
  if (!hasId && !table.key.empty()) options.columns.emplace("id", table.key);
  return options;
}

/// A table without a row, for the kinds that others have.
RecordTable kindsAlone(const std::string& file, const ReadOptions& options, const Meaning& meaning,
                       const std::map<std::string, std::string>& kinds) {
  RecordTable out;
  out.source = std::make_shared<TableSource>(file, options, meaning, TableText{});
  for (const auto& [text, kind] : kinds)
    if (std::ranges::count(out.kindNames, kind) == 0) out.kindNames.push_back(kind);
  return out;
}

}  // namespace

Reader::Reader(Table table, const Address& address, const ReadOptions& options, const Rows& sample)
    : table_(std::move(table)), options_(withKey(options, table_)) {
  std::optional<Meaning> meaning;
  Loaded<Timeline> read = readAll(sample, meaning);
  meaning_ = *std::move(meaning);
  if (!meaning_.roles.hasDates())
    throw Error("PostgreSQL, " + table_.name + ": no column has dates; say which with --columns start=….");
  report_ = read.value.files.front();
  report_.path = shown(address);
  LayerReport& layer = report_.layers.front();
  layer.rows = layer.events = static_cast<std::size_t>(table_.rows);
  problems_ = std::move(read.problems);
  if (!(meaning_.placement == Placement{})) table_.longitude.clear(), table_.latitude.clear();
  learnTimes(sample);
  learnKinds(sample);
}

void Reader::learnTimes(const Rows& sample) {
  const auto learn = [&](Role whole, Role year) {
    const auto column = meaning_.roles[whole] ? meaning_.roles[whole] : meaning_.roles[year];
    if (!column) return TimeColumn{};
    const Column& own = table_.columns[*column];
    return TimeColumn{own.name, formOf(sample, *column, own.type, meaning_.dates)};
  };
  table_.start = learn(Role::start, Role::startYear);
  table_.end = learn(Role::end, Role::endYear);
  if (table_.end.column == table_.start.column) table_.end = {};
  if (!table_.start)
    problems_.add({table_.name, "", 0, "start", table_.start.column,
                   "a column of dates that the server can compare; it is asked for all times", Action::kept});
  const bool unbounded = !table_.end && !table_.end.column.empty();
  if (unbounded) table_.start = {};  // what has not ended yet would be missed
}

void Reader::learnKinds(const Rows& sample) {
  const auto column = meaning_.roles[Role::kind];
  if (!column) return;
  table_.kind = table_.columns[*column].name;
  for (const auto& row : sample) {
    if (!kinds_.contains(row[*column])) kinds_.emplace(row[*column], kindOf(row[*column]));
    ++kindCounts_[kinds_[row[*column]]];
  }
}

void Reader::know(const std::vector<std::pair<std::string, std::size_t>>& kinds) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [text, count] : kinds) {
    const std::string kind = kindOf(text);
    kinds_.emplace(text, kind);
    counts[kind] += count;
  }
  kindCounts_ = std::move(counts);
}

Grouping Reader::byKind() const {
  Grouping out;
  if (table_.kind.empty()) {
    out.names = {"other", kindOf("")};
    return out;
  }
  out.column = table_.kind;
  out.names = {"other"};
  for (const auto& [text, kind] : kinds_) out.texts.push_back(text), out.names.push_back(kind);
  return out;
}

std::string Reader::kindOf(const std::string& text) const {
  const auto known = kinds_.find(text);
  return known == kinds_.end() ? told(Role::kind, text, "2000-01-01").kind : known->second;
}

std::string Reader::columnOf(Role role) const {
  const auto column = meaning_.roles[role];
  return column ? table_.columns[*column].name : "";
}

Event Reader::told(Role role, const std::string& text, const std::string& date) const {
  Timeline scratch;
  std::unordered_set<std::string> ids;
  Reading reading(table_.name, options_, scratch, ids);
  reading.beginLayer(table_.name);
  TableRow row{1, std::vector<std::string>(table_.columns.size()), {}};
  const auto put = [&](Role one, const std::string& cell) {
    if (const auto column = meaning_.roles[one]) row.cells[*column] = cell;
  };
  put(Role::start, date);
  put(Role::startYear, date.substr(0, 4));
  put(role, text);
  auto event = eventFrom(row, meaning_, reading);
  if (event) return *std::move(event);
  Event out;
  if (role == Role::kind) out.kind = text;
  return out;
}

geo::Table Reader::rowsAsTable(const Rows& rows, Reading& reading) const {
  geo::Table out;
  out.columns = headersOf(table_);
  out.hasShapes = !table_.geometry.empty();
  out.each = [this, &rows, &reading](const std::function<void(TableRow&)>& visit) {
    std::vector<std::pair<std::size_t, std::size_t>> order;  // numbers ascend, wherever the server found the rows
    for (std::size_t i = 0; i < rows.size(); ++i)
      order.emplace_back(table_.hasRowPlace ? numberOf(rows[i][table_.columns.size()]) : i + 1, i);
    std::sort(order.begin(), order.end());
    for (const auto& [number, i] : order) {
      const std::vector<std::string>& cells = rows[i];
      TableRow row{number, {cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(table_.columns.size())}, {}};
      for (std::size_t column = 0; column < row.cells.size(); ++column)
        if (isDated(table_.columns[column].type)) row.cells[column] = edtfOf(std::move(row.cells[column]));
      if (!table_.geometry.empty() && !cells.back().empty())
        row.shape = [&cells, &reading] {
          const auto geometry = geometryFromWkb(bytesOf(cells.back()));
          return geometry ? shapeFrom(*geometry, reading) : Shape{};
        };
      visit(row);
    }
  };
  return out;
}

Loaded<Timeline> Reader::readAll(const Rows& rows, std::optional<Meaning>& meaning) const {
  Loaded<Timeline> out;
  std::unordered_set<std::string> ids;
  Reading reading(table_.name, options_, out.value, ids);
  reading.beginLayer(table_.name);
  const geo::Table table = rowsAsTable(rows, reading);
  if (!meaning) meaning = meaningOf(table, reading);
  if (meaning->roles.hasDates()) readRows(table, *meaning, reading);
  reading.finish("PostgreSQL");
  out.problems = reading.problems();
  return out;
}

Timeline Reader::read(const Rows& rows, std::uint16_t file) const {
  std::optional<Meaning> meaning = meaning_;
  Timeline out = readAll(rows, meaning).value;
  out.tables.push_back(kindsAlone(table_.name, options_, meaning_, kinds_));
  for (Event& event : out.events) event.file = file;
  for (RecordTable& table : out.tables) table.file = file;
  return out;
}

}  // namespace geo::live
