// Problems, those of one kind in one column together; a kind that is opened lists its rows.
#include <algorithm>

#include "app/numbers.hpp"
#include "app/ui/doctor_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr std::size_t mostDoubts = 40;
constexpr float rowHeight = 42, listHeight = 190;

const char* actionWords(geo::Action action) {
  return action == geo::Action::skipped    ? geo::toTranslate("the row is left out")
         : action == geo::Action::repaired ? geo::toTranslate("repaired")
                                           : geo::toTranslate("kept as it is");
}

std::string cellWords(const Context& c, const geo::ColumnVerdict::Cell& cell) {
  const std::string found = cell.found.empty() ? c.tr("nothing") : "\u201C" + cell.found + "\u201D";
  if (cell.row == 0) return found;
  return app::filled(c.tr("row {row}: {found}"), {{"row", std::to_string(cell.row)}, {"found", found}});
}

std::string headOf(const Context& c, const app::Doubt& doubt) {
  std::string out = doubt.field;
  if (doubt.count > 1)
    out =
        app::numberInWords(static_cast<double>(doubt.count), c.language()) + " \u00D7" + (out.empty() ? "" : " " + out);
  out += (out.empty() ? "" : ", ") + cellWords(c, doubt.cells.front());
  return doubt.count > 1 ? out + " \u2026" : out;
}

/// Its further rows.
void cellsOf(const Context& c, const app::Doubt& doubt, const std::string& id) {
  const float height = std::min(static_cast<float>(doubt.cells.size()) * 20 + 4, listHeight);
  ImGui::BeginChild((id + "-rows").c_str(), {0, height});
  for (const auto& cell : doubt.cells) {
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 20);
    line(c.look.type.small, c.look.theme->text, cellWords(c, cell));
  }
  if (doubt.count > doubt.cells.size())
    line(c.look.type.small, c.look.theme->quietText,
         c.tr.plural("{n} more", "{n} more", static_cast<long>(doubt.count - doubt.cells.size())));
  ImGui::EndChild();
}

bool doubtRow(const Context& c, const app::Doubt& doubt, const std::string& id) {
  const app::Theme& t = *c.look.theme;
  const bool clicked = rowButton(id.c_str(), rowHeight);
  const Rect box{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float right = textSize(c.look.type.small, c.tr(actionWords(doubt.action))).x;
  drawLine(draw, c.look.type.body, box.min.x + 6, box.min.y + 2, box.min.y + 22, ink(t.text), headOf(c, doubt),
           box.width() - right - 30);
  drawLine(draw, c.look.type.small, box.max.x - 6 - right, box.min.y + 2, box.min.y + 22,
           ink(doubt.action == geo::Action::skipped ? t.warning : t.quietText), c.tr(actionWords(doubt.action)),
           right + 1);
  const std::string expected = app::filled(c.tr("expected: {what}"), {{"what", c.tr(doubt.expected.c_str())}});
  drawLine(draw, c.look.type.small, box.min.x + 6, box.min.y + 21, box.max.y - 2, ink(t.quietText), expected,
           box.width() - 12);
  if (ImGui::IsItemHovered() && textSize(c.look.type.small, expected).x > box.width() - 12) tip(c, expected.c_str());
  return clicked;
}

}  // namespace

void doctorDoubts(const Context& c, const std::vector<app::Doubt>& doubts, const std::string& number) {
  if (doubts.empty()) return;
  std::string& opened = c.memory.doctor.openedDoubt;
  heading(c, c.tr("Doubts"));
  for (std::size_t i = 0; i < std::min(doubts.size(), mostDoubts); ++i) {
    const std::string id = "###doubt" + number + "-" + std::to_string(i);
    if (doubtRow(c, doubts[i], id)) opened = opened == id ? "" : id;
    if (opened == id) cellsOf(c, doubts[i], id);
  }
}

}  // namespace ui
