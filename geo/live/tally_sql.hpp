// The questions of tally.hpp as text and bound values. Pure; knows no server.
#pragma once

#include "geo/live/tally.hpp"

namespace geo::live {

/// Which date of a row is counted. `last` is its end, of a row without one its beginning.
enum class Edge : unsigned char { first, last };
/// Class, moment (keyOf() reads it), count.
Statement tallyOf(const Table& table, const TallyWish& wish, Edge edge, Step step);
/// The beginning of the step that a cell of tallyOf() stands for; nothing: there is no bound.
std::optional<Instant> momentOf(const std::string& cell, TimeForm form, Step step);

/// Text, count.
Statement textCounts(const Table& table, const std::string& column, std::size_t most);
/// A thousand numbers one in each row, that divide those of the column in equal parts; of a big table a sample's.
Statement quantiles(const Table& table, const std::string& column, bool negatives);
/// Least, greatest, rows with a number, rows.
Statement extremes(const Table& table, const std::string& column, bool negatives);

}  // namespace geo::live
