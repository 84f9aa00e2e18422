// The legend, which is also the live count and the filter by kind: a click hides or shows a kind.
#include "app/legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/borders.hpp"
#include "app/numbers.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float rowHeight = 24, columnWidth = 176, padding = 10, headingHeight = 26;
constexpr float controlsHeight = 60;  ///< what the row above takes, with air

struct Rows {
  std::vector<app::LegendRow> kinds, tendencies;
};

Rows rowsOf(const Context& c) {
  Rows out;
  for (const app::LegendRow& row : app::legendRows(c.world, c.state.project, c.view()))
    (row.kind ? out.kinds : out.tendencies).push_back(row);
  if (app::disputedInSight(c.world, c.view(), c.viewport, app::windowArea(c.viewport, c.view())))
    out.tendencies.emplace_back();  // neither a kind nor a colour: the border
  return out;
}

std::size_t lines(std::size_t rows, std::size_t columns) {
  return (rows + columns - 1) / columns;
}

float heightOf(const Rows& rows, std::size_t columns) {
  float height = 2 * padding + headingHeight + rowHeight * static_cast<float>(lines(rows.kinds.size(), columns));
  if (!rows.tendencies.empty())
    height += headingHeight + rowHeight * static_cast<float>(lines(rows.tendencies.size(), columns));
  return height;
}

render::Colour colourOf(const app::Theme& t, const app::LegendRow& row) {
  if (row.colour) return t.dark ? row.colour->dark : row.colour->light;
  return t.dark ? row.tendency->dark : row.tendency->light;
}

std::string wordsOf(const Context& c, const app::LegendRow& row) {
  if (row.colour) return row.colour->words;
  if (!row.kind && !row.tendency) return c.tr("Disputed border");
  return c.tr(row.kind ? row.kind->title : row.tendency->title);
}

/// Three dashes, as on the map.
void drawBorder(ImDrawList& list, const app::Theme& t, glm::vec2 at) {
  for (const float x : {-8.0F, -2.0F, 4.0F})
    list.AddLine(im(at + glm::vec2(x, 0)), im(at + glm::vec2(x + 4, 0)), ink(t.disputed), 1.5F);
}

void drawRow(const Context& c, const app::LegendRow& row, const Rect& box, bool hovered) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const glm::vec2 sign{box.min.x + 12, (box.min.y + box.max.y) / 2};
  const bool quiet = row.hidden || row.count == 0;
  if (row.kind)
    drawSign(list, *row.kind, t, sign, 12, row.hidden ? 0.25F : quiet ? 0.55F : 1);
  else if (row.colour || row.tendency)
    drawSwatch(list, {sign - glm::vec2(7, 6), sign + glm::vec2(7, 6)}, colourOf(t, row),
               row.colour ? row.colour->hatch : row.tendency->hatch, render::faded(t.text, 0.35F));
  else
    drawBorder(list, t, sign);
  const bool border = !row.kind && !row.colour && !row.tendency;
  const std::string count = border       ? ""
                            : row.hidden ? std::string(c.tr("hidden"))
                                         : app::numberInWords(static_cast<double>(row.count), c.language());
  const float countWidth = textSize(c.look.type.small, count).x;
  const render::Colour words = quiet && !hovered ? t.quietText : t.text;
  drawLine(list, c.look.type.small, box.max.x - 8 - countWidth, box.min.y, box.max.y, ink(t.quietText), count,
           countWidth + 1);
  drawLine(list, c.look.type.small, box.min.x + 26, box.min.y, box.max.y, ink(words), wordsOf(c, row),
           box.width() - 26 - 14 - countWidth);
}

void kindRow(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  ImGui::SetCursorScreenPos(im(at));
  const std::string id = "###kind-" + std::string(row.kind->id);
  const bool clicked = ImGui::InvisibleButton(id.c_str(), {columnWidth, rowHeight});
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect box{at, at + glm::vec2(columnWidth, rowHeight)};
  if (hovered) list.AddRectFilled(im(box.min), im(box.max), ink(c.look.theme->fieldHover), 4);
  drawRow(c, row, box, hovered);
  if (hovered) tip(c, row.hidden ? c.tr("Show") : c.tr("Hide"));
  if (clicked) app::toggleKind(c.state.project, std::string(row.kind->id));
}

void tendencyRow(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  drawRow(c, row, {at, at + glm::vec2(columnWidth, rowHeight)}, false);
}

void title(const Context& c, const char* words, glm::vec2 at) {
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.smallStrong, at.x + 6, at.y, at.y + headingHeight - 4,
           ink(c.look.theme->quietText), words, columnWidth);
}

std::string headingOf(const Context& c) {
  const app::ColourBy by = c.state.project.colourBy;
  if (!app::allianceShown(c.world, c.view())) {
    if (by == app::ColourBy::government) return c.tr("Governments now");
    if (by == app::ColourBy::nothing) return c.tr("Borders");
  }
  return app::coloursHeading(c.world, c.state.project, c.view());
}

/// Rows in columns, top to bottom; returns the height that they take.
template <class Row>
float table(const std::vector<app::LegendRow>& rows, std::size_t columns, glm::vec2 at, Row row) {
  const std::size_t high = lines(rows.size(), columns);
  for (std::size_t i = 0; i < rows.size(); ++i)
    row(rows[i], at + glm::vec2(columnWidth * static_cast<float>(i / high), rowHeight * static_cast<float>(i % high)));
  return rowHeight * static_cast<float>(high);
}

}  // namespace

void legend(const Context& c) {
  if (!c.view().legendOpen) return;
  const Rows rows = rowsOf(c);
  if (rows.kinds.empty() && rows.tendencies.empty()) return;
  const float bottom = c.memory.layout.map.max.y - gap, room = bottom - controlsHeight;
  const std::size_t columns = heightOf(rows, 1) <= room ? 1 : 2;
  const float height = std::min(heightOf(rows, columns), std::max(room, 4 * rowHeight));
  const float width = 2 * padding + columnWidth * static_cast<float>(columns);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, padding});
  beginPanel(c, "###legend", {{gap, bottom - height}, {gap + width, bottom}}, ImGuiWindowFlags_NoFocusOnAppearing);
  glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  title(c, c.tr("Events now"), at);
  at.y += headingHeight;
  at.y += table(rows.kinds, columns, at, [&c](const app::LegendRow& row, glm::vec2 place) { kindRow(c, row, place); });
  if (!rows.tendencies.empty()) {
    title(c, headingOf(c).c_str(), at + glm::vec2(0, 4));
    at.y += headingHeight;
    table(rows.tendencies, columns, at,
          [&c](const app::LegendRow& row, glm::vec2 place) { tendencyRow(c, row, place); });
  }
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace ui
