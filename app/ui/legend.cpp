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

/// Rows under one heading.
struct Group {
  std::string heading;
  std::vector<app::LegendRow> rows;
};

bool showsDensity(const app::Project& project) {
  return std::ranges::any_of(project.layers,
                             [](const app::LayerStyle& style) { return style.as != app::ShowAs::marks; });
}

std::vector<Group> groupsOf(const Context& c) {
  std::vector<Group> out;
  const auto add = [&](const app::LegendRow& row) {
    if (out.empty() || !app::sharesHeading(out.back().rows.back(), row))
      out.push_back({app::headingOf(c.world, c.state.project, c.view(), row, true), {}});
    out.back().rows.push_back(row);
  };
  if (showsDensity(c.state.project))
    for (const app::LegendRow& row :
         app::densityRows(app::momentShown(c.world, c.state, c.viewport, app::windowArea(c.viewport, c.view()), {})))
      add(row);
  for (const app::LegendRow& row : app::legendRows(c.world, c.state)) add(row);
  if (app::disputedInSight(c.world, c.view(), c.viewport, app::windowArea(c.viewport, c.view()))) {
    app::LegendRow row;
    row.disputed = true;
    add(row);
  }
  return out;
}

std::size_t lines(std::size_t rows, std::size_t columns) {
  return (rows + columns - 1) / columns;
}

float heightOf(const std::vector<app::LegendRow>& rows, std::size_t columns) {
  return rows.empty() ? 0 : headingHeight + rowHeight * static_cast<float>(lines(rows.size(), columns));
}

float heightOf(const std::vector<Group>& groups, std::size_t columns) {
  float height = 2 * padding;
  for (const Group& group : groups) height += heightOf(group.rows, columns);
  return height;
}

/// A hollow point on its road.
void drawTown(const Context& c, glm::vec2 at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 colour = ink(c.look.theme->kindOf(app::kindOf("march")));
  list.AddLine(im(at - glm::vec2(9, 0)), im(at + glm::vec2(9, 0)), colour, 1.6F);
  list.AddCircleFilled(im(at), 3.2F, ink(c.look.theme->panel), 16);
  list.AddCircle(im(at), 3.2F, colour, 16, 1.3F);
}

void drawMark(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (row.mark->mark == app::Mark::assumed) return drawTown(c, at);
  const bool contested = row.mark->mark == app::Mark::contested, ended = row.mark->mark == app::Mark::ended;
  const render::Shape shape = contested ? render::Shape::diamond : render::Shape::circle;
  drawSign(list, shape, at, contested ? 6 : 10, 0, ink(c.look.theme->quietText), !contested && !ended);
  if (ended) drawSign(list, render::Shape::bar, at, 13, 0.8F, ink(c.look.theme->text));
  if (contested) drawSign(list, shape, at, 12, 0, ink(c.look.theme->quietText), true);
}

/// A piece of a trail as on the map.
void drawTrail(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  const app::Theme& t = *c.look.theme;
  const float width = row.trail ? row.trail->width : 3.2F;
  const render::Dash dash = row.way ? app::dashOf(*row.way, width) : render::Dash{};
  const float from = at.x - 9, to = at.x + 9, on = dash.off > 0 ? dash.on : to - from;
  for (float x = from; x < to; x += on + dash.off)
    ImGui::GetWindowDrawList()->AddRectFilled({x, at.y - width / 2}, {std::min(x + on, to), at.y + width / 2},
                                              ink(t.kindOf(app::kindOf("march"))), width / 2);
}

/// The outline of the bloc around its badge.
void drawBloc(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  const app::BlocLook& look = app::blocLook(row.bloc->place);
  const ImU32 colour = ink(look.colour(*c.look.theme));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float left = at.x - 8, right = at.x + 8, width = std::min(look.width, 2.4F);
  const float on = look.dash.off > 0 ? std::max(look.dash.on * 0.4F, width) : right - left, off = look.dash.off * 0.5F;
  for (const float y : {at.y - 6.5F, at.y + 6.5F})
    for (float x = left; x < right; x += on + std::max(off, 0.01F))
      list.AddRectFilled({x, y - width / 2}, {std::min(x + on, right), y + width / 2}, colour);
  drawSign(list, look.badge, at, 7, 0, colour);
}

/// Three dashes, as on the map.
void drawBorder(ImDrawList& list, const app::Theme& t, glm::vec2 at) {
  for (const float x : {-8.0F, -2.0F, 4.0F})
    list.AddLine(im(at + glm::vec2(x, 0)), im(at + glm::vec2(x + 4, 0)), ink(t.disputed), 1.5F);
}

