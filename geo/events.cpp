// The columns of Events and their index: an implicit binary tree over blocks of rows that knows the greatest latest end
// below each node. Knows nothing of files.
#include "geo/events.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

namespace geo {
namespace {

constexpr std::size_t rowsPerLeaf = 16;  // a leaf is scanned: fewer nodes, and a cache line or two at a time

bool comesBefore(const Event& a, const Event& b) {
  return std::tie(a.when.bounds.earliestStart, a.when.bounds.latestEnd, a.id) <
         std::tie(b.when.bounds.earliestStart, b.when.bounds.latestEnd, b.id);
}

std::size_t leavesFor(std::size_t rows) {
  return std::bit_ceil((rows + rowsPerLeaf - 1) / rowsPerLeaf);
}

bool isKnown(Instant at) {
  return at > distantPast && at < distantFuture;
}

/// The first of these that is a date at all; nothing when all are open.
std::optional<Instant> firstKnown(std::initializer_list<Instant> candidates) {
  for (const Instant at : candidates)
    if (isKnown(at)) return at;
  return std::nullopt;
}

std::optional<Events::Span> spanOf(const Bounds& bounds) {
  const auto from = firstKnown({bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd});
  if (!from) return std::nullopt;
  return Events::Span{*from, std::max(*from, firstKnown({bounds.latestEnd, bounds.earliestStart}).value_or(*from))};
}

std::optional<Events::Span> spanOf(const std::vector<Bounds>& all) {
  std::optional<Events::Span> whole;
  for (const Bounds& bounds : all) {
    const auto one = spanOf(bounds);
    if (!one) continue;
    whole = whole ? Events::Span{std::min(whole->from, one->from), std::max(whole->to, one->to)} : *one;
  }
  return whole;
}

}  // namespace

Events::Events(std::vector<Event> events) : rows_(std::move(events)) {
  std::stable_sort(rows_.begin(), rows_.end(), comesBefore);
  bounds_.reserve(rows_.size());
  for (const Event& event : rows_) bounds_.push_back(event.when.bounds);
  nameKinds();
  buildTree();
  byId_.resize(rows_.size());
  std::iota(byId_.begin(), byId_.end(), 0U);
  std::stable_sort(byId_.begin(), byId_.end(), [this](auto a, auto b) { return rows_[a].id < rows_[b].id; });
  span_ = spanOf(bounds_);
}

// In the order of the alphabet, so that a kind keeps its number whatever the order of the rows.
void Events::nameKinds() {
  for (const Event& event : rows_)
    if (kindNames_.empty() || kindNames_.back() != event.kind) kindNames_.push_back(event.kind);
  std::sort(kindNames_.begin(), kindNames_.end());
  kindNames_.erase(std::unique(kindNames_.begin(), kindNames_.end()), kindNames_.end());
  kinds_.reserve(rows_.size());
  for (const Event& event : rows_) {
    const auto at = std::lower_bound(kindNames_.begin(), kindNames_.end(), event.kind);
    kinds_.push_back(static_cast<std::uint16_t>(at - kindNames_.begin()));
  }
}

// Node 1 is the root, 2n and 2n + 1 are the children of n, the leaves are the last half of the vector.
void Events::buildTree() {
  if (bounds_.empty()) return;
  const std::size_t leaves = leavesFor(bounds_.size());
  latestEndBelow_.assign(2 * leaves, distantPast);
  for (std::size_t row = 0; row < bounds_.size(); ++row) {
    Instant& leaf = latestEndBelow_[leaves + row / rowsPerLeaf];
    leaf = std::max(leaf, bounds_[row].latestEnd);
  }
  for (std::size_t node = leaves - 1; node > 0; --node)
    latestEndBelow_[node] = std::max(latestEndBelow_[2 * node], latestEndBelow_[2 * node + 1]);
}

std::optional<std::uint32_t> Events::find(std::string_view id) const {
  const auto at = std::lower_bound(byId_.begin(), byId_.end(), id,
                                   [this](auto row, auto wanted) { return rows_[row].id < wanted; });
  if (at == byId_.end() || rows_[*at].id != id) return std::nullopt;
  return *at;
}

std::size_t Events::startingBefore(Instant at) const {
  const auto end = std::partition_point(bounds_.begin(), bounds_.end(),
                                        [at](const Bounds& bounds) { return bounds.earliestStart < at; });
  return static_cast<std::size_t>(end - bounds_.begin());
}

// Rows below `limit` of the node's `rows` from `first` on that are not yet over at `from`.
void Events::collect(std::size_t node, std::size_t first, std::size_t rows, std::size_t limit, Instant from,
                     std::vector<std::uint32_t>& found) const {
  if (first >= limit || latestEndBelow_[node] <= from) return;
  if (rows > rowsPerLeaf) {
    collect(2 * node, first, rows / 2, limit, from, found);
    collect(2 * node + 1, first + rows / 2, rows / 2, limit, from, found);
    return;
  }
  for (std::size_t row = first; row < std::min(first + rows, limit); ++row)
    if (bounds_[row].latestEnd > from) found.push_back(static_cast<std::uint32_t>(row));
}

std::vector<std::uint32_t> Events::active(Instant from, Instant to) const {
  std::vector<std::uint32_t> found;
  if (bounds_.empty() || to < from) return found;
  const std::size_t limit = startingBefore(from == to ? Instant{to.seconds + 1} : to);
  collect(1, 0, leavesFor(bounds_.size()) * rowsPerLeaf, limit, from, found);
  return found;
}

std::optional<std::uint32_t> Events::nextAfter(Instant at) const {
  const std::size_t row = startingBefore(Instant{at.seconds + 1});
  if (row == bounds_.size()) return std::nullopt;
  return static_cast<std::uint32_t>(row);
}

std::optional<std::uint32_t> Events::lastBefore(Instant at) const {
  const std::size_t row = startingBefore(at);
  if (row == 0) return std::nullopt;
  return static_cast<std::uint32_t>(row - 1);
}

}  // namespace geo
