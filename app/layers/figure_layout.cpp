// From the outside in: title at the top, sources at the foot, scale and inset at the lower right, and the legend in
// what is left, in as many columns as it needs.
#include "app/layers/figure_layout.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "app/change_room.hpp"
#include "app/figure_title.hpp"
#include "app/labels/sight.hpp"
#include "app/layers/sheet.hpp"
#include "app/lengths.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

using render::Text;
using render::Weight;

constexpr float side = 16, gap = 10, lineHeight = 13;
constexpr float rowHeight = 18, padding = 12, indent = 22, numberWidth = 30;

/// What changed in numbers, for a page that has no room for a list of it.
std::string withCounts(const Sheet& sheet, std::span<const Moment> maps, std::string line) {
  if (changeRoom(sheet.moment.size, sheet.moment.figure, sheet.moment.view().comparison)) return line;
  const std::string counts = changeCounts(sheet, maps);
  return counts.empty() ? line : line + " \u00b7 " + counts;
}

/// Of two dates both; the window before them is that of each.
std::string datesLine(const Sheet& sheet) {
  const Moment& moment = sheet.moment;
  const View& view = moment.view();
  const auto date = [&](geo::Instant at) { return dateInWords(view.clock, at, moment.words.dates); };
  if (const auto since = changesSince(view))
    return filled(sheet.tr()("What changed from {first} to {second}"),
                  {{"first", date(*since)}, {"second", date(moment.range.at)}});
  const std::string first = date(moment.sides.front().at), second = date(moment.sides.back().at);
  if (view.clock.mode == Mode::instant)
    return filled(sheet.tr()("{first} and {second}"), {{"first", first}, {"second", second}});
  if (view.clock.mode == Mode::cumulative)
    return filled(sheet.tr()("{first} and {second}, each with everything before"),
                  {{"first", first}, {"second", second}});
  return filled(sheet.tr()("{first} and {second}, each with {length} before"),
                {{"first", first}, {"second", second}, {"length", lengthInWords(view.clock.window, sheet.tr())}});
}

std::string dateLine(const Sheet& sheet, std::span<const Moment> maps) {
  const Clock& clock = sheet.moment.view().clock;
  if (sheet.moment.view().comparison.isOn && !sheet.moment.sides.empty())
    return withCounts(sheet, maps, datesLine(sheet));
  const std::string date = dateInWords(clock, clock.now, sheet.moment.words.dates);
  if (clock.mode == Mode::instant) return date;
  if (clock.mode == Mode::cumulative) return filled(sheet.tr()("{date} and everything before"), {{"date", date}});
  const std::string length = lengthInWords(clock.window, sheet.tr());
  return filled(sheet.tr()("{date} and {length} before"), {{"date", date}, {"length", length}});
}

std::string titleWords(const Sheet& sheet) {
  const std::string& own = sheet.moment.figure.title;
  return own.empty() ? figureTitle(sheet.moment.world, sheet.tr()) : own;
}

/// The words in two lines, broken at the space that makes them most alike.
std::pair<std::string, std::string> halved(const std::string& words) {
  std::size_t best = std::string::npos;
  const auto off = [&](std::size_t at) {
    return std::abs(static_cast<double>(at) - static_cast<double>(words.size()) / 2);
  };
  for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1))
    if (best == std::string::npos || off(at) < off(best)) best = at;
  if (best == std::string::npos) return {words, ""};
  return {words.substr(0, best), words.substr(best + 1)};
}

void shrinkTo(const Sheet& sheet, Text& text, float room) {
  if (const float width = sheet.width(text); width > room) text.size *= room / width;
}

/// One line, two where the page is narrow, smaller where even these are too long.
void layTitle(const Sheet& sheet, std::span<const Moment> maps, FigureLayout& out) {
  const float left = side * sheet.scale * 1.375F, room = sheet.moment.size.x - 2 * left;
  const std::string words = titleWords(sheet);
  Text head = sheet.text(words, {left, 38 * sheet.scale}, 23, Weight::bold);
  const auto [first, second] = halved(words);
  if (sheet.width(head) <= room * 1.15F || second.empty()) {
    shrinkTo(sheet, head, room);
    out.title = {head};
  } else {
    for (const std::string& line : {first, second}) {
      head.text = line;
      out.title.push_back(head);
    }
    for (Text& line : out.title) shrinkTo(sheet, line, room);
    const float size = std::min(out.title[0].size, out.title[1].size);
    for (Text& line : out.title) line.size = size;
    out.title[1].at.y += size * 1.22F;
  }
  out.date = sheet.text(dateLine(sheet, maps), {left, out.title.back().at.y + 22 * sheet.scale}, 14.5F);
  shrinkTo(sheet, out.date, room);
  out.titleRoom = boxOf(*sheet.moment.world.fonts, out.date, 4 * sheet.scale);
  for (const Text& line : out.title) {
    const ScreenBox box = boxOf(*sheet.moment.world.fonts, line, 4 * sheet.scale);
    out.titleRoom = {glm::min(out.titleRoom.min, box.min), glm::max(out.titleRoom.max, box.max)};
  }
  out.titleRoom.min = glm::max(out.titleRoom.min, glm::vec2(0.0F));
  out.titleRoom.max.x = std::min(out.titleRoom.max.x, sheet.moment.size.x);
}

