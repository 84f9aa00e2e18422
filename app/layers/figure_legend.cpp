// The legend of a figure: what is visible and how much of it, at the lower left. Two layers, for hatches lie on their
// swatches.
#include <algorithm>

#include "app/borders.hpp"
#include "app/layers/sheet.hpp"
#include "app/legend.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

using render::Align;
using render::Text;
using render::Weight;

constexpr float rowHeight = 18, padding = 12, indent = 22, numberWidth = 34, swatchSize = 10.5F;

/// A row of the legend on the page; one without a count is a heading.
struct Entry {
  LegendRow row;
  std::string words;
  glm::vec2 at{0.0F};  ///< the middle of its swatch's left edge
  bool heading = false;
};

struct Layout {
  std::vector<Entry> entries;
  glm::vec2 min{0.0F}, max{0.0F};
};

std::string headingOf(const Sheet& sheet, LegendPart part) {
  const Messages& tr = sheet.tr();
  const Moment& moment = sheet.moment;
  if (part == LegendPart::countries)
    if (std::string own = coloursHeading(moment.world, moment.state.project, moment.view()); !own.empty()) return own;
  if (part == LegendPart::events) return tr("Events");
  if (part == LegendPart::marchers) return tr("Marchers, lowest figure");
  return part == LegendPart::alliances ? tr("Members") : tr("Governments");
}

Entry entryOf(LegendRow row, std::string words) {
  Entry entry;
  entry.row = std::move(row);
  entry.words = std::move(words);
  return entry;
}

std::vector<LegendRow> rowsOf(const Moment& moment) {
  std::vector<LegendRow> rows = legendRows(moment.world, moment.state.project, moment.view());
  const MapArea area = figureArea(moment.viewport, moment.figure);
  if (disputedInSight(moment.world, moment.view(), moment.viewport, area)) {
    rows.emplace_back();
    rows.back().disputed = true;
    rows.back().count = 1;
  }
  return rows;
}

std::vector<Entry> entriesOf(const Sheet& sheet) {
  std::vector<Entry> out;
  std::optional<LegendPart> begun;
  for (const LegendRow& row : rowsOf(sheet.moment)) {
    if (row.hidden || row.count == 0) continue;
    if (std::exchange(begun, partOf(row)) != partOf(row)) {
      out.push_back(entryOf({}, headingOf(sheet, partOf(row))));
      out.back().heading = true;
    }
    out.push_back(entryOf(row, wordsOf(row, sheet.tr())));
  }
  return out;
}

Layout layoutOf(const Sheet& sheet) {
  Layout out{entriesOf(sheet)};
  if (out.entries.empty()) return out;
  float widest = 0;
  for (const Entry& entry : out.entries) widest = std::max(widest, sheet.width(sheet.text(entry.words, {}, 11.5F)));
  const glm::vec2 size{(2 * padding + indent + numberWidth) * sheet.scale + widest,
                       (rowHeight * (static_cast<float>(out.entries.size()) - 0.25F) + 2 * padding) * sheet.scale};
  out.min = {16 * sheet.scale, sheet.moment.size.y - 34 * sheet.scale - size.y};
  out.max = out.min + size;
  glm::vec2 at = out.min + glm::vec2(padding, padding + rowHeight * 0.5F) * sheet.scale;
  for (Entry& entry : out.entries) {
    entry.at = at;
    at.y += rowHeight * sheet.scale;
  }
  return out;
}

glm::vec2 swatchMiddle(const Sheet& sheet, const Entry& entry) {
  return entry.at + glm::vec2(indent * 0.3F * sheet.scale, 0);
}
glm::vec2 swatchHalf(const Sheet& sheet) {
  return glm::vec2(0.75F, 0.5F) * swatchSize * sheet.scale;
}

void kindSwatch(const Sheet& sheet, const Entry& entry) {
  const Kind& kind = *entry.row.kind;
  drawSign(sheet.moment.theme,
           {.shape = kind.shape,
            .at = swatchMiddle(sheet, entry),
            .size = swatchSize * sheet.scale,
            .turn = kind.turn,
            .colour = sheet.moment.theme.kindOf(kind),
            .possible = entry.row.possible == entry.row.count},
           sheet.layer);
}

/// Any sign shows what the marks are: a round one is the plainest, a diamond is most often the disputed one.
void markSwatch(const Sheet& sheet, const Entry& entry) {
  const bool contested = entry.row.mark->mark == Mark::contested;
  drawSign(sheet.moment.theme,
           {.shape = contested ? render::Shape::diamond : render::Shape::circle,
            .at = swatchMiddle(sheet, entry),
            .size = (contested ? 5.5F : 9.0F) * sheet.scale,
            .colour = sheet.moment.theme.quietText,
            .possible = !contested,
            .contested = contested},
           sheet.layer);
}

