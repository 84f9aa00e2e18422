// The rows of the legend: what is visible now, with live counts. The same rows are a panel in the window and furniture
// in a figure.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/blocs.hpp"
#include "app/colouring.hpp"
#include "app/difference.hpp"
#include "app/holds.hpp"
#include "app/marks.hpp"
#include "app/moment.hpp"
#include "app/styling.hpp"
#include "app/trails.hpp"

namespace app {

/// One of the looks is set.
struct LegendRow {
  const Kind* kind = nullptr;                ///< of events: the look of a class
  std::shared_ptr<const Styling> styling{};  ///< that the class and the kind are of
  const EventClass* one = nullptr;           ///< the class
  std::optional<double> sized{};             ///< of events: what a disc of its size stands for
  float size = 0;                            ///< its diameter, points
  std::uint16_t layer = 0;                   ///< of a row of events
  bool density = false;                      ///< `colour` is of hexagons or of heat: how many events
  double within = 0;                         ///< of heat: in so many kilometres
  bool dots = false;                         ///< there are so many events that each is a disc, whatever its class
  const MarkLook* mark = nullptr;            ///< of signs
  const TrailLook* trail = nullptr;          ///< how many march
  const WayLook* way = nullptr;              ///< how they move
  std::optional<BlocShown> bloc{};           ///< an alliance on the map
  const TendencyLook* tendency =
      nullptr;  ///< set for a colour of countries (tendency, contested, status in the alliance shown)
  std::shared_ptr<const ColourClass> colour{};  ///< of countries, by the attribute that they are coloured by
  const ChangeLook* change = nullptr;           ///< between two dates
  bool disputed = false;                        ///< of borders; only who knows the page adds it (app/borders.hpp)
  std::size_t count = 0;                        ///< visible events, or countries of that colour
  std::size_t possible = 0;                     ///< of these, how many are possible only
  std::optional<std::size_t> later{};           ///< where two dates are compared: `count` at the later
  bool hidden = false;                          ///< filtered out by the reader
};

/// The parts of a legend, in their order.
enum class LegendPart : std::uint8_t { events, marchers, alliances, countries };
LegendPart partOf(const LegendRow& row);
/// What the row says.
std::string wordsOf(const LegendRow& row, const Messages& tr);

/// Kinds that the timeline has at all (count 0 when none is visible now), marks and trails that are on the map, then
/// colours of countries.
std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view);
/// Of what the window shows: of two dates both, in one list.
std::vector<LegendRow> legendRows(const World& world, const State& state);
/// The rows of two dates as one list. Of events and of what counts them the later has no more kinds than the earlier.
std::vector<LegendRow> compared(std::vector<LegendRow> earlier, const std::vector<LegendRow>& later);
/// "12", "12 → 15" of two dates.
std::string countInWords(const LegendRow& row, geo::Language language);
/// What the colours of hexagons and heat maps mean, for each layer that is shown as such; of a page, whose zoom they go
/// with.
std::vector<LegendRow> densityRows(const Moment& moment);
/// The same for some of the events that are visible.
std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view,
                                  std::span<const ActiveEvent> visible);
/// What is above the rows of a part; of events the file or column where there are several layers or another column than
/// the kind. `now`: of the window, whose counts are those of the moment.
std::string headingOf(const World& world, const Project& project, const View& view, const LegendRow& first, bool now);
/// Whether two rows stand under the same heading.
bool sharesHeading(const LegendRow& a, const LegendRow& b);
/// What the colours of countries are, for the heading over them; empty: governments.
std::string coloursHeading(const World& world, const Project& project, const View& view);

}  // namespace app
