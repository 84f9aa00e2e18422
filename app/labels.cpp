#include "app/labels.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

namespace app {

namespace {

/// The upright box about a box that is turned.
ScreenBox turned(const ScreenBox& box, glm::vec2 about, float turn) {
  const float c = std::cos(turn), s = std::sin(turn);
  ScreenBox out{glm::vec2(1e9F), glm::vec2(-1e9F)};
  for (const float x : {box.min.x, box.max.x})
    for (const float y : {box.min.y, box.max.y}) {
      const glm::vec2 d = glm::vec2(x, y) - about, corner = about + glm::vec2(d.x * c - d.y * s, d.x * s + d.y * c);
      out = {glm::min(out.min, corner), glm::max(out.max, corner)};
    }
  return out;
}

}  // namespace

ScreenBox boxOf(const render::Fonts& fonts, const render::Text& text, float margin) {
  const render::TextExtent extent = fonts.extent(text);
  const float left = text.align == render::Align::left     ? text.at.x
                     : text.align == render::Align::centre ? text.at.x - extent.width / 2
                                                           : text.at.x - extent.width;
  const ScreenBox level{{left - margin, text.at.y - extent.ascent - margin},
                        {left + extent.width + margin, text.at.y + extent.descent + margin}};
  return text.turn == 0 ? level : turned(level, text.at, text.turn);
}

bool isInside(const ScreenBox& box, const MapArea& map) {
  constexpr float edge = 3;
  return box.min.x > map.min.x + edge && box.min.y > map.min.y + edge && box.max.x < map.max.x - edge &&
         box.max.y < map.max.y - edge;
}

bool LabelPlacer::isFree(const ScreenBox& box) const {
  return std::ranges::none_of(taken_, [&](const ScreenBox& other) { return box.overlaps(other); });
}

bool LabelPlacer::claim(const ScreenBox& box) {
  if (!isFree(box)) return false;
  taken_.push_back(box);
  return true;
}

std::string shortened(const std::string& text, std::size_t letters) {
  const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  if (static_cast<std::size_t>(std::ranges::count_if(text, isStart)) <= letters) return text;
  std::size_t seen = 0, end = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (isStart(text[i]) && ++seen == letters) end = i;
  const std::size_t space = text.rfind(' ', end);
  return text.substr(0, space != std::string::npos && space > end / 2 ? space : end) + "…";
}

}  // namespace app