void drawChange(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const app::ChangeLook& look = *row.change;
  const ImU32 colour = ink(c.look.theme->text);
  if (look.width == 0) return drawText(list, c.look.type.strong, at - glm::vec2(4, 9), colour, "±");
  const float on = look.dash.off > 0 ? 4 : 16, width = look.width * 0.7F;
  for (const float y : {at.y - 5.5F, at.y + 5.5F})
    for (float x = at.x - 8; x < at.x + 8; x += on + 2)
      list.AddRectFilled({x, y - width / 2}, {std::min(x + on, at.x + 8), y + width / 2}, colour);
  for (const float x : {at.x - 7.5F, at.x + 7.5F})
    list.AddRectFilled({x - width / 2, at.y - 5.5F}, {x + width / 2, at.y + (look.dash.off > 0 ? -1.0F : 5.5F)},
                       colour);
}

void drawLook(const Context& c, const app::LegendRow& row, glm::vec2 sign, bool quiet) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (row.kind)
    drawSign(list, row.dots ? render::Shape::circle : row.kind->shape, sign, 12, row.kind->turn,
             ink(t.kindOf(*row.kind), row.hidden ? 0.25F
                                      : quiet    ? 0.55F
                                                 : 1));
  if (row.mark) drawMark(c, row, sign);
  if (row.sized) {
    list.AddCircleFilled(im(sign), row.size / 2, ink(t.text, 0.12F), 32);
    list.AddCircle(im(sign), row.size / 2, ink(t.quietText), 32, 1);
  }
  if (row.trail || row.way) drawTrail(c, row, sign);
  if (row.bloc) drawBloc(c, row, sign);
  if (row.tendency)
    drawSwatch(list, {sign - glm::vec2(7, 6), sign + glm::vec2(7, 6)}, app::fillOf(t, *row.tendency),
               row.tendency->hatch, render::faded(t.text, 0.35F));
  if (row.colour)
    drawSwatch(list, {sign - glm::vec2(7, 6), sign + glm::vec2(7, 6)}, t.dark ? row.colour->dark : row.colour->light,
               row.colour->hatch, render::faded(t.text, 0.35F));
  if (row.disputed) drawBorder(list, t, sign);
  if (row.change) drawChange(c, row, sign);
}

void drawRow(const Context& c, const app::LegendRow& row, const Rect& box, bool hovered) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const glm::vec2 sign{box.min.x + 12, (box.min.y + box.max.y) / 2};
  const bool quiet = !row.disputed && !row.sized && (row.hidden || (row.count == 0 && row.later.value_or(0) == 0));
  drawLook(c, row, sign, quiet);
  const std::string count = row.disputed ? ""
                            : row.hidden ? std::string(c.tr("hidden"))
                                         : app::countInWords(row, c.language());
  const float countWidth = textSize(c.look.type.small, count).x;
  const render::Colour words = quiet && !hovered ? t.quietText : t.text;
  drawLine(list, c.look.type.small, box.max.x - 8 - countWidth, box.min.y, box.max.y, ink(t.quietText), count,
           countWidth + 1);
  drawLine(list, c.look.type.small, box.min.x + 26, box.min.y, box.max.y, ink(words), app::wordsOf(row, c.tr),
           box.width() - 26 - 14 - countWidth);
}

/// A row that is a button; whether it was clicked.
bool clickedRow(const Context& c, const app::LegendRow& row, const std::string& id, const char* does, glm::vec2 at) {
  ImGui::SetCursorScreenPos(im(at));
  const bool clicked = ImGui::InvisibleButton(id.c_str(), {columnWidth, rowHeight});
  const bool hovered = ImGui::IsItemHovered();
  const Rect box{at, at + glm::vec2(columnWidth, rowHeight)};
  focusRing(box);
  if (hovered) ImGui::GetWindowDrawList()->AddRectFilled(im(box.min), im(box.max), ink(c.look.theme->fieldHover), 4);
  drawRow(c, row, box, hovered);
  if (hovered) tip(c, does);
  return clicked;
}

void kindRow(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  const std::string id(row.one ? row.one->id : row.kind->id);
  const bool isKind = !row.one || row.styling->layers[row.layer].byKind();
  const std::string name = isKind && row.layer == 0 ? "###kind-" + id : "###class-" + std::to_string(row.layer) + id;
  if (!clickedRow(c, row, name, row.hidden ? c.tr("Show") : c.tr("Hide"), at)) return;
  if (isKind)
    app::toggleKind(c.state.project, id);
  else
    app::toggleClass(c.state.project, c.world, row.layer, id);
}

void blocRow(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  const std::string& id = row.bloc->alliance->id;
  if (clickedRow(c, row, "###alliance-" + id, c.tr("Take off the map"), at)) app::takeAllianceOff(c.state, id);
}

/// Kinds and alliances are buttons, the rest only says what is seen.
void entry(const Context& c, const app::LegendRow& row, glm::vec2 at) {
  if (row.kind) return kindRow(c, row, at);
  if (row.bloc) return blocRow(c, row, at);
  drawRow(c, row, {at, at + glm::vec2(columnWidth, rowHeight)}, false);
}

