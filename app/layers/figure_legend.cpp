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
  bool disputed = false;  ///< stands for a dashed border
};

struct Layout {
  std::vector<Entry> entries;
  glm::vec2 min{0.0F}, max{0.0F};
};

std::string wordsOf(const Sheet& sheet, const LegendRow& row) {
  if (row.colour) return row.colour->words;
  return sheet.tr()(row.kind ? row.kind->title : row.tendency->title);
}

bool disputedShown(const Sheet& sheet) {
  const Moment& moment = sheet.moment;
  return disputedInSight(moment.world, moment.view(), moment.viewport, figureArea(moment.viewport, moment.figure));
}

std::string heading(const Sheet& sheet) {
  return coloursHeading(sheet.moment.world, sheet.moment.state.project, sheet.moment.view());
}

Entry entryOf(std::string words) {
  Entry entry;
  entry.words = std::move(words);
  return entry;
}

std::vector<Entry> entriesOf(const Sheet& sheet) {
  std::vector<Entry> out;
  bool kindsBegun = false, coloursBegun = false;
  for (const LegendRow& row : legendRows(sheet.moment.world, sheet.moment.state.project, sheet.moment.view())) {
    if (row.hidden || row.count == 0) continue;
    if (bool& begun = row.kind ? kindsBegun : coloursBegun; !std::exchange(begun, true)) {
      out.push_back(entryOf(row.kind ? sheet.tr()("Events") : heading(sheet)));
      out.back().heading = true;
    }
    out.push_back(entryOf(wordsOf(sheet, row)));
    out.back().row = row;
  }
  if (disputedShown(sheet)) {
    out.push_back(entryOf(sheet.tr()("Disputed border")));
    out.back().disputed = true;
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
  const Theme& theme = sheet.moment.theme;
  const Kind& kind = *entry.row.kind;
  const bool possible = entry.row.possible == entry.row.count;
  const render::Colour colour = theme.kindOf(kind), rim = theme.dark ? theme.outside : render::rgb(0xFFFFFF);
  sheet.layer.markers.push_back({kind.shape, swatchMiddle(sheet, entry), swatchSize * sheet.scale, kind.turn, colour,
                                 possible ? colour : rim, possible ? 1.6F : 0.8F, possible});
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
  if (entry.disputed) return;
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
    if (colourOf(moment.theme, entry.row))
      hatchSwatch(sheet, hatchOf(entry.row), swatchMiddle(sheet, entry), swatchHalf(sheet));
    if (entry.disputed) borderSwatch(sheet, entry);
    words(sheet, layout, entry);
  }
}

}  // namespace app
