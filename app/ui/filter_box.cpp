// The filter: countries, actors, certainty, a period, an area drawn on the map. Kinds are hidden in the legend.
#include <algorithm>

#include "app/filter_columns.hpp"
#include "app/folded.hpp"
#include "app/holds.hpp"
#include "app/live/counts.hpp"
#include "app/live/names.hpp"
#include "app/numbers.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"
#include "geo/edtf.hpp"

namespace ui {
namespace {

constexpr std::size_t mostNames = 6;
constexpr float boxWidth = 320;

struct NameList {
  const char *id, *hint;
  app::live::Remains filter;
  const app::NameColumn& here;
  std::set<std::string>& wanted;
  std::string& text;
};

std::string shownName(const Context& c, const NameList& list, const std::string& name) {
  return std::string_view(list.id) == "###country" ? app::countryName(c.world, name, c.language()) : name;
}

/// The names that match what is typed, those of the most events first.
std::vector<std::uint32_t> matching(const Context& c, const NameList& list, const app::NameColumn& column) {
  const std::string text = app::folded(list.text);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < column.names.size(); ++i)
    if (!list.wanted.contains(column.names[i]) &&
        app::folded(shownName(c, list, column.names[i])).find(text) != std::string::npos)
      found.push_back(i);
  const std::size_t kept = std::min(mostNames, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), std::ranges::greater(),
                            [&](std::uint32_t i) { return column.counts[i]; });
  found.resize(kept);
  return found;
}

/// A field; while something stands in it, the names that match, each a click away.
void names(const Context& c, NameList list) {
  const app::Theme& t = *c.look.theme;
  const bool entered = textField(list.id, list.text, list.hint, ImGui::GetContentRegionAvail().x);
  if (list.text.empty()) return;
  const auto known = app::live::namesKnown(c.world, list.here, list.filter);
  const app::NameColumn& column = known ? *known : list.here;
  const std::vector<std::uint32_t> found = matching(c, list, column);
  ImGui::PushID(list.id);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string& name = column.names[found[i]];
    const bool clicked = rowButton(("###" + name).c_str(), 26);
    const Rect box{vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())};
    const std::string count = app::numberInWords(static_cast<double>(column.counts[found[i]]), c.language());
    const float width = textSize(c.look.type.small, count).x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    drawLine(draw, c.look.type.body, box.min.x + 10, box.min.y, box.max.y, ink(t.text), shownName(c, list, name),
             box.width() - width - 30);
    drawLine(draw, c.look.type.small, box.max.x - 10 - width, box.min.y, box.max.y, ink(t.quietText), count, width + 1);
    if (!clicked && !(entered && i == 0)) continue;
    list.wanted.insert(name);
    list.text.clear();
    break;
  }
  ImGui::PopID();
  if (found.empty()) line(c.look.type.small, t.quietText, c.tr("Nothing found."));
}

void certainty(const Context& c) {
  geo::Certainty& least = c.state.project.filter.atLeast;
  const std::vector<std::string> options{c.tr("Certain only"), c.tr("Certain and less certain"), c.tr("Uncertain too")};
  const auto current = static_cast<int>(least);
  const int picked = choice(c, "###certainty", options.at(static_cast<std::size_t>(current)), options, current,
                            c.tr("How certain an event must be"));
  if (picked >= 0) least = static_cast<geo::Certainty>(picked);
}

void readPeriod(const Context& c) {
  FilterMemory& m = c.memory.filter;
  std::optional<app::Stretch>& period = c.state.project.filter.period;
  const auto from = geo::parseEdtf(m.from), to = geo::parseEdtf(m.to);
  m.wrong = (!m.from.empty() && !from) || (!m.to.empty() && !to);
  if (m.wrong) return;
  period.reset();
  if (from || to)
    period = app::Stretch{from ? from->bounds.earliestStart : geo::distantPast,
                          to ? to->bounds.latestEnd : geo::distantFuture};
}

void period(const Context& c) {
  FilterMemory& m = c.memory.filter;
  const float half = (ImGui::GetContentRegionAvail().x - 8) / 2;
  const bool entered = textField("###from", m.from, c.tr("from: 1968, 2019-11"), half);
  ImGui::SameLine();
  if (textField("###to", m.to, c.tr("to"), half) || entered) readPeriod(c);
  if (m.wrong) line(c.look.type.small, c.look.theme->warning, c.tr("This is not a date."));
  if (wordButton(c, "###set-period", c.tr("Set"))) readPeriod(c);
  ImGui::SameLine();
  if (wordButton(c, "###axis-period", c.tr("What the timeline shows"))) {
    const app::Axis& axis = c.view().axis;
    c.state.project.filter.period = app::Stretch{axis.timeAt(0), axis.timeAt(static_cast<double>(c.stage.axisWidth))};
  }
}

void area(const Context& c) {
  if (wordButton(c, "###draw-area", c.tr("Draw on the map"), c.view().drawingArea))
    c.view().drawingArea = !c.view().drawingArea;
  if (c.view().drawingArea)
    paragraph(c.look.type.small, c.look.theme->quietText, c.tr("Drag around the area on the map."));
}

void label(const Context& c, const char* words) {
  space(8);
  line(c.look.type.small, c.look.theme->quietText, words);
}

/// How many events pass, wherever they are; what of the filter a server does not know is said.
void count(const Context& c) {
  const app::live::Total total = app::live::totalOf(c.world, c.state.project);
  const std::vector<std::string> partly = app::live::partlyFiltered(c.world, c.state.project);
  const std::string words = c.tr.plural("{n} event", "{n} events", static_cast<long>(total.count));
  line(c.look.type.strong, c.look.theme->text, total.isKnown || !partly.empty() ? words : c.tr("Counting…"));
  for (const std::string& table : partly)
    paragraph(c.look.type.small, c.look.theme->quietText,
              app::filled(c.tr("{table}: the server cannot apply all of this filter; only fetched rows are counted."),
                          {{"table", table}}));
}

}  // namespace

void filterBox(const Context& c) {
  if (!c.view().filterOpen) return;
  app::Filter& filter = c.state.project.filter;
  FilterMemory& m = c.memory.filter;
  const app::Filters::Columns& columns = c.world.filters.columns(c.world.events);
  hangNextWindow(c, boxWidth);
  ImGui::Begin("###filter-box", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize);
  line(c.look.type.strong, c.look.theme->text, c.tr("Show only"));
  label(c, c.tr("Countries"));
  names(c, {"###country", c.tr("Add a country"), app::live::Remains::countries, columns.countries, filter.countries,
            m.country});
  if (!columns.actors.names.empty()) {
    label(c, c.tr("Actors"));
    names(c, {"###actor", c.tr("Add an actor"), app::live::Remains::actors, columns.actors, filter.actors, m.actor});
  }
  label(c, c.tr("Certainty"));
  certainty(c);
  label(c, c.tr("Period"));
  period(c);
  label(c, c.tr("Area"));
  area(c);
  space(10);
  count(c);
  space(4);
  if (wordButton(c, "###close", c.tr("Close"))) c.view().filterOpen = false;
  ImGui::SameLine();
  if (app::isFiltering(c.state.project) && wordButton(c, "###all", c.tr("Show everything")))
    app::clearFilter(c.state.project);
  ImGui::End();
}

}  // namespace ui
