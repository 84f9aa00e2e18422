// What holds at a moment: the one answer behind the map, the panels, `marea state` and the tests.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/state.hpp"
#include "app/travel.hpp"
#include "app/world.hpp"

namespace app {

/// The kind of an event, as its file has it.
const std::string& kindName(const World& world, std::uint32_t row);
/// Who is cited for it; of a record nobody: its file is.
std::span<const geo::Source> sourcesOf(const World& world, std::uint32_t row);

/// A stretch of the timeline that is looked at: [from, at]; equal for a single instant. `at` is where the playhead is.
struct Range {
  geo::Instant from, at;
  geo::Instant until = at;  ///< later than `at` where the window has no end
};
Range visibleRange(const Clock& clock);
/// How a kind of event counts as visible, and in which range: as the clock says, unless the project says otherwise.
Mode modeOf(const Project& project, const Clock& clock, std::string_view kind);
Range visibleRange(const Project& project, const Clock& clock, std::string_view kind);

/// The same for each event: as its kind says, else its layer, else the clock. Looked up once for all rows.
class Sights {
 public:
  struct Sight {
    Range range;
    Mode mode;
  };
  Sights(const World& world, const Project& project, const Clock& clock);
  const Sight& of(const World& world, std::uint32_t row) const {
    return sights_[layerOf(world, row) * kinds_ + world.events.kind(row)];
  }

 private:
  std::size_t kinds_ = 0;
  std::vector<Sight> sights_;
};
/// Of the events of a class (a lane of the timeline).
Range visibleRange(const World& world, const Project& project, const Clock& clock, const EventClass& one);

/// Seconds for which a change is still seen after it happened: a twelfth of the window, at most 30 days; none when only
/// the moment itself counts.
double afterglow(const Clock& clock);

/// Events that pass the filter, in order of start.
std::vector<ActiveEvent> activeEvents(const World& world, const Project& project, Range range);
/// Each kind in its own range.
ActiveEvents activeEvents(const World& world, const Project& project, const Clock& clock);
/// Those of `active` (rows ascending) that are kept whole: a handful, or nearly all.
std::vector<ActiveEvent> wholeAmong(const World& world, std::span<const ActiveEvent> active);

/// Rows of the events of a country that pass the filter, in order of start.
std::vector<std::uint32_t> eventsOfCountry(const World& world, const Project& project, std::string_view isoA3);

/// The government that counts at a moment: of those in office the one that began last, a mere claim only when nobody
/// held the office.
const geo::Government* governmentAt(const World& world, std::string_view isoA3, geo::Instant at);

/// A term or membership as its EDTF ends say it, for words: the bounds that count are those of its own When.
geo::When statedTerm(const std::string& from, const std::string& to);

/// The instant that stands for a date: its last second, so that what happened on a day is past at that day.
geo::Instant momentOf(const geo::When& when);
/// A moment at which an event is seen at its clearest: noon of its first certain day, else the middle of its bounds.
geo::Instant bestMoment(const geo::When& when);
geo::Instant bestMoment(const geo::Bounds& bounds);

/// The name of a country in a language: the registry's, else the base map's, else the code.
std::string countryName(const World& world, std::string_view isoA3, geo::Language language);

/// What a selection is called; empty for none.
std::string nameOf(const World& world, const Selection& what, geo::Language language);

}  // namespace app
