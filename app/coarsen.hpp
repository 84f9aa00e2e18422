// Events told less exactly, to protect people: where, when, and what is said of them. What is left is as true as
// before, only vaguer.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "geo/basemap.hpp"
#include "geo/write.hpp"

namespace app {

struct Coarsening {
  double grid = 0;          ///< degrees: places move to the middle of their cell; 0: they stay
  bool toCountry = false;   ///< places become their country
  bool toProvince = false;  ///< places become their province; where the map has none, their country
  enum class Dates : std::uint8_t { asKnown, months, years } dates = Dates::asKnown;
  std::set<std::string> dropped;  ///< of droppable()
  bool operator==(const Coarsening&) const = default;
};

/// What can be left out: title, summary, places (their names), actors, sources, figures, phases, notes, ids.
const std::vector<std::string_view>& droppable();

/// `number` (from 1) stands for its id where ids are left out. What its table said besides is left out, too: nobody
/// knows what that is.
geo::Event coarsened(geo::Event event, const Coarsening& how, const geo::Basemap& basemap, std::size_t number);

/// What can still be told apart, for a look before anything leaves the house.
struct Remains {
  std::size_t events = 0, places = 0, dates = 0, names = 0, words = 0;  ///< names: actors; words: titles and summaries
};
Remains remains(const geo::Outgoing& events);

}  // namespace app
