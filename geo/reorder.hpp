// Columns in another order of rows.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "geo/instant.hpp"

namespace geo {

/// Rows with their starts: sorted, those of one start in the order of their rows.
using KeyedRows = std::vector<std::pair<Instant, std::uint32_t>>;

inline KeyedRows keyedRows(const std::vector<Instant>& starts) {
  KeyedRows keyed;
  keyed.reserve(starts.size());
  for (std::uint32_t row = 0; row < starts.size(); ++row) keyed.emplace_back(starts[row], row);
  return keyed;
}

template <class T>
void reorder(std::vector<T>& column, const KeyedRows& order) {
  std::vector<T> out;
  out.reserve(order.size());
  for (const auto& [start, row] : order) out.push_back(column[row]);
  column = std::move(out);
}

}  // namespace geo
