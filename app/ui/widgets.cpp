#include "app/ui/widgets.hpp"

#include <algorithm>

#include "app/ui/focus.hpp"

namespace ui {
namespace {

/// The frame of a custom button: what all of them share. Fills the hovered and the lit one.
struct Pressed {
  bool clicked = false, hovered = false;
  Rect box;
};

Pressed press(const char* id, glm::vec2 size, ImU32 lit, ImU32 hover) {
  Pressed out;
  out.clicked = ImGui::InvisibleButton(id, im(size));
  out.hovered = ImGui::IsItemHovered();
  out.box = {vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (lit) list.AddRectFilled(im(out.box.min), im(out.box.max), lit, 4);
  if (out.hovered) list.AddRectFilled(im(out.box.min), im(out.box.max), hover, 4);
  focusRing(out.box);
  return out;
}

glm::vec2 centre(const Rect& box) {
  return (box.min + box.max) * 0.5F;
}

void openBelow(const Rect& box) {
  ImGui::SetNextWindowPos({box.min.x, box.max.y + 4});
  ImGui::SetNextWindowSizeConstraints({box.width(), 0}, {420, 480});
}

}  // namespace

void beginPanel(const Context& c, const char* id, const Rect& box, ImGuiWindowFlags more) {
  ImGui::SetNextWindowPos(im(box.min));
  ImGui::SetNextWindowSize({box.width(), box.height()});
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   more);
  if (!(more & ImGuiWindowFlags_NoBackground))
    drawSurface(*ImGui::GetWindowDrawList(), c.look, box, ImGui::GetStyle().WindowRounding);
}

void hangNextWindow(const Context& c, float width, float beside) {
  const glm::vec2 stage = c.stage.size;
  const float left = std::max(std::min(std::max(c.memory.legendRight, gap) + beside, stage.x - width - gap), gap);
  const float top = std::min(c.memory.belowControls, stage.y * 0.4F);
  ImGui::SetNextWindowPos({left, top});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, std::max(stage.y - top - gap, 80.0F)});
}

bool iconButton(const Context& c, const char* id, Icon icon, const char* words, bool lit) {
  const app::Theme& t = *c.look.theme;
  const Pressed button = press(id, {hitSize, hitSize}, lit ? ink(t.accent) : 0, ink(t.fieldHover, lit ? 0.2F : 1.0F));
  drawIcon(*ImGui::GetWindowDrawList(), icon, centre(button.box), 13, ink(lit ? t.onAccent : t.text));
  if (button.hovered) tip(c, words);
  return button.clicked;
}

bool wordButton(const Context& c, const char* id, std::string_view words, bool strong, const char* more) {
  const app::Theme& t = *c.look.theme;
  const glm::vec2 text = textSize(c.look.type.body, words);
  const Pressed button =
      press(id, {text.x + 20, hitSize}, ink(strong ? t.accent : t.field), ink(t.fieldHover, strong ? 0.2F : 1.0F));
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.body, button.box.min.x + 10, button.box.min.y, button.box.max.y,
           ink(strong ? t.onAccent : t.text), words, text.x + 1);
  if (button.hovered && more) tip(c, more);
  return button.clicked;
}

bool beginChoice(const Context& c, const char* id, std::string_view shown, const char* words) {
  const app::Theme& t = *c.look.theme;
  const float width = textSize(c.look.type.body, shown).x;
  const Pressed button = press(id, {choiceWidth(c, shown), hitSize}, 0, ink(t.fieldHover));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  drawLine(list, c.look.type.body, button.box.min.x + 6, button.box.min.y, button.box.max.y, ink(t.text), shown,
           width + 1);
  drawIcon(list, Icon::chevron, {button.box.max.x - 13, centre(button.box).y + 1}, 8, ink(t.quietText));
  ImGui::PushID(id);
  if (button.clicked) ImGui::OpenPopup("###list");
  openBelow(button.box);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6, 6});
  if (ImGui::BeginPopup("###list")) return true;
  if (button.hovered) tip(c, words);
  ImGui::PopStyleVar();
  ImGui::PopID();
  return false;
}

