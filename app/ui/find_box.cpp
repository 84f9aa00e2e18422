// Find: what is typed is looked for as one types; Enter goes there and says when a filter leaves it out.
#include <chrono>

#include "app/holds.hpp"
#include "app/numbers.hpp"
#include "app/ui/card.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/pick_list.hpp"

namespace ui {
namespace {

using What = app::Selection::What;

/// Made in the background when first needed, then kept.
const app::SearchIndex* indexOf(const Context& c) {
  FindMemory& m = c.memory.find;
  if (!m.index.valid())
    m.index = std::async(std::launch::async, [&world = c.world] { return app::SearchIndex(world); }).share();
  const bool ready = m.index.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  return ready ? &m.index.get() : nullptr;
}

void look(const Context& c, const app::SearchIndex* index) {
  FindMemory& m = c.memory.find;
  if (!index || m.lookedFor == m.list.text) return;
  m.lookedFor = m.list.text;
  m.hits = index->find(m.lookedFor);
}

app::Selection selectionOf(const Context& c, const app::Hit& hit) {
  return hit.what ? hit.what : app::Selection{What::event, c.world.events.id(hit.row)};
}

bool isLeftOut(const Context& c, const app::Hit& hit) {
  return !hit.what && !app::filtered(c.world, c.state.project)->has(hit.row);
}

/// What the clock does not show now; going there moves it.
bool isElsewhen(const Context& c, const app::Hit& hit) {
  if (hit.what) return false;
  const app::Range range = app::Sights(c.world, c.state.project, c.view().clock).of(c.world, hit.row).range;
  const geo::Instant until{range.until.seconds + 1};
  return geo::presence(c.world.events.bounds(hit.row), range.from, until).presence == geo::Presence::no;
}

std::string countryNames(const Context& c, const geo::Event& event) {
  std::string names;
  for (std::size_t i = 0; i < std::min<std::size_t>(event.countries.size(), 3); ++i)
    names += (i ? ", " : "") + app::countryName(c.world, event.countries[i], c.language());
  return event.countries.size() > 3 ? names + "\u2026" : names;
}

struct RowWords {
  std::string title, more;
};

RowWords wordsOf(const Context& c, const app::Hit& hit) {
  if (hit.what.what == What::country) return {app::countryName(c.world, hit.what.id, c.language()), c.tr("Country")};
  if (hit.what.what == What::alliance) {
    const geo::Alliance* alliance = c.world.registry.alliance(hit.what.id);
    return {alliance ? alliance->name.get(c.language()) : hit.what.id, c.tr("Alliance")};
  }
  const geo::EventHandle eventHeld = c.world.events[hit.row];
  const geo::Event& event = *eventHeld;
  const std::string countries = countryNames(c, event);
  return {event.title.get(c.language()),
          c.dates.inWords(event.when) + (countries.empty() ? "" : " \u00B7 ") + countries};
}

void drawHit(const Context& c, const app::Hit& hit, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool out = isLeftOut(c, hit);
  const RowWords words = wordsOf(c, hit);
  if (!hit.what)
    drawSign(list, app::lookOf(c.world, c.state.project, hit.row), t, box.min + glm::vec2(16, 15), 12, out ? 0.5F : 1);
  const bool elsewhen = !out && isElsewhen(c, hit);
  const std::string aside = out ? c.tr("outside the filter") : elsewhen ? c.tr("at another date") : "";
  const float left = box.min.x + 32, asideWidth = textSize(c.look.type.small, aside).x;
  drawLine(list, c.look.type.body, left, box.min.y + 3, box.min.y + 24, ink(out ? t.quietText : t.text), words.title,
           box.max.x - left - 8);
  drawLine(list, c.look.type.small, left, box.min.y + 22, box.max.y - 3, ink(t.quietText), words.more,
           box.max.x - left - 16 - asideWidth);
  drawLine(list, c.look.type.small, box.max.x - 8 - asideWidth, box.min.y + 22, box.max.y - 3,
           ink(out ? t.warning : t.quietText), aside, asideWidth + 1);
}

std::string foot(const Context& c, bool ready) {
  const FindMemory& m = c.memory.find;
  if (!ready) return c.tr("Reading all texts\u2026");
  if (m.list.text.empty())
    return c.tr("Titles, actors, places, countries, years, summaries; in any language, accents or not.");
  if (m.hits.all == 0) return c.tr("Nothing found.");
  if (m.hits.all > m.hits.best.size())
    return app::filled(c.tr("The first {n} of {all}"),
                       {{"n", app::numberInWords(static_cast<double>(m.hits.best.size()), c.language())},
                        {"all", app::numberInWords(static_cast<double>(m.hits.all), c.language())}});
  return c.tr.plural("{n} found", "{n} found", static_cast<long>(m.hits.all));
}

}  // namespace

void findBox(const Context& c) {
  FindMemory& m = c.memory.find;
  if (!c.view().findOpen) {
    m.list.wasOpen = false;
    return;
  }
  const app::SearchIndex* index = indexOf(c);
  look(c, index);
  const PickList list{
      .id = "###find-box",
      .hint = c.tr("Find events, countries, alliances"),
      .foot = foot(c, index != nullptr),
      .count = static_cast<int>(m.hits.best.size()),
      .draw = [&](int i, const Rect& box, bool) { drawHit(c, m.hits.best[static_cast<std::size_t>(i)], box); }};
  const Picked picked = pickList(c, list, m.list, c.view().findOpen);
  if (picked.row < 0) return;
  const app::Hit hit = m.hits.best[static_cast<std::size_t>(picked.row)];
  app::goTo(c.view(), c.world, selectionOf(c, hit), c.stage);
  if (isLeftOut(c, hit)) tell(c.memory, c.tr("This event is outside the filter: the map does not show it."), false);
  c.view().findOpen = false;
}

}  // namespace ui
