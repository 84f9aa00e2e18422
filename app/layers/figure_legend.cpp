// The legend of a figure: what is visible and how much of it, at the lower left. Two layers, for hatches lie on their
// swatches.
#include "app/layers/figure_layout.hpp"
#include "app/layers/sheet.hpp"
#include "app/layers/swatches.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

using render::Align;
using render::Text;
using render::Weight;

constexpr float indent = 22, swatchSize = 10.5F;

glm::vec2 swatchMiddle(const Sheet& sheet, const LegendEntry& entry) {
  return entry.at + glm::vec2(indent * 0.3F * sheet.scale, 0);
}
glm::vec2 swatchHalf(const Sheet& sheet) {
  return glm::vec2(0.75F, 0.5F) * swatchSize * sheet.scale;
}

void kindSwatch(const Sheet& sheet, const LegendEntry& entry) {
  const Kind& kind = *entry.row.kind;
  drawSign(sheet.moment.theme,
           {.shape = entry.row.dots ? render::Shape::circle : kind.shape,
            .at = swatchMiddle(sheet, entry),
            .size = swatchSize * sheet.scale,
            .turn = kind.turn,
            .colour = sheet.moment.theme.kindOf(kind),
            .possible = entry.row.possible == entry.row.count},
           sheet.layer);
}

/// A disc as large as on the map.
void sizeSwatch(const Sheet& sheet, const LegendEntry& entry) {
  const Theme& theme = sheet.moment.theme;
  sheet.layer.markers.push_back({render::Shape::circle, swatchMiddle(sheet, entry),
                                 std::min(entry.row.size, 17.0F) * sheet.scale, 0, render::faded(theme.text, 0.12F),
                                 theme.quietText, 1});
}

/// A hollow point on its road.
void townSwatch(const Sheet& sheet, const LegendEntry& entry) {
  const Theme& theme = sheet.moment.theme;
  const glm::vec2 middle = swatchMiddle(sheet, entry), half{7 * sheet.scale, 0};
  const render::Colour colour = theme.kindOf(kindOf("march"));
  sheet.layer.strokes.push_back({{middle - half, middle + half}, 1.6F * sheet.scale, colour, colour});
  sheet.layer.markers.push_back({render::Shape::circle, middle, 5 * sheet.scale, 0, theme.panel, colour, 1.1F});
}

/// Any sign shows what the marks are: a round one is the plainest, a diamond is most often the disputed one.
void markSwatch(const Sheet& sheet, const LegendEntry& entry) {
  if (entry.row.mark->mark == Mark::assumed) return townSwatch(sheet, entry);
  const bool contested = entry.row.mark->mark == Mark::contested;
  drawSign(sheet.moment.theme,
           {.shape = contested ? render::Shape::diamond : render::Shape::circle,
            .at = swatchMiddle(sheet, entry),
            .size = (contested ? 5.5F : 9.0F) * sheet.scale,
            .colour = sheet.moment.theme.quietText,
            .possible = entry.row.mark->mark == Mark::possible,
            .contested = contested,
            .ended = entry.row.mark->mark == Mark::ended},
           sheet.layer);
}

void trailSwatch(const Sheet& sheet, const LegendEntry& entry) {
  const float width = (entry.row.trail ? entry.row.trail->width : 3.2F) * sheet.scale;
  const glm::vec2 middle = swatchMiddle(sheet, entry), half{(8 * sheet.scale - width / 2), 0};
  const render::Colour colour = sheet.moment.theme.kindOf(kindOf("march"));
  const render::Dash dash = entry.row.way ? dashOf(*entry.row.way, width) : render::Dash{};
  sheet.layer.strokes.push_back({{middle - half, middle + half}, width, colour, colour, dash});
}

/// The tint of the members in the outline of the bloc, and its badge.
void blocSwatch(const Sheet& sheet, const LegendEntry& entry) {
  const BlocLook& look = blocLook(entry.row.bloc->place);
  const render::Colour colour = look.colour(sheet.moment.theme);
  const glm::vec2 at = swatchMiddle(sheet, entry), half = swatchHalf(sheet) + 0.5F * sheet.scale;
  const float width = std::min(look.width, 2.4F) * sheet.scale;
  sheet.layer.strokes.push_back(
      {{at - half, at + half * glm::vec2(1, -1), at + half, at + half * glm::vec2(-1, 1), at - half},
       width,
       colour,
       colour,
       {look.dash.on * 0.4F * sheet.scale, look.dash.off * 0.5F * sheet.scale}});
  sheet.layer.markers.push_back({look.badge, at, 5 * sheet.scale, 0, colour, {0, 0, 0, 0}, 0});
}

std::optional<render::Colour> colourOf(const Theme& theme, const LegendRow& row) {
  if (row.colour) return theme.dark ? row.colour->dark : row.colour->light;
  if (row.tendency) return fillOf(theme, *row.tendency);
  return std::nullopt;
}

render::Hatch hatchOf(const LegendRow& row) {
  return row.colour ? row.colour->hatch : row.tendency->hatch;
}

