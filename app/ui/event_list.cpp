// The events of a country as a list by time: those that hold now are marked, the list follows the clock until the mouse
// is in it.
#include <algorithm>
#include <cmath>

#include "app/ui/details_parts.hpp"

namespace ui {
namespace {

constexpr float rowHeight = 42;

/// The last row that has begun, or the first: where a reader of this date looks.
std::uint32_t currentIndex(const Context& c, const std::vector<std::uint32_t>& rows) {
  const auto begun = [&c](std::uint32_t row) { return c.world.events.bounds(row).earliestStart <= c.view().clock.now; };
  const auto after = std::ranges::partition_point(rows, begun);
  return static_cast<std::uint32_t>(after == rows.begin() ? 0 : after - rows.begin() - 1);
}

void followClock(const Context& c, const std::vector<std::uint32_t>& rows) {
  const std::uint32_t current = currentIndex(c, rows);
  if (current == c.memory.details.current || ImGui::IsWindowHovered()) return;
  c.memory.details.current = current;
  ImGui::SetScrollY(rowHeight * std::max(static_cast<float>(current) - 1, 0.0F));
}

void drawRow(const Context& c, std::uint32_t row, const geo::Event& event, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool active = geo::presence(event.when, c.view().clock.now).presence != geo::Presence::no;
  const bool future = event.when.bounds.earliestStart > c.view().clock.now;
  if (active) list.AddRectFilled(im(box.min), {box.min.x + 3, box.max.y}, ink(t.accent), 1);
  const float left = box.min.x + 30, room = box.max.x - left - 8;
  drawSign(list, app::lookOf(c.world, c.state.project, row), t, {box.min.x + 17, box.min.y + 14}, 12,
           future ? 0.5F : 1);
  drawLine(list, c.look.type.small, left, box.min.y + 4, box.min.y + 21, ink(active ? t.accent : t.quietText),
           c.dates.inWords(event.when), room);
  drawLine(list, active ? c.look.type.strong : c.look.type.body, left, box.min.y + 20, box.max.y - 2,
           ink(future ? t.quietText : t.text), event.title.get(c.language()), room);
}

}  // namespace

void eventRow(const Context& c, std::uint32_t row) {
  const geo::EventHandle eventHeld = c.world.events[row];
  const geo::Event& event = *eventHeld;
  const app::Selection self{app::Selection::What::event, event.id};
  bool hovered = false;
  const bool clicked = rowButton(("###" + event.id).c_str(), rowHeight, &hovered);
  const Rect box{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
  if (!hovered && c.isHovered(self))
    ImGui::GetWindowDrawList()->AddRectFilled(im(box.min), im(box.max), ink(c.look.theme->fieldHover), 4);
  drawRow(c, row, event, box);
  if (hovered) c.view().hover = self;
  if (hovered && textSize(c.look.type.body, event.title.get(c.language())).x > box.width() - 38)
    tip(c, event.title.get(c.language()).c_str());
  if (!clicked) return;
  if (c.view().comparison.isOn)  // the dates are what is looked at: they stay
    app::select(c.view(), self);
  else
    app::goTo(c.view(), c.world, self, c.stage);
}

void eventList(const Context& c, const std::vector<std::uint32_t>& rows) {
  const float wanted = rowHeight * static_cast<float>(rows.size());
  const float room = std::max(ImGui::GetContentRegionAvail().y - 14, 4 * rowHeight);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("###events", {0, std::min(wanted, room)}, false, 0);
  followClock(c, rows);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), rowHeight);
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) eventRow(c, rows[static_cast<std::size_t>(i)]);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace ui
