// The cells that nearly all rows of big tables have, decoded without a detour: ISO dates, dates of one order, decimal
// numbers. What is not quite that is left to the slow road, which knows every habit; what is, must come out the same.
#pragma once

#include <optional>
#include <string_view>

#include "geo/read/cell_dates.hpp"

namespace geo {

/// `2019-11-12`, `2019-11-12T04:55:10Z`, `2019-11-12 04:55`, `12/11/2019`: years 1000 to 9999, no zone but Z.
std::optional<Bounds> fastDate(std::string_view cell, DateOrder order);
/// A decimal number with a point; not infinite.
std::optional<double> fastNumber(std::string_view cell);

}  // namespace geo
