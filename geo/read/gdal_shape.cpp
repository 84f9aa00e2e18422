// See gdal_shape.hpp.
#include "geo/read/gdal_shape.hpp"

#include <ogr_feature.h>
#include <ogr_geometry.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "geo/read/json_shape.hpp"
#include "geo/read/table.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

Route routeFrom(const OGRSimpleCurve& line, Reading& reading) {
  Route route;
  for (int at = 0; at < line.getNumPoints(); ++at) {
    Place place;
    place.at = reading.placeAt(line.getX(at), line.getY(at));
    route.push_back(std::move(place));
  }
  return route;
}

void add(const OGRGeometry& geometry, Shape& shape, Reading& reading);

void addMiddle(const OGRGeometry& area, Shape& shape, Reading& reading) {
  OGREnvelope box;
  area.getEnvelope(&box);
  Place place;
  place.at = reading.placeAt((box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2);
  place.extent = Extent::area;
  shape.places.push_back(std::move(place));
}

const OGRGeometry* largest(const OGRGeometryCollection& polygons) {
  const OGRGeometry* found = nullptr;
  double foundSize = -1;
  for (const OGRGeometry* polygon : polygons) {
    OGREnvelope box;
    polygon->getEnvelope(&box);
    const double size = (box.MaxX - box.MinX) * (box.MaxY - box.MinY);
    if (size > foundSize) found = polygon, foundSize = size;
  }
  return found;
}

void add(const OGRGeometry& geometry, Shape& shape, Reading& reading) {
  if (geometry.IsEmpty())
    return reading.report("geometry", geometry.getGeometryName(), "coordinates: it has none", Action::repaired);
  switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint: {
      Place place;
      place.at = reading.placeAt(geometry.toPoint()->getX(), geometry.toPoint()->getY());
      return shape.places.push_back(std::move(place));
    }
    case wkbLineString:
      return shape.routes.push_back(routeFrom(*geometry.toLineString(), reading));
    case wkbPolygon:
    case wkbCurvePolygon:
    case wkbTriangle:
      return addMiddle(geometry, shape, reading);
    case wkbMultiPolygon:
    case wkbMultiSurface:
      return addMiddle(*largest(*geometry.toGeometryCollection()), shape, reading);
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbGeometryCollection:
      for (const OGRGeometry* part : *geometry.toGeometryCollection()) add(*part, shape, reading);
      return;
    default:
      reading.report("geometry", geometry.getGeometryName(), "points, lines or areas", Action::repaired);
  }
}

bool looksLikeJson(std::string_view text) {
  return text.starts_with('{');
}

}  // namespace

Shape shapeFrom(const OGRGeometry& geometry, Reading& reading) {
  Shape shape;
  add(geometry, shape, reading);
  return shape;
}

Shape shapeFromText(std::string_view text, Reading& reading) {
  if (looksLikeJson(text)) {
    const Json geometry = Json::parse(text, nullptr, false);
    if (!geometry.is_discarded()) return shapeFrom(geometry, reading);
  }
  OGRGeometry* made = nullptr;
  const std::string terminated(text);
  const OGRErr error = OGRGeometryFactory::createFromWkt(terminated.c_str(), nullptr, &made);
  const std::unique_ptr<OGRGeometry> geometry(made);
  if (error == OGRERR_NONE && geometry) return shapeFrom(*geometry, reading);
  reading.report("geometry", text, "WKT or GeoJSON", Action::repaired);
  return {};
}

std::string fieldText(const OGRFeature& feature, int field, bool midnightIsDay) {
  const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
  if (!feature.IsFieldSetAndNotNull(field)) return {};
  if (type != OFTDate && type != OFTDateTime) {
    std::string text = feature.GetFieldAsString(field);
    return isUtf8(text) ? text : fromWindows1252(text);
  }
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, flag = 0;
  float second = 0;
  feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &flag);
  std::array<char, 64> text{};
  const bool onlyDay = type == OFTDate || (midnightIsDay && hour == 0 && minute == 0 && second == 0);
  if (onlyDay)
    std::snprintf(text.data(), text.size(), "%s%04d-%02d-%02d", year < 0 ? "-" : "", std::abs(year), month, day);
  else
    std::snprintf(text.data(), text.size(), "%s%04d-%02d-%02dT%02d:%02d:%02d%s", year < 0 ? "-" : "", std::abs(year),
                  month, day, hour, minute, static_cast<int>(second), flag == 100 ? "Z" : "");
  return text.data();
}

}  // namespace geo
