// A quiet line at the foot of the map where its borders are not those of the date.
#include "app/ui/covers.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/panels.hpp"

namespace ui {

void bordersNote(const Context& c) {
  const auto note = bordersNoteOf(c.world, c.state, c.memory.layout);
  if (!note) return;
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilled(im(note->box.min), im(note->box.max), ink(t.panel), 4);
  const glm::vec2 at = (note->box.min + note->box.max - textSize(c.look.type.small, note->words)) * 0.5F;
  drawText(list, c.look.type.small, at, ink(t.quietText), note->words);
}

}  // namespace ui
