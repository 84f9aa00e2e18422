// The opened files as layers, the topmost first: which are shown, in what order, and by which of their columns their
// events are coloured, sized and labelled.
#include <algorithm>
#include <cmath>

#include "app/layers_open.hpp"
#include "app/numbers.hpp"
#include "app/ui/borders_part.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float boxWidth = 348, rowHeight = 34, small = 24;

/// A square button with a sign of its own; returns whether it was clicked.
bool signButton(const Context& c, const char* id, const char* words, glm::vec2& middle, bool* hovered) {
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const bool clicked = ImGui::InvisibleButton(id, {small, rowHeight - 4});
  const Rect box{at, at + glm::vec2(small, rowHeight - 4)};
  *hovered = ImGui::IsItemHovered();
  if (*hovered) ImGui::GetWindowDrawList()->AddRectFilled(im(box.min), im(box.max), ink(c.look.theme->fieldHover), 4);
  focusRing(box);
  if (*hovered) tip(c, words);
  middle = (box.min + box.max) * 0.5F;
  return clicked;
}

/// An eye, open or struck through.
bool eyeButton(const Context& c, bool open) {
  glm::vec2 at;
  bool hovered = false;
  const bool clicked = signButton(c, "###eye", open ? c.tr("Hide") : c.tr("Show"), at, &hovered);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 line = ink(open ? c.look.theme->text : c.look.theme->quietText);
  constexpr float half = 8, bulge = 9;
  for (const float side : {-1.0F, 1.0F})
    list.AddBezierQuadratic(im(at - glm::vec2(half, 0)), im(at + glm::vec2(0, side * bulge)),
                            im(at + glm::vec2(half, 0)), line, 1.3F);
  if (open)
    list.AddCircleFilled(im(at), 2.6F, line);
  else
    list.AddLine(im(at + glm::vec2(-6, 6)), im(at + glm::vec2(6, -6)), line, 1.5F);
  return clicked;
}

bool arrowButton(const Context& c, const char* id, const char* words, float side) {
  glm::vec2 at;
  bool hovered = false;
  const bool clicked = signButton(c, id, words, at, &hovered);
  const ImU32 line = ink(hovered ? c.look.theme->text : c.look.theme->quietText);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine(im(at + glm::vec2(-4.5F, side * 2.5F)), im(at + glm::vec2(0, -side * 2.5F)), line, 1.5F);
  list.AddLine(im(at + glm::vec2(0, -side * 2.5F)), im(at + glm::vec2(4.5F, side * 2.5F)), line, 1.5F);
  return clicked;
}

app::LayerStyle& style(const Context& c, std::uint16_t layer) {
  return app::layerStyle(c.state.project, c.world, layer);
}

std::vector<std::size_t> countsNow(const Context& c) {
  std::vector<std::size_t> out(c.world.layers.size(), 0);
  const app::ActiveEvents all = app::activeEvents(c.world, c.state.project, c.view().clock);
  for (const app::ActiveEvent& active : *all) ++out[app::layerOf(c.world, active.row)];
  return out;
}

/// Label and choice on one line; returns the index that was clicked, or -1.
int chosen(const Context& c, const char* id, const char* label, std::vector<std::string> options, int current) {
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  constexpr float labelWidth = 92;
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.small, at.x + 6, at.y, at.y + hitSize, ink(c.look.theme->quietText),
           label, labelWidth - 8);
  ImGui::SetCursorScreenPos({at.x + labelWidth, at.y});
  std::string shown = options.at(static_cast<std::size_t>(std::max(current, 0)));
  const float room = boxWidth - labelWidth - 60;
  while (textSize(c.look.type.body, shown).x > room && shown.size() > 4) {
    std::size_t end = shown.size() - 4;
    while (end > 1 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
    shown = shown.substr(0, end) + "…";
  }
  const int picked = choice(c, id, shown, options, current, label);
  ImGui::SetCursorScreenPos({at.x, at.y + hitSize});
  ImGui::Dummy({1, 0});
  return picked;
}

