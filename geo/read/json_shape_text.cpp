// A geometry in the cell of a table: well-known text or GeoJSON. See table.hpp.
#include "geo/read/geometry.hpp"
#include "geo/read/json_shape.hpp"
#include "geo/read/table.hpp"

namespace geo {

Shape shapeFromText(std::string_view text, Reading& reading) {
  if (text.starts_with('{')) {
    const Json geometry = Json::parse(text, nullptr, false);
    if (!geometry.is_discarded())
      return shapeFrom(member(geometry, "type") == "Feature" ? member(geometry, "geometry") : geometry, reading);
  }
  if (const auto geometry = geometryFromWkt(text)) return shapeFrom(*geometry, reading);
  reading.report("geometry", text, "WKT or GeoJSON", Action::repaired);
  return {};
}

}  // namespace geo
