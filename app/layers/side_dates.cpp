// The dates of maps that are compared, and what parts the maps. Pictures without furniture carry them, too: two maps
// without dates compare nothing.
#include <algorithm>
#include <glm/common.hpp>

#include "app/layers/figure_layout.hpp"
#include "app/layers/sheet.hpp"

namespace app {
namespace {

constexpr float usualWidth = 206, height = 26, taller = 42, air = 10;

const Comparison& comparisonOf(const Moment& moment) {
  return moment.view().comparison;
}

bool isWhole(const Moment& moment) {
  return moment.figure.furniture;
}

float scaleOf(const Moment& moment) {
  return isWhole(moment) ? furnitureScale(moment.size) : 1;
}

float middle(float a, float b) {
  return (a + b) / 2;
}

/// Under the title of a figure; above the timeline of a window, whose controls are at the top.
float topOf(const Moment& moment, const Side& side, float high, float scale) {
  const MapArea& room = side.pane.room;
  if (!isWhole(moment)) return room.max.y - high - 14;
  const bool below = room.min.y > moment.size.y * 0.3F;
  return below ? room.min.y + 8 * scale
               : std::max(room.min.y, moment.layout ? moment.layout->titleRoom.max.y : 0.0F) + 6;
}

/// Of two that are parted by a line that can be dragged the words stand on both sides of it.
float leftOf(const Moment& moment, const Side& side, float wide) {
  const MapArea &clip = side.pane.clip, &room = side.pane.room;
  float left = middle(std::max(clip.min.x, room.min.x), std::min(clip.max.x, room.max.x)) - wide / 2;
  if (comparisonOf(moment).as == CompareAs::swipe)
    left = &side == moment.sides.data() ? clip.max.x - wide - air : clip.min.x + air;
  return std::clamp(left, 4.0F, std::max(moment.size.x - wide - 4, 4.0F));
}

ScreenBox boxFor(const Moment& moment, const Side& side, glm::vec2 size, float scale) {
  const glm::vec2 at{leftOf(moment, side, size.x), topOf(moment, side, size.y, scale)};
  return {at, at + size};
}

/// `before`: what stands before the date of the side.
void plate(const Sheet& sheet, const Side& side, const std::string& before = {}) {
  const Moment& moment = sheet.moment;
  SideWords words = wordsOf(moment.world, moment.view(), side);
  words.date = before + words.date;
  render::Text date = sheet.text(words.date, {}, 14, render::Weight::bold);
  render::Text since = sheet.text(words.since, {}, 10.5F);
  const float most = std::max(side.pane.clip.max.x - side.pane.clip.min.x - 12, 60.0F);
  if (const float wide = sheet.width(since); wide > most - 20) since.size *= (most - 20) / wide;
  const float wide = std::max(sheet.width(date), words.since.empty() ? 0.0F : sheet.width(since)) + 20 * sheet.scale;
  const glm::vec2 size{wide, (words.since.empty() ? height : taller) * sheet.scale};
  const ScreenBox box = boxFor(moment, side, size, sheet.scale);
  sheet.layer.boxes.push_back({box.min, box.max, 4 * sheet.scale, moment.theme.panel, moment.theme.panelEdge, 0.8F});
  for (render::Text* text : {&date, &since}) {
    text->align = render::Align::centre;
    text->haloWidth = 0;
    text->at = {middle(box.min.x, box.max.x), box.min.y + (text == &date ? 18 : 34) * sheet.scale};
  }
  since.colour = moment.theme.quietText;
  sheet.layer.texts.push_back(std::move(date));
  if (!words.since.empty()) sheet.layer.texts.push_back(std::move(since));
}

/// Nothing is drawn through a title.
float topOfParting(const Moment& moment, float x) {
  if (!moment.layout) return 0;
  const ScreenBox& title = moment.layout->titleRoom;
  return x > title.min.x - 4 && x < title.max.x + 4 ? title.max.y : 0;
}

/// White between two maps, a line with white at its sides where one map is drawn over the other.
void parting(const Sheet& sheet) {
  const Moment& moment = sheet.moment;
  const MapArea& first = moment.sides.front().pane.clip;
  const bool stacked = first.max.y < moment.size.y;
  const glm::vec2 from =
      stacked ? glm::vec2(0, first.max.y) : glm::vec2(first.max.x, topOfParting(moment, first.max.x));
  const float foot = moment.layout ? moment.layout->footRoom.min.y : moment.size.y;
  const glm::vec2 to = glm::min(first.max, glm::vec2(moment.size.x, foot));
  const glm::vec2 across = stacked ? glm::vec2(0, 1) : glm::vec2(1, 0);
  const bool swipe = comparisonOf(moment).as == CompareAs::swipe;
  const render::Colour gutter = moment.theme.dark ? moment.theme.outside : moment.theme.panel;
  sheet.layer.boxes.push_back({from - across * 2.5F, to + across * 2.5F, 0, gutter});
  if (swipe) sheet.layer.boxes.push_back({from - across * 0.75F, to + across * 0.75F, 0, moment.theme.text});
}

}  // namespace

std::vector<ScreenBox> dateRooms(const Moment& moment) {
  std::vector<ScreenBox> out;
  if (moment.sides.size() < 2) return out;
  const float scale = scaleOf(moment);
  const bool since = comparisonOf(moment).link == Link::events;
  for (const Side& side : moment.sides)
    out.push_back(boxFor(moment, side,
                         glm::vec2(since ? usualWidth * 1.5F : usualWidth, since ? taller : height) * scale, scale));
  return out;
}

void sideDates(const Moment& moment, render::Layer& layer) {
  const Sheet sheet{moment, layer, scaleOf(moment)};
  if (const auto since = changesSince(moment.view()); since && !isWhole(moment) && !moment.sides.empty())
    plate(sheet, moment.sides.front(), dateInWords(moment.view().clock, *since, moment.words.dates) + " → ");
  if (moment.sides.size() < 2) return;
  parting(sheet);
  for (const Side& side : moment.sides) plate(sheet, side);
}

}  // namespace app