void borderSwatch(const Sheet& sheet, const LegendEntry& entry) {
  const glm::vec2 half(swatchSize * 0.8F * sheet.scale, 0), at = swatchMiddle(sheet, entry);
  const render::Colour ink = sheet.moment.theme.disputed;
  sheet.layer.strokes.push_back(
      {{at - half, at + half}, 1.2F * sheet.scale, ink, ink, {3.5F * sheet.scale, 2.5F * sheet.scale}});
}

/// The line around a country, or the words by its name.
void changeSwatch(const Sheet& sheet, const LegendEntry& entry) {
  const ChangeLook& look = *entry.row.change;
  const glm::vec2 at = swatchMiddle(sheet, entry), half = swatchHalf(sheet);
  const render::Colour ink = sheet.moment.theme.text;
  if (look.width > 0) {
    const float width = look.width * 0.8F * sheet.scale;
    sheet.layer.strokes.push_back(
        {{at - half, at + half * glm::vec2(1, -1), at + half, at + half * glm::vec2(-1, 1), at - half},
         width,
         ink,
         ink,
         {look.dash.on * 0.7F * sheet.scale, look.dash.off * 0.7F * sheet.scale}});
    return;
  }
  Text words = sheet.text("±", at + glm::vec2(0, 4 * sheet.scale), 11.5F, Weight::bold);
  words.align = Align::centre;
  sheet.layer.texts.push_back(std::move(words));
}

void words(const Sheet& sheet, const LegendEntry& entry) {
  const glm::vec2 baseline = entry.at + glm::vec2(0, 4 * sheet.scale);
  if (entry.heading) {
    Text heading = sheet.text(entry.words, baseline, 10.5F, Weight::bold);
    heading.colour = sheet.moment.theme.quietText;
    sheet.layer.texts.push_back(std::move(heading));
    return;
  }
  Text what = sheet.text(entry.words, baseline + glm::vec2(indent * sheet.scale, 0), 11.5F);
  if (entry.rest) what.colour = sheet.moment.theme.quietText;
  sheet.layer.texts.push_back(std::move(what));
  if (!entry.hasCount()) return;
  Text count = sheet.text(countInWords(entry.row, sheet.moment.view().language), {entry.right, baseline.y}, 11.5F);
  count.align = Align::right;
  count.tabular = true;
  count.colour = sheet.moment.theme.quietText;
  sheet.layer.texts.push_back(std::move(count));
}

}  // namespace

void hatchSwatch(const Sheet& sheet, render::Hatch hatch, glm::vec2 at, glm::vec2 half) {
  const render::Colour ink = render::faded(sheet.moment.theme.text, 0.4F);
  const auto stripe = [&](glm::vec2 from, glm::vec2 to) {
    sheet.layer.strokes.push_back({{at + from * half, at + to * half}, 0.8F * sheet.scale, ink, ink});
  };
  if (hatch == render::Hatch::diagonal || hatch == render::Hatch::cross)
    for (const float x : {-0.8F, -0.1F}) stripe({x, 0.8F}, {x + 0.9F, -0.8F});
  if (hatch == render::Hatch::cross)
    for (const float x : {-0.8F, -0.1F}) stripe({x, -0.8F}, {x + 0.9F, 0.8F});
  if (hatch != render::Hatch::dots) return;
  for (const float x : {-0.5F, 0.0F, 0.5F})
    for (const float y : {-0.4F, 0.4F})
      sheet.layer.markers.push_back(
          {render::Shape::circle, at + glm::vec2(x, y) * half, 1.7F * sheet.scale, 0, ink, {0, 0, 0, 0}, 0});
}

void legendPanel(const Moment& moment, render::Layer& layer) {
  if (!moment.layout || !moment.layout->legendRoom) return;
  const Sheet sheet{moment, layer, moment.layout->scale};
  const Theme& theme = moment.theme;
  const ScreenBox& room = *moment.layout->legendRoom;
  layer.boxes.push_back({room.min, room.max, 4 * sheet.scale, theme.panel, theme.panelEdge, 0.8F});
  for (const LegendEntry& entry : moment.layout->legend)
    if (const auto colour = colourOf(theme, entry.row)) {
      const glm::vec2 at = swatchMiddle(sheet, entry), half = swatchHalf(sheet);
      layer.boxes.push_back({at - half, at + half, 2 * sheet.scale, *colour, theme.border, 0.6F});
    }
}

void legendWords(const Moment& moment, render::Layer& layer) {
  if (!moment.layout) return;
  const Sheet sheet{moment, layer, moment.layout->scale};
  for (const LegendEntry& entry : moment.layout->legend) {
    if (entry.row.kind) kindSwatch(sheet, entry);
    if (entry.row.mark) markSwatch(sheet, entry);
    if (entry.row.sized) sizeSwatch(sheet, entry);
    if (entry.row.trail || entry.row.way) trailSwatch(sheet, entry);
    if (entry.row.bloc) blocSwatch(sheet, entry);
    if (colourOf(moment.theme, entry.row))
      hatchSwatch(sheet, hatchOf(entry.row), swatchMiddle(sheet, entry), swatchHalf(sheet));
    if (entry.row.disputed) borderSwatch(sheet, entry);
    if (entry.row.change) changeSwatch(sheet, entry);
    words(sheet, entry);
  }
}

}  // namespace app
