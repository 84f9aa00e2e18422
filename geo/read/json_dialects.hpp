// JSON that is no plain GeoJSON: moving features, CZML, TopoJSON, and the events of TimelineJS, SIMILE and Topotime.
#pragma once

#include "geo/read/gathered.hpp"
#include "geo/read/json_access.hpp"

namespace geo {

/// A value as a cell of a table: a list is joined by semicolons.
std::string cellFrom(const Json& value);
/// All members of an object as cells of the row begun last; the first of a name counts.
void putMembers(const Json& object, Gathered& rows);

/// The same with the members of its objects set out: `place.lat` is the column `place_lat`. Geometries stay whole.
void putRecord(const Json& object, Gathered& rows);

/// Whether the text is a sequence of JSON texts, one a line or set off by record separators.
bool isJsonLines(std::string_view text);
/// Each of them with its line; one that is not JSON is a problem. `take` says whether to go on.
void eachJsonLine(std::string_view text, Reading& reading, const std::function<bool(const Json&, std::size_t)>& take);

/// OGC Moving Features JSON in both forms, kepler.gl's trips (a time as the fourth number of a position), and tracks
/// that were GPX (`coordTimes`).
bool isMoving(const Json& feature);
void addMoving(const Json& feature, Gathered& rows, Reading& reading);

/// The first packet of CZML says so.
bool isCzmlDocument(const Json& packet);
/// The packets of one file: those of one id are one object, in the order of their appearance.
class CzmlPackets {
 public:
  explicit CzmlPackets(Reading& reading) : reading_(&reading) {}
  void take(const Json& packet, std::size_t number);
  void putInto(Gathered& rows);

 private:
  struct Object {
    std::size_t number = 0;
    Json packet;
  };
  Reading* reading_;
  std::string clock_;  // the interval of the document
  std::vector<Object> objects_;
  std::unordered_map<std::string, std::size_t> byId_;
};

/// Each reads the whole file and says so, or leaves it alone: told apart by the root.
bool readTopology(const Json& root, Reading& reading);      ///< TopoJSON, one layer an object
bool readTimelineJs(const Json& root, Reading& reading);    ///< TimelineJS 3: events and eras
bool readSimileEvents(const Json& root, Reading& reading);  ///< SIMILE Timeline and Timemap
bool readPeriods(const Json& root, Reading& reading);       ///< Topotime: periods with tSpans
bool readRecords(const Json& root, Reading& reading);       ///< answers of services: a list of objects with dates

}  // namespace geo
