// What the timeline reads of events, a row at a time: the loaded ones, or the columns of a benchmark that is too large
// to be loaded.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "geo/events.hpp"

namespace ui {

class EventRows {
 public:
  virtual ~EventRows() = default;
  /// By earliest start.
  virtual std::size_t size() const = 0;
  virtual geo::Bounds bounds(std::uint32_t row) const = 0;
  /// Position in app::kinds().
  virtual std::size_t kind(std::uint32_t row) const = 0;
  virtual std::string id(std::uint32_t row) const = 0;
  virtual std::string title(std::uint32_t row, geo::Language language) const = 0;
};

/// Refers to `events`, which must stay.
std::unique_ptr<const EventRows> rowsOf(const geo::Events& events);

}  // namespace ui
