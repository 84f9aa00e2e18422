// Which tables a server has and what their columns are, from its own catalogue: looked up once.
#pragma once

#include "geo/live/connection.hpp"
#include "geo/live/table.hpp"

namespace geo::live {

/// The table that is named, or the only one with dates and places. Throws Error with a sentence where there is none or
/// more than one, and Failure.
Table lookedUp(Connection& connection, const Address& address, const Stop& stop = {});

}  // namespace geo::live
