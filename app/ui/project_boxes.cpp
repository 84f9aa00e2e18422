// Projects: where to save, what to open, what a crash has left. The files themselves are written and read after the
// frame.
#include <imgui_internal.h>

#include "app/border_files.hpp"
#include "app/live/tables.hpp"
#include "app/project_file.hpp"
#include "app/saved_file.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float boxWidth = 460;

void beginBox(const Context& c, const char* id, const char* words) {
  ImGui::SetNextWindowPos({c.stage.size.x / 2, c.memory.layout.map.max.y / 2}, 0, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({boxWidth, 0});
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize);
  line(c.look.type.strong, c.look.theme->text, words);
}

std::string textOf(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

std::filesystem::path pathOf(const std::string& text) {
  return std::u8string(text.begin(), text.end());
}

void askToSave(const Context& c) {
  std::filesystem::path path = pathOf(c.memory.project.saveText);
  if (path.empty()) return;
  if (!path.has_extension()) path += app::projectSuffix;
  c.requests.saveTo = std::filesystem::absolute(path);
  c.view().saveOpen = false;
}

void askToOpen(const Context& c, const std::filesystem::path& path) {
  if (path.empty()) return;
  c.requests.open = app::live::isTable(path) ? path : std::filesystem::absolute(path);
  c.view().openOpen = false;
}

/// Data lies on what is open; a project takes its place.
void askToAdd(const Context& c, const std::filesystem::path& path) {
  if (!app::isDataName(path)) return askToOpen(c, path);
  if (path.empty()) return;
  app::addFile(c.state.project, path);
  c.view().openOpen = false;
  c.view().layersOpen = true;
}

void askForBorders(const Context& c, const std::filesystem::path& path) {
  if (path.empty()) return;
  app::useBorders(c.state.project, path);
  c.view().openOpen = false;
  c.view().layersOpen = true;
}

/// Looked up when another name is typed.
bool looksLikeBorders(ProjectMemory& m) {
  if (m.lookedAt != m.openText) {
    m.lookedAt = m.openText;
    m.looksLikeBorders = !app::live::isTable(pathOf(m.openText)) && app::looksLikeBorders(pathOf(m.openText));
  }
  return m.looksLikeBorders;
}

void recent(const Context& c) {
  const auto& list = c.memory.project.recent;
  if (list.empty()) return;
  heading(c, c.tr("Recent"));
  for (std::size_t i = 0; i < list.size(); ++i) {
    const bool clicked = rowButton(("###recent" + std::to_string(i)).c_str(), 40);
    const Rect box{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    drawLine(draw, c.look.type.body, box.min.x + 8, box.min.y + 2, box.min.y + 21, ink(c.look.theme->text),
             textOf(list[i].filename()), box.width() - 16);
    drawLine(draw, c.look.type.small, box.min.x + 8, box.min.y + 20, box.max.y - 2, ink(c.look.theme->quietText),
             textOf(list[i].parent_path()), box.width() - 16);
    if (clicked) askToOpen(c, list[i]);
  }
}

}  // namespace

void saveBox(const Context& c) {
  ProjectMemory& m = c.memory.project;
  const bool justOpened = c.view().saveOpen && !m.saveWasOpen;
  m.saveWasOpen = c.view().saveOpen;
  if (!c.view().saveOpen) return;
  if (justOpened) m.saveText = m.path.empty() ? "marea-project.marea" : textOf(m.path);
  beginBox(c, "###save-box", c.tr("Save the project as"));
  if (textField("###path", m.saveText, "study.marea", ImGui::GetContentRegionAvail().x, justOpened)) askToSave(c);
  paragraph(c.look.type.small, c.look.theme->quietText,
            c.tr("Filters, bookmarks and the view; the data stays where it is."));
  space(8);
  if (wordButton(c, "###save", c.tr("Save"), true)) askToSave(c);
  ImGui::SameLine();
  if (wordButton(c, "###cancel", c.tr("Cancel"))) c.view().saveOpen = false;
  ImGui::End();
}

void openBox(const Context& c) {
  ProjectMemory& m = c.memory.project;
  const bool justOpened = c.view().openOpen && !m.openWasOpen;
  m.openWasOpen = c.view().openOpen;
  if (!c.view().openOpen) return;
  beginBox(c, "###open-box", c.tr("Open a project or file"));
  // What was dropped meanwhile takes the place of what is being typed.
  if (!justOpened && m.lookedAt != m.openText) ImGui::ClearActiveID();
  const bool entered = textField("###path", m.openText, "study.marea   events.csv   PG:dbname=…",
                                 ImGui::GetContentRegionAvail().x, justOpened);
  const std::filesystem::path path = pathOf(m.openText);
  const bool borders = looksLikeBorders(m);
  if (entered) borders ? askForBorders(c, path) : askToOpen(c, path);
  if (borders)
    paragraph(c.look.type.small, c.look.theme->quietText, c.tr("These look like borders of countries with dates."));
  recent(c);
  space(8);
  if (wordButton(c, "###open", c.tr("Open"), !borders)) askToOpen(c, path);
  ImGui::SameLine();
  if (wordButton(c, "###add", c.tr("Add to what is open"))) askToAdd(c, path);
  ImGui::SameLine();
  if (wordButton(c, "###borders", c.tr("As borders"), borders, c.tr("Country shapes for the map, also with dates")))
    askForBorders(c, path);
  ImGui::SameLine();
  if (wordButton(c, "###cancel", c.tr("Cancel"))) c.view().openOpen = false;
  ImGui::End();
}

void recoveryBox(const Context& c) {
  ProjectMemory& m = c.memory.project;
  if (m.recovery.empty()) return;
  beginBox(c, "###recovery-box", c.tr("Marea did not end as it should have."));
  paragraph(c.look.type.body, c.look.theme->text, c.tr("What you were doing was kept. Go on with it?"));
  space(8);
  if (wordButton(c, "###restore", c.tr("Go on with it"), true)) c.requests.open = std::exchange(m.recovery, {});
  if (ImGui::IsWindowAppearing()) takeFocus();
  ImGui::SameLine();
  if (wordButton(c, "###discard", c.tr("Discard it"))) c.requests.discard = std::exchange(m.recovery, {});
  ImGui::End();
}

void quitBox(const Context& c) {
  ProjectMemory& m = c.memory.project;
  if (!m.askToQuit) return;
  beginBox(c, "###quit-box", c.tr("Quit without saving?"));
  paragraph(c.look.type.body, c.look.theme->text, c.tr("There is work that is not saved."));
  space(8);
  if (wordButton(c, "###save", c.tr("Save"), true)) c.requests.save = true, m.askToQuit = false;
  if (ImGui::IsWindowAppearing()) takeFocus();
  ImGui::SameLine();
  if (wordButton(c, "###quit", c.tr("Quit without saving"))) c.requests.quitAnyway = true;
  ImGui::SameLine();
  if (wordButton(c, "###stay", c.tr("Stay"))) m.askToQuit = false;
  ImGui::End();
}

}  // namespace ui
