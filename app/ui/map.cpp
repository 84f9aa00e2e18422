// The mouse on the map: wheel zooms at the cursor, drag pans, double click zooms, a click selects, hover tells. The map
// itself is drawn by compose and the renderer; here is only the hand.
#include <algorithm>
#include <cmath>

#include "app/flight.hpp"
#include "app/live/discs.hpp"
#include "app/pick.hpp"
#include "app/sides.hpp"
#include "app/ui/card.hpp"
#include "app/ui/compare_parts.hpp"
#include "app/ui/panels.hpp"

namespace ui {
namespace {

constexpr double wheelFactor = 1.2, doubleClickFactor = 2;
constexpr float clickSlack = 4;  ///< points that a hand may move within a click

app::Selection picked(const Context& c) {
  return app::pick(c.world, c.state, c.viewport, app::windowArea(c.viewport, c.view()), vec(ImGui::GetIO().MousePos));
}

/// The press is a click until the hand has moved: then it is a drag, and exactly so from where it began.
void drag(const Context& c) {
  const ImGuiIO& io = ImGui::GetIO();
  const glm::vec2 to = vec(io.MousePos);
  glm::vec2 from = to - vec(io.MouseDelta);
  if (!c.memory.dragged) {
    from = vec(io.MouseClickedPos[0]);
    if (std::max(std::abs(to.x - from.x), std::abs(to.y - from.y)) < clickSlack) return;
    c.memory.dragged = true;
  }
  if (from != to) app::dragMap(c.view(), c.stage, from, to);
}

/// Rows that a server has counted are seen one by one from near.
void lookInto(const Context& c) {
  constexpr double nearer = 3;
  const app::Outlook before = app::outlookOf(c.view());
  app::zoomMap(c.view(), c.stage, nearer, vec(ImGui::GetIO().MousePos));
  app::depart(c.view(), before);
}

bool isDisc(const app::Selection& selection) {
  return selection.what == app::Selection::What::place && app::live::discCount(selection.id);
}

/// What was chosen on the second date's map is told as of that date.
void choose(const Context& c) {
  const app::Selection chosen = picked(c);
  if (isDisc(chosen)) return lookInto(c);
  app::select(c.view(), chosen);
  const app::MapArea area = app::windowArea(c.viewport, c.view());
  const std::vector<app::Side> sides = app::sidesOf(c.world, c.view(), c.stage.size, area);
  c.memory.details.ofOtherDate = app::sideAt(sides, vec(ImGui::GetIO().MousePos)).follows;
}

void hands(const Context& c, bool hovered) {
  const ImGuiIO& io = ImGui::GetIO();
  if (hovered && io.MouseWheel != 0)
    app::zoomMap(c.view(), c.stage, std::pow(wheelFactor, static_cast<double>(io.MouseWheel)), vec(io.MousePos));
  if (ImGui::IsItemActivated()) c.memory.dragged = false, app::halt(c.view());
  if (ImGui::IsItemActive()) drag(c);
  if (hovered && ImGui::IsMouseDoubleClicked(0))
    app::zoomMap(c.view(), c.stage, io.KeyShift ? 1 / doubleClickFactor : doubleClickFactor, vec(io.MousePos));
  else if (ImGui::IsItemDeactivated() && hovered && !c.memory.dragged && io.MouseClickedLastCount[0] == 1)
    choose(c);
}

constexpr float lassoStep = 6;  ///< points between two corners

/// A drag around an area; released, it is the filter's.
void drawLasso(const Context& c) {
  std::vector<geo::LonLat>& path = c.memory.lasso;
  if (ImGui::IsItemActivated()) path.clear(), c.memory.lassoOnScreen.clear();
  const glm::vec2 mouse = vec(ImGui::GetIO().MousePos);
  std::vector<ImVec2>& screen = c.memory.lassoOnScreen;
  const bool far = screen.empty() || std::hypot(mouse.x - screen.back().x, mouse.y - screen.back().y) >= lassoStep;
  if (ImGui::IsItemActive() && far)
    if (const auto place = app::placeAt(c.world, c.view(), c.viewport, app::windowArea(c.viewport, c.view()), mouse)) {
      path.push_back(*place);
      screen.push_back(im(mouse));
    }
  ImGui::GetWindowDrawList()->AddPolyline(screen.data(), static_cast<int>(screen.size()), ink(c.look.theme->accent), 0,
                                          2);
  if (!ImGui::IsItemDeactivated()) return;
  if (path.size() > 2) c.state.project.filter.area = path;
  path.clear(), screen.clear();
  c.view().drawingArea = false;
}

void hover(const Context& c) {
  c.view().hover = picked(c);
  const AtDate there(c.view(), dateUnderMouse(c));
  tooltip(c, c.view().hover);
}

}  // namespace

void map(const Context& c) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  beginPanel(c, "###map", c.memory.layout.map,
             ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                 ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  dividerHand(c);
  ImGui::InvisibleButton("###surface",
                         {std::max(c.memory.layout.map.width(), 1.0F), std::max(c.memory.layout.map.height(), 1.0F)});
  const bool hovered = ImGui::IsItemHovered();
  if (c.view().drawingArea)
    drawLasso(c);
  else
    hands(c, hovered);
  if (hovered && !c.view().drawingArea && !ImGui::IsItemActive()) hover(c);
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace ui
