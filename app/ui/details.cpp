// The panel at the right that slides in when something is selected and leaves when nothing is.
#include <algorithm>

#include "app/compare_verbs.hpp"
#include "app/heat.hpp"
#include "app/ui/compare_parts.hpp"
#include "app/ui/details_parts.hpp"

namespace ui {
namespace {

using What = app::Selection::What;

/// What costs more than a frame is looked up once a selection, not once a frame.
void lookUp(const Context& c) {
  DetailsMemory& memory = c.memory.details;
  if (memory.shown.what == What::place) memory.rows = rowsOfPlace(c, memory.shown.id);
  auto filter = app::filtered(c.world, c.state.project);
  const bool sameFilter = filter == memory.filter;
  memory.filter = std::move(filter);
  if (memory.lookedUp == memory.shown && sameFilter) return;
  memory.lookedUp = memory.shown;
  memory.current = UINT32_MAX;
  if (memory.shown.what != What::place) memory.rows.clear();
  if (memory.shown.what == What::country) memory.rows = app::eventsOfCountry(c.world, c.state.project, memory.shown.id);
  if (sameFilter) ImGui::SetScrollY(0);
}

/// How many events lie there now, and which.
void placeDetails(const Context& c) {
  const std::vector<std::uint32_t>& rows = c.memory.details.rows;
  paragraph(c.look.type.title, c.look.theme->text,
            c.tr.plural("{n} event", "{n} events", static_cast<long>(rows.size())));
  space(6);
  eventList(c, rows);
}

std::optional<geo::EventHandle> eventOf(const Context& c, const app::Selection& what) {
  const auto row = what.what == What::event ? c.world.events.find(what.id) : std::nullopt;
  return row ? std::optional(c.world.events[*row]) : std::nullopt;
}

void content(const Context& c) {
  const app::Selection shown = c.memory.details.shown;
  if (shown.what == What::country) countryDetails(c, c.world.registry.country(shown.id), shown.id);
  if (const auto event = eventOf(c, shown)) eventDetails(c, **event);
  if (shown.what == What::place) placeDetails(c);
  if (shown.what == What::alliance)
    if (const geo::Alliance* alliance = c.world.registry.alliance(shown.id)) allianceDetails(c, *alliance);
}

std::string headerWords(const Context& c, const app::Selection& shown) {
  if (const auto event = eventOf(c, shown)) return kindTitle(c, **event);
  if (shown.what == What::alliance) return c.tr("Alliance");
  if (shown.what == What::place) return app::nearNamed(shown.id) ? c.tr("Heat map") : c.tr("Hexagon");
  const geo::Country* country = c.world.registry.country(shown.id);
  return country && country->sovereign != country->isoA3 ? c.tr("Territory") : c.tr("Country");
}

/// Of two dates the one that the panel speaks of.
geo::Instant dateOf(const Context& c) {
  const bool other = c.view().comparison.isOn && c.memory.details.ofOtherDate;
  return other ? app::otherDate(c.world, c.view()) : c.view().clock.now;
}

std::string dateShown(const Context& c) {
  return c.view().comparison.isOn ? " · " + c.dates.inWords(dateOf(c), geo::Precision::day) : "";
}

void changesHeader(const Context& c) {
  const Rect& box = c.memory.layout.details;
  const glm::vec2 at = box.min + glm::vec2(16, 10);
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.smallStrong, at.x, at.y, at.y + hitSize,
           ink(c.look.theme->quietText), c.tr("What changed"), detailsWidth - 90);
  ImGui::SetCursorScreenPos({box.max.x - hitSize - 10, at.y});
  if (iconButton(c, "###close", Icon::cross, c.tr("Compare no more")))
    app::toggleComparison(c.view(), c.world, c.stage);
}

/// What kind of thing it is, and the way out; stays while the content scrolls.
void header(const Context& c) {
  const app::Theme& t = *c.look.theme;
  const Rect& box = c.memory.layout.details;
  const glm::vec2 at = box.min + glm::vec2(16, 10);
  float left = at.x;
  if (const auto event = eventOf(c, c.memory.details.shown)) {
    drawSign(*ImGui::GetWindowDrawList(),
             app::lookOf(c.world, c.state.project, *c.world.events.find(c.memory.details.shown.id)), t,
             {left + 7, at.y + hitSize / 2}, 13);
    left += 21;
  }
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.smallStrong, left, at.y, at.y + hitSize, ink(t.quietText),
           headerWords(c, c.memory.details.shown) + dateShown(c), detailsWidth - 90);
  ImGui::SetCursorScreenPos({box.max.x - hitSize - 10, at.y});
  if (iconButton(c, "###close", Icon::cross, c.tr("Close"))) app::clearSelection(c.view());
}

}  // namespace

void details(const Context& c) {
  if (c.memory.slide <= 0) return;
  beginPanel(c, "###details", c.memory.layout.details,
             ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {8, 3});
  const bool changes = listsChanges(c.view());
  changes ? changesHeader(c) : header(c);
  ImGui::SetCursorPosY(42);
  ImGui::BeginChild(changes ? "###changes" : "###content", {0, 0}, false, 0);
  if (changes) {
    changeList(c);
  } else {
    const AtDate there(c.view(), dateOf(c));
    lookUp(c);
    content(c);
  }
  space(6);
  ImGui::EndChild();
  ImGui::PopStyleVar();
  ImGui::End();
}

}  // namespace ui
