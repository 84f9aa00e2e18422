// What was decided for whole columns, each decision to be taken back: the order of day and month, and repairs.
#include "app/ui/doctor_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

const char* repairWords(std::string_view id) {
  if (id == "swapped") return geo::toTranslate("Longitude and latitude exchanged");
  if (id == "flipped-lon") return geo::toTranslate("Sign of the longitude turned");
  if (id == "flipped-lat") return geo::toTranslate("Sign of the latitude turned");
  if (id == "no-place") return geo::toTranslate("0, 0 and codes such as -99 taken for no place");
  if (id == "day-numbers") return geo::toTranslate("Numbers read as days of a spreadsheet");
  return geo::toTranslate("Years of two digits read as 1930 to 2029");
}

std::string orderWords(const Context& c, const geo::DateVerdict& verdict) {
  using How = geo::DateVerdict::How;
  const bool dayFirst = verdict.order != geo::DateOrder::monthFirst;
  const char* pattern = "";
  if (verdict.how == How::shown)
    pattern = dayFirst ? c.tr("Day before month, as \u201C{sample}\u201D shows.")
                       : c.tr("Month before day, as \u201C{sample}\u201D shows.");
  else if (verdict.how == How::assumed)
    pattern = c.tr("Day before month is a guess: no date shows it, \u201C{sample}\u201D could be either.");
  else if (verdict.how == How::mixed)
    pattern = c.tr("Both orders occur, as in \u201C{sample}\u201D: each date is read as it fits.");
  else if (verdict.how == How::stated)
    pattern = dayFirst ? c.tr("Day before month, as this data set has it.")
                       : c.tr("Month before day, as this data set has it.");
  else
    pattern = dayFirst ? c.tr("Day before month, as you chose.") : c.tr("Month before day, as you chose.");
  return app::filled(pattern, {{"sample", verdict.sample}});
}

bool isDoubtful(const geo::DateVerdict& verdict) {
  return verdict.how == geo::DateVerdict::How::assumed || verdict.how == geo::DateVerdict::How::mixed;
}

void dateOrder(const Context& c, const geo::DateVerdict& verdict, const std::string& number) {
  if (verdict.how == geo::DateVerdict::How::none) return;
  const std::vector<std::string> words{c.tr("as the column shows"), c.tr("day first"), c.tr("month first")};
  app::Reading reading = c.state.project.reading;
  const auto now = static_cast<int>(reading.dates);
  heading(c, app::filled(c.tr("Order of day and month in {column}"), {{"column", verdict.column}}));
  paragraph(c.look.type.body, isDoubtful(verdict) ? c.look.theme->warning : c.look.theme->text, orderWords(c, verdict));
  const int picked = choice(c, ("###order" + number).c_str(),
                            app::filled(c.tr("Read: {order}"), {{"order", words.at(static_cast<std::size_t>(now))}}),
                            words, now, c.tr("Order of day and month"));
  if (picked < 0) return;
  reading.dates = static_cast<geo::DateOrder>(picked);
  askToReread(c, reading);
}

}  // namespace

void doctorRepairs(const Context& c, const geo::LayerReport& layer, const std::string& number) {
  dateOrder(c, layer.dates, number);
  if (layer.repairs.empty()) return;
  heading(c, c.tr("Repaired for the whole column"));
  for (const geo::ColumnRepair& repair : layer.repairs) {
    const bool pressed =
        wordButton(c, ("###repair-" + repair.id + number).c_str(), repair.made ? c.tr("Undo") : c.tr("Repair"));
    ImGui::SameLine();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + 6);  // in the middle of the button
    paragraph(c.look.type.body, repair.made ? c.look.theme->text : c.look.theme->quietText,
              std::string(c.tr(repairWords(repair.id))) + " (" + repair.column + ": " + repair.found + ")");
    space(4);
    if (pressed) askToReread(c, app::withRepair(c.state.project.reading, repair.id, !repair.made));
  }
}

}  // namespace ui
