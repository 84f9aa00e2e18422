#include "app/ui/covers.hpp"

#include <algorithm>

#include "app/borders.hpp"
#include "app/ui/compare_parts.hpp"

namespace ui {

float detailsShown(const app::View& view) {
  return view.selection || listsChanges(view) ? 1.0F : 0.0F;
}

std::optional<BordersNote> bordersNoteOf(const app::World& world, const app::State& state, const Layout& layout) {
  const app::View& view = state.view;
  BordersNote note{app::bordersNote(world, view.clock.now, world.words.in(view.language)), {}};
  if (note.words.empty()) return std::nullopt;
  render::Text text;
  text.text = note.words;
  text.size = smallSize;
  constexpr glm::vec2 air{7, 3};
  const glm::vec2 size = glm::vec2(world.fonts->extent(text).width, smallSize * 1.25F) + 2.0F * air;
  constexpr float dates = 62;  // the dates of maps that are compared stand there (app/layers/side_dates)
  const glm::vec2 max{std::min(layout.details.min.x, layout.map.max.x) - gap,
                      layout.map.max.y - gap - (view.comparison.isOn ? dates : 0)};
  note.box = {max - size, max};
  return note;
}

std::vector<app::Cover> coversOf(const app::World& world, const app::State& state, const app::Stage& stage,
                                 const Memory& memory) {
  using How = app::Cover::How;
  std::vector<app::Cover> out;
  const float shown = detailsShown(state.view);
  const Layout layout = layoutOf(state.view, stage.size, shown);
  constexpr float firstRow = 60;  // of the controls: a second one comes and goes with the details
  const float controlsRight = std::min(memory.controlsWidth + gap, stage.size.x - gap);
  if (memory.controlsWidth > 0) out.push_back({{{0, 0}, {controlsRight, firstRow}}, How::stays});
  // All of the column above it as well: its height changes with what is visible.
  if (memory.legendRight > gap) out.push_back({{{0, firstRow}, {memory.legendRight, layout.map.max.y}}, How::grows});
  if (shown > 0) out.push_back({{layout.details.min, layout.details.max}, How::comes});
  if (const auto note = bordersNoteOf(world, state, layout))
    out.push_back({{note->box.min, note->box.max}, How::comes});
  return out;
}

}  // namespace ui
