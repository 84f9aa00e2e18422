#include "app/ui/details_parts.hpp"

#include <algorithm>

namespace ui {
namespace {

constexpr float chipHeight = 24, chipPadding = 8;

bool chip(const Context& c, const char* id, std::string_view words, float widest) {
  const app::Theme& t = *c.look.theme;
  ImFont* font = c.look.type.small;
  const float width = std::min(textSize(font, words).x + 2 * chipPadding, widest);
  if (ImGui::GetCursorPosX() > ImGui::GetWindowContentRegionMin().x && ImGui::GetContentRegionAvail().x < width)
    ImGui::NewLine();
  const bool clicked = ImGui::InvisibleButton(id, {width, chipHeight});
  const glm::vec2 min = vec(ImGui::GetItemRectMin()), max = vec(ImGui::GetItemRectMax());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(im(min), im(max), ink(ImGui::IsItemHovered() ? t.fieldHover : t.field), 4);
  focusRing({min, max});
  drawLine(list, font, min.x + chipPadding, min.y, max.y, ink(t.text), words, max.x - min.x - 2 * chipPadding + 1);
  return clicked;
}

std::string sourceLine(const geo::Source& source) {
  if (source.title.empty()) return source.publisher.empty() ? source.url : source.publisher;
  return source.publisher.empty() ? source.title : source.title + ". " + source.publisher;
}

void sourceRow(const Context& c, const geo::Source& source) {
  const app::Theme& t = *c.look.theme;
  const float left = ImGui::GetCursorPosX(), width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  ImGui::SetCursorPosY(top + 4);
  paragraph(c.look.type.small, t.text, sourceLine(source), left + width - hitSize - 6);
  const float bottom = ImGui::GetCursorPosY();
  if (source.url.empty()) return;
  ImGui::SetCursorPos({left + width - hitSize, top});
  if (iconButton(c, "###open", Icon::arrowOut, source.url.c_str())) c.requests.openAddress = source.url;
  ImGui::SetCursorPosY(std::max(bottom, top + hitSize + 2));
}

}  // namespace

int chips(const Context& c, const char* id, const std::vector<std::string>& words) {
  int clicked = -1;
  const float widest = ImGui::GetContentRegionAvail().x;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {6, 6});
  ImGui::PushID(id);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) ImGui::SameLine();
    if (chip(c, ("###" + std::to_string(i)).c_str(), words[i], widest)) clicked = static_cast<int>(i);
  }
  ImGui::PopID();
  ImGui::PopStyleVar();
  return clicked;
}

void countryChips(const Context& c, const char* id, const std::vector<std::string>& codes) {
  std::vector<std::string> names;
  for (const std::string& code : codes) names.push_back(app::countryName(c.world, code, c.language()));
  const int clicked = chips(c, id, names);
  if (clicked >= 0) app::select(c.view(), {app::Selection::What::country, codes[static_cast<std::size_t>(clicked)]});
}

void sources(const Context& c, const std::vector<geo::Source>& list) {
  if (list.empty()) return;
  heading(c, c.tr("Sources"));
  for (std::size_t i = 0; i < list.size(); ++i) {
    ImGui::PushID(("###source" + std::to_string(i)).c_str());
    sourceRow(c, list[i]);
    ImGui::PopID();
  }
}

void contested(const Context& c, std::string_view note) {
  space(8);
  paragraph(c.look.type.smallStrong, c.look.theme->warning, c.tr("Contested"));
  if (!note.empty()) paragraph(c.look.type.small, c.look.theme->text, note);
}

}  // namespace ui
