#include "app/ui/packing.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace ui {
namespace {

constexpr float between = 3;  ///< points of air between neighbours

struct Row {
  float end = -std::numeric_limits<float>::infinity();       ///< of the last item
  float labelEnd = -std::numeric_limits<float>::infinity();  ///< of its label
  std::size_t last = 0;
};

/// The first row where everything stays whole, else a new one, else the one whose label loses least; nothing when all
/// are taken.
Row* rowFor(std::vector<Row>& rows, const Want& want, int mostRows) {
  for (Row& row : rows)
    if (row.labelEnd + between <= want.x0) return &row;
  if (static_cast<int>(rows.size()) < mostRows) return &rows.emplace_back();
  Row* best = nullptr;
  for (Row& row : rows)
    if (row.end + between <= want.x0 && (!best || row.labelEnd < best->labelEnd)) best = &row;
  return best;
}

}  // namespace

Packing packed(const std::vector<Want>& wants, int mostRows) {
  Packing out;
  std::vector<Row> rows;
  for (std::size_t i = 0; i < wants.size(); ++i) {
    const Want& want = wants[i];
    Row* row = rowFor(rows, want, mostRows);
    Place& place = out.places.emplace_back();
    if (!row) {
      place = {.row = static_cast<int>(rows.size()) - 1, .labelRoom = 0, .crowded = true};
      continue;
    }
    if (row->labelEnd > want.x0) {
      Place& cut = out.places[row->last];
      cut.labelRoom = std::max(want.x0 - between - row->end, 0.0F);
    }
    place = {.row = static_cast<int>(row - rows.data()), .labelRoom = want.label, .crowded = false};
    *row = {.end = want.x1, .labelEnd = want.x1 + want.label, .last = i};
  }
  out.rows = static_cast<int>(rows.size());
  return out;
}

std::vector<int> fairRows(std::vector<int> wanted, int available) {
  int total = std::accumulate(wanted.begin(), wanted.end(), 0);
  while (total > available) {
    const auto largest = std::ranges::max_element(wanted);
    if (largest == wanted.end() || *largest <= 1) break;
    --*largest;
    --total;
  }
  return wanted;
}

}  // namespace ui
