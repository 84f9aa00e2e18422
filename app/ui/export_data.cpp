// The fields of the Export window that pages and data have: which events, and how exactly they are told; and a look at
// the first of them.
#include <algorithm>

#include "app/export/data_work.hpp"
#include "app/numbers.hpp"
#include "app/ui/export_parts.hpp"
#include "app/ui/text_field.hpp"

namespace ui {
namespace {

constexpr std::size_t mostCounted = 50'000, firstShown = 12;

app::DataDraft& draftOf(const Context& c) {
  return c.memory.exporting.draft.data;
}

void which(const Context& c) {
  bool& onlyShown = draftOf(c).onlyShown;
  const std::vector<std::string> options{c.tr("All that pass the filter"), c.tr("What the map shows now")};
  fieldLabel(c, c.tr("Events"));
  const int picked = choice(c, "###which", options.at(onlyShown ? 1 : 0), options, onlyShown ? 1 : 0,
                            c.tr("Which events are written"));
  if (picked >= 0) onlyShown = picked == 1;
}

void places(const Context& c) {
  app::DataDraft& draft = draftOf(c);
  const std::vector<std::string> options{c.tr("As they are known"), c.tr("To a grid"), c.tr("To their province"),
                                         c.tr("To their country")};
  const auto current = static_cast<int>(draft.places);
  fieldLabel(c, c.tr("Places"));
  const int picked = choice(c, "###places", options.at(static_cast<std::size_t>(current)), options, current,
                            c.tr("How exactly places are told"));
  if (picked >= 0) draft.places = static_cast<app::DataDraft::Places>(picked);
  if (draft.places != app::DataDraft::Places::grid) return;
  labelled(c, c.tr("Degrees"), "###grid", draft.grid, "0.5", 74);
}

void dates(const Context& c) {
  app::DataDraft& draft = draftOf(c);
  const std::vector<std::string> options{c.tr("As they are known"), c.tr("To their month"), c.tr("To their year")};
  const auto current = static_cast<int>(draft.dates);
  fieldLabel(c, c.tr("Dates"));
  const int picked = choice(c, "###dates", options.at(static_cast<std::size_t>(current)), options, current,
                            c.tr("How exactly dates are told"));
  if (picked >= 0) draft.dates = static_cast<app::Coarsening::Dates>(picked);
}

/// In the order of app::droppable().
constexpr const char* droppedWords[] = {
    app::toTranslate("Titles"), app::toTranslate("Summaries"), app::toTranslate("Names of places"),
    app::toTranslate("Actors"), app::toTranslate("Sources"),   app::toTranslate("Figures"),
    app::toTranslate("Phases"), app::toTranslate("Notes"),     app::toTranslate("Ids")};

std::string droppedShown(const Context& c) {
  const std::size_t count = draftOf(c).dropped.size();
  return count == 0 ? c.tr("Nothing") : c.tr.plural("{n} part", "{n} parts", static_cast<long>(count));
}

/// The list stays open: one thing after the other is ticked.
void dropped(const Context& c) {
  std::set<std::string>& out = draftOf(c).dropped;
  fieldLabel(c, c.tr("Leave out"));
  if (!beginChoice(c, "###drop", droppedShown(c), c.tr("What is not written"))) return;
  for (std::size_t i = 0; i < app::droppable().size(); ++i) {
    const std::string id(app::droppable()[i]);
    bool isOut = out.contains(id);
    checkbox((std::string(c.tr(droppedWords[i])) + "###" + id).c_str(), isOut);
    if (isOut)
      out.insert(id);
    else
      out.erase(id);
  }
  endChoice();
}

std::string placeOf(const geo::Event& event) {
  const geo::Place* place = !event.places.empty()                                    ? &event.places.front()
                            : !event.routes.empty() && !event.routes.front().empty() ? &event.routes.front().front()
                                                                                     : nullptr;
  if (!place) return "";
  return place->name.empty()
             ? std::to_string(place->at.y).substr(0, 7) + ", " + std::to_string(place->at.x).substr(0, 7)
             : place->name;
}

void look(const Context& c, const app::ExportPlan& plan) {
  DataPreview& m = c.memory.exporting.data;
  app::DataPlan wanted = *plan.data;
  wanted.path.clear();
  auto filter = app::filtered(c.world, plan.state.project);
  const geo::Language language = plan.state.view.language;
  const bool sameClock = !wanted.onlyShown || m.clock == plan.state.view.clock;
  if (m.filter == filter && m.plan == wanted && m.language == language && sameClock) return;
  const geo::Outgoing out = app::outgoing(c.world, plan.state, wanted);
  const app::DateWords& words = c.world.words.in(language).dates;
  m = {std::move(wanted), std::move(filter), plan.state.view.clock, language, out.size, {}, {}};
  if (out.size <= mostCounted) m.remains = app::remains(out);
  for (std::size_t i = 0; i < std::min(out.size, firstShown); ++i) {
    const geo::EventHandle event = out.event(i);
    m.first.push_back({words.inWords(event->when), placeOf(*event), event->title.get(language)});
  }
}

std::string counted(const Context& c, std::size_t n) {
  return app::numberInWords(static_cast<double>(n), c.language());
}

void remainsInWords(const Context& c, const DataPreview& m) {
  line(c.look.type.strong, c.look.theme->text, c.tr.plural("{n} event", "{n} events", static_cast<long>(m.count)));
  if (!m.remains) return;
  space(4);
  fact(c, c.tr("Different places"), counted(c, m.remains->places));
  fact(c, c.tr("Different dates"), counted(c, m.remains->dates));
  fact(c, c.tr("Names of actors"), counted(c, m.remains->names));
  fact(c, c.tr("Texts"), counted(c, m.remains->words));
}

}  // namespace

void exportDataFields(const Context& c) {
  if (!c.memory.exporting.draft.path.ends_with(".html")) which(c);
  places(c);
  dates(c);
  dropped(c);
}

void exportDataPreview(const Context& c, const app::ExportPlan& plan) {
  look(c, plan);
  const DataPreview& m = c.memory.exporting.data;
  remainsInWords(c, m);
  heading(c, c.tr("The first of them"));
  for (const auto& [date, place, title] : m.first) {
    line(c.look.type.small, c.look.theme->quietText, date + (place.empty() ? "" : "  \u00b7  " + place));
    line(c.look.type.body, c.look.theme->text, title.empty() ? "\u2013" : title);
    space(5);
  }
}

}  // namespace ui