void endChoice() {
  ImGui::EndPopup();
  ImGui::PopStyleVar();
  ImGui::PopID();
}

bool option(const char* label, bool chosen, float width) {
  const bool clicked = ImGui::Selectable(label, chosen, 0, {width, hitSize - 4});
  if (chosen) ImGui::SetItemDefaultFocus();
  reachable();
  return clicked;
}

void checkbox(const char* label, bool& value) {
  ImGui::Checkbox(label, &value);
  reachable();
}

void slider(const char* id, float& share) {
  constexpr float keyStep = 0.01F;
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
  ImGui::SliderFloat(id, &share, 0, 1, "");
  reachable();
  share = std::clamp(share + keyStep * static_cast<float>(arrowSteps()), 0.0F, 1.0F);
}

void focusRing(const Rect& box) {
  reachable();
  if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)
    ImGui::GetWindowDrawList()->AddRect(im(box.min), im(box.max), ImGui::GetColorU32(ImGuiCol_NavHighlight), 4, 0, 2);
}

int choice(const Context& c, const char* id, std::string_view shown, const std::vector<std::string>& options,
           int chosen, const char* words) {
  if (!beginChoice(c, id, shown, words)) return -1;
  float width = std::max(textSize(c.look.type.body, shown).x, 120.0F);
  for (const std::string& one : options) width = std::max(width, textSize(c.look.type.body, one).x);
  int picked = -1;
  for (int i = 0; i < static_cast<int>(options.size()); ++i) {
    const std::string label = options[static_cast<std::size_t>(i)] + "###" + std::to_string(i);
    if (option(label.c_str(), i == chosen, width)) picked = i;
  }
  endChoice();
  return picked;
}

float choiceWidth(const Context& c, std::string_view shown) {
  return textSize(c.look.type.body, shown).x + 28;
}

bool rowButton(const char* id, float height, bool* hovered) {
  const ImU32 hover = ImGui::GetColorU32(ImGuiCol_ButtonHovered);
  const Pressed row = press(id, {std::max(ImGui::GetContentRegionAvail().x, 1.0F), height}, 0, hover);
  if (hovered) *hovered = row.hovered;
  return row.clicked;
}

void tip(const Context& c, const char* words) {
  if (!words || !*words) return;
  ImGui::PushFont(c.look.type.small);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {9, 6});
  ImGui::BeginTooltip();
  ImGui::TextUnformatted(words);
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
  ImGui::PopFont();
}

void paragraph(ImFont* font, render::Colour colour, std::string_view words, float wrap) {
  const float right = wrap > 0 ? wrap : ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  ImGui::Dummy(
      im(drawWrapped(*ImGui::GetWindowDrawList(), font, at, ink(colour), words, right - ImGui::GetCursorPosX())));
}

void line(ImFont* font, render::Colour colour, std::string_view words) {
  const float width = ImGui::GetContentRegionAvail().x;
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float height = textSize(font, words).y;
  ImGui::Dummy({width, height});
  drawLine(*ImGui::GetWindowDrawList(), font, at.x, at.y, at.y + height, ink(colour), words, width);
}

void space(float points) {
  ImGui::Dummy({1, std::max(points - ImGui::GetStyle().ItemSpacing.y, 0.0F)});
}

void hairline(const Context& c) {
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  ImGui::GetWindowDrawList()->AddRectFilled(im(at), {right, at.y + c.look.hairline}, ink(c.look.theme->panelEdge));
  ImGui::Dummy({1, 1});
}

void heading(const Context& c, std::string_view words) {
  space(14);
  line(c.look.type.smallStrong, c.look.theme->quietText, words);
  space(5);
}

void fact(const Context& c, std::string_view label, std::string_view value) {
  const float left = ImGui::GetCursorPosX();
  paragraph(c.look.type.small, c.look.theme->quietText, label);
  ImGui::SameLine();
  ImGui::SetCursorPosX(left + 104);
  paragraph(c.look.type.small, c.look.theme->text, value);
}

}  // namespace ui
