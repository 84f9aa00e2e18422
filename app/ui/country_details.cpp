// A country on the date of the clock: facts, who governs, what it belongs to, what happens there.
#include <algorithm>
#include <set>

#include "app/numbers.hpp"
#include "app/ui/details_parts.hpp"

namespace ui {
namespace {

std::string onThatDay(const Context& c) {
  return c.dates.inWords(c.view().clock.now, geo::Precision::day);
}

void facts(const Context& c, const geo::Country& country) {
  const std::string capital =
      country.seatOfGovernment
          ? app::filled(c.tr("{capital}; seat of government: {seat}"),
                        {{"capital", country.capital.name}, {"seat", country.seatOfGovernment->name}})
          : country.capital.name;
  if (!capital.empty()) fact(c, c.tr("Capital"), capital);
  if (country.population)
    fact(
        c, c.tr("Population"),
        app::filled(c.tr("{number} ({year})"), {{"number", app::numberInWords(country.population->value, c.language())},
                                                {"year", std::to_string(country.population->year)}}));
  if (country.sovereign != country.isoA3 && !country.sovereign.empty())
    fact(c, c.tr("Belongs to"), app::countryName(c.world, country.sovereign, c.language()));
  if (!country.note.empty()) paragraph(c.look.type.small, c.look.theme->quietText, country.note.get(c.language()));
}

/// The colour of the map beside the word, so that the panel explains the map.
void tendencyLine(const Context& c, const geo::Government& g) {
  const app::Theme& t = *c.look.theme;
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  if (const app::TendencyLook* look = app::tendency(g.tendency))
    drawSwatch(*ImGui::GetWindowDrawList(), {at + glm::vec2(0, 3), at + glm::vec2(14, 14)}, app::fillOf(t, *look),
               look->hatch, render::faded(t.text, 0.35F));
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 20);
  paragraph(c.look.type.small, t.text, tendencyTitle(c, g));
  if (!g.tendencyNote.empty())
    paragraph(c.look.type.small, t.quietText,
              app::filled(c.tr("Judged by: {who}"), {{"who", g.tendencyNote.get(c.language())}}));
}

void government(const Context& c, const geo::Government& g) {
  const app::Theme& t = *c.look.theme;
  paragraph(c.look.type.strong, t.text, g.claimOnly ? app::filled(c.tr("{name} (claim)"), {{"name", g.name}}) : g.name);
  paragraph(c.look.type.small, t.text, termWords(c, g));
  if (!g.party.empty()) paragraph(c.look.type.small, t.quietText, g.party);
  if (!g.tendency.empty()) tendencyLine(c, g);
  if (g.contested)
    contested(c, g.note.get(c.language()));
  else if (!g.note.empty())
    paragraph(c.look.type.small, t.quietText, g.note.get(c.language()));
}

void governments(const Context& c, const std::string& code) {
  const auto in = geo::governmentsAt(c.world.registry, code, c.view().clock.now);
  if (in.empty()) return;
  heading(c, app::filled(c.tr("Government on {date}"), {{"date", onThatDay(c)}}));
  for (const geo::Government* one : in) {
    government(c, *one);
    space(4);
  }
}

std::string membershipWords(const Context& c, const geo::MembershipAt& one) {
  const std::string name = one.alliance->acronym.empty() ? one.alliance->name.get(c.language()) : one.alliance->acronym;
  if (one.membership->status == geo::MemberStatus::suspended)
    return app::filled(c.tr("{name} (suspended)"), {{"name", name}});
  if (one.membership->status == geo::MemberStatus::observer)
    return app::filled(c.tr("{name} (observer)"), {{"name", name}});
  return name;
}

void memberships(const Context& c, const std::string& code) {
  const auto in = geo::membershipsAt(c.world.registry, code, c.view().clock.now);
  if (in.empty()) return;
  heading(c, app::filled(c.tr("Member on {date}"), {{"date", onThatDay(c)}}));
  std::vector<std::string> words;
  for (const geo::MembershipAt& one : in) words.push_back(membershipWords(c, one));
  const int clicked = chips(c, "###memberships", words);
  if (clicked >= 0)
    app::select(c.view(), {app::Selection::What::alliance, in[static_cast<std::size_t>(clicked)].alliance->id});
}

}  // namespace

void countryDetails(const Context& c, const geo::Country* country, const std::string& code) {
  paragraph(c.look.type.title, c.look.theme->text, app::countryName(c.world, code, c.language()));
  const bool isPinned = std::ranges::count(c.state.project.pinned, code) > 0;
  if (wordButton(c, "###pin", isPinned ? c.tr("Take off the timeline") : c.tr("Keep on the timeline")))
    app::togglePin(c.state.project, code);
  space(4);
  if (country) facts(c, *country);
  governments(c, code);
  memberships(c, code);
  const std::vector<std::uint32_t>& rows = c.memory.details.rows;
  std::set<std::string>& wanted = c.state.project.filter.countries;
  if (rows.empty() && wanted.empty()) return;
  heading(c, c.tr.plural("{n} event", "{n} events", static_cast<long>(rows.size())));
  if (wordButton(c, "###only",
                 wanted.contains(code) ? c.tr("Events of all countries") : c.tr("Only this country's events"))) {
    if (wanted.contains(code))
      wanted.clear();
    else
      wanted = {code};
  }
  space(6);
  eventList(c, rows);
}

}  // namespace ui
