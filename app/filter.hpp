// Which events the reader wants to see: kinds, countries, actors, certainty, a period, a drawn area, all at once. The
// one answer that map, picking, timeline, counts, lists and the table share. Knows nothing of widgets.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "geo/events.hpp"

namespace app {

struct Project;
struct World;

/// What must hold of an event, beside its kind not being hidden. What is empty asks for nothing.
struct Filter {
  std::set<std::string> countries;  ///< one of these, ISO alpha-3
  std::set<std::string> actors;     ///< one of these, as the data names them
  geo::Certainty atLeast = geo::Certainty::uncertain;
  std::optional<Stretch> period;  ///< it may have been within
  std::vector<geo::LonLat> area;  ///< one of its places lies in this polygon (three corners or more)
  bool operator==(const Filter&) const = default;
};

/// The rows that pass.
struct Filtered {
  bool all = true;                   ///< nothing is left out, and `passes` is empty
  std::vector<std::uint8_t> passes;  ///< by row
  std::vector<std::uint32_t> rows;   ///< ascending
  bool has(std::uint32_t row) const { return all || passes[row] != 0; }
};

/// Remembers the last few answers, by value: who asks again with the same project gets the same object. Logically
/// constant.
class Filters {
 public:
  std::shared_ptr<const Filtered> of(const World& world, const Project& project) const;
  /// The clearest moments of the events that pass, in order: what going from event to event stops at. Sorted when first
  /// asked for.
  std::shared_ptr<const std::vector<geo::Instant>> moments(const World& world, const Project& project) const;
  /// What filtering by countries, actors and certainty needs; made when first asked for. May be called early and from
  /// another thread.
  struct Columns;
  /// There are other events now. While nobody asks.
  void forget();
  const Columns& columns(const geo::Events& events) const;

 private:
  struct Answer;
  std::shared_ptr<const Answer> answer(const World& world, const Project& project) const;

  mutable std::mutex mutex_, making_;
  mutable std::shared_ptr<const Columns> columns_;
  mutable std::vector<std::shared_ptr<const Answer>> answers_;  ///< the newest last
};

std::shared_ptr<const Filtered> filtered(const World& world, const Project& project);
/// Whether anything is left out; layers that are switched off as a whole count as well.
bool isFiltering(const Project& project);
/// Whether the polygon holds the place, in the plane of degrees.
bool contains(const std::vector<geo::LonLat>& polygon, geo::LonLat place);

}  // namespace app
