// Labels that do not overlap: the first that asks for a place has it. Pure; the order of asking is the priority.
#pragma once

#include <vector>

#include "app/compose.hpp"
#include "render/fonts.hpp"

namespace app {

struct ScreenBox {
  glm::vec2 min{0.0F}, max{0.0F};
  bool overlaps(const ScreenBox& other) const {
    return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y;
  }
};

/// The box of a text as it will be drawn, grown by `margin` points.
ScreenBox boxOf(const render::Fonts& fonts, const render::Text& text, float margin = 2);

/// Whether none of it is cut off by the edge of a map.
bool isInside(const ScreenBox& box, const MapArea& map);

class LabelPlacer {
 public:
  /// Takes the room if it is free and within the page.
  bool claim(const ScreenBox& box);
  /// Takes it whether or not it is free: for what is drawn anyway.
  void block(const ScreenBox& box) { taken_.push_back(box); }
  bool isFree(const ScreenBox& box) const;

 private:
  std::vector<ScreenBox> taken_;
};

/// The text cut to at most `letters` characters at a word, with an ellipsis.
std::string shortened(const std::string& text, std::size_t letters);

}  // namespace app
