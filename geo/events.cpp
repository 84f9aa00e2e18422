// The columns of Events and their index: an implicit binary tree over blocks of rows that knows the greatest latest end
// below each node. Knows nothing of files.
#include "geo/events.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "geo/reorder.hpp"

namespace geo {
namespace {

constexpr std::size_t rowsPerLeaf = 16;  // a leaf is scanned: fewer nodes, and a cache line or two at a time
constexpr std::size_t mostKnown = 4'096;

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

std::optional<Events::Span> spanOf(const Events& events) {
  std::optional<Events::Span> whole;
  for (std::size_t row = 0; row < events.size(); ++row) {
    const auto one = spanOf(events.bounds(row));
    if (!one) continue;
    whole = whole ? Events::Span{std::min(whole->from, one->from), std::max(whole->to, one->to)} : *one;
  }
  return whole;
}

PackedPlace firstPlace(const Event& event) {
  return event.places.empty() ? packedNowhere : packed(event.places.front().at);
}

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  if (to.empty())
    to = std::move(from);
  else
    to.insert(to.end(), from.begin(), from.end());
}

/// Whole events and the rows of each table lie one after the other, each mostly in order already.
void sortRuns(KeyedRows& keyed, const std::vector<std::uint16_t>& sources) {
  const auto begin = keyed.begin();
  for (std::size_t from = 0; from < keyed.size();) {
    const auto next =
        std::upper_bound(sources.begin() + static_cast<std::ptrdiff_t>(from), sources.end(), sources[from]);
    const auto middle = begin + static_cast<std::ptrdiff_t>(from), end = begin + (next - sources.begin());
    if (!std::is_sorted(middle, end)) std::sort(middle, end);
    if (middle != begin) std::inplace_merge(begin, middle, end);
    from = static_cast<std::size_t>(end - begin);
  }
}

}  // namespace

Events::Events(std::vector<Event> events, std::vector<RecordTable> tables) : events_(std::move(events)) {
  std::stable_sort(events_.begin(), events_.end(), comesBefore);
  nameKinds(tables);
  putEvents();
  for (RecordTable& table : tables) {
    const auto number = static_cast<std::uint16_t>(tables_.size() + 1);
    tables_.push_back({table.source, table.file});
    putTable(std::move(table), number);
  }
  sortByStart();
  buildTree();
  indexIds();
  span_ = spanOf(*this);
}

// In the order of the alphabet, so that a kind keeps its number whatever the order of the rows.
void Events::nameKinds(const std::vector<RecordTable>& tables) {
  for (const Event& event : events_)
    if (kindNames_.empty() || kindNames_.back() != event.kind) kindNames_.push_back(event.kind);
  for (const RecordTable& table : tables)
    kindNames_.insert(kindNames_.end(), table.kindNames.begin(), table.kindNames.end());
  std::sort(kindNames_.begin(), kindNames_.end());
  kindNames_.erase(std::unique(kindNames_.begin(), kindNames_.end()), kindNames_.end());
}

void Events::putEvents() {
  for (const Event& event : events_) {
    const auto row = static_cast<std::uint32_t>(starts_.size());
    const auto span = packed(event.when.bounds);
    if (!span) odd_.emplace(row, event.when.bounds);
    starts_.push_back(event.when.bounds.earliestStart);
    spans_.push_back(span.value_or(PackedSpan{oddMark}));
    places_.push_back(firstPlace(event));
    record_.push_back(row);
    source_.push_back(0);
    const auto at = std::lower_bound(kindNames_.begin(), kindNames_.end(), event.kind);
    kinds_.push_back(static_cast<std::uint16_t>(at - kindNames_.begin()));
    countries_.push_back(noCountry);
    notes_.push_back(noteOf(event.places.empty() ? Extent::point : event.places.front().extent, event.certainty));
  }
}

void Events::putTable(RecordTable table, std::uint16_t number) {
  std::vector<std::uint16_t> kinds;
  for (const std::string& name : table.kindNames)
    kinds.push_back(
        static_cast<std::uint16_t>(std::lower_bound(kindNames_.begin(), kindNames_.end(), name) - kindNames_.begin()));
  for (std::uint16_t& kind : table.kinds) kind = kinds[kind];
  for (std::uint16_t& country : table.countries)
    if (country != noCountry) country = static_cast<std::uint16_t>(country + countryCodes_.size());
  countryCodes_.insert(countryCodes_.end(), table.countryCodes.begin(), table.countryCodes.end());
  source_.insert(source_.end(), table.size(), number);
  append(starts_, std::move(table.starts));
  append(spans_, std::move(table.spans));
  append(places_, std::move(table.places));
  append(record_, std::move(table.records));
  append(kinds_, std::move(table.kinds));
  append(countries_, std::move(table.countries));
  append(notes_, std::move(table.notes));
}

void Events::sortByStart() {
  rowOfEvent_.resize(events_.size());
  if (!std::is_sorted(starts_.begin(), starts_.end())) {
    KeyedRows order = keyedRows(starts_);
    sortRuns(order, source_);
    reorder(starts_, order);
    reorder(spans_, order);
    reorder(places_, order);
    reorder(record_, order);
    reorder(source_, order);
    reorder(kinds_, order);
    reorder(countries_, order);
    reorder(notes_, order);
    std::unordered_map<std::uint32_t, Bounds> odd;
    for (std::uint32_t row = 0; row < size() && odd.size() < odd_.size(); ++row)
      if (const auto found = odd_.find(order[row].second); found != odd_.end()) odd.emplace(row, found->second);
    odd_ = std::move(odd);
  }
  for (std::uint32_t row = 0; row < size(); ++row)
    if (source_[row] == 0) rowOfEvent_[record_[row]] = row;
}

