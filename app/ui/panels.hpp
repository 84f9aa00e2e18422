// The panels, each a free function: it reads the state, calls verbs, draws itself. A new panel is a file and a line
// here.
#pragma once

#include "app/ui/context.hpp"

namespace ui {

/// Everything of one frame, in order; call between ImGui::NewFrame() and ImGui::Render().
void drawPanels(const Context& c);
/// Whether something slides or fades and wants another frame.
bool isMoving(const app::State& state, const Memory& memory);
/// Time that passed without a frame: a notice goes after a while. Returns the seconds until something changes by
/// itself, or 0.
float elapse(Memory& memory, float seconds);
/// Shows one sentence for a while.
void tell(Memory& memory, std::string sentence, bool isError);
/// What is remembered before the first frame.
/// There will be other events in the same world: waits for whoever works on those that are.
void release(Memory& memory);
/// There are others now: forgets what was made of those before.
void renew(Memory& memory, const app::World& world);
Memory newMemory(const app::World& world);

void map(const Context& c);
void bordersNote(const Context& c);
void controls(const Context& c);
/// The button with the true speed, and what is behind it.
void speedBox(const Context& c);
std::string speedShown(const Context& c);
void legend(const Context& c);
void details(const Context& c);
void timeline(const Context& c);
void goToBox(const Context& c);
void helpSheet(const Context& c);
void aboutBox(const Context& c);
void exportBox(const Context& c);
void compareBar(const Context& c);
/// While one is made.
void exportProgress(const Context& c);
void filterChips(const Context& c);
void layersBox(const Context& c);
void filterBox(const Context& c);
void findBox(const Context& c);
void paletteBox(const Context& c);
void eventTable(const Context& c);
void bookmarkList(const Context& c);
void saveBox(const Context& c);
void openBox(const Context& c);
void recoveryBox(const Context& c);
void quitBox(const Context& c);
void doctorBox(const Context& c);
void openingBox(const Context& c);
void notice(const Context& c);

}  // namespace ui
