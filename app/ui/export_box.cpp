// Export: what to write, and a look at it first. The file itself is made after the frame, by the same compose and draw.
#include <algorithm>
#include <filesystem>
#include <glm/common.hpp>

#include "app/ui/export_parts.hpp"

namespace ui {
namespace {

constexpr glm::vec2 largest{860, 560};
constexpr float fieldsWidth = 352, footHeight = 44;

/// What is chosen on the timeline, else what it shows.
void fillInDates(const Context& c) {
  const app::Axis& axis = c.view().axis;
  const app::Stretch shown{axis.timeAt(0), axis.timeAt(static_cast<double>(c.stage.axisWidth))};
  app::ExportDraft& draft = c.memory.exporting.draft;
  draft = app::between(draft, c.view().marked ? c.view().marked : shown);
}

void open(const Context& c) {
  ExportMemory& m = c.memory.exporting;
  m.looked.clear();
  if (c.view().marked || m.draft.from.empty()) fillInDates(c);
}

void askFor(const Context& c, const app::Planned& planned) {
  if (planned.problem) return;
  c.requests.exported = planned.plan;
  c.view().exportOpen = false;
}

void foot(const Context& c, const app::Planned& planned, bool entered) {
  if (wordButton(c, "###save", c.tr("Export"), true) || entered) askFor(c, planned);
  ImGui::SameLine();
  if (wordButton(c, "###cancel", c.tr("Cancel"))) c.view().exportOpen = false;
  if (!planned.problem && !planned.plan.film && !planned.plan.data) {
    ImGui::SameLine();
    if (wordButton(c, "###copy-svg", c.tr("Copy as SVG"), false, c.tr("As text, for drawing programs that paste it")))
      c.requests.copiedSvg = planned.plan;
  }
  if (!planned.problem) return;
  ImGui::SameLine();
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + 7);  // in the middle of the buttons
  paragraph(c.look.type.small, c.look.theme->warning, c.tr(planned.problem));
}

}  // namespace

void exportBox(const Context& c) {
  ExportMemory& m = c.memory.exporting;
  const bool justOpened = c.view().exportOpen && !m.wasOpen;
  m.wasOpen = c.view().exportOpen;
  m.preview.wish.reset();
  if (!c.view().exportOpen) return;
  if (justOpened) open(c);
  const glm::vec2 size = glm::min(largest, c.stage.size - 2 * gap), corner = glm::floor((c.stage.size - size) * 0.5F);
  beginPanel(c, "###export-box", {corner, corner + size}, ImGuiWindowFlags_NoScrollbar);
  const app::Planned planned = app::planned(m.draft, c.state, c.memory.pacing);
  const float height = ImGui::GetContentRegionAvail().y - footHeight;
  ImGui::BeginChild("###fields", {std::min(fieldsWidth, size.x * 0.6F), height});
  // As high as the buttons beside them.
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10, (hitSize - ImGui::GetFontSize()) / 2});
  const bool entered = exportFields(c, planned.plan, justOpened);
  ImGui::PopStyleVar();
  ImGui::EndChild();
  ImGui::SameLine(0, 20);
  ImGui::BeginChild("###preview", {0, height});
  exportPreview(c, planned);
  ImGui::EndChild();
  space(8);
  foot(c, planned, entered);
  ImGui::End();
}

}  // namespace ui
