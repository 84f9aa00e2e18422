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

NameColumn columnOf(const geo::Events& events, const std::vector<std::string> geo::Event::*list) {
  NameColumn column;
  std::unordered_map<std::string_view, std::uint32_t> known;
  column.first.reserve(events.size() + 1);
  for (std::size_t row = 0; row < events.size(); ++row) {
    column.first.push_back(static_cast<std::uint32_t>(column.numbers.size()));
    for (const std::string& name : events[row].*list) {
      const auto [at, isNew] = known.emplace(name, static_cast<std::uint32_t>(column.names.size()));
      if (isNew) column.names.push_back(name);
      column.numbers.push_back(at->second);
    }
  }
  column.first.push_back(static_cast<std::uint32_t>(column.numbers.size()));
  sort(column);
  return column;
}

}  // namespace

Filters::Columns::Columns(const geo::Events& events)
    : countries(columnOf(events, &geo::Event::countries)), actors(columnOf(events, &geo::Event::actors)) {
  certainty.reserve(events.size());
  for (std::size_t row = 0; row < events.size(); ++row)
    certainty.push_back(static_cast<std::uint8_t>(events[row].certainty));
}

}  // namespace app
