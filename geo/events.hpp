// What happened, where and when: immutable columns sorted by start, with an index that answers "active in [from, to)".
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/text.hpp"
#include "geo/when.hpp"

namespace geo {

/// Longitude, latitude in degrees (GeoJSON's order).
using LonLat = glm::dvec2;

struct Source {
  std::string title, publisher, url;
  bool operator==(const Source&) const = default;
};

/// A number that people disagree about, and who says it. `high` equals `low` for a plain figure; absent is "at least".
struct Figure {
  double low = 0;
  std::optional<double> high;
  std::string by;
  bool operator==(const Figure&) const = default;
};

enum class Certainty : std::uint8_t { certain, lessCertain, uncertain };

/// What a place of an event covers: a point is drawn as a point only when it is one.
enum class Extent : std::uint8_t { point, area, country };

/// One place of an event; spreading movements have many, each with its date.
struct Place {
  std::string name, country;  ///< country: ISO alpha-3 or empty
  LonLat at{0.0};
  Extent extent = Extent::point;
  std::optional<When> when;
  bool operator==(const Place&) const = default;
};

/// A road walked: waypoints in order; those without a date lie on the road, their day is not known.
using Route = std::vector<Place>;

/// A step of an event, for instance of a coup by the hour.
struct Phase {
  When when;
  std::string edtf;
  LocalText text;
  std::string source;
  bool operator==(const Phase&) const = default;
};

/// Everything known of one event.
struct Event {
  std::string id, kind;
  LocalText title, summary;
  When when;
  std::string start, end;  ///< as the file states them, EDTF; end is empty for a single date
  std::vector<Place> places;
  std::vector<Route> routes;
  std::vector<std::string> countries;  ///< ISO alpha-3
  std::vector<std::string> actors;
  std::vector<Phase> phases;
  std::vector<Figure> participants, killed, injured;
  std::string outcome;  ///< of a coup: success, failed, reversed, self-coup, contested
  std::string mode;     ///< of a march: foot, mixed, vehicle
  bool contested = false;
  LocalText contestedNote;  ///< who calls it what
  Certainty certainty = Certainty::certain;
  std::vector<Source> sources;
  std::uint16_t file = 0;  ///< which of the opened files it came from
};

class Events {
 public:
  Events() = default;
  /// Sorts by earliest start, then latest end, then id; the order is the same for the same set.
  explicit Events(std::vector<Event> events);

  std::size_t size() const { return bounds_.size(); }
  bool empty() const { return bounds_.empty(); }
  const Event& operator[](std::size_t row) const { return rows_[row]; }
  const Bounds& bounds(std::size_t row) const { return bounds_[row]; }
  std::uint16_t kind(std::size_t row) const { return kinds_[row]; }
  const std::vector<std::string>& kindNames() const { return kindNames_; }
  std::optional<std::uint32_t> find(std::string_view id) const;

  /// Rows, ascending, whose [earliestStart, latestEnd) meets [from, to) (or holds `from` when both are equal); O(log n
  /// + answer).
  std::vector<std::uint32_t> active(Instant from, Instant to) const;
  /// The row that starts next after `at` / last before `at`, by earliest start.
  std::optional<std::uint32_t> nextAfter(Instant at) const;
  std::optional<std::uint32_t> lastBefore(Instant at) const;

  /// The first start and the last known end (an open one counts as its start); nothing when there are no events.
  struct Span {
    Instant from, to;
  };
  std::optional<Span> span() const { return span_; }

 private:
  void buildTree();
  void nameKinds();
  std::size_t startingBefore(Instant at) const;
  void collect(std::size_t node, std::size_t first, std::size_t rows, std::size_t limit, Instant from,
               std::vector<std::uint32_t>& found) const;

  std::vector<Event> rows_;
  std::vector<Bounds> bounds_;
  std::vector<std::uint16_t> kinds_;
  std::vector<std::string> kindNames_;
  std::vector<Instant> latestEndBelow_;  // implicit tree over bounds_: the greatest latest end of each node
  std::vector<std::uint32_t> byId_;      // rows in the order of their ids
  std::optional<Span> span_;
};

}  // namespace geo
