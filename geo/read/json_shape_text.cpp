// A geometry in the cell of a table: well-known text, well-known bytes as digits, GeoJSON, or a pair of degrees. See
// table.hpp.
#include <algorithm>
#include <charconv>
#include <utility>

#include "geo/read/cell_dates.hpp"
#include "geo/read/degrees.hpp"
#include "geo/read/geometry.hpp"
#include "geo/read/json_shape.hpp"
#include "geo/read/reference_system.hpp"
#include "geo/read/table.hpp"

namespace geo {
namespace {

int digitOf(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                : -1;
}

/// What PostGIS shows of a geometry: two digits a byte. Empty for other texts.
std::string bytesOf(std::string_view text) {
  constexpr std::size_t fewest = 18;
  if (text.size() < fewest || text.size() % 2 != 0 || !(text.starts_with("00") || text.starts_with("01"))) return {};
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); at += 2) {
    const int high = digitOf(text[at]), low = digitOf(text[at + 1]);
    if (high < 0 || low < 0) return {};
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

/// The number of the reference system that a geometry states; 0 where it states none.
int statedSystem(std::string_view text, const std::string& bytes) {
  if (text.starts_with("SRID=")) {
    int code = 0;
    std::from_chars(text.data() + 5, text.data() + text.size(), code);
    return code;
  }
  constexpr unsigned hasSystem = 0x20;
  if (bytes.size() < 9) return 0;
  const auto byteAt = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const bool little = byteAt(0) == 1;
  if ((byteAt(little ? 4 : 1) & hasSystem) == 0) return 0;
  unsigned code = 0;
  for (std::size_t i = 0; i < 4; ++i) code = code * 256 + byteAt(little ? 8 - i : 5 + i);
  return code < 1'000'000 ? static_cast<int>(code) : 0;
}

void move(Geometry& geometry, const ToDegrees& to) {
  for (Position& position : geometry.positions) {
    const LonLat at = to.from({position.x, position.y});
    position.x = at.x, position.y = at.y;
  }
  for (Geometry& part : geometry.parts) move(part, to);
}

/// Longitude first where letters, or the column, say so.
Shape placeOf(PairText pair, bool lonFirst, Reading& reading) {
  if (!(pair.stated ? pair.lonFirst : lonFirst)) std::swap(pair.first, pair.second);
  Shape shape;
  shape.places.emplace_back().at = reading.placeAt(pair.first, pair.second);
  return shape;
}

}  // namespace

Shape shapeFromText(std::string_view text, Reading& reading, bool lonFirst) {
  if (text.starts_with('{')) {
    const Json geometry = Json::parse(text, nullptr, false);
    if (!geometry.is_discarded())
      return shapeFrom(member(geometry, "type") == "Feature" ? member(geometry, "geometry") : geometry, reading);
  }
  const std::string bytes = bytesOf(text);
  auto geometry = bytes.empty() ? geometryFromWkt(text) : geometryFromWkb(bytes);
  if (geometry) {
    if (const int system = statedSystem(text, bytes); system > 0)
      if (const auto to = ToDegrees::ofEpsg(system)) move(*geometry, *to);
    return shapeFrom(*geometry, reading);
  }
  if (const auto pair = pairFrom(text)) return placeOf(*pair, lonFirst, reading);
  reading.report("geometry", text, "WKT, GeoJSON or a latitude and a longitude", Action::repaired);
  return {};
}

}  // namespace geo
