// The command palette: every action by a few letters of its name, with its key.
#include "app/palette.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/pick_list.hpp"

namespace ui {
namespace {

void drawAction(const Context& c, const app::Action& action, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string keys = action.chords[0].code ? app::words(action.chords[0], c.tr) : "";
  const float keysWidth = textSize(c.look.type.small, keys).x;
  drawLine(list, c.look.type.body, box.min.x + 10, box.min.y, box.max.y, ink(t.text), c.tr(action.title),
           box.width() - keysWidth - 40);
  drawLine(list, c.look.type.small, box.max.x - 10 - keysWidth, box.min.y, box.max.y, ink(t.quietText), keys,
           keysWidth + 1);
}

}  // namespace

void paletteBox(const Context& c) {
  PickMemory& m = c.memory.palette;
  if (!c.view().paletteOpen) {
    m = {};
    return;
  }
  const std::vector<const app::Action*> found = app::matchingActions(m.text, c.tr);
  const PickList list{
      .id = "###palette",
      .hint = c.tr("Type what you want to do"),
      .foot = found.empty() ? std::string(c.tr("Nothing found.")) : "",
      .count = static_cast<int>(found.size()),
      .rowHeight = 28,
      .draw = [&](int i, const Rect& box, bool) { drawAction(c, *found[static_cast<std::size_t>(i)], box); }};
  const Picked picked = pickList(c, list, m, c.view().paletteOpen);
  if (picked.row < 0) return;
  c.requests.action = found[static_cast<std::size_t>(picked.row)]->id;
  c.view().paletteOpen = false;
}

}  // namespace ui