/// Where what lies on the maps must end: above the sources, and above a band of changes.
float floorOf(const FigureLayout& out) {
  return out.changes && out.changes->isBand ? out.changes->room.min.y : out.footRoom.min.y;
}

void layFoot(const Sheet& sheet, FigureLayout& out) {
  const glm::vec2 size = sheet.moment.size;
  out.footInTwoLines = size.x / sheet.scale < 860;
  const float height = (out.footInTwoLines ? 2 * lineHeight + 9 : lineHeight + 9) * sheet.scale;
  out.footRoom = {{0, size.y - height}, size};
}

/// In a column at the right, above scale and inset, or in a band below everything that lies on the maps.
void layChanges(const Sheet& sheet, std::span<const Moment> maps, const ChangeRoom& room, FigureLayout& out) {
  const float s = sheet.scale, right = sheet.moment.size.x - side * s;
  MapArea area{{side * s, floorOf(out) - room.size + gap * s}, {right, floorOf(out) - gap * s}};
  if (room.isColumn) {
    float bottom = area.max.y;
    for (const auto& below : {out.barRoom, out.insetRoom})
      if (below) bottom = std::min(bottom, below->min.y - gap * s);
    area = {{right - room.size + gap * s, out.titleRoom.max.y + gap * s}, {right, bottom}};
  }
  out.changes = figureChanges(sheet, maps, area, !room.isColumn);
}

void layBar(const Sheet& sheet, FigureLayout& out) {
  out.bar = scaleBar(sheet.moment, std::min(150.0F * sheet.scale, sheet.moment.size.x * 0.3F));
  if (!out.bar) return;
  out.barRight = {sheet.moment.size.x - side * sheet.scale, floorOf(out) - gap * sheet.scale};
  out.barWords = sheet.text(scaleWords(*out.bar, sheet.moment), out.barRight - glm::vec2(0, 8 * sheet.scale), 10.5F);
  out.barWords.align = render::Align::right;
  const ScreenBox words = boxOf(*sheet.moment.world.fonts, out.barWords, 2 * sheet.scale);
  const float left = std::min(words.min.x, out.barRight.x - out.bar->points - 2);
  out.barRoom = {{left, words.min.y}, {words.max.x, out.barRight.y + 2 * sheet.scale}};
}

/// Where the page shows so little that one may ask where it lies.
void layInset(const Sheet& sheet, FigureLayout& out) {
  constexpr double farthest = 0.95;  // cosine of 18°
  if (sightOf(sheet.moment).least < farthest) return;
  const glm::vec2 page = sheet.moment.size;
  const float side_ = std::clamp(std::min(page.x, page.y) * 0.2F, 54.0F, 150.0F);
  const float bottom = (out.barRoom ? out.barRoom->min.y : floorOf(out)) - gap * sheet.scale;
  const float right = page.x - side * sheet.scale;
  if (bottom - side_ < out.titleRoom.max.y + gap || side_ * 3 > page.x) return;
  out.insetRoom = ScreenBox{{right - side_, bottom - side_}, {right, bottom}};
}

// Step by step: GCC 12 takes the empty pointer of a whole temporary for one that was never set.
LegendEntry entryOf(LegendRow row, std::string words) {
  LegendEntry entry;
  entry.row = std::move(row);
  entry.words = std::move(words);
  return entry;
}

