// A range chosen with Ctrl and the mouse: drawn on the timeline with its length by calendar, and what can be done
// with it.
#include <algorithm>
#include <cmath>

#include "app/compare_verbs.hpp"
#include "app/lengths.hpp"
#include "app/ui/timeline_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float width = 210;

float screenX(const Context& c, geo::Instant at) {
  return c.memory.layout.ruler.min.x + static_cast<float>(std::clamp(c.view().axis.xOf(at), -1e5, 1e5));
}

bool row(const char* words, const char* id) {
  return option((std::string(words) + id).c_str(), false, width);
}

std::string rangeWords(const Context& c) {
  const app::Stretch& marked = c.view().marked;
  return c.dates.inWords(marked.from, {marked.to.seconds - 1}, precisionOf(c.view().axis));
}

/// To come back to all that happened in it; the playhead stays where it is now.
void bookmark(const Context& c) {
  app::State there = c.state;
  app::seeMarked(there.view);
  c.state.project.bookmarks.push_back(app::bookmarkHere(there, rangeWords(c)));
  c.view().bookmarksOpen = true;
}

/// The first and the last of its days.
void compareEnds(const Context& c) {
  c.view().comparison.isOn = false;
  app::toggleComparison(c.view(), c.world, c.stage);
}

void rows(const Context& c) {
  app::View& view = c.view();
  if (row(c.tr("Play this range"), "###play-range")) app::playMarked(view, app::Ending::stop);
  if (row(c.tr("Play it again and again"), "###loop-range")) app::playMarked(view, app::Ending::loop);
  if (row(c.tr("Show only this on the axis"), "###zoom-range")) app::zoomToMarked(view, c.stage);
  if (row(c.tr("See all that happened in it"), "###see-range")) app::seeMarked(view);
  if (row(c.tr("Show only events of this range"), "###filter-range")) c.state.project.filter.period = view.marked;
  if (row(c.tr("Compare its beginning and its end"), "###compare-range")) compareEnds(c);
  if (row(c.tr("Export it"), "###export-range")) view.exportOpen = true;
  if (row(c.tr("Keep it as a bookmark"), "###bookmark-range")) bookmark(c);
  if (row(c.tr("Clear the chosen range"), "###clear-range")) app::clearMarked(view);
}

}  // namespace

void drawMarked(const Context& c, const Rect& ruler, const Rect& lanes) {
  const app::Stretch& marked = c.view().marked;
  if (!marked) return;
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float left = screenX(c, marked.from), right = screenX(c, marked.to);
  list.PushClipRect(im(ruler.min), im(lanes.max), true);
  list.AddRectFilled({left, ruler.max.y - 22}, {right, lanes.max.y}, ink(t.accent, 0.12F));
  for (const float x : {left, right})
    list.AddRectFilled({x - 0.75F, ruler.max.y - 22}, {x + 0.75F, lanes.max.y}, ink(t.accent));
  const std::string words = app::wholeLengthInWords(marked.from, marked.to, c.tr);
  const glm::vec2 size = textSize(c.look.type.smallStrong, words);
  const float x = std::round(
      std::clamp((left + right - size.x) / 2, lanes.min.x + 8, std::max(lanes.max.x - size.x - 8, lanes.min.x + 8)));
  const float y = lanes.max.y - 26;
  list.AddRectFilled({x - 7, y}, {x + size.x + 7, y + 20}, ink(t.accent), 4);
  drawText(list, c.look.type.smallStrong, {x, std::round(y + (20 - size.y) / 2)}, ink(t.onAccent), words);
  list.PopClipRect();
}

void rangeMenu(const Context& c) {
  if (c.memory.openRangeMenu) ImGui::OpenPopup("###range-menu");
  c.memory.openRangeMenu = false;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {8, 8});
  if (ImGui::BeginPopup("###range-menu")) {
    const app::Stretch& marked = c.view().marked;
    paragraph(c.look.type.smallStrong, c.look.theme->text, app::wholeLengthInWords(marked.from, marked.to, c.tr),
              width);
    paragraph(c.look.type.small, c.look.theme->quietText, rangeWords(c), width);
    space(4);
    rows(c);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace ui
