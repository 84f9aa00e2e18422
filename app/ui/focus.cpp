// All that needs ImGui's inside, for 1.86: newer versions have tab stops of their own (ImGuiConfigFlags, 1.89).
#include "app/ui/focus.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

/// What the keyboard can go to now: all, or what is in the list that was opened last.
std::vector<FocusStop> inReach(const FocusMemory& memory) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  std::vector<FocusStop> out = memory.stops;
  if (g.OpenPopupStack.Size == 0) return out;
  const ImGuiWindow* popup = g.OpenPopupStack.back().Window;
  std::erase_if(out, [popup](const FocusStop& stop) { return stop.window->RootWindow != popup; });
  return out;
}

/// From nowhere to the first, or backwards to the last.
const FocusStop& following(const std::vector<FocusStop>& stops, int step) {
  const ImGuiID now = ImGui::GetCurrentContext()->NavId;
  const auto here = std::ranges::find(stops, now, &FocusStop::id);
  if (here == stops.end()) return step > 0 ? stops.front() : stops.back();
  const auto count = static_cast<std::ptrdiff_t>(stops.size());
  return stops[static_cast<std::size_t>((here - stops.begin() + step + count) % count)];
}

void focus(const FocusStop& stop) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImRect box(im(stop.box.min), im(stop.box.max));
  ImGui::ClearActiveID();
  ImGui::FocusWindow(stop.window);
  ImGui::SetNavID(stop.id, ImGuiNavLayer_Main, 0, ImGui::WindowRectAbsToRel(stop.window, box));
  g.NavDisableHighlight = false;
  ImGui::ScrollToBringRectIntoView(stop.window, box);
  if (!stop.isText) return;
  g.NavNextActivateId = stop.id;
  g.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

}  // namespace

void beginFocus(FocusMemory& memory) {
  memory.stops.clear();
  memory.takesArrows = false;
  ImGui::GetIO().UserData = &memory;
}

void reachable(bool text) {
  auto* memory = static_cast<FocusMemory*>(ImGui::GetIO().UserData);
  const ImGuiID id = ImGui::GetItemID();
  if (!memory || id == 0) return;
  memory->stops.push_back(
      {id, ImGui::GetCurrentWindowRead(), {vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())}, text});
}

int arrowSteps() {
  auto* memory = static_cast<FocusMemory*>(ImGui::GetIO().UserData);
  if (!memory || !ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return 0;
  memory->takesArrows = true;
  return std::exchange(memory->arrows, 0);
}

void takeFocus() {
  const auto* memory = static_cast<FocusMemory*>(ImGui::GetIO().UserData);
  if (memory && !memory->stops.empty()) focus(memory->stops.back());
}

void moveFocus(FocusMemory& memory) {
  memory.arrows = 0;
  const int step = std::exchange(memory.step, 0);
  if (step == 0) return;
  const std::vector<FocusStop> stops = inReach(memory);
  if (!stops.empty()) focus(following(stops, step));
}

}  // namespace ui
