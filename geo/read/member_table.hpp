// Tables of who belonged to what from when to when (Correlates of War alliances by member) as alliances of the
// registry.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

/// Reads a table of that shape into the layer that has begun; false, and nothing done, when it is another one.
bool readMembers(const Table& table, Reading& reading);

}  // namespace geo
