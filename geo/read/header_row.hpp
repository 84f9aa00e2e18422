// Where the header of a table is when people have written something above it: a title, a source, a blank line. Knows no
// file format.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

inline constexpr std::size_t headerLookedFor = 20;  ///< so many records from the first on

/// Of the first records (that which stands for the header included) the one that names the columns: the first, unless a
/// later one names a column of dates, or a country and years, and all before it say little.
std::size_t headerAmong(const std::vector<std::vector<std::string>>& first, const ReadOptions& options);

/// Says what was passed over.
void reportAbove(const std::vector<std::vector<std::string>>& first, std::size_t header, Reading& reading);

/// The same table where its header stands among its rows.
Table withHeaderFound(Table table, Reading& reading);

}  // namespace geo
