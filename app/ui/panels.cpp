#include "app/ui/panels.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/ui/counted_lanes.hpp"
#include "app/ui/covers.hpp"
#include "app/ui/focus.hpp"

namespace ui {
namespace {

constexpr float slideSeconds = 0.16F;

float towards(float value, float target, float by) {
  return value < target ? std::min(value + by, target) : std::max(value - by, target);
}

void slide(const Context& c) {
  const float target = detailsShown(c.view());
  c.memory.slide = c.view().reducedMotion ? target : towards(c.memory.slide, target, c.seconds / slideSeconds);
  if (c.view().selection) c.memory.details.shown = c.view().selection;
}

void followFilter(const Context& c) {
  auto now = app::filtered(c.world, c.state.project);
  auto styling = app::stylingOf(c.world, c.state.project);
  if (styling != c.memory.styling) {
    c.memory.rows = rowsOf(c.world, styling);
    c.memory.styling = std::move(styling);
    c.memory.lanesOf = nullptr;
  }
  if (now == c.memory.lanesOf) return;
  c.memory.lanes = lanesOf(*c.memory.rows, now->rows);
  addCounted(c.memory.lanes, c.world, c.state.project);
  c.memory.lanesOf = std::move(now);
  c.memory.rowsOfCountry.clear();
}

/// Eased, so that the panel arrives softly.
float eased(float t) {
  return t * t * (3 - 2 * t);
}

}  // namespace

Memory newMemory(const app::World& world) {
  Memory memory;
  renew(memory, world);
  return memory;
}

void release(Memory& memory) {
  if (memory.table.sorting.valid()) memory.table.sorting.wait();
  memory.table.sorting = {};
  memory.find.index = {};  // the last to let go of it waits
}

void renew(Memory& memory, const app::World& world) {
  memory.styling = app::stylingOf(world, {});
  memory.rows = rowsOf(world, memory.styling);
  memory.lanesOf = app::filtered(world, {});
  memory.lanes = lanesOf(*memory.rows, memory.lanesOf->rows);
  memory.pacing = app::pacingOf(world.events);
  memory.rowsOfCountry.clear();
  memory.targets.clear();
  memory.table.rows.clear();
  memory.table.filter.reset();
  memory.find.hits = {};
  memory.find.lookedFor.clear();
}

bool isMoving(const app::State& state, const Memory& memory) {
  const auto& index = memory.find.index;
  const bool reading = index.valid() && index.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
  const bool sorting = state.view.tableOpen && memory.table.sorting.valid();
  return sorting || (state.view.findOpen && reading) || memory.slide != detailsShown(state.view);
}

float elapse(Memory& memory, float seconds) {
  memory.noticeSeconds = std::max(memory.noticeSeconds - seconds, 0.0F);
  if (memory.noticeSeconds == 0) memory.notice.clear();
  return memory.noticeSeconds;
}

void tell(Memory& memory, std::string sentence, bool isError) {
  memory.notice = std::move(sentence);
  memory.noticeIsError = isError;
  memory.noticeSeconds = isError ? 15 : 6;
}

void drawPanels(const Context& c) {
  beginFocus(c.memory.focus);
  slide(c);
  followFilter(c);
  c.memory.layout = layoutOf(c.view(), c.stage.size, eased(c.memory.slide));
  c.memory.hoverBefore = std::exchange(c.view().hover, {});
  map(c);
  bordersNote(c);
  controls(c);
  compareBar(c);
  filterChips(c);
  legend(c);
  details(c);
  timeline(c);
  eventTable(c);
  bookmarkList(c);
  filterBox(c);
  layersBox(c);
  goToBox(c);
  helpSheet(c);
  aboutBox(c);
  doctorBox(c);
  exportProgress(c);
  openingBox(c);
  exportBox(c);
  saveBox(c);
  openBox(c);
  recoveryBox(c);
  quitBox(c);
  findBox(c);
  paletteBox(c);
  notice(c);
  moveFocus(c.memory.focus);
}

}  // namespace ui
