// See fetch.hpp.
#include "geo/live/fetch.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "geo/live/catalogue.hpp"
#include "geo/live/tally.hpp"

namespace geo::live {
namespace {

constexpr std::size_t sampled = 2'000, mostCells = 20'000;
constexpr std::array margins{1.0, 0.25, 0.0};
constexpr double leastStretch = 20.0 * secondsPerDay;  ///< of which a margin is a share, however short the window is

bool isBound(Instant moment) {
  return moment > distantPast && moment < distantFuture;
}

template <class T>
T numberIn(const std::string& text) {
  T value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Those that are not there yet.
void add(Rows& rows, const Rows& more) {
  for (const std::vector<std::string>& row : more)
    if (std::ranges::find(rows, row) == rows.end()) rows.push_back(row);
}

void addPlaces(const Cell& cell, const std::vector<std::string>& row, std::vector<Cell>& cells) {
  Cell out = cell;
  if (!row[2].empty()) {
    out.column = numberIn<int>(row[0]);
    out.row = numberIn<int>(row[1]);
    out.middle = LonLat{numberIn<double>(row[2]), numberIn<double>(row[3])};
  }
  cells.push_back(out);
}

/// The ends are shown as rows: they are not to be counted twice.
std::vector<std::string> namesOfEnds(const Source& source) {
  const Table& table = source.reader->table();
  const auto key = std::ranges::find(table.columns, table.key, &Column::name) - table.columns.begin();
  std::vector<std::string> out;
  for (const std::vector<std::string>& row : source.ends)
    if (const auto at = static_cast<std::size_t>(key); at < row.size()) out.push_back(row[at]);
  return out;
}

void gather(Answer& answer, Connection& connection, const Source& source, const Wish& wish, const Stop& stop) {
  answer.isGathered = true;
  answer.to = wish;
  const Area around = widened(wish.choice, margins[1]).area.value_or(Area{});
  if (wish.choice.area) answer.to.choice.area = around;
  Choice choice = answer.to.choice;
  choice.withoutRows = namesOfEnds(source);
  const Grouping by = wish.by ? *wish.by : source.reader->byKind();
  for (const auto& row : connection.ask(cellsOf(source.reader->table(), choice, by, wish.cell, mostCells), stop)) {
    const std::string& name = by.names.at(std::min(numberIn<std::size_t>(row[4]), by.names.size() - 1));
    const Cell cell{0, 0, std::nullopt, name, numberIn<std::size_t>(row[5]), source.file};
    addPlaces(cell, row, answer.cells);
  }
  answer.rows = std::make_shared<const Timeline>(source.reader->read(source.ends, source.file));
}

std::size_t counted(Connection& connection, const Source& source, const Choice& choice, std::size_t most,
                    const Stop& stop) {
  return numberIn<std::size_t>(connection.ask(countOf(source.reader->table(), choice, most), stop)[0][0]);
}

bool canGather(const Table& table) {
  return !table.geometry.empty() || !table.longitude.empty();
}

void takeRows(Answer& answer, Connection& connection, const Source& source, const Stop& stop) {
  Rows rows = connection.ask(rowsOf(source.reader->table(), answer.to.choice, answer.to.mostRows), stop);
  answer.count = rows.size();
  add(rows, source.ends);
  answer.rows = std::make_shared<const Timeline>(source.reader->read(rows, source.file));
}

Instant moved(Instant moment, double seconds) {
  return Instant{moment.seconds + static_cast<std::int64_t>(seconds)};
}

/// How far the answer reaches beyond the wish, on the shorter side, as a share of the wish's own length.
double room(const Choice& has, const Choice& wants) {
  const auto span = static_cast<double>(isBound(wants.from) ? wants.to.seconds - wants.from.seconds : 0);
  const double length = std::max(span, leastStretch);
  const auto before = static_cast<double>(wants.from.seconds) - static_cast<double>(has.from.seconds);
  const auto after = static_cast<double>(has.to.seconds) - static_cast<double>(wants.to.seconds);
  return std::min(isBound(has.from) ? before : 1e18, isBound(has.to) ? after : 1e18) / length;
}

/// Rows are the same whatever they would be gathered by.
bool isSameQuestion(Wish a, Wish b, bool isOfRows) {
  for (Wish* wish : {&a, &b}) wish->choice.from = wish->choice.to = {}, wish->choice.area.reset(), wish->cell = 0;
  if (isOfRows) a.by = b.by;
  return a == b;
}

bool holdsArea(const Choice& has, const Choice& wants) {
  return !has.area || (wants.area && holds(*has.area, *wants.area));
}

/// All kinds that there are, where the server says them soon; else those of the sample.
void learnKinds(Reader& reader, Connection& connection, const Source& source, const Stop& stop) try {
  if (reader.table().kind.empty()) return;
  const auto began = std::chrono::steady_clock::now();
  const auto isLate = [&] {
    return (stop && stop()) || std::chrono::steady_clock::now() - began > std::chrono::seconds(2);
  };
  const Texts kinds = textsOf(connection, source, reader.table().kind, isLate);
  if (kinds.all) reader.know(kinds.counts);
} catch (const Failure&) {
  if (stop && stop()) throw;
}

}  // namespace

Source opened(const Address& address, const ReadOptions& options, const Limits& limits, const Stop& stop) {
  Connection connection(address, limits, stop);
  Source out{address, nullptr, 0, {}, {}};
  const Table table = lookedUp(connection, address, stop);
  out.sample = connection.ask(sampleOf(table, sampled), stop);
  Reader first(table, address, options, out.sample);
  if (first.table().start) {
    out.ends = connection.ask(firstOf(first.table()), stop);
    add(out.ends, connection.ask(lastOf(first.table()), stop));
  }
  add(out.sample, out.ends);
  const auto reader = std::make_shared<Reader>(table, address, options, out.sample);
  out.reader = reader;
  learnKinds(*reader, connection, out, stop);
  return out;
}

Choice widened(Choice choice, double share) {
  const auto span = static_cast<double>(isBound(choice.from) ? choice.to.seconds - choice.from.seconds : 0);
  const double more = std::max(span, leastStretch) * share;
  if (isBound(choice.from)) choice.from = moved(choice.from, -more);
  if (isBound(choice.to)) choice.to = moved(choice.to, more);
  if (!choice.area) return choice;
  Area& area = *choice.area;
  const double wide = (area.east - area.west) * share, high = (area.north - area.south) * share;
  area.south = std::max(area.south - high, -90.0);
  area.north = std::min(area.north + high, 90.0);
  if (area.east - area.west + 2 * wide >= 360) {
    area.west = -180, area.east = 180;
    return choice;
  }
  area.west -= wide, area.east += wide;
  if (area.west < -180) area.west += 360, area.east += 360;
  return choice;
}

Answer fetched(Connection& connection, const Source& source, const Wish& wish, const Stop& stop) {
  Answer answer;
  for (const double share : margins) {
    answer.to = wish;
    answer.to.choice = widened(wish.choice, share);
    if (counted(connection, source, answer.to.choice, wish.mostRows + 1, stop) > wish.mostRows) continue;
    takeRows(answer, connection, source, stop);
    return answer;
  }
  if (!wish.rowsOnly && canGather(source.reader->table())) {
    gather(answer, connection, source, wish, stop);
    return answer;
  }
  takeRows(answer, connection, source, stop);
  answer.isCut = true;
  return answer;
}

bool covers(const Answer& answer, const Wish& wish) {
  if (!isSameQuestion(answer.to, wish, !answer.isGathered) || !holdsArea(answer.to.choice, wish.choice)) return false;
  const Choice &has = answer.to.choice, &wants = wish.choice;
  if (answer.isGathered) return has.from == wants.from && has.to == wants.to && answer.to.cell == wish.cell;
  if (answer.isCut) return has.from == wants.from && has.to == wants.to;
  return has.from <= wants.from && has.to >= wants.to;
}

bool isAmple(const Answer& answer, const Wish& wish) {
  return answer.isGathered || answer.isCut || room(answer.to.choice, wish.choice) >= 0.1 ||
         answer.to.choice == wish.choice;
}

}  // namespace geo::live
