// Text on a draw list: measured, cut with an ellipsis, centred on a line.
#include <algorithm>
#include <cmath>

#include "app/ui/paint.hpp"

namespace ui {
namespace {

constexpr std::string_view ellipsis = "\u2026";

float sizeOf(const ImFont* font) {
  return font->FontSize * ImGui::GetIO().FontGlobalScale;
}

constexpr float lineHeight = 1.32F;  ///< of the size

/// Calls `show` with each line and its place below the first; returns what all of them take.
template <class Show>
glm::vec2 eachLine(ImFont* font, std::string_view text, float width, Show show) {
  const char* at = text.data();
  const char* const end = at + text.size();
  glm::vec2 taken{0};
  while (at < end) {
    const char* const hard = std::find(at, end, '\n');
    const char* stop = font->CalcWordWrapPositionA(ImGui::GetIO().FontGlobalScale, at, hard, width);
    if (stop == at) stop = std::min(at + 1, hard);
    const std::string_view line(at, static_cast<std::size_t>(stop - at));
    show(line, taken.y);
    taken = {std::max(taken.x, textSize(font, line).x), taken.y + std::round(sizeOf(font) * lineHeight)};
    at = stop;
    while (at < end && *at == ' ') ++at;
    if (at == hard && at < end) ++at;
  }
  return taken;
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

glm::vec2 drawWrapped(ImDrawList& list, ImFont* font, glm::vec2 at, ImU32 colour, std::string_view text, float width) {
  const float air = std::floor(sizeOf(font) * (lineHeight - 1) / 2);
  return eachLine(font, text, width, [&](std::string_view line, float y) {
    drawText(list, font, {at.x, at.y + y + air}, colour, line);
  });
}

glm::vec2 wrappedSize(ImFont* font, std::string_view text, float width) {
  return eachLine(font, text, width, [](std::string_view, float) {});
}

void drawLine(ImDrawList& list, ImFont* font, float x, float top, float bottom, ImU32 colour, std::string_view text,
              float width) {
  const std::string line = fitting(font, text, width);
  if (line.empty()) return;
  const float y = std::round((top + bottom - sizeOf(font)) / 2 - 0.5F);
  drawText(list, font, {x, y}, colour, line);
}

}  // namespace ui