// Node 1 is the root, 2n and 2n + 1 are the children of n, the leaves are the last half of the vector.
void Events::buildTree() {
  if (empty()) return;
  const std::size_t leaves = leavesFor(size());
  latestEndBelow_.assign(2 * leaves, distantPast);
  for (std::size_t row = 0; row < size(); ++row) {
    Instant& leaf = latestEndBelow_[leaves + row / rowsPerLeaf];
    leaf = std::max(leaf, latestEnd(row));
  }
  for (std::size_t node = leaves - 1; node > 0; --node)
    latestEndBelow_[node] = std::max(latestEndBelow_[2 * node], latestEndBelow_[2 * node + 1]);
}

void Events::indexIds() {
  byId_.resize(events_.size());
  std::iota(byId_.begin(), byId_.end(), 0U);
  std::stable_sort(byId_.begin(), byId_.end(), [this](auto a, auto b) { return events_[a].id < events_[b].id; });
}

std::optional<LonLat> Events::place(std::size_t row) const {
  if (places_[row] == packedNowhere) return std::nullopt;
  return unpacked(places_[row]);
}

Events::Origin Events::origin(std::size_t row) const {
  if (source_[row] == 0) return {};
  return {tables_[source_[row] - 1U].source.get(), record_[row]};
}

std::uint16_t Events::file(std::size_t row) const {
  return source_[row] == 0 ? events_[record_[row]].file : tables_[source_[row] - 1U].file;
}

EventHandle Events::operator[](std::size_t row) const {
  if (const Event* kept = whole(row)) return EventHandle(kept);
  const Origin from = origin(row);
  Event event = from.source->event(from.record);
  event.file = file(row);
  if (const auto at = place(row)) {
    if (event.places.empty()) event.places.emplace_back();
    event.places.front().at = *at;
    event.places.front().extent = extent(row);
  }
  return EventHandle(std::move(event));
}

std::string Events::id(std::size_t row) const {
  if (const Event* kept = whole(row)) return kept->id;
  const Origin from = origin(row);
  std::string id = from.source->id(from.record);
  remember(id, static_cast<std::uint32_t>(row));
  return id;
}

std::optional<std::uint32_t> Events::find(std::string_view id) const {
  const auto at = std::lower_bound(byId_.begin(), byId_.end(), id,
                                   [this](auto number, auto wanted) { return events_[number].id < wanted; });
  if (at != byId_.end() && events_[*at].id == id) return rowOfEvent_[*at];
  return tables_.empty() ? std::nullopt : findRecord(id);
}

std::optional<std::uint32_t> Events::findRecord(std::string_view id) const {
  {
    const std::lock_guard lock(known_->mutex);
    if (const auto found = known_->rows.find(std::string(id)); found != known_->rows.end()) return found->second;
  }
  for (std::size_t table = 0; table < tables_.size(); ++table) {
    const auto record = tables_[table].source->find(id);
    if (!record) continue;
    for (std::uint32_t row = 0; row < size(); ++row)
      if (source_[row] == table + 1 && record_[row] == *record) return remember(id, row), row;
  }
  return std::nullopt;
}

void Events::remember(std::string_view id, std::uint32_t row) const {
  const std::lock_guard lock(known_->mutex);
  if (known_->rows.size() >= mostKnown) known_->rows.clear();
  known_->rows.emplace(id, row);
}

std::size_t Events::startingBefore(Instant at) const {
  return static_cast<std::size_t>(std::lower_bound(starts_.begin(), starts_.end(), at) - starts_.begin());
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
    if (latestEnd(row) > from) found.push_back(static_cast<std::uint32_t>(row));
}

std::vector<std::uint32_t> Events::active(Instant from, Instant to) const {
  std::vector<std::uint32_t> found;
  if (empty() || to < from) return found;
  const std::size_t limit = startingBefore(from == to ? Instant{to.seconds + 1} : to);
  collect(1, 0, leavesFor(size()) * rowsPerLeaf, limit, from, found);
  return found;
}

std::optional<std::uint32_t> Events::nextAfter(Instant at) const {
  const std::size_t row = startingBefore(Instant{at.seconds + 1});
  if (row == size()) return std::nullopt;
  return static_cast<std::uint32_t>(row);
}

std::optional<std::uint32_t> Events::lastBefore(Instant at) const {
  const std::size_t row = startingBefore(at);
  if (row == 0) return std::nullopt;
  return static_cast<std::uint32_t>(row - 1);
}

double Events::bytesPerRow() const {
  if (empty()) return 0;
  constexpr std::size_t columns = sizeof(Instant) + sizeof(PackedSpan) + sizeof(PackedPlace) + sizeof(std::uint32_t) +
                                  3 * sizeof(std::uint16_t) + sizeof(std::uint8_t);
  std::size_t bytes = size() * columns + latestEndBelow_.size() * sizeof(Instant);
  for (const Table& table : tables_) bytes += table.source->bytes();
  return static_cast<double>(bytes) / static_cast<double>(size());
}

}  // namespace geo