/// "As suits the data", none, then the columns.
void columnChoice(const Context& c, std::uint16_t layer, const char* id, const char* label,
                  std::string app::LayerStyle::*field, const std::string& now, bool (*fits)(const app::ColumnInfo&)) {
  std::vector<std::string> names{"", app::noColumn}, words;
  words.emplace_back(c.tr("As suits the data"));
  words.emplace_back(c.tr("Nothing"));
  for (const app::ColumnInfo& column : c.world.eventColumns.of(c.world, layer))
    if (fits(column) || column.name == now) {
      names.push_back(column.name);
      words.push_back(app::columnTitle(column.name, c.tr));
    }
  const std::string own = app::layerStyles(c.world, c.state.project)[layer].*field;
  const auto at = std::ranges::find(names, own);
  const int current = at == names.end() ? 0 : static_cast<int>(at - names.begin());
  if (own.empty()) words[0] += now.empty() ? "" : ": " + app::columnTitle(now, c.tr);
  const int picked = chosen(c, id, label, words, current);
  if (picked >= 0) style(c, layer).*field = names[static_cast<std::size_t>(picked)];
}

bool fitsColour(const app::ColumnInfo& column) {
  using Holds = app::ColumnInfo::Holds;
  return column.different > 1 && !column.isCode && column.holds != Holds::words;
}

bool fitsSize(const app::ColumnInfo& column) {
  return column.different > 1 && !column.isCode && column.holds == app::ColumnInfo::Holds::numbers;
}

bool fitsLabel(const app::ColumnInfo& column) {
  return column.different > 1 && column.name != "certainty";
}

void modeChoice(const Context& c, std::uint16_t layer) {
  const std::optional<app::Mode> now = app::layerStyles(c.world, c.state.project)[layer].mode;
  const int picked =
      chosen(c, "###mode", c.tr("Shows"),
             {c.tr("As the clock says"), c.tr("This moment"), c.tr("The time before"), c.tr("Everything so far")},
             now ? static_cast<int>(*now) + 1 : 0);
  if (picked == 0) style(c, layer).mode.reset();
  if (picked > 0) style(c, layer).mode = static_cast<app::Mode>(picked - 1);
}

void shownAsChoice(const Context& c, std::uint16_t layer) {
  const auto now = static_cast<int>(app::layerStyles(c.world, c.state.project)[layer].as);
  const int picked = chosen(c, "###as", c.tr("Drawn as"), {c.tr("Marks"), c.tr("Heat map"), c.tr("Hexagons")}, now);
  if (picked >= 0) style(c, layer).as = static_cast<app::ShowAs>(picked);
}

void opacityChoice(const Context& c, std::uint16_t layer) {
  constexpr float steps[] = {1, 0.75F, 0.5F, 0.25F};
  const float now = app::layerStyles(c.world, c.state.project)[layer].opacity;
  std::vector<std::string> words;
  int current = 0;
  for (int i = 0; i < 4; ++i) {
    words.push_back(app::numberInWords(static_cast<double>(steps[i] * 100), c.language()) + " %");
    if (std::abs(steps[i] - now) < std::abs(steps[current] - now)) current = i;
  }
  const int picked = chosen(c, "###opacity", c.tr("Opacity"), words, current);
  if (picked >= 0) style(c, layer).opacity = steps[picked];
}

void styleOf(const Context& c, std::uint16_t layer) {
  const app::LayerLook& look = app::stylingOf(c.world, c.state.project)->layers[layer];
  columnChoice(c, layer, "###colour", c.tr("Colour by"), &app::LayerStyle::colourBy, look.colourBy, fitsColour);
  columnChoice(c, layer, "###size", c.tr("Size by"), &app::LayerStyle::sizeBy, look.sizeBy, fitsSize);
  columnChoice(c, layer, "###label", c.tr("Label by"), &app::LayerStyle::labelBy, look.labelBy, fitsLabel);
  shownAsChoice(c, layer);
  modeChoice(c, layer);
  opacityChoice(c, layer);
  space(6);
}

