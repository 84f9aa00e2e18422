// What the texts of a column say of who, where and how certain, as rows that have them will: so that a filter can be
// put to the server as a list of texts. Knows no connection.
#pragma once

#include "geo/live/tally.hpp"

namespace geo::live {

struct Told {
  std::vector<std::string> countries, actors;  ///< at any time
  Certainty certainty = Certainty::certain;
  bool varies = false;  ///< it is not the same country at all times
};

/// Of each text, for the column of a role.
std::vector<Told> toldBy(const Reader& reader, Role role, const Texts& texts, const Stop& stop = {});

}  // namespace geo::live
