// What changed between two dates as a list: countries that changed hands, alliances, events that began or ended. A
// click selects.
#include <algorithm>
#include <map>

#include "app/numbers.hpp"
#include "app/sides.hpp"
#include "app/ui/compare_parts.hpp"
#include "app/ui/details_parts.hpp"

namespace ui {
namespace {

using What = app::Selection::What;

constexpr float handsHeight = 44, eventHeight = 42;

void lookUp(const Context& c) {
  ChangesMemory& m = c.memory.changes;
  const app::Stretch between = app::comparedDates(c.world, c.view());
  auto filter = app::filtered(c.world, c.state.project);
  if (m.filter == filter && m.between == between) return;
  m = {std::move(filter), between, app::handsChanged(c.world, between), app::membershipsChanged(c.world, between),
       app::eventsChanged(c.world, c.state.project, between)};
}

std::string tendencyWords(const Context& c, const geo::Government& government) {
  const app::TendencyLook* look = app::tendency(government.tendency);
  return look ? c.tr(look->title) : "";
}

std::string handsWords(const Context& c, const app::HandChange& change) {
  if (change.hands == app::Hands::sameTendency) return tendencyWords(c, *change.after);
  return tendencyWords(c, *change.before) + " → " + tendencyWords(c, *change.after);
}

void handsRow(const Context& c, const app::HandChange& change) {
  const app::Theme& t = *c.look.theme;
  const app::Selection self{What::country, change.country};
  bool hovered = false;
  const bool clicked = rowButton(("###" + change.country).c_str(), handsHeight, &hovered);
  const Rect box{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (const app::TendencyLook* look = app::tendency(change.after->tendency))
    drawSwatch(list, {box.min + glm::vec2(4, 8), box.min + glm::vec2(18, 20)}, app::fillOf(t, *look), look->hatch,
               render::faded(t.text, 0.35F));
  const float left = box.min.x + 28, room = box.max.x - left - 6;
  const std::string country = app::countryName(c.world, change.country, c.language());
  const float wide = textSize(c.look.type.strong, country).x;
  drawLine(list, c.look.type.strong, left, box.min.y + 3, box.min.y + 23, ink(t.text), country, room);
  if (wide + 12 < room)
    drawLine(list, c.look.type.small, left + wide + 8, box.min.y + 4, box.min.y + 23, ink(t.quietText),
             handsWords(c, change), room - wide - 8);
  drawLine(list, c.look.type.small, left, box.min.y + 22, box.max.y - 3, ink(t.text),
           change.before->name + " → " + change.after->name, room);
  if (hovered) c.view().hover = self;
  if (clicked) app::select(c.view(), self);
}

/// "ALBA: + Bolivia, Ecuador − Honduras", one paragraph an alliance.
void alliances(const Context& c, const std::vector<app::MembershipChange>& all) {
  std::map<const geo::Alliance*, std::pair<std::string, std::string>> words;
  for (const app::MembershipChange& change : all) {
    auto& [joined, left] = words[change.alliance];
    std::string& list = change.joined ? joined : left;
    list += (list.empty() ? "" : ", ") + app::countryName(c.world, change.country, c.language());
  }
  for (const geo::Alliance& alliance : c.world.registry.alliances) {
    const auto found = words.find(&alliance);
    if (found == words.end()) continue;
    const auto& [joined, left] = found->second;
    paragraph(c.look.type.smallStrong, c.look.theme->text,
              alliance.acronym.empty() ? alliance.name.get(c.language()) : alliance.acronym);
    if (!joined.empty()) paragraph(c.look.type.small, c.look.theme->text, "+ " + joined);
    if (!left.empty()) paragraph(c.look.type.small, c.look.theme->text, "− " + left);
    space(4);
  }
}

/// Only those in sight are drawn: there may be a million.
void events(const Context& c, const std::vector<std::uint32_t>& rows) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), eventHeight);
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) eventRow(c, rows[static_cast<std::size_t>(i)]);
  ImGui::PopStyleVar();
}

std::string counted(const Context& c, const char* words, std::size_t n) {
  return std::string(c.tr(words)) + "  " + app::numberInWords(static_cast<double>(n), c.language());
}

}  // namespace

bool listsChanges(const app::View& view) {
  return view.comparison.isOn && view.comparison.as == app::CompareAs::difference && !view.selection;
}

void changeList(const Context& c) {
  lookUp(c);
  const ChangesMemory& m = c.memory.changes;
  const auto day = [&c](geo::Instant at) { return c.dates.inWords(at, geo::Precision::day); };
  paragraph(c.look.type.small, c.look.theme->quietText, day(m.between.from) + " → " + day(m.between.to));
  if (!m.hands.empty()) heading(c, counted(c, app::toTranslate("Changed hands"), m.hands.size()));
  for (const app::HandChange& change : m.hands) handsRow(c, change);
  if (!m.memberships.empty()) heading(c, c.tr("Alliances"));
  alliances(c, m.memberships);
  if (!m.events.ended.empty()) heading(c, counted(c, app::toTranslate("Ended"), m.events.ended.size()));
  ImGui::PushID("###ended");
  events(c, m.events.ended);
  ImGui::PopID();
  heading(c, counted(c, app::toTranslate("Began"), m.events.began.size()));
  ImGui::PushID("###began");
  events(c, m.events.began);
  ImGui::PopID();
}

}  // namespace ui
