// The bookmarks: a place, a moment and a filter with a name and a note, to come back to. A click goes there, the pencil
// opens name and note.
#include <algorithm>

#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float boxWidth = 340, rowHeight = 42;

void edit(const Context& c, app::Bookmark& bookmark) {
  const float width = ImGui::GetContentRegionAvail().x;
  if (textField("###name", bookmark.name, c.tr("Name"), width)) c.memory.bookmark = -1;
  if (textField("###note", bookmark.note, c.tr("Note"), width)) c.memory.bookmark = -1;
  space(4);
}

void words(const Context& c, const app::Bookmark& bookmark, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string date = c.dates.inWords(bookmark.clock.now, geo::Precision::day);
  const float room = box.width() - 12;
  drawLine(list, c.look.type.body, box.min.x + 6, box.min.y + 2, box.min.y + 22, ink(t.text),
           bookmark.name.empty() ? date : bookmark.name, room);
  drawLine(list, c.look.type.small, box.min.x + 6, box.min.y + 21, box.max.y - 2, ink(t.quietText),
           bookmark.note.empty() ? date : bookmark.note, room);
}

/// Returns whether it is to be deleted.
bool row(const Context& c, int index) {
  app::Bookmark& bookmark = c.state.project.bookmarks[static_cast<std::size_t>(index)];
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float width = ImGui::GetContentRegionAvail().x, buttons = 2 * hitSize + 4;
  const bool clicked = ImGui::InvisibleButton("###go", {width - buttons, rowHeight});
  const Rect box{at, at + glm::vec2(width - buttons, rowHeight)};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) list.AddRectFilled(im(box.min), im(box.max), ink(c.look.theme->fieldHover), 4);
  focusRing(box);
  words(c, bookmark, box);
  const float top = at.y + (rowHeight - hitSize) / 2;
  ImGui::SetCursorScreenPos({box.max.x + 2, top});
  const bool editing = c.memory.bookmark == index;
  if (iconButton(c, "###edit", Icon::pencil, c.tr("Name and note"), editing)) c.memory.bookmark = editing ? -1 : index;
  ImGui::SetCursorScreenPos({box.max.x + hitSize + 4, top});
  const bool gone = iconButton(c, "###delete", Icon::cross, c.tr("Delete"));
  ImGui::SetCursorScreenPos({at.x, at.y + rowHeight});
  ImGui::Dummy({1, 0});
  if (editing) edit(c, bookmark);
  if (clicked) app::goTo(c.state, c.world, app::Bookmark(bookmark), c.stage);
  return gone;
}

}  // namespace

void bookmarkList(const Context& c) {
  if (!c.view().bookmarksOpen) return;
  std::vector<app::Bookmark>& all = c.state.project.bookmarks;
  hangNextWindow(c, boxWidth, c.view().filterOpen ? 320 + gap : 0);  // beside the filter
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {6, 2});
  ImGui::Begin("###bookmarks", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                   ImGuiWindowFlags_NoFocusOnAppearing);
  line(c.look.type.strong, c.look.theme->text, c.tr("Bookmarks"));
  space(4);
  int gone = -1;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    ImGui::PushID(("###bookmark" + std::to_string(i)).c_str());
    if (row(c, i)) gone = i;
    ImGui::PopID();
  }
  if (gone >= 0) all.erase(all.begin() + gone), c.memory.bookmark = -1;
  if (all.empty())
    paragraph(c.look.type.small, c.look.theme->quietText, c.tr("None yet. Ctrl+B keeps place, date and filter."));
  space(6);
  if (wordButton(c, "###add", c.tr("Add a bookmark"))) c.requests.action = "add-bookmark";
  ImGui::SameLine();
  if (wordButton(c, "###close", c.tr("Close"))) c.view().bookmarksOpen = false;
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace ui
