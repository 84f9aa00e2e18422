// What the timeline reads of events, a row at a time: the loaded ones, or the columns of a benchmark that is too large
// to be loaded.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "app/styling.hpp"
#include "geo/events.hpp"

namespace ui {

class EventRows {
 public:
  virtual ~EventRows() = default;
  /// By earliest start.
  virtual std::size_t size() const = 0;
  virtual geo::Bounds bounds(std::uint32_t row) const = 0;
  /// The class that it looks like: its lane.
  virtual std::size_t kind(std::uint32_t row) const = 0;
  /// Of a class: its sign and its name. Unless told otherwise, classes are app::kinds().
  virtual const app::Kind& look(std::size_t kind) const;
  virtual std::string name(std::size_t kind, const app::Messages& tr) const;
  /// Null where classes are app::kinds().
  virtual const app::EventClass* classOf(std::size_t kind) const;
  virtual std::string id(std::uint32_t row) const = 0;
  virtual std::string title(std::uint32_t row, geo::Language language) const = 0;
};

/// Refers to `world`, which must stay.
std::unique_ptr<const EventRows> rowsOf(const app::World& world, std::shared_ptr<const app::Styling> styling);

}  // namespace ui
