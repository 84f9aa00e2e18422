// By which column of a server's table events are told apart when they are so by one of Marea's own facts (country,
// certainty) or by a column of the table, and what its texts say then.
#pragma once

#include "app/live/known.hpp"

namespace app::live {

struct Speaking {
  std::string column;             ///< of the table
  std::optional<geo::Role> role;  ///< of a fact
};
/// Nothing where no one column of the table says it.
std::optional<Speaking> speaking(const geo::live::Source& source, const std::string& name);

/// Of each text what an event with it has there, as app::cellOf() says it; empty: nothing.
std::vector<std::string> saidBy(const Speaking& by, const Vocabulary& all);
/// The same texts and counts by what they say.
geo::live::Texts told(const Speaking& by, const Vocabulary& all);

}  // namespace app::live