std::vector<LegendEntry> entriesOf(const Sheet& sheet, std::span<const Moment> maps) {
  std::vector<LegendEntry> out;
  std::optional<LegendRow> before;
  const Moment& moment = sheet.moment;
  for (const LegendRow& row : rowsOnPage(maps)) {
    if (!before || !sharesHeading(*before, row)) {
      out.push_back(entryOf({}, headingOf(moment.world, moment.state.project, moment.view(), row, false)));
      out.back().heading = true;
    }
    before = row;
    out.push_back(entryOf(row, wordsOf(row, sheet.tr())));
  }
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

void placeColumns(const Sheet& sheet, FigureLayout& out, std::vector<LegendEntry> entries,
                  const std::vector<std::size_t>& ends, float column) {
  std::size_t tallest = 0, first = 0;
  for (const std::size_t end : ends) tallest = std::max(tallest, end - std::exchange(first, end));
  const float s = sheet.scale, bottom = floorOf(out) - gap * s;
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

bool isOnTwoMaps(const Moment& moment) {
  return moment.sides.size() > 1;
}

/// As few columns as the height allows; what does not fit into as many as the width allows is left out from the end.
void layLegend(const Sheet& sheet, std::span<const Moment> maps, FigureLayout& out) {
  std::vector<LegendEntry> entries = entriesOf(sheet, maps);
  if (entries.empty()) return;
  const float s = sheet.scale;
  float widest = 0;
  for (const LegendEntry& entry : entries) widest = std::max(widest, sheet.width(sheet.text(entry.words, {}, 11.5F)));
  const bool two = std::ranges::any_of(entries, [](const LegendEntry& entry) { return entry.row.later.has_value(); });
  float number = (two ? 2.2F : 1.0F) * numberWidth * s;
  for (const LegendEntry& entry : entries) {
    if (entry.heading || entry.row.disputed) continue;
    const std::string count = countInWords(entry.row, sheet.moment.view().language);
    number = std::max(number, sheet.width(sheet.text(count, {}, 11.5F)) + 10 * s);
  }
  const float column = widest + indent * s + number;
  float right = sheet.moment.size.x - side * s;
  for (const auto& room : {out.barRoom, out.insetRoom})
    if (room) right = std::min(right, room->min.x - gap * s);
  if (out.changes && !out.changes->isBand) right = std::min(right, out.changes->room.min.x - gap * s);
  if (isOnTwoMaps(sheet.moment))
    right = std::min(right, sheet.moment.size.x * 0.46F);  // something of the first is seen
  const float width = right - side * s - 2 * padding * s + padding * s;
  const float height = (floorOf(out) - gap * s - out.titleRoom.max.y - gap * s) * 0.94F - 2 * padding * s;
  const auto rows = static_cast<std::size_t>(std::max(0.0F, height / (rowHeight * s)));
  const auto columns = static_cast<std::size_t>(std::max(0.0F, width / (column + padding * s)));
  if (rows < 3 || columns == 0) return;
  std::vector<std::size_t> ends = columnEnds(entries, rows);
  if (ends.size() > columns) {
    ends.resize(columns);
    entries.resize(ends.back());
  } else if (ends.size() > 1) {  // even columns rather than a full one and a rest
    for (std::size_t even = entries.size() / ends.size(); even < rows; ++even)
      if (const auto shorter = columnEnds(entries, even); shorter.size() == ends.size()) {
        ends = shorter;
        break;
      }
  }
  placeColumns(sheet, out, std::move(entries), ends, column);
}

}  // namespace

float furnitureScale(glm::vec2 size) {
  return std::clamp(std::min(size.x, size.y) / 720, 0.5F, 1.0F);
}

std::vector<ScreenBox> FigureLayout::fixedRooms() const {
  std::vector<ScreenBox> out{titleRoom, footRoom};
  for (const auto& room : {barRoom, insetRoom})
    if (room) out.push_back(*room);
  if (changes) out.push_back(changes->room);
  return out;
}

FigureLayout figureLayout(const Moment& moment) {
  return figureLayout(std::span(&moment, 1));
}

FigureLayout figureLayout(std::span<const Moment> maps) {
  const Moment& moment = maps.front();
  FigureLayout out;
  out.scale = furnitureScale(moment.size);
  render::Layer unused;
  const Sheet sheet{moment, unused, out.scale};
  layTitle(sheet, maps, out);
  layFoot(sheet, out);
  const auto room = changeRoom(moment.size, moment.figure, moment.view().comparison);
  if (room && !room->isColumn) layChanges(sheet, maps, *room, out);
  layBar(sheet, out);
  layInset(sheet, out);
  if (room && room->isColumn) layChanges(sheet, maps, *room, out);
  layLegend(sheet, maps, out);
  return out;
}

}  // namespace app
