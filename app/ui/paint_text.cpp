// Text on a draw list: measured, cut with an ellipsis, centred on a line.
#include <cmath>

#include "app/ui/paint.hpp"

namespace ui {
namespace {

constexpr std::string_view ellipsis = "\u2026";

float sizeOf(const ImFont* font) {
  return font->FontSize * ImGui::GetIO().FontGlobalScale;
}

bool startsLetter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

void drawText(ImDrawList& list, ImFont* font, glm::vec2 at, ImU32 colour, std::string_view text) {
  list.AddText(font, sizeOf(font), im(at), colour, text.data(), text.data() + text.size());
}

glm::vec2 textSize(ImFont* font, std::string_view text) {
  return vec(font->CalcTextSizeA(sizeOf(font), 1e6F, 0, text.data(), text.data() + text.size()));
}

std::string fitting(ImFont* font, std::string_view text, float width) {
  if (textSize(font, text).x <= width) return std::string(text);
  const float room = width - textSize(font, ellipsis).x;
  if (room <= 0) return {};
  const char* rest = nullptr;
  font->CalcTextSizeA(sizeOf(font), room, 0, text.data(), text.data() + text.size(), &rest);
  auto count = static_cast<std::size_t>(rest - text.data());
  while (count > 0 && !startsLetter(text[count])) --count;
  while (count > 0 && text[count - 1] == ' ') --count;
  return count == 0 ? std::string() : std::string(text.substr(0, count)) + std::string(ellipsis);
}

void drawLine(ImDrawList& list, ImFont* font, float x, float top, float bottom, ImU32 colour, std::string_view text,
              float width) {
  const std::string line = fitting(font, text, width);
  if (line.empty()) return;
  const float y = std::round((top + bottom - sizeOf(font)) / 2 - 0.5F);
  drawText(list, font, {x, y}, colour, line);
}

}  // namespace ui
