// What changed between two dates as a figure lists it: the lines that there is room for, and where they stand. What of
// the changes a page does not show it does not list either.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/labels.hpp"
#include "app/moment.hpp"

namespace app {

struct Sheet;

struct ChangeLine {
  enum class Of : std::uint8_t { heading, hands, alliance, event, more } of = Of::heading;
  std::string head;   ///< a country, an alliance, the title of an event
  std::string words;  ///< who followed whom, who joined or left, when it was
  std::string aside;  ///< at the right of the head
  const geo::Government *before = nullptr, *after = nullptr;
  std::uint32_t row = 0;  ///< of the event
  bool ended = false;
  glm::vec2 at{0.0F};  ///< its upper left corner
  float right = 0;
};

struct FigureChanges {
  ScreenBox room;
  bool isBand = false;  ///< several columns below the maps
  std::vector<ChangeLine> lines;
};

/// As much as fits into `most`, fairly shared among what changed hands, joined, ended and began; nothing where not even
/// the headings do.
std::optional<FigureChanges> figureChanges(const Sheet& sheet, std::span<const Moment> maps, const MapArea& most,
                                           bool isBand);
/// "3 changed hands, 2 ended, 5 began".
std::string changeCounts(const Sheet& sheet, std::span<const Moment> maps);

}  // namespace app
