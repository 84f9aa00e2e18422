// The help sheet: every action with its keys, from the table that the keyboard reads, and what the mouse does.
#include <algorithm>
#include <array>

#include "app/actions.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float columnWidth = 376, keysWidth = 128, gesturesWidth = 178, rowHeight = 21;

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
    Gesture{app::toTranslate("Double click on the lanes"), app::toTranslate("shows the whole timeline")},
    Gesture{app::toTranslate("Ctrl and drag on the timeline"), app::toTranslate("chooses a range")},
    Gesture{app::toTranslate("Drag the band's end"), app::toTranslate("sets how far back the map looks")},
};

void row(const Context& c, std::string_view left, std::string_view right, float leftWidth = keysWidth) {
  const app::Theme& t = *c.look.theme;
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  drawLine(list, c.look.type.smallStrong, at.x, at.y, at.y + rowHeight, ink(t.text), left, leftWidth - 6);
  drawLine(list, c.look.type.small, at.x + leftWidth, at.y, at.y + rowHeight, ink(t.quietText), right,
           columnWidth - leftWidth - 16);
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
  for (const Gesture& gesture : gestures) row(c, c.tr(gesture.where), c.tr(gesture.what), gesturesWidth);
}

/// As many columns as the window is wide, up to three.
int columnCount(const Context& c) {
  return std::clamp(static_cast<int>((c.stage.size.x - 4 * gap) / columnWidth), 1, 3);
}

using Part = void (*)(const Context&);
constexpr Part parts[] = {
    [](const Context& c) { group(c, app::ActionGroup::time), group(c, app::ActionGroup::timeline); },
    [](const Context& c) { group(c, app::ActionGroup::map), group(c, app::ActionGroup::window); },
    [](const Context& c) { group(c, app::ActionGroup::events), mouse(c); },
};

/// Parts for which there is no column stand below those of the last.
void columns(const Context& c) {
  const float x = ImGui::GetCursorPosX(), top = ImGui::GetCursorPosY();
  const int count = columnCount(c);
  int index = 0;
  for (const Part& part : parts) {
    if (index < count) {
      if (index > 0) ImGui::EndGroup(), ImGui::SetCursorPos({x + columnWidth * static_cast<float>(index), top});
      ImGui::BeginGroup();
    }
    part(c);
    ++index;
  }
  ImGui::EndGroup();
}

/// What readers who are troubled by motion look for.
void motionButtons(const Context& c, glm::vec2 at) {
  ImGui::SetCursorPos(im(at));
  if (wordButton(c, "###motion", c.view().reducedMotion ? c.tr("All motion") : c.tr("Less motion"), false,
                 c.tr("Every effect becomes a cut")))
    c.view().reducedMotion = !c.view().reducedMotion;
}

/// At the right of the title, below it where there is one column only; what comes next stands below them.
void buttons(const Context& c, glm::vec2 corner) {
  const float wide = columnWidth * static_cast<float>(columnCount(c)) - 16;
  const bool below = columnCount(c) == 1;
  const float top = corner.y + (below ? hitSize + 8 : 0);
  motionButtons(c, {corner.x + (below ? 0 : columnWidth), top});
  ImGui::SetCursorPos({corner.x + wide - hitSize - 130, top});
  if (wordButton(c, "###about", c.tr("About Marea"))) c.view().aboutOpen = true, c.view().helpOpen = false;
  ImGui::SetCursorPos({corner.x + wide - hitSize, corner.y});
  if (iconButton(c, "###close", Icon::cross, c.tr("Close"))) c.view().helpOpen = false;
  ImGui::SetCursorPos({corner.x, top + hitSize});
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
  buttons(c, corner);
  columns(c);
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace ui
