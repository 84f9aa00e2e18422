// What of the map lies under panels that come with what is looked at, so that the map's words keep out of it. Where
// they are when nothing moves: words do not follow a panel that slides.
#pragma once

#include "app/covers.hpp"
#include "app/ui/context.hpp"

namespace ui {

std::vector<app::Cover> coversOf(const app::World& world, const app::State& state, const app::Stage& stage,
                                 const Memory& memory);
/// How far the panel at the right is in when nothing moves.
float detailsShown(const app::View& view);
/// The note on whose borders the map has; nothing where they are those of the date.
struct BordersNote {
  std::string words;
  Rect box;
};
std::optional<BordersNote> bordersNoteOf(const app::World& world, const app::State& state, const Layout& layout);

}  // namespace ui
