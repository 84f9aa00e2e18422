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

void describeDispute(Event& event, const NamedCells& row) {
  event.id = "mid-" + row.word("dispnum");
  event.title.in = {"Militarized dispute " + row.word("dispnum"), {}, {}};
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
