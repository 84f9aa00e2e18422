#include "app/filter_columns.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace app {
namespace {

/// From the order in which the names were met to that of the alphabet.
void sort(NameColumn& column) {
  std::vector<std::uint32_t> order(column.names.size()), rank(order.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& { return column.names[i]; });
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i, names.push_back(column.names[order[i]]);
  column.names = std::move(names);
  column.counts.assign(order.size(), 0);
  for (std::uint32_t& number : column.numbers) ++column.counts[number = rank[number]];
}

/// Gathers the names of each row in turn.
class Gathering {
 public:
  explicit Gathering(std::size_t rows) { column_.first.reserve(rows + 1); }
  void beginRow() { column_.first.push_back(static_cast<std::uint32_t>(column_.numbers.size())); }
  void add(const std::string& name) {
    const auto [at, isNew] = known_.emplace(name, static_cast<std::uint32_t>(column_.names.size()));
    if (isNew) column_.names.push_back(name);
    column_.numbers.push_back(at->second);
  }
  NameColumn finished() {
    beginRow();
    sort(column_);
    return std::move(column_);
  }

 private:
  NameColumn column_;
  std::unordered_map<std::string, std::uint32_t> known_;
};

NameColumn countriesOf(const geo::Events& events) {
  Gathering names(events.size());
  for (std::size_t row = 0; row < events.size(); ++row) {
    names.beginRow();
    events.eachCountry(row, [&names](const std::string& code) { names.add(code); });
  }
  return names.finished();
}

NameColumn actorsOf(const geo::Events& events) {
  Gathering names(events.size());
  for (std::size_t row = 0; row < events.size(); ++row) {
    names.beginRow();
    events.eachActor(row, [&names](const std::string& name) { names.add(name); });
  }
  return names.finished();
}

}  // namespace

Filters::Columns::Columns(const geo::Events& events) : countries(countriesOf(events)), actors(actorsOf(events)) {
  certainty.reserve(events.size());
  for (std::size_t row = 0; row < events.size(); ++row)
    certainty.push_back(static_cast<std::uint8_t>(events.certainty(row)));
}

}  // namespace app
