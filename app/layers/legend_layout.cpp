#include "app/layers/legend_layout.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float side = 16, gap = 10, rowHeight = 18, padding = 12, indent = 22, numberWidth = 30;
/// Of the map that it lies on: more would hide what it explains.
constexpr float mostOfMap = 0.24F, mostOfWidth = 0.42F, mostOfHeight = 0.94F;

// Step by step: GCC 12 takes the empty pointer of a whole temporary for one that was never set.
LegendEntry entryOf(LegendRow row, std::string words) {
  LegendEntry entry;
  entry.row = std::move(row);
  entry.words = std::move(words);
  return entry;
}

/// Rows under their headings.
std::vector<LegendEntry> entriesOf(const Sheet& sheet, const std::vector<LegendRow>& rows) {
  std::vector<LegendEntry> out;
  const LegendRow* before = nullptr;
  const Moment& moment = sheet.moment;
  for (const LegendRow& row : rows) {
    if (!before || !sharesHeading(*before, row)) {
      out.push_back(entryOf({}, headingOf(moment.world, moment.state.project, moment.view(), row, false)));
      out.back().heading = true;
    }
    before = &row;
    out.push_back(entryOf(row, wordsOf(row, sheet.tr())));
  }
  return out;
}

/// What a reader misses most comes last: signs and colours by how many there are of them, then what their details mean.
std::pair<int, std::size_t> importance(const LegendRow& row) {
  const std::size_t count = std::max(row.count, row.later.value_or(0));
  if (row.disputed) return {0, count};
  if (row.way || (row.mark && row.mark->mark == Mark::assumed)) return {1, count};
  if (row.sized || row.trail) return {2, count};
  if (row.mark || row.change) return {3, count};
  return {4, count};
}

/// As many rows as fit with their headings and a last one that counts the rest.
std::vector<LegendEntry> cutTo(const Sheet& sheet, std::vector<LegendRow> rows, std::size_t room) {
  std::vector<LegendEntry> out = entriesOf(sheet, rows);
  if (out.size() <= room) return out;
  std::size_t dropped = 0;
  while (!rows.empty() && out.size() + 1 > room) {
    // Of equals the last goes first.
    const auto least = std::min_element(rows.rbegin(), rows.rend(), [](const LegendRow& a, const LegendRow& b) {
      return importance(a) < importance(b);
    });
    rows.erase(std::next(least).base());
    ++dropped;
    out = entriesOf(sheet, rows);
  }
  LegendEntry more = entryOf({}, sheet.tr().plural("and {n} more", "and {n} more", static_cast<long>(dropped)));
  more.rest = true;
  out.push_back(std::move(more));
  return out;
}

/// Columns of at most `rows` rows; no heading stays alone at a foot.
std::vector<std::size_t> columnEnds(const std::vector<LegendEntry>& entries, std::size_t rows) {
  std::vector<std::size_t> ends;
  for (std::size_t first = 0; first < entries.size();) {
    std::size_t end = std::min(entries.size(), first + rows);
    if (end < entries.size() && end > first + 1 && entries[end - 1].heading) --end;
    ends.push_back(end);
    first = end;
  }
  return ends;
}

/// Even columns rather than full ones and a rest.
std::vector<std::size_t> evenEnds(const std::vector<LegendEntry>& entries, std::size_t rows) {
  std::vector<std::size_t> ends = columnEnds(entries, rows);
  for (std::size_t even = entries.size() / std::max<std::size_t>(ends.size(), 1); even < rows; ++even)
    if (auto shorter = columnEnds(entries, std::max<std::size_t>(even, 1)); shorter.size() == ends.size())
      return shorter;
  return ends;
}

