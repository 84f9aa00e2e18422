// Everything that may be known of one event: plain fields, no behaviour.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <optional>
#include <string>
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
  double radius = 0;     ///< kilometres around it that an area covers, roughly; 0: nobody says
  bool assumed = false;  ///< of a road: no source names it, it lies between two that are named
  bool operator==(const Place&) const = default;
};

/// A road walked: waypoints in order; those without a date lie on the road, their day is not known.
using Route = std::vector<Place>;

/// A polygon: the outer ring, then its holes, in degrees.
using AreaRings = std::vector<std::vector<LonLat>>;

/// A step of an event, for instance of a coup by the hour.
struct Phase {
  When when;
  std::string edtf;
  LocalText text;
  std::string source;
  bool operator==(const Phase&) const = default;
};

/// One cell of a table's row, with the header of its column.
struct Cell {
  std::string column, text;
  bool operator==(const Cell&) const = default;
};

/// Everything known of one event.
struct Event {
  std::string id, kind;
  LocalText title, summary;
  When when;
  std::string start, end;  ///< as the file states them, EDTF; end is empty for a single date
  std::vector<Place> places;
  std::vector<Route> routes;
  std::vector<AreaRings> areas;        ///< as its file has them: rings may jump over the antimeridian
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
  std::uint16_t file = 0;   ///< which of the opened files it came from
  std::vector<Cell> cells;  ///< of a table's row: all that it says, as it says it
};

}  // namespace geo
