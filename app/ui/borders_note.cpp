// A quiet line at the foot of the map where its borders are not those of the date.
#include "app/borders.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/panels.hpp"

namespace ui {

void bordersNote(const Context& c) {
  const std::string words = app::bordersNote(c.world, c.view().clock.now, c.world.words.in(c.language()));
  if (words.empty()) return;
  const app::Theme& t = *c.look.theme;
  constexpr glm::vec2 air{7, 3};
  const glm::vec2 size = textSize(c.look.type.small, words);
  const Layout& layout = c.memory.layout;
  const glm::vec2 max{std::min(layout.details.min.x, layout.map.max.x) - gap, layout.map.max.y - gap};
  const glm::vec2 min = max - size - 2.0F * air;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilled(im(min), im(max), ink(t.panel), 4);
  drawText(list, c.look.type.small, min + air, ink(t.quietText), words);
}

}  // namespace ui
