// How the events of a page look: as on the map, by the columns that their layers are coloured and sized by.
#pragma once

#include <string>
#include <vector>

#include "app/styling.hpp"
#include "geo/event.hpp"

namespace app {

/// An event of a page and its row in the world. What is made less exact on its way out is told by its kind alone: its
/// columns would say more.
struct PageEvent {
  const geo::Event* event = nullptr;
  std::uint32_t row = 0;
};

struct PageMarks {
  struct Mark {
    std::string name;
    Kind look;
  };
  std::string heading;          ///< of the legend
  std::vector<Mark> marks;      ///< those that occur, in the order of the legend
  std::vector<std::size_t> of;  ///< by event
  std::vector<float> sizes;     ///< by event, points; empty: all alike
};

PageMarks pageMarks(const World& world, const State& state, const std::vector<PageEvent>& events, bool byKind);

}  // namespace app
