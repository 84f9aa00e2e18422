// See borders_part.hpp. What is opened is chosen where files are (openBox).
#include "app/ui/borders_part.hpp"

#include <algorithm>

#include "app/border_files.hpp"
#include "app/live/tables.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float rowHeight = 30;

std::string nameOf(const Context& c) {
  const std::filesystem::path& own = c.state.project.reading.basemap;
  return own.empty() ? c.world.basemap.source : app::live::leafOf(own);
}

/// Name and years, and the way back to the bundled ones.
void nameRow(const Context& c) {
  const app::Theme& t = *c.look.theme;
  const bool own = !c.state.project.reading.basemap.empty();
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float width = ImGui::GetContentRegionAvail().x - (own ? hitSize : 0);
  const std::string span = app::bordersSpan(c.world, c.language());
  const float spanWidth = span.empty() ? 0 : textSize(c.look.type.small, span).x + 10;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  drawLine(list, c.look.type.body, at.x + 6, at.y, at.y + rowHeight, ink(t.text), nameOf(c), width - spanWidth - 12);
  drawLine(list, c.look.type.small, at.x + width - spanWidth, at.y, at.y + rowHeight, ink(t.quietText), span,
           spanWidth + 1);
  if (own) {
    ImGui::SetCursorScreenPos({at.x + width, at.y + 1});
    if (iconButton(c, "###bundled", Icon::cross, c.tr("The bundled borders again")))
      app::useBorders(c.state.project, {});
  }
  ImGui::SetCursorScreenPos({at.x, at.y + rowHeight});
  ImGui::Dummy({1, 0});
}

}  // namespace

void bordersPart(const Context& c) {
  ImGui::PushID("###borders");
  heading(c, c.tr("Borders"));
  nameRow(c);
  if (const auto strangers = static_cast<long>(c.world.joins.without.size()); strangers > 0)
    paragraph(c.look.type.small, c.look.theme->quietText,
              c.tr.plural("{n} shape belongs to no country of today.", "{n} shapes belong to no country of today.",
                          strangers));
  if (wordButton(c, "###other", c.tr("Other borders"), false, c.tr("Country shapes for the map, also with dates"))) {
    c.memory.project.openText.clear();
    c.view().openOpen = true;
  }
  ImGui::PopID();
}

}  // namespace ui
