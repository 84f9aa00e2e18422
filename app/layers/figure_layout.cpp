// From the outside in: title at the top, sources at the foot, scale and inset at the lower right, and the legend in
// what is left, in as many columns as it needs.
#include "app/layers/figure_layout.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "app/change_room.hpp"
#include "app/figure_title.hpp"
#include "app/labels/bustle.hpp"
#include "app/labels/lines.hpp"
#include "app/labels/sight.hpp"
#include "app/layers/legend_layout.hpp"
#include "app/layers/sheet.hpp"
#include "app/lengths.hpp"

namespace app {
namespace {

using render::Text;
using render::Weight;

constexpr float side = 16, gap = 10, lineHeight = 13;

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
  out.titleRoom = {{0, 0}, {sheet.moment.size.x, out.titleRoom.max.y}};
}

void layFoot(const Sheet& sheet, FigureLayout& out) {
  const glm::vec2 size = sheet.moment.size;
  out.footInTwoLines = size.x / sheet.scale < twoLinesFoot;
  const float height = (out.footInTwoLines ? 2 * lineHeight + 9 : lineHeight + 9) * sheet.scale;
  out.footRoom = {{0, size.y - height}, size};
}

/// In a column at the right, above scale and inset, or in a band below everything that lies on the maps.
void layChanges(const Sheet& sheet, std::span<const Moment> maps, const ChangeRoom& room, FigureLayout& out) {
  const float s = sheet.scale, right = sheet.moment.size.x - side * s;
  MapArea area{{side * s, out.floor() - room.size + gap * s}, {right, out.floor() - gap * s}};
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
  out.barRight = {sheet.moment.size.x - side * sheet.scale, out.floor() - gap * sheet.scale};
  out.barWords = sheet.text(scaleWords(*out.bar, sheet.moment), out.barRight - glm::vec2(0, 8 * sheet.scale), 10.5F);
  out.barWords.align = render::Align::right;
  const ScreenBox words = boxOf(*sheet.moment.world.fonts, out.barWords, 2 * sheet.scale);
  const float left = std::min(words.min.x, out.barRight.x - out.bar->points - 2);
  out.barRoom = {{left, words.min.y}, {words.max.x, out.barRight.y + 2 * sheet.scale}};
}

/// How much an inset would hide there: land by a grid of points, and every sign that ever stands there.
std::size_t hiddenBy(const Moment& moment, const Bustle& bustle, const ScreenBox& room) {
  constexpr int points = 9;
  std::size_t out = bustle.on(room);
  for (int i = 0; i < points * points; ++i) {
    const glm::vec2 share = (glm::vec2(i % points, i / points) + 0.5F) / static_cast<float>(points);
    const auto place = moment.placeAt(glm::mix(room.min, room.max, share));
    out += place && nullptr != moment.world.basemap.countryAt(*place, moment.range.at);
  }
  return out;
}

/// Where the page shows so little that one may ask where it lies: at the lower right, or at the upper where that hides
/// much less. It stays where it is while one scrubs.
void layInset(const Sheet& sheet, bool mayBeAbove, FigureLayout& out) {
  constexpr double farthest = 0.95;  // cosine of 18°
  constexpr std::size_t muchLess = 2;
  if (sightOf(sheet.moment).least < farthest) return;
  const glm::vec2 page = sheet.moment.size;
  const float side_ = std::clamp(std::min(page.x, page.y) * 0.2F, 54.0F, 150.0F);
  const float bottom = (out.barRoom ? out.barRoom->min.y : out.floor()) - gap * sheet.scale;
  const float right = page.x - side * sheet.scale;
  if (bottom - side_ < out.titleRoom.max.y + gap || side_ * 3 > page.x) return;
  out.insetRoom = ScreenBox{{right - side_, bottom - side_}, {right, bottom}};
  const float top = out.titleRoom.max.y + gap * sheet.scale;
  const ScreenBox above{{right - side_, top}, {right, top + side_}};
  if (!mayBeAbove || above.max.y > out.insetRoom->min.y) return;
  const Bustle bustle = bustleOf(sheet.moment);
  if (hiddenBy(sheet.moment, bustle, above) + muchLess < hiddenBy(sheet.moment, bustle, *out.insetRoom))
    out.insetRoom = above;
}

}  // namespace

float furnitureScale(glm::vec2 size) {
  return std::clamp(std::min(size.x, size.y) / 720, 0.72F, 1.0F);
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
  layInset(sheet, !room && maps.size() == 1, out);
  if (room && room->isColumn) layChanges(sheet, maps, *room, out);
  layLegend(sheet, maps, out);
  return out;
}

}  // namespace app
