// ImGui's style from the theme: calm surfaces, hairlines, corners of 4 points.
#include "app/ui/look.hpp"

namespace ui {
namespace {

ImVec4 colour(render::Colour c, float share = 1) {
  return ImGui::ColorConvertU32ToFloat4(ink(c, share));
}

void shapes(ImGuiStyle& style, float hairline) {
  style.WindowPadding = {16, 14};
  style.FramePadding = {10, 5};
  style.ItemSpacing = {8, 6};
  style.ItemInnerSpacing = {8, 4};
  style.WindowRounding = style.ChildRounding = style.FrameRounding = style.PopupRounding = 4;
  style.ScrollbarRounding = style.GrabRounding = 4;
  style.ScrollbarSize = 10;
  style.WindowBorderSize = style.PopupBorderSize = hairline;
  style.FrameBorderSize = style.ChildBorderSize = 0;
  style.WindowMinSize = {24, 24};
  style.DisplaySafeAreaPadding = {0, 0};
}

void surfaces(ImVec4* c, const app::Theme& t) {
  c[ImGuiCol_Text] = colour(t.text);
  c[ImGuiCol_TextDisabled] = colour(t.quietText);
  c[ImGuiCol_WindowBg] = c[ImGuiCol_PopupBg] = colour(t.panel);
  c[ImGuiCol_ChildBg] = colour(t.panel, 0);
  c[ImGuiCol_Border] = colour(t.panelEdge);
  c[ImGuiCol_Separator] = colour(t.panelEdge);
  c[ImGuiCol_FrameBg] = colour(t.field);
  c[ImGuiCol_FrameBgHovered] = c[ImGuiCol_FrameBgActive] = colour(t.fieldHover);
  c[ImGuiCol_ScrollbarBg] = colour(t.panel, 0);
  c[ImGuiCol_ScrollbarGrab] = colour(t.panelEdge);
  c[ImGuiCol_ScrollbarGrabHovered] = c[ImGuiCol_ScrollbarGrabActive] = colour(t.quietText, 0.6F);
}

void widgets(ImVec4* c, const app::Theme& t) {
  c[ImGuiCol_Button] = colour(t.field, 0);
  c[ImGuiCol_ButtonHovered] = colour(t.fieldHover);
  c[ImGuiCol_ButtonActive] = colour(t.panelEdge);
  c[ImGuiCol_Header] = colour(t.field);
  c[ImGuiCol_HeaderHovered] = colour(t.fieldHover);
  c[ImGuiCol_HeaderActive] = colour(t.panelEdge);
  c[ImGuiCol_CheckMark] = c[ImGuiCol_SliderGrab] = c[ImGuiCol_SliderGrabActive] = colour(t.accent);
  c[ImGuiCol_TextSelectedBg] = colour(t.accent, 0.3F);
  c[ImGuiCol_NavHighlight] = colour(t.accent);
  c[ImGuiCol_ModalWindowDimBg] = colour(t.outside, 0.5F);
}

}  // namespace

void applyStyle(const app::Theme& theme, float hairline) {
  ImGuiStyle& style = ImGui::GetStyle();
  shapes(style, hairline);
  surfaces(style.Colors, theme);
  widgets(style.Colors, theme);
}

}  // namespace ui