void trailSwatch(const Sheet& sheet, const Entry& entry) {
  const float width = (entry.row.trail ? entry.row.trail->width : 3.2F) * sheet.scale;
  const glm::vec2 middle = swatchMiddle(sheet, entry), half{(8 * sheet.scale - width / 2), 0};
  const render::Colour colour = sheet.moment.theme.kindOf(kindOf("march"));
  const render::Dash dash = entry.row.way ? dashOf(*entry.row.way, width) : render::Dash{};
  sheet.layer.strokes.push_back({{middle - half, middle + half}, width, colour, colour, dash});
}

/// The tint of the members in the outline of the bloc, and its badge.
void blocSwatch(const Sheet& sheet, const Entry& entry) {
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
  if (row.tendency) return theme.dark ? row.tendency->dark : row.tendency->light;
  return std::nullopt;
}

render::Hatch hatchOf(const LegendRow& row) {
  return row.colour ? row.colour->hatch : row.tendency->hatch;
}

void borderSwatch(const Sheet& sheet, const Entry& entry) {
  const glm::vec2 half(swatchSize * 0.8F * sheet.scale, 0), at = swatchMiddle(sheet, entry);
  const render::Colour ink = sheet.moment.theme.disputed;
  sheet.layer.strokes.push_back(
      {{at - half, at + half}, 1.2F * sheet.scale, ink, ink, {3.5F * sheet.scale, 2.5F * sheet.scale}});
}

/// The hatch of a fill, drawn small: the legend must say what the map says without hue.
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

void words(const Sheet& sheet, const Layout& layout, const Entry& entry) {
  const glm::vec2 baseline = entry.at + glm::vec2(0, 4 * sheet.scale);
  if (entry.heading) {
    Text heading = sheet.text(entry.words, baseline, 10.5F, Weight::bold);
    heading.colour = sheet.moment.theme.quietText;
    sheet.layer.texts.push_back(std::move(heading));
    return;
  }
  sheet.layer.texts.push_back(sheet.text(entry.words, baseline + glm::vec2(indent * sheet.scale, 0), 11.5F));
  if (entry.row.disputed) return;
  Text count = sheet.text(numberInWords(static_cast<double>(entry.row.count), sheet.moment.view().language),
                          {layout.max.x - padding * sheet.scale, baseline.y}, 11.5F);
  count.align = Align::right;
  count.tabular = true;
  count.colour = sheet.moment.theme.quietText;
  sheet.layer.texts.push_back(std::move(count));
}

}  // namespace

std::optional<ScreenBox> legendRoom(const Moment& moment) {
  if (!moment.figure.furniture) return std::nullopt;
  render::Layer unused;
  const Layout layout = layoutOf({moment, unused, furnitureScale(moment.size)});
  return layout.entries.empty() ? std::nullopt : std::optional(ScreenBox{layout.min, layout.max});
}

void legendPanel(const Moment& moment, render::Layer& layer) {
  if (!moment.figure.furniture) return;
  const Sheet sheet{moment, layer, furnitureScale(moment.size)};
  const Layout layout = layoutOf(sheet);
  if (layout.entries.empty()) return;
  const Theme& theme = moment.theme;
  layer.boxes.push_back({layout.min, layout.max, 4 * sheet.scale, theme.panel, theme.panelEdge, 0.8F});
  for (const Entry& entry : layout.entries)
    if (const auto colour = colourOf(theme, entry.row)) {
      const glm::vec2 at = swatchMiddle(sheet, entry), half = swatchHalf(sheet);
      layer.boxes.push_back({at - half, at + half, 2 * sheet.scale, *colour, theme.border, 0.6F});
    }
}

void legendWords(const Moment& moment, render::Layer& layer) {
  if (!moment.figure.furniture) return;
  const Sheet sheet{moment, layer, furnitureScale(moment.size)};
  const Layout layout = layoutOf(sheet);
  for (const Entry& entry : layout.entries) {
    if (entry.row.kind) kindSwatch(sheet, entry);
    if (entry.row.mark) markSwatch(sheet, entry);
    if (entry.row.trail || entry.row.way) trailSwatch(sheet, entry);
    if (entry.row.bloc) blocSwatch(sheet, entry);
    if (colourOf(moment.theme, entry.row))
      hatchSwatch(sheet, hatchOf(entry.row), swatchMiddle(sheet, entry), swatchHalf(sheet));
    if (entry.row.disputed) borderSwatch(sheet, entry);
    words(sheet, layout, entry);
  }
}

}  // namespace app
