// Timelines and observations: TimelineJS sheets, earthquakes, Darwin Core. See known_rules.hpp.
#include "geo/read/html_text.hpp"
#include "geo/read/known_rules.hpp"

namespace geo::rules {
namespace {

constexpr double coarseMetres = 10'000;

}  // namespace

// A row may be the title slide or an era instead.
bool isStory(const NamedCells& row) {
  return row["type"].empty() || row["type"] == "event";
}

void describeStory(Event& event, const NamedCells& row) {
  event.title.in = {textOfHtml(row["headline"]), {}, {}};
  event.summary.in = {textOfHtml(row["text"]), {}, {}};
}

RowDates topotimeDates(const NamedCells& row, RowDates dates) {
  if (const auto latest = row["ls"]; !latest.empty()) dates.start += "/" + std::string(latest);
  if (const auto earliest = row["ee"]; !earliest.empty() && !dates.end.empty())
    dates.end = std::string(earliest) + "/" + dates.end;
  return dates;
}

// Most of a catalogue are earthquakes; quarry blasts and explosions say so.
void describeEarthquake(Event& event, const NamedCells& row) {
  if (!row["type"].empty()) event.kind = row.word("type");
  if (const auto size = row["mag"]; !size.empty())
    event.title.in[0] = "M " + std::string(size) + (row["place"].empty() ? "" : ", " + row.word("place"));
}

void describeDisaster(Event& event, const NamedCells& row) {
  if (event.countries.empty()) addState(event, row["country"], StateCodes::any);
  if (row["event_name"].empty()) {
    const std::string where = row.word(row["location"].empty() ? "country" : "location");
    event.title.in = {row.word("disaster_type") + (where.empty() ? "" : ", " + where), {}, {}};
  }
  addKilled(event, row.number("total_deaths"), row.number("total_deaths"), "EM-DAT");
  if (const auto hurt = row.number("no_injured")) event.injured.push_back({*hurt, *hurt, "EM-DAT"});
}

void describeOccurrence(Event& event, const NamedCells& row) {
  if (const auto count = row["individualcount"]; !count.empty()) {
    std::string& summary = event.summary.in[0];
    summary = "Individuals: " + std::string(count) + (summary.empty() ? "" : ". " + summary);
  }
  if (row.number("coordinateuncertaintyinmeters").value_or(0) > coarseMetres) setExtent(event, Extent::area);
}

}  // namespace geo::rules
