// An event: what, when, where, who, how many and who says so, hour by hour where that is known, and on whose word.
#include <algorithm>

#include "app/labels.hpp"
#include "app/numbers.hpp"
#include "app/travel_words.hpp"
#include "app/ui/details_parts.hpp"

namespace ui {
namespace {

void title(const Context& c, const geo::Event& event) {
  const app::Theme& t = *c.look.theme;
  paragraph(c.look.type.title, t.text, event.title.get(c.language()));
  paragraph(c.look.type.strong, t.accent, c.dates.inWords(event.when));
}

std::string placeNames(const geo::Event& event) {
  constexpr std::size_t most = 5;
  std::string names;
  for (std::size_t i = 0; i < std::min(event.places.size(), most); ++i)
    if (!event.places[i].name.empty()) names += (names.empty() ? "" : "; ") + event.places[i].name;
  return event.places.size() > most ? names + "\u2026" : names;
}

std::string outcomeWords(const Context& c, const std::string& outcome) {
  struct Named {
    std::string_view id;
    const char* words;
  };
  static constexpr std::array names{
      Named{"success", app::toTranslate("succeeded")}, Named{"failed", app::toTranslate("failed")},
      Named{"reversed", app::toTranslate("reversed")}, Named{"self-coup", app::toTranslate("self-coup")},
      Named{"contested", app::toTranslate("contested")}};
  const auto found = std::ranges::find(names, outcome, &Named::id);
  return found == names.end() ? outcome : c.tr(found->words);
}

std::string figureWords(const Context& c, const geo::Figure& f) {
  const std::string low = app::numberInWords(f.low, c.language());
  std::string words =
      !f.high ? app::filled(c.tr("at least {number}"), {{"number", low}})
      : *f.high == f.low
          ? low
          : app::filled(c.tr("{low} to {high}"), {{"low", low}, {"high", app::numberInWords(*f.high, c.language())}});
  return f.by.empty() ? words : app::filled(c.tr("{figure}, says {who}"), {{"figure", words}, {"who", f.by}});
}

void figures(const Context& c, const char* label, const std::vector<geo::Figure>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) fact(c, i == 0 ? label : "", figureWords(c, list[i]));
}

void facts(const Context& c, const geo::Event& event) {
  std::string actors;
  for (const std::string& actor : event.actors) actors += (actors.empty() ? "" : ", ") + actor;
  if (const std::string places = placeNames(event); !places.empty()) fact(c, c.tr("Place"), places);
  if (const std::string way = app::progressInWords(event, c.view().clock.now, c.tr); !way.empty())
    fact(c, c.tr("On the way"), way);
  if (const std::string towns = app::townsInWords(event, c.tr); !towns.empty()) fact(c, c.tr("Towns"), towns);
  if (!actors.empty()) fact(c, c.tr("Actors"), actors);
  if (!event.outcome.empty()) fact(c, c.tr("Outcome"), outcomeWords(c, event.outcome));
  figures(c, c.tr("Participants"), event.participants);
  figures(c, c.tr("Killed"), event.killed);
  figures(c, c.tr("Injured"), event.injured);
  if (event.certainty != geo::Certainty::certain)
    fact(c, c.tr("Certainty"), event.certainty == geo::Certainty::uncertain ? c.tr("uncertain") : c.tr("less certain"));
}

void phaseRow(const Context& c, const geo::Phase& phase) {
  const app::Theme& t = *c.look.theme;
  const std::string& words = phase.text.get(c.language());
  ImFont* font = c.look.type.small;
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = wrappedSize(font, words, width - 12).y + 24;
  const bool clicked = rowButton("###phase", height);
  const Rect box{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
  const bool now = geo::presence(phase.when, c.view().clock.now).presence != geo::Presence::no;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({box.min.x, box.min.y + 2}, {box.min.x + 3, box.max.y - 2}, ink(now ? t.accent : t.panelEdge), 1);
  drawLine(list, c.look.type.smallStrong, box.min.x + 10, box.min.y + 3, box.min.y + 19,
           ink(now ? t.accent : t.quietText), c.dates.inWords(phase.when), width - 12);
  drawWrapped(list, font, {box.min.x + 10, box.min.y + 19}, ink(t.text), words, width - 12);
  if (clicked) app::seek(c.view(), phase.when.bounds.earliestStart);
}

void phases(const Context& c, const geo::Event& event) {
  if (event.phases.empty()) return;
  heading(c, c.tr("Step by step"));
  for (std::size_t i = 0; i < event.phases.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    phaseRow(c, event.phases[i]);
    ImGui::PopID();
  }
}

constexpr std::size_t longestCell = 400;  ///< bytes that are shown: some data sets keep whole articles

/// All that a table's row says, in the words of its file.
void cells(const Context& c, const geo::Event& event) {
  if (event.cells.empty()) return;
  heading(c, c.tr("As the file has it"));
  for (const geo::Cell& cell : event.cells) fact(c, cell.column, app::shortened(cell.text, longestCell));
}

/// Selected, and yet not on the map: why, and the way out.
void whyNotShown(const Context& c, const geo::Event& event) {
  const app::Theme& t = *c.look.theme;
  const auto row = c.world.events.find(event.id);
  if (row && !app::filtered(c.world, c.state.project)->has(*row)) {
    space(6);
    paragraph(c.look.type.small, t.warning, c.tr("Outside the filter: the map does not show it."));
    if (wordButton(c, "###show-anyway", c.tr("Show anyway"))) app::admit(c.state.project, c.world, *row);
  }
  const app::Range range = app::visibleRange(c.view().clock);
  if (geo::presence(event.when, range.from, {range.at.seconds + 1}).presence == geo::Presence::no)
    paragraph(c.look.type.small, t.quietText, c.tr("Not in the time that the map shows."));
}

}  // namespace

void eventDetails(const Context& c, const geo::Event& event) {
  title(c, event);
  whyNotShown(c, event);
  if (const std::string& summary = event.summary.get(c.language()); !summary.empty()) {
    space(8);
    paragraph(c.look.type.body, c.look.theme->text, summary);
  }
  space(10);
  facts(c, event);
  if (event.contested) contested(c, event.contestedNote.get(c.language()));
  space(8);
  if (wordButton(c, "###go-there", c.tr("Go there"), false, c.tr("Moves clock and map to this event")))
    app::goTo(c.view(), c.world, {app::Selection::What::event, event.id}, c.stage);
  if (!event.countries.empty()) {
    heading(c, c.tr("Countries"));
    countryChips(c, "###countries", event.countries);
  }
  phases(c, event);
  sources(c, event.sources);
  cells(c, event);
}

}  // namespace ui