/// A row that is carried as far as a row is high changes places with its neighbour. By how far, not by where: what
/// lies between the rows may be higher than they are.
void carry(const Context& c, std::uint16_t layer) {
  if (!ImGui::IsItemActive() || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4)) return;
  const float by = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 4).y;
  if (std::abs(by) < rowHeight * 0.75F) return;
  app::moveLayer(c.state.project, c.world, layer, by < 0 ? -1 : 1);
  ImGui::ResetMouseDragDelta(ImGuiMouseButton_Left);
}

void row(const Context& c, std::uint16_t layer, std::size_t count, bool several) {
  const app::Theme& t = *c.look.theme;
  const bool visible = app::layerStyles(c.world, c.state.project)[layer].isVisible;
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float width = ImGui::GetContentRegionAvail().x, buttons = several ? 3 * small : 0;
  if (eyeButton(c, visible)) style(c, layer).isVisible = !visible;
  ImGui::SetCursorScreenPos({at.x + small + 2, at.y});
  const Rect box{at + glm::vec2(small + 2, 0), at + glm::vec2(width - buttons, rowHeight - 4)};
  if (ImGui::InvisibleButton("###open", {box.width(), box.height()}) &&
      !ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4))
    c.memory.layerShown = c.memory.layerShown == layer ? std::uint16_t{0xFFFF} : layer;
  carry(c, layer);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) list.AddRectFilled(im(box.min), im(box.max), ink(t.fieldHover), 4);
  focusRing(box);
  const std::string number = visible ? app::numberInWords(static_cast<double>(count), c.language()) : c.tr("hidden");
  const float numberWidth = textSize(c.look.type.small, number).x;
  drawLine(list, c.memory.layerShown == layer ? c.look.type.strong : c.look.type.body, box.min.x + 4, box.min.y,
           box.max.y, ink(visible ? t.text : t.quietText), app::layerTitle(c.world, layer, c.tr),
           box.width() - numberWidth - 20);
  drawLine(list, c.look.type.small, box.max.x - 6 - numberWidth, box.min.y, box.max.y, ink(t.quietText), number,
           numberWidth + 1);
  if (several) {
    ImGui::SetCursorScreenPos({box.max.x, at.y});
    if (arrowButton(c, "###up", c.tr("Up"), 1)) app::moveLayer(c.state.project, c.world, layer, -1);
    ImGui::SetCursorScreenPos({box.max.x + small, at.y});
    if (arrowButton(c, "###down", c.tr("Down"), -1)) app::moveLayer(c.state.project, c.world, layer, 1);
    ImGui::SetCursorScreenPos({box.max.x + 2 * small, at.y + 1});
    if (iconButton(c, "###remove", Icon::cross, c.tr("Take out of the list")))
      app::removeLayer(c.state.project, c.world, layer);
  }
  ImGui::SetCursorScreenPos({at.x, at.y + rowHeight - 2});
  ImGui::Dummy({1, 0});
}

void foot(const Context& c) {
  space(6);
  if (wordButton(c, "###add", c.tr("Add a file"))) c.view().openOpen = true;
  ImGui::SameLine();
  if (!c.world.bundled && !c.state.project.withTimeline) {
    if (wordButton(c, "###timeline", c.tr("With the timeline"), false,
                   c.tr("The bundled timeline of Latin America below")))
      c.state.project.withTimeline = true;
    ImGui::SameLine();
  }
  if (wordButton(c, "###close", c.tr("Close"))) c.view().layersOpen = false;
}

}  // namespace

void layersBox(const Context& c) {
  if (!c.view().layersOpen) return;
  hangNextWindow(c, boxWidth);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {6, 2});
  ImGui::Begin("###layers", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                   ImGuiWindowFlags_NoFocusOnAppearing);
  line(c.look.type.strong, c.look.theme->text, c.tr("Layers"));
  space(4);
  const std::vector<std::size_t> counts = countsNow(c);
  const std::vector<std::uint16_t> order = app::layerOrder(c.world, c.state.project);
  for (const std::uint16_t layer : order) {
    ImGui::PushID(("###layer" + std::to_string(layer)).c_str());
    row(c, layer, counts[layer], order.size() > 1);
    if (c.memory.layerShown == layer) styleOf(c, layer);
    ImGui::PopID();
  }
  bordersPart(c);
  foot(c);
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace ui
