// Countries, actors and certainty of all events as numbers in a row: a million events are looked through without
// touching one of them.
#pragma once

#include <string>
#include <vector>

#include "app/filter.hpp"

namespace app {

/// The names that a list of each event has, each name once, and for each row the numbers of its own.
struct NameColumn {
  std::vector<std::string> names;      ///< in the order of the alphabet
  std::vector<std::uint32_t> first;    ///< by row, and one more: where its numbers begin
  std::vector<std::uint32_t> numbers;  ///< into `names`
  std::vector<std::uint32_t> counts;   ///< by name: how many events have it
};

struct Filters::Columns {
  explicit Columns(const geo::Events& events);
  NameColumn countries, actors;
  std::vector<std::uint8_t> certainty;  ///< by row
};

}  // namespace app