/// The head of events is a button: how they are shown is chosen there.
void title(const Context& c, const Group& group, glm::vec2 at) {
  const bool ofEvents = app::partOf(group.rows.front()) == app::LegendPart::events;
  bool hovered = false;
  if (ofEvents) {
    ImGui::SetCursorScreenPos(im(at));
    const std::string id = std::string("###style-") + std::to_string(group.rows.front().layer) +
                           (group.rows.front().sized     ? "-size"
                            : group.rows.front().density ? "-hexagons"
                                                         : "");
    if (ImGui::InvisibleButton(id.c_str(), {columnWidth, headingHeight - 2})) {
      c.view().layersOpen = !c.view().layersOpen;
      c.memory.layerShown = group.rows.front().layer;
    }
    hovered = ImGui::IsItemHovered();
    const Rect box{at, at + glm::vec2(columnWidth, headingHeight - 2)};
    focusRing(box);
    if (hovered) tip(c, c.tr("Colours, sizes and layers"));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const glm::vec2 tail{box.max.x - 10, (box.min.y + box.max.y) / 2};
    const ImU32 line = ink(hovered ? c.look.theme->text : c.look.theme->quietText);
    for (const float y : {-3.5F, 0.0F, 3.5F})
      list.AddLine(im(tail + glm::vec2(-5, y)), im(tail + glm::vec2(5, y)), line, 1.2F);
  }
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.smallStrong, at.x + 6, at.y, at.y + headingHeight - 2,
           ink(hovered ? c.look.theme->text : c.look.theme->quietText), group.heading.c_str(),
           columnWidth - (ofEvents ? 24.0F : 0.0F));
}

/// A heading and its rows in columns, top to bottom; `at` moves below them.
void table(const Context& c, const Group& group, std::size_t columns, glm::vec2& at) {
  const std::vector<app::LegendRow>& rows = group.rows;
  title(c, group, at);
  at.y += headingHeight;
  const std::size_t high = lines(rows.size(), columns);
  for (std::size_t i = 0; i < rows.size(); ++i)
    entry(c, rows[i],
          at + glm::vec2(columnWidth * static_cast<float>(i / high), rowHeight * static_cast<float>(i % high)));
  at.y += rowHeight * static_cast<float>(high);
}

/// Where there is no room for both, what is selected is read, and some of the map must be left between them. With very
/// large letters the controls leave no room for a legend.
bool givesWay(const Context& c, float width, float room) {
  constexpr float leastMap = 200;
  if (room < headingHeight + 2 * rowHeight) return true;
  return c.memory.slide > 0 && c.memory.layout.details.min.x - width - 2 * gap < leastMap;
}

/// Whether two columns leave most of the map to be seen, of two maps of the first; on less one column can be scrolled.
bool isWide(const Context& c) {
  const app::Comparison& comparison = c.view().comparison;
  const bool two = comparison.isOn && comparison.as != app::CompareAs::difference;
  return 2 * columnWidth < c.memory.layout.map.width() * (two ? 0.2F : 0.4F);
}

/// Where one is in a legend that is too long: the panel's surface covers ImGui's own bar.
void scrollMark(const Context& c) {
  const float most = ImGui::GetScrollMaxY(), high = ImGui::GetWindowHeight();
  if (most <= 0) return;
  const glm::vec2 corner = vec(ImGui::GetWindowPos());
  const float length = high * high / (high + most), top = corner.y + (high - length) * ImGui::GetScrollY() / most;
  const float right = corner.x + ImGui::GetWindowWidth() - 3;
  ImGui::GetWindowDrawList()->AddRectFilled({right - 4, top + 3}, {right, top + length - 3},
                                            ink(c.look.theme->quietText, 0.4F), 2);
}

}  // namespace

void legend(const Context& c) {
  c.memory.legendRight = gap;
  if (!c.view().legendOpen) return;
  const std::vector<Group> groups = groupsOf(c);
  if (groups.empty()) return;
  const float bottom = c.memory.layout.map.max.y - gap, room = bottom - c.memory.belowControls;
  const std::size_t columns = heightOf(groups, 1) <= room || !isWide(c) ? 1 : 2;
  const float height = std::min(heightOf(groups, columns), std::max(room, 4 * rowHeight));
  const float width = 2 * padding + columnWidth * static_cast<float>(columns);
  if (givesWay(c, width, room)) return;
  c.memory.legendRight = 2 * gap + width;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, padding});
  beginPanel(c, "###legend", {{gap, bottom - height}, {gap + width, bottom}}, ImGuiWindowFlags_NoFocusOnAppearing);
  glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  for (const Group& group : groups) table(c, group, columns, at);
  ImGui::SetCursorScreenPos(im(at));
  ImGui::Dummy({1, 1});  // rows that are no buttons are to be scrolled to as well
  scrollMark(c);
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace ui
