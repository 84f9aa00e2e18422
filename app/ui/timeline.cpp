// The instrument along the bottom: a ruler, lanes of events, strips of governments, eras and alliances, the playhead.
// Put together here.
#include <algorithm>

#include "app/ui/panels.hpp"
#include "app/ui/timeline_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

void background(const Context& c) {
  const app::Theme& t = *c.look.theme;
  const Layout& l = c.memory.layout;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(im(l.timeline.min), {l.timeline.max.x, l.timeline.min.y + c.look.hairline}, ink(t.panelEdge));
  list.AddRectFilled({l.names.max.x - c.look.hairline, l.timeline.min.y}, im(l.names.max), ink(t.panelEdge));
}

/// Zoom by button, for whoever has no wheel.
void header(const Context& c) {
  const Rect& box = c.memory.layout.header;
  const double middle = static_cast<double>(c.stage.axisWidth) / 2;
  ImGui::SetCursorScreenPos({box.min.x + 6, box.min.y + 9});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {2, 2});
  if (iconButton(c, "###axis-out", Icon::minus, c.tr("Zoom out of the timeline")))
    app::zoomAxis(c.view(), c.stage, 2, middle);
  ImGui::SameLine();
  if (iconButton(c, "###axis-in", Icon::plus, c.tr("Zoom into the timeline")))
    app::zoomAxis(c.view(), c.stage, 0.5, middle);
  ImGui::SameLine();
  if (iconButton(c, "###axis-all", Icon::all, c.tr("Show the whole timeline")))
    app::showAll(c.view(), c.world, c.stage);
  ImGui::SameLine();
  if (iconButton(c, "###fold", Icon::fold, c.tr("Fold or unfold empty spans")))
    app::foldEmptySpans(c.view(), c.world, c.stage);
  ImGui::SameLine();
  if (iconButton(c, "###go-to", Icon::calendar, c.tr("Go to a date"), c.view().goToOpen))
    c.view().goToOpen = !c.view().goToOpen;
  ImGui::PopStyleVar();
}

/// A thin mark of what is above and below where not all lanes fit.
void scrollMark(const Context& c, const Scene& scene) {
  if (c.memory.lanesOverflow <= 0) return;
  const Rect& l = c.memory.layout.lanes;
  const float share = l.height() / scene.height, top = l.min.y + l.height() * c.memory.lanesScroll / scene.height;
  ImGui::GetWindowDrawList()->AddRectFilled({l.max.x - 5, top + 2}, {l.max.x - 2, top + l.height() * share - 2},
                                            ink(c.look.theme->quietText, 0.6F), 2);
}

}  // namespace

void timeline(const Context& c) {
  const Layout& l = c.memory.layout;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  beginPanel(c, "###timeline", l.timeline,
             ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollbar |
                 ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing);
  timelineHand(c);  // first, so that a scrub is on screen in the same frame
  background(c);
  const Scene scene = sceneOf(c, l.lanes);
  c.memory.lanesOverflow = std::max(scene.height - l.lanes.height(), 0.0F);
  c.memory.lanesScroll = std::clamp(c.memory.lanesScroll, 0.0F, c.memory.lanesOverflow);
  drawWindowBand(c, l.ruler, l.lanes);
  drawRuler(c, l.ruler, l.lanes);
  c.memory.targets = drawLanes(c, scene, l.lanes);
  drawCuts(c, l.ruler, l.lanes);
  drawNames(c, scene, l.names);
  scrollMark(c, scene);
  drawMarked(c, l.ruler, l.lanes);
  drawOtherPlayhead(c, l.ruler, l.lanes);
  drawPlayhead(c, l.ruler, l.lanes);
  header(c);
  laneMenus(c, scene, l.names);
  rangeMenu(c);
  ImGui::End();
  ImGui::PopStyleVar(3);
  timelineEdge(c);
}

}  // namespace ui
