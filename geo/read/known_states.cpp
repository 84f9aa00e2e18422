// Tables of states and pairs of states: the Correlates of War project, CShapes, rivalries. See known_rules.hpp.
#include "geo/read/known_rules.hpp"

namespace geo::rules {
namespace {

LocalText pairTitle(const Event& event) {
  LocalText title;
  for (const Language language : languages)
    for (const std::string& code : event.countries) {
      std::string& text = title.in.at(static_cast<std::size_t>(language));
      text += (text.empty() ? "" : " – ") + stateName(code).get(language);
    }
  return title;
}

void addBoth(Event& event, const NamedCells& row) {
  addState(event, row["ccode1"], StateCodes::cow);
  addState(event, row["ccode2"], StateCodes::cow);
}

}  // namespace

void describePair(Event& event, const NamedCells& row) {
  addBoth(event, row);
  event.title = pairTitle(event);
}

void describeRivalry(Event& event, const NamedCells& row) {
  addBoth(event, row);
  if (row["rivalryname"].empty()) event.title = pairTitle(event);
}

void describeAlliance(Event& event, const NamedCells& row) {
  describePair(event, row);
  std::string kinds;
  for (const std::string_view column : {"defense", "neutrality", "nonaggression", "entente"})
    if (row.whole(column) == 1) kinds += (kinds.empty() ? "" : ", ") + std::string(column);
  event.summary.in[0] = kinds;
}

// Of the disputes themselves, of their parties (a row for each state), and of incidents and where they were.
void describeDispute(Event& event, const NamedCells& row) {
  const std::string number = row.word("dispnum"), party = row.word("ccode"), incident = row.word("incidnum");
  event.id = "mid-" + number + (party.empty() ? "" : "-" + party) + (incident.empty() ? "" : "-" + incident);
  event.title.in = {"Militarized dispute " + number, {}, {}};
  addState(event, row["ccode"], StateCodes::cow);
  if (!event.countries.empty()) event.title.in[0] += ": " + stateName(event.countries.front()).get(Language::en);
}

// -7: it goes on; other negative numbers are dates that nobody knows.
RowDates warDates(const NamedCells& row, RowDates dates) {
  if (row.whole("endyear1") == -7) dates.end = "..";
  if (row.whole("endyear1").value_or(1) < 0 && dates.end != "..") dates.end.clear();
  return dates;
}

void describeWar(Event& event, const NamedCells& row) {
  for (const std::string_view column : {"ccode", "ccodea", "ccodeb", "ccode1", "ccode2"})
    addState(event, row[column], StateCodes::cow);
  const std::string party = row.word("statename");
  event.id = "war-" + row.word("warnum") + (party.empty() ? "" : "-" + row.word("ccode")) + "-" + event.start;
  if (!party.empty()) event.title.in[0] += ": " + party;
  for (const std::string_view side : {"sidea", "sideb"})
    if (!row[side].empty() && !numberFrom(row[side])) event.actors.push_back(row.word(side));
  addKilled(event, row.number("batdeath"), row.number("batdeath"), "Correlates of War");
}

void describeCapital(Event& event, const NamedCells& row) {
  event.id = row.word("ccode") + "-" + row.word("capital") + "-" + event.start;
}

RowDates openEnd(const NamedCells&, RowDates dates) {
  if (dates.end.empty()) dates.end = "..";
  return dates;
}

// Of those that are as they were when the data were made, the end is that date: they go on.
RowDates cshapesDates(const NamedCells&, RowDates dates) {
  if (dates.end.starts_with("2019-12-31") || dates.end.starts_with("2016-06-30")) dates.end = "..";
  return dates;
}

}  // namespace geo::rules
