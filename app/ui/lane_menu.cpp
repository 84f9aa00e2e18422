// The names of the lanes as buttons: how a kind counts as visible, whether it is shown, which countries stay.
#include "app/ui/timeline_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float width = 220;

void kindRows(const Context& c, const std::string& kind) {
  const auto own = c.state.project.modes.find(kind);
  const bool hasOwn = own != c.state.project.modes.end();
  const auto row = [&](const char* words, const char* id, std::optional<app::Mode> mode) {
    const bool isChosen = mode ? hasOwn && own->second == *mode : !hasOwn;
    if (option((std::string(words) + id).c_str(), isChosen, width)) app::setKindMode(c.state.project, kind, mode);
  };
  row(c.tr("As the clock says"), "###as-clock", std::nullopt);
  row(c.tr("This moment"), "###instant", app::Mode::instant);
  row(c.tr("The time before"), "###window", app::Mode::window);
  row(c.tr("Everything so far"), "###cumulative", app::Mode::cumulative);
  if (option((std::string(c.tr("Hide")) + "###hide").c_str(), false, width)) app::toggleKind(c.state.project, kind);
}

/// A class that is no kind follows its layer.
void classRows(const Context& c, const app::EventClass& one) {
  if (option((std::string(c.tr("Hide")) + "###hide").c_str(), false, width))
    app::toggleClass(c.state.project, c.world, one.layer, one.id);
}

bool isOfKind(const Line& line) {
  return line.kind && (!line.one || line.one->of == app::EventClass::Of::kind);
}

void menu(const Context& c, const Line& line) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {8, 8});
  if (ImGui::BeginPopup("###menu")) {
    paragraph(c.look.type.smallStrong, c.look.theme->text, line.name, width);
    if (isOfKind(line))
      kindRows(c, std::string(line.kind->id));
    else if (line.kind)
      classRows(c, *line.one);
    else if (option((std::string(c.tr("Take off the timeline")) + "###unpin").c_str(), false, width))
      app::togglePin(c.state.project, line.country);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace

void laneMenus(const Context& c, const Scene& scene, const Rect& names) {
  for (const Line& line : scene.lines) {
    const bool isPinned = !line.country.empty();
    const float top = names.min.y + line.top - c.memory.lanesScroll;
    if ((!line.kind && !isPinned) || top + 8 < names.min.y || top + 8 > names.max.y) continue;
    const std::string layer = line.one && line.one->layer > 0 ? std::to_string(line.one->layer) + "-" : "";
    ImGui::PushID((line.kind ? layer + std::string(line.kind->id) : line.country).c_str());
    ImGui::SetCursorScreenPos({names.min.x + 4, std::max(top, names.min.y)});
    if (ImGui::InvisibleButton("###name", {names.width() - 8, std::max(line.height, 4.0F)}))
      ImGui::OpenPopup("###menu");
    if (ImGui::IsItemHovered()) {
      tip(c, isOfKind(line) ? c.tr("How this kind counts as visible")
             : line.kind    ? line.name.c_str()
                            : c.tr("Take off the timeline"));
      timelineWheel(c);
    }
    focusRing(Rect{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())});
    menu(c, line);
    ImGui::PopID();
  }
}

}  // namespace ui
