// The rows of the legend: what is visible now, with live counts. The same rows are a panel in the window and furniture
// in a figure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/colouring.hpp"
#include "app/holds.hpp"

namespace app {

struct LegendRow {
  const Kind* kind = nullptr;  ///< set for a kind of event
  const TendencyLook* tendency =
      nullptr;  ///< set for a colour of countries (tendency, contested, status in the alliance shown)
  std::shared_ptr<const ColourClass> colour{};  ///< set for a class of the attribute that countries are coloured by
  std::size_t count = 0;                        ///< visible events, or countries of that colour
  std::size_t possible = 0;                     ///< of these, how many are possible only
  bool hidden = false;                          ///< filtered out by the reader
};

/// Kinds that the timeline has at all (count 0 when none is visible now), then tendencies that are on the map.
std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view);
/// What the colours of countries mean: an alliance's members, an attribute, or governments.
std::string coloursHeading(const World& world, const Project& project, const View& view);

}  // namespace app