void placeColumns(const Sheet& sheet, FigureLayout& out, std::vector<LegendEntry> entries,
                  const std::vector<std::size_t>& ends, float column) {
  std::size_t tallest = 0, first = 0;
  for (const std::size_t end : ends) tallest = std::max(tallest, end - std::exchange(first, end));
  const float s = sheet.scale, bottom = out.floor() - gap * s;
  const glm::vec2 size{
      padding * 2 * s + column * static_cast<float>(ends.size()) + padding * s * static_cast<float>(ends.size() - 1),
      (rowHeight * (static_cast<float>(tallest) - 0.25F) + 2 * padding) * s};
  out.legendRoom = ScreenBox{{side * s, bottom - size.y}, {side * s + size.x, bottom}};
  first = 0;
  for (std::size_t c = 0; c < ends.size(); ++c)
    for (std::size_t row = 0; first < ends[c]; ++first, ++row) {
      LegendEntry& entry = entries[first];
      const float left = out.legendRoom->min.x + padding * s + static_cast<float>(c) * (column + padding * s);
      entry.at = {left, out.legendRoom->min.y + (padding + rowHeight * (static_cast<float>(row) + 0.5F)) * s};
      entry.right = left + column;
    }
  out.legend = std::move(entries);
}

/// How wide a column must be for its widest words and numbers.
float columnOf(const Sheet& sheet, const std::vector<LegendEntry>& entries) {
  const float s = sheet.scale;
  const bool two = std::ranges::any_of(entries, [](const LegendEntry& entry) { return entry.row.later.has_value(); });
  float widest = 0, number = (two ? 2.2F : 1.0F) * numberWidth * s;
  for (const LegendEntry& entry : entries) {
    widest = std::max(widest, sheet.width(sheet.text(entry.words, {}, 11.5F)));
    if (!entry.hasCount()) continue;
    const std::string count = countInWords(entry.row, sheet.moment.view().language);
    number = std::max(number, sheet.width(sheet.text(count, {}, 11.5F)) + 10 * s);
  }
  return widest + indent * s + number;
}

/// What of the page a legend may lie on: of two maps beside each other, a part of the first.
struct Room {
  float width = 0, height = 0;  ///< within its padding
  float most = 0;               ///< points of its area
  float ofMap = 0;              ///< how wide the map is
};

Room roomFor(const Sheet& sheet, const FigureLayout& out) {
  const float s = sheet.scale, page = sheet.moment.size.x;
  float right = page - side * s, map = page;
  for (const auto& room : {out.barRoom, out.insetRoom})
    if (room) right = std::min(right, room->min.x - gap * s);
  if (out.changes && !out.changes->isBand) right = std::min(right, map = out.changes->room.min.x - gap * s);
  // Of a swipe both lie on the whole page.
  if (sheet.moment.sides.size() > 1) map = std::min(map, sheet.moment.window.max.x);
  const float high = out.floor() - out.titleRoom.max.y - 2 * gap * s;
  return {right - side * s - padding * s, high * mostOfHeight - 2 * padding * s, map * high * mostOfMap, map};
}

struct Columns {
  std::size_t columns = 0, rows = 0;
  std::size_t room() const { return columns * rows; }
};

/// As few columns as hold all rows; where none do, those that hold the most.
Columns columnsFor(const Sheet& sheet, const Room& room, float column, const std::vector<LegendEntry>& entries) {
  const float s = sheet.scale;
  Columns best;
  for (std::size_t n = 1; n <= 4; ++n) {
    const float wide = static_cast<float>(n) * (column + padding * s);
    if (wide > room.width || (n > 1 && wide > room.ofMap * mostOfWidth)) break;
    const float high = std::min(room.height, room.most / (wide + padding * s) - 2 * padding * s);
    const Columns now{n, static_cast<std::size_t>(std::max(0.0F, high / (rowHeight * s)))};
    if (now.room() > best.room()) best = now;
    if (now.rows > 0 && columnEnds(entries, now.rows).size() <= n) return now;
  }
  return best;
}

}  // namespace

void layLegend(const Sheet& sheet, std::span<const Moment> maps, FigureLayout& out) {
  std::vector<LegendRow> rows = rowsOnPage(maps);
  if (rows.empty()) return;
  std::vector<LegendEntry> entries = entriesOf(sheet, rows);
  const float column = columnOf(sheet, entries);
  const Room room = roomFor(sheet, out);
  const Columns columns = columnsFor(sheet, room, column, entries);
  if (columns.rows < 3) return;
  // A heading that would stay alone at a foot leaves a row empty.
  for (std::size_t fit = columns.room(); columnEnds(entries, columns.rows).size() > columns.columns && fit > 2; --fit)
    entries = cutTo(sheet, rows, fit);
  placeColumns(sheet, out, entries, evenEnds(entries, columns.rows), column);
}

}  // namespace app
