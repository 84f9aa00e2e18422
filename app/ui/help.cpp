// The help sheet: every action with its keys, from the table that the keyboard reads, and what the mouse does.
#include <algorithm>
#include <array>

#include "app/actions.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float columnWidth = 376, keysWidth = 164, rowHeight = 21;

struct Gesture {
  const char *where, *what;
};

constexpr std::array gestures{
    Gesture{app::toTranslate("Wheel on the map"), app::toTranslate("zooms at the cursor")},
    Gesture{app::toTranslate("Drag the map"), app::toTranslate("moves it")},
    Gesture{app::toTranslate("Click"), app::toTranslate("tells about a country or event")},
    Gesture{app::toTranslate("Drag on the ruler"), app::toTranslate("moves the clock")},
    Gesture{app::toTranslate("Wheel on the lanes"), app::toTranslate("zooms the timeline")},
    Gesture{app::toTranslate("Drag the lanes"), app::toTranslate("moves the timeline")},
    Gesture{app::toTranslate("Drag the band's end"), app::toTranslate("sets how far back the map looks")},
};

void row(const Context& c, std::string_view left, std::string_view right) {
  const app::Theme& t = *c.look.theme;
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  drawLine(list, c.look.type.smallStrong, at.x, at.y, at.y + rowHeight, ink(t.text), left, keysWidth - 6);
  drawLine(list, c.look.type.small, at.x + keysWidth, at.y, at.y + rowHeight, ink(t.quietText), right,
           columnWidth - keysWidth - 16);
  ImGui::Dummy({columnWidth - 16, rowHeight});
}

std::string chordWords(const Context& c, const app::Action& action) {
  std::string words;
  for (const app::Chord& chord : action.chords)
    if (chord.code != 0) words += (words.empty() ? "" : "   ") + app::words(chord, c.tr);
  return words;
}

void group(const Context& c, app::ActionGroup which) {
  heading(c, c.tr(app::title(which)));
  for (const app::Action& action : app::actions())
    if (action.group == which) row(c, chordWords(c, action), c.tr(action.title));
}

void mouse(const Context& c) {
  heading(c, c.tr("Mouse"));
  for (const Gesture& gesture : gestures) row(c, c.tr(gesture.where), c.tr(gesture.what));
}

void column(int index, float x, float top) {
  if (index > 0) ImGui::SetCursorPos({x + columnWidth * static_cast<float>(index), top});
  ImGui::BeginGroup();
}

void columns(const Context& c) {
  const float x = ImGui::GetCursorPosX(), top = ImGui::GetCursorPosY();
  column(0, x, top);
  group(c, app::ActionGroup::time);
  group(c, app::ActionGroup::timeline);
  ImGui::EndGroup();
  column(1, x, top);
  group(c, app::ActionGroup::map);
  group(c, app::ActionGroup::window);
  ImGui::EndGroup();
  column(2, x, top);
  group(c, app::ActionGroup::events);
  mouse(c);
  ImGui::EndGroup();
}

/// What readers who are troubled by motion look for.
void motionButtons(const Context& c, glm::vec2 at) {
  ImGui::SetCursorPos(im(at));
  if (wordButton(c, "###motion", c.view().reducedMotion ? c.tr("All motion") : c.tr("Less motion"), false,
                 c.tr("Every effect becomes a cut")))
    c.view().reducedMotion = !c.view().reducedMotion;
}

}  // namespace

void helpSheet(const Context& c) {
  if (!c.view().helpOpen) return;
  const glm::vec2 window = c.stage.size;
  ImGui::SetNextWindowPos(im(window * 0.5F), 0, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({0, 0}, im(window - 2 * gap));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {22, 18});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::Begin("###help-sheet", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  const glm::vec2 corner = vec(ImGui::GetCursorPos());
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.title, ImGui::GetCursorScreenPos().x, ImGui::GetCursorScreenPos().y,
           ImGui::GetCursorScreenPos().y + hitSize, ink(c.look.theme->text), c.tr("Keyboard and mouse"), 600);
  motionButtons(c, {corner.x + columnWidth, corner.y});
  ImGui::SetCursorPos({corner.x + 3 * columnWidth - 16 - hitSize - 130, corner.y});
  if (wordButton(c, "###about", c.tr("About Marea"))) c.view().aboutOpen = true, c.view().helpOpen = false;
  ImGui::SetCursorPos({corner.x + 3 * columnWidth - 16 - hitSize, corner.y});
  if (iconButton(c, "###close", Icon::cross, c.tr("Close"))) c.view().helpOpen = false;
  ImGui::SetCursorPos({corner.x, corner.y + hitSize});
  columns(c);
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace ui
