#include "app/ui/progress_bar.hpp"

#include <algorithm>

namespace ui {

void progressBar(const Context& c, float share) {
  constexpr float height = 6, round = 3;
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float width = ImGui::GetContentRegionAvail().x;
  const auto bar = [&](float length, render::Colour colour) {
    ImGui::GetWindowDrawList()->AddRectFilled(im(at), {at.x + length, at.y + height}, ink(colour), round);
  };
  bar(width, c.look.theme->field);
  if (share > 0) bar(std::max(width * share, height), c.look.theme->accent);
  ImGui::Dummy({width, height + 2});
}

}  // namespace ui
