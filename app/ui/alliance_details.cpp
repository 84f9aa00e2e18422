// An alliance on the date of the clock: who belongs to it, since when, and how.
#include <algorithm>

#include "app/ui/details_parts.hpp"

namespace ui {
namespace {

constexpr float rowHeight = 26;

const char* statusWords(const Context& c, geo::MemberStatus status) {
  if (status == geo::MemberStatus::suspended) return c.tr("suspended");
  return status == geo::MemberStatus::observer ? c.tr("observer") : "";
}

void memberRow(const Context& c, const geo::MembershipAt& member) {
  const app::Theme& t = *c.look.theme;
  const std::string& code = member.membership->country;
  const app::Selection self{app::Selection::What::country, code};
  bool hovered = false;
  const bool clicked = rowButton(("###" + code).c_str(), rowHeight, &hovered);
  const Rect box{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const geo::When& when = member.membership->when;
  const std::string since = c.dates.inWords(when.bounds.earliestStart, when.start.precision);
  const std::string right =
      member.membership->status == geo::MemberStatus::member ? since : statusWords(c, member.membership->status);
  const float rightWidth = textSize(c.look.type.small, right).x;
  drawLine(list, c.look.type.body, box.min.x + 6, box.min.y, box.max.y, ink(t.text),
           app::countryName(c.world, code, c.language()), box.width() - rightWidth - 24);
  drawLine(list, c.look.type.small, box.max.x - rightWidth - 6, box.min.y, box.max.y, ink(t.quietText), right,
           rightWidth + 1);
  if (hovered) c.view().hover = self;
  if (clicked) app::select(c.view(), self);
}

void members(const Context& c, const geo::Alliance& alliance) {
  const auto in = geo::membersAt(alliance, c.view().clock.now);
  const std::string count = c.tr.plural("{n} member", "{n} members", static_cast<long>(in.size()));
  const std::string day = c.dates.inWords(c.view().clock.now, geo::Precision::day);
  heading(c, app::filled(c.tr("{count} on {date}"), {{"count", count}, {"date", day}}));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  for (const geo::MembershipAt& member : in) memberRow(c, member);
  ImGui::PopStyleVar();
}

/// Whether it stays on the map when something else is selected.
void stay(const Context& c, const geo::Alliance& alliance) {
  if (!alliance.ofStates) return;
  const bool stays = std::ranges::count(c.state.project.alliances, alliance.id) > 0;
  space(8);
  if (wordButton(c, "###show", stays ? c.tr("Take off the map") : c.tr("Show on the map"), false,
                 stays ? nullptr : c.tr("It stays there, beside others")))
    app::toggleAlliance(c.state.project, alliance.id);
}

}  // namespace

void allianceDetails(const Context& c, const geo::Alliance& alliance) {
  const app::Theme& t = *c.look.theme;
  paragraph(c.look.type.title, t.text, alliance.name.get(c.language()));
  if (!alliance.acronym.empty()) paragraph(c.look.type.body, t.quietText, alliance.acronym);
  paragraph(c.look.type.strong, t.accent, termWords(c, alliance));
  if (!alliance.summary.empty()) {
    space(8);
    paragraph(c.look.type.body, t.text, alliance.summary.get(c.language()));
  }
  stay(c, alliance);
  members(c, alliance);
  sources(c, alliance.sources);
}

}  // namespace ui
