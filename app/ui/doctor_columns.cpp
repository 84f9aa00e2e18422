// Of each column: what it stands for, which the reader can change, what its cells are taken for, how many of them are
// that, and the first that are not.
#include <algorithm>
#include <array>

#include "app/numbers.hpp"
#include "app/ui/doctor_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float narrow = 540, tallest = 264;

const char* typeWords(geo::CellType type) {
  constexpr std::array words{geo::toTranslate("text"),     geo::toTranslate("number"),   geo::toTranslate("date"),
                             geo::toTranslate("year"),     geo::toTranslate("time"),     geo::toTranslate("longitude"),
                             geo::toTranslate("latitude"), geo::toTranslate("geometry"), geo::toTranslate("country")};
  return words.at(static_cast<std::size_t>(type));
}

std::string fitWords(const Context& c, const geo::ColumnVerdict& verdict) {
  const std::size_t present = verdict.cells - verdict.missing;
  const auto number = [&](std::size_t n) { return app::numberInWords(static_cast<double>(n), c.language()); };
  std::string out = present == 0 ? ""
                    : verdict.fitting == present
                        ? app::filled(c.tr("all {n}"), {{"n", number(present)}})
                        : app::filled(c.tr("{n} of {all}"), {{"n", number(verdict.fitting)}, {"all", number(present)}});
  if (verdict.missing > 0)
    out += (out.empty() ? "" : ", ") + app::filled(c.tr("{n} empty"), {{"n", number(verdict.missing)}});
  return out;
}

/// The first cells that do not fit, or one that does.
std::string exampleOf(const Context& c, const geo::ColumnVerdict& verdict) {
  if (verdict.misfits.empty()) return verdict.sample;
  std::string out;
  for (const auto& cell : verdict.misfits)
    out += (out.empty() ? "" : "; ") +
           app::filled(c.tr("row {row}: {found}"), {{"row", std::to_string(cell.row)}, {"found", cell.found}});
  return out;
}

void roleChoice(const Context& c, const geo::ColumnVerdict& verdict) {
  const std::vector<std::string> names = app::roleNames();
  const auto chosen = static_cast<int>(std::ranges::find(names, verdict.role) - names.begin());
  std::vector<std::string> shown = names;
  shown[0] = c.tr("no role");
  const std::string label = verdict.role.empty() ? shown[0] : verdict.role;
  const int picked = choice(c, "###role", label, shown, chosen, c.tr("What the column stands for"));
  if (picked >= 0 && picked != chosen)
    askToReread(c, app::withRole(c.state.project.reading, verdict, names[static_cast<std::size_t>(picked)]));
}

/// Where the cells of a row lie, as shares of its width.
struct Stops {
  float role, type, fit, example;
};
constexpr Stops wide{0.22F, 0.40F, 0.53F, 0.72F};
constexpr float narrowRole = 0.5F;

/// In one line, or in two where there is little room.
void column(const Context& c, const geo::ColumnVerdict& verdict) {
  const app::Theme& t = *c.look.theme;
  const bool doubtful = !verdict.misfits.empty();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float width = ImGui::GetContentRegionAvail().x, bottom = at.y + hitSize;
  const render::Colour quiet = doubtful ? t.warning : t.quietText;
  const auto cell = [&](float from, float to, ImFont* font, render::Colour colour, std::string_view words) {
    drawLine(list, font, at.x + width * from, at.y, bottom, ink(colour), words, width * (to - from) - 10);
  };
  const bool small = width < narrow;
  cell(0, small ? narrowRole : wide.role, c.look.type.body, t.text, verdict.column);
  const std::string type = c.tr(typeWords(verdict.type)), fit = fitWords(c, verdict), example = exampleOf(c, verdict);
  if (!small) {
    cell(wide.type, wide.fit, c.look.type.small, t.quietText, type);
    cell(wide.fit, wide.example, c.look.type.small, quiet, fit);
    cell(wide.example, 1.01F, c.look.type.small, quiet, example);
  }
  ImGui::SetCursorScreenPos({at.x + width * (small ? narrowRole : wide.role) - 6, at.y});
  ImGui::PushID(("###" + verdict.column).c_str());
  roleChoice(c, verdict);
  ImGui::PopID();
  const ImVec2 low{at.x + width * (small ? 0 : wide.type), at.y};
  if (doubtful && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, {at.x + width, bottom}))
    tip(c, example.c_str());
  if (small) line(c.look.type.small, quiet, type + (fit.empty() ? "" : " \u00B7 " + fit) + " \u00B7 " + example);
}

}  // namespace

void doctorColumns(const Context& c, const geo::LayerReport& layer, const std::string& number) {
  if (layer.verdicts.empty()) return;
  const float row = ImGui::GetContentRegionAvail().x < narrow ? hitSize + 24 : hitSize + 4;
  ImGui::BeginChild(("###columns" + number).c_str(),
                    {0, std::min(static_cast<float>(layer.verdicts.size()) * row, tallest)});
  for (const geo::ColumnVerdict& verdict : layer.verdicts) column(c, verdict);
  ImGui::EndChild();
  const std::size_t looked = layer.verdicts.front().cells;
  if (looked < layer.rows)
    line(c.look.type.small, c.look.theme->quietText,
         app::filled(c.tr("Judged by the first {n} rows."),
                     {{"n", app::numberInWords(static_cast<double>(looked), c.language())}}));
}

}  // namespace ui
