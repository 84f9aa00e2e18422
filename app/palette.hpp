// The command palette's search: actions by a few letters of their name in the reader's language. Knows nothing of
// widgets.
#pragma once

#include <vector>

#include "app/actions.hpp"
#include "app/messages.hpp"

namespace app {

/// How well the letters of `query` follow each other in `name` (both folded): higher is better, -1 when they do not.
int fuzzyScore(std::string_view query, std::string_view name);
/// The best first; all in the order of the table for an empty query.
std::vector<const Action*> matchingActions(std::string_view query, const Messages& tr);

}  // namespace app
