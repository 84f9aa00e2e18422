#include "app/ui/card.hpp"

#include "app/heat.hpp"
#include "app/hexagons.hpp"
#include "app/holds.hpp"
#include "app/live/discs.hpp"
#include "app/travel_words.hpp"

namespace ui {
namespace {

constexpr float widest = 320, wrap = widest - 24;

void countryCard(const Context& c, const std::string& code) {
  const app::Theme& t = *c.look.theme;
  paragraph(c.look.type.strong, t.text, app::countryName(c.world, code, c.language()), wrap);
  const geo::Government* government = app::governmentAt(c.world, code, c.view().clock.now);
  if (!government) return;
  paragraph(c.look.type.small, t.text, government->name, wrap);
  paragraph(c.look.type.small, t.quietText, termWords(c, *government), wrap);
}

void eventCard(const Context& c, std::uint32_t row, const geo::Event& event) {
  const app::Theme& t = *c.look.theme;
  paragraph(c.look.type.strong, t.text, event.title.get(c.language()), wrap);
  paragraph(c.look.type.small, t.text, c.dates.inWords(event.when), wrap);
  if (const std::string way = app::progressInWords(event, c.view().clock.now, c.tr); !way.empty())
    paragraph(c.look.type.small, t.text, way, wrap);
  if (const std::string towns = app::townsInWords(event, c.tr); !towns.empty())
    paragraph(c.look.type.small, t.quietText, towns, wrap);
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const app::Kind kind = app::lookOf(c.world, c.state.project, row);
  drawSign(*ImGui::GetWindowDrawList(), kind, t, at + glm::vec2(6, 8), 11);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 18);
  paragraph(c.look.type.small, t.quietText, kindTitle(c, event), wrap);
}

void allianceCard(const Context& c, const geo::Alliance& alliance) {
  const app::Theme& t = *c.look.theme;
  paragraph(c.look.type.strong, t.text, alliance.name.get(c.language()), wrap);
  paragraph(c.look.type.small, t.quietText, termWords(c, alliance), wrap);
}

}  // namespace

std::vector<std::uint32_t> rowsOfPlace(const Context& c, const std::string& name) {
  const std::size_t layers = c.world.layers.size();
  if (const auto hex = app::hexNamed(name); hex && hex->layer < layers) return app::rowsIn(c.world, c.state, *hex);
  if (const auto near = app::nearNamed(name); near && near->layer < layers) return app::rowsIn(c.world, c.state, *near);
  return {};
}

std::string kindTitle(const Context& c, const geo::Event& event) {
  return app::isKnownKind(event.kind) ? c.tr(app::kindOf(event.kind).title) : event.kind;
}

std::string termWords(const Context& c, const geo::Government& government) {
  return c.dates.inWords(app::statedTerm(government.from, government.to));
}

std::string termWords(const Context& c, const geo::Membership& membership) {
  return c.dates.inWords(app::statedTerm(membership.from, membership.to));
}

std::string termWords(const Context& c, const geo::Alliance& alliance) {
  return c.dates.inWords(app::statedTerm(alliance.founded, alliance.dissolved));
}

std::string tendencyTitle(const Context& c, const geo::Government& government) {
  const app::TendencyLook* look = app::tendency(government.tendency);
  return look ? c.tr(look->title) : government.tendency;
}

void tooltip(const Context& c, const app::Selection& what, std::string_view more) {
  using What = app::Selection::What;
  if (!what) return;
  ImGui::SetNextWindowSizeConstraints({0, 0}, {widest, 400});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12, 9});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {8, 2});
  ImGui::BeginTooltip();
  if (what.what == What::country) countryCard(c, what.id);
  if (what.what == What::event)
    if (const auto row = c.world.events.find(what.id)) {
      const geo::EventHandle event = c.world.events[*row];
      eventCard(c, *row, *event);
    }
  if (what.what == What::place)
    line(c.look.type.strong, c.look.theme->text,
         c.tr.plural("{n} event", "{n} events",
                     static_cast<long>(app::live::discCount(what.id).value_or(rowsOfPlace(c, what.id).size()))));
  if (what.what == What::alliance)
    if (const geo::Alliance* alliance = c.world.registry.alliance(what.id)) allianceCard(c, *alliance);
  if (!more.empty()) paragraph(c.look.type.small, c.look.theme->quietText, more, wrap);
  ImGui::EndTooltip();
  ImGui::PopStyleVar(2);
}

}  // namespace ui
