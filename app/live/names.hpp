// The names by which a reader may filter: of files what is here, of servers' tables what they have in all.
#pragma once

#include "app/filter_columns.hpp"
#include "app/live/pushed.hpp"

namespace app::live {

/// Names with their counts, without rows: `here` and what servers have said of that filter. Nothing where no table is
/// open.
std::optional<NameColumn> namesKnown(const World& world, const NameColumn& here, Remains filter);

}  // namespace app::live
