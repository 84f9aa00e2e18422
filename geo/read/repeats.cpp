// See repeats.hpp.
#include "geo/read/repeats.hpp"

#include <algorithm>

namespace geo {
namespace {

std::string pairKey(const Event& event) {
  std::vector<std::string> sides = event.countries;
  std::ranges::sort(sides);
  std::string key = event.start + "/" + event.end;
  for (const std::string& side : sides) key += " " + side;
  return key + " " + event.summary.in[0];
}

}  // namespace

bool Repeats::isRepeated(const Event& event, Reading& reading) {
  if (!set_ || (!set_->mirrored && !set_->repeatsIds)) return false;
  if (set_->mirrored && event.countries.size() != 2) return false;
  if (seen_.insert(set_->mirrored ? pairKey(event) : event.id).second) return false;
  if (set_->repeatsIds && !std::exchange(said_, true))
    reading.report("id", event.id, "one row an event; of those of one id (an actor each) the first is read",
                   Action::kept);
  return true;
}

void Duplicates::see(const TableRow& row) {
  std::uint64_t hash = row.cells.size();
  for (const std::string& cell : row.cells)
    hash = (hash ^ std::hash<std::string>()(cell)) * 0x9E3779B97F4A7C15U + (hash >> 29U);
  if (row.cells.size() < 2 || row.shape || seen_.insert(hash).second) return;
  count(row.number);
}

void Duplicates::count(std::size_t row) {
  if (count_++ == 0) first_ = row;
}

void Duplicates::report(Reading& reading) const {
  if (count_ == 0) return;
  reading.lookAt(first_);
  reading.report("", std::to_string(count_) + (count_ == 1 ? " row" : " rows"),
                 "rows that differ; this is the first that repeats an earlier one", Action::kept);
}

}  // namespace geo
