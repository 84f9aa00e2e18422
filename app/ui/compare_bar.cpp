// The row that is there while two dates are compared: how they are shown, the second date, what it hangs on, the end of
// it.
#include "app/compare_verbs.hpp"
#include "app/lengths.hpp"
#include "app/ui/compare_parts.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

std::string distance(const Context& c) {
  const app::Stretch dates = app::comparedDates(c.world, c.view());
  return app::lengthInWords(dates.from, dates.to, c.tr);
}

void manner(const Context& c) {
  const std::vector<std::string> options{c.tr("Side by side"), c.tr("Swipe"), c.tr("What changed")};
  const auto current = static_cast<std::size_t>(c.view().comparison.as);
  const int picked = choice(c, "###compare-as", options[current], options, static_cast<int>(current),
                            c.tr("How two dates are compared"));
  if (picked >= 0) c.view().comparison.as = static_cast<app::CompareAs>(picked);
}

void otherDateField(const Context& c) {
  CompareMemory& m = c.memory.compare;
  const std::string now = c.dates.inWords(app::otherDate(c.world, c.view()), geo::Precision::day);
  if (textField("###other-date", m.text, now.c_str(), 150)) {
    m.wrong = !app::seekOtherText(c.view(), c.world, m.text, c.today);
    if (!m.wrong) m.text.clear(), app::showBothDates(c.view(), c.world, c.stage);
  }
  if (ImGui::IsItemHovered()) tip(c, m.wrong ? c.tr("This is not a date.") : c.tr("The other date, as 2019-11-12"));
}

std::string linkShown(const Context& c) {
  const app::Comparison& comparison = c.view().comparison;
  if (comparison.link == app::Link::offset)
    return app::filled(c.tr("always {length} apart"), {{"length", distance(c)}});
  return comparison.link == app::Link::events ? c.tr("as long after an event each") : c.tr("each on its own");
}

void countFrom(const Context& c, bool later) {
  const app::Selection& selected = c.view().selection;
  if (selected.what != app::Selection::What::event)
    return tell(c.memory, c.tr("Select the event first that the date is to be counted from."), false);
  app::countFrom(c.view(), c.world, later, selected.id);
  if (c.view().comparison.link != app::Link::events)
    tell(c.memory, c.tr("Now select the event that the other date is counted from, and choose it here."), false);
}

void link(const Context& c) {
  const std::vector<std::string> options{
      c.tr("Each date on its own"), app::filled(c.tr("Always {length} apart"), {{"length", distance(c)}}),
      c.tr("Count the earlier date from the selected event"), c.tr("Count the later date from the selected event")};
  const int picked =
      choice(c, "###link", linkShown(c), options, std::min(static_cast<int>(c.view().comparison.link), 2),
             c.tr("How the two dates hang together"));
  if (picked == 0) app::unlink(c.view(), c.world);
  if (picked == 1) app::linkByDistance(c.view(), c.world);
  if (picked >= 2) countFrom(c, picked == 3);
}

}  // namespace

void compareBar(const Context& c) {
  if (!c.view().comparison.isOn) return;
  ImGui::SetNextWindowPos({gap, c.memory.belowControls});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6, 5});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {2, 2});
  ImGui::Begin("###compare", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing);
  manner(c);
  ImGui::SameLine();
  otherDateField(c);
  ImGui::SameLine();
  link(c);
  ImGui::SameLine();
  if (iconButton(c, "###end", Icon::cross, c.tr("Compare no more"))) app::toggleComparison(c.view(), c.world, c.stage);
  c.memory.belowControls += ImGui::GetWindowHeight() + 8;
  ImGui::End();
  ImGui::PopStyleVar(2);
}

AtDate::AtDate(app::View& view, geo::Instant date) : view_(view), before_(view.clock.now), date_(date) {
  view_.clock.now = date_;
}

AtDate::~AtDate() {
  if (view_.clock.now == date_) view_.clock.now = before_;
}

geo::Instant dateUnderMouse(const Context& c) {
  const app::MapArea area = app::windowArea(c.viewport, c.view());
  return app::sideAt(app::sidesOf(c.world, c.view(), c.stage.size, area), vec(ImGui::GetIO().MousePos)).at;
}

}  // namespace ui
