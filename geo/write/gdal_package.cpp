// A GeoPackage of events through OGR.
#include <ogrsf_frmts.h>

#include <memory>

#include "geo/outgoing_shapes.hpp"
#include "geo/problems.hpp"
#include "geo/write.hpp"

namespace geo {
namespace {

constexpr const char* fields[]{"id",  "kind",      "title",  "title_es", "title_pt",  "summary", "start",
                               "end", "countries", "actors", "place",    "certainty", "outcome", "sources"};

struct Closer {
  void operator()(GDALDataset* set) const { GDALClose(set); }
};

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ";") + part;
  return out;
}

std::string sourcesOf(const Event& event) {
  std::vector<std::string> out;
  for (const Source& source : event.sources)
    out.push_back(source.title + (source.url.empty() ? "" : " <" + source.url + ">"));
  return joined(out);
}

std::string certaintyOf(const Event& event) {
  return event.certainty == Certainty::certain     ? "certain"
         : event.certainty == Certainty::uncertain ? "uncertain"
                                                   : "less-certain";
}

std::unique_ptr<OGRGeometry> linesOf(const Event& event) {
  auto lines = std::make_unique<OGRMultiLineString>();
  for (const Route& route : event.routes) {
    OGRLineString line;
    for (const Place& place : route) line.addPoint(place.at.x, place.at.y);
    lines->addGeometry(&line);
  }
  return lines;
}

std::unique_ptr<OGRGeometry> pointsOf(const Event& event) {
  auto points = std::make_unique<OGRMultiPoint>();
  for (const Place& place : ownPoints(event)) {
    const OGRPoint point(place.at.x, place.at.y);
    points->addGeometry(&point);
  }
  return points;
}

std::unique_ptr<OGRGeometry> areasOf(const Event& event) {
  auto areas = std::make_unique<OGRMultiPolygon>();
  for (const AreaRings& area : closedAreas(event)) {
    OGRPolygon polygon;
    for (const std::vector<LonLat>& ring : area) {
      OGRLinearRing line;
      for (const LonLat at : ring) line.addPoint(at.x, at.y);
      polygon.addRing(&line);
    }
    areas->addGeometry(&polygon);
  }
  return areas;
}

std::unique_ptr<OGRGeometry> shapeOf(const Event& event) {
  std::vector<std::unique_ptr<OGRGeometry>> parts;
  for (auto part : {linesOf, pointsOf, areasOf})
    if (auto made = part(event); !made->IsEmpty()) parts.push_back(std::move(made));
  if (parts.empty()) return nullptr;
  if (parts.size() == 1) return std::move(parts.front());
  auto all = std::make_unique<OGRGeometryCollection>();
  for (const auto& part : parts) all->addGeometry(part.get());
  return all;
}

void append(OGRLayer& layer, const Event& event, const std::vector<std::string>& further,
            const std::filesystem::path& path) {
  const std::string place = event.places.empty() ? "" : event.places.front().name;
  const std::string values[]{event.id,
                             event.kind,
                             event.title.in[0],
                             event.title.in[1],
                             event.title.in[2],
                             event.summary.get(Language::en),
                             event.start,
                             event.end,
                             joined(event.countries),
                             joined(event.actors),
                             place,
                             certaintyOf(event),
                             event.outcome,
                             sourcesOf(event)};
  OGRFeature feature(layer.GetLayerDefn());
  for (std::size_t i = 0; i < std::size(values); ++i)
    if (!values[i].empty()) feature.SetField(static_cast<int>(i), values[i].c_str());
  for (std::size_t i = 0; i < further.size(); ++i)
    if (const std::string text = cellOf(event, further[i]); !text.empty())
      feature.SetField(static_cast<int>(std::size(fields) + i), text.c_str());
  if (auto shape = shapeOf(event)) feature.SetGeometryDirectly(shape.release());
  if (layer.CreateFeature(&feature) != OGRERR_NONE) throw Error("Cannot write " + path.string() + ".");
}

}  // namespace

void writeGeoPackage(const std::filesystem::path& path, const Outgoing& events) {
  RegisterOGRGeoPackage();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (!driver) throw Error("GDAL cannot write GeoPackages here.");
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  CPLPushErrorHandler(CPLQuietErrorHandler);
  const std::unique_ptr<GDALDataset, Closer> set(driver->Create(path.string().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  CPLPopErrorHandler();
  if (!set) throw Error("Cannot write " + path.string() + ".");
  OGRSpatialReference degrees;
  degrees.SetWellKnownGeogCS("CRS84");
  OGRLayer* layer = set->CreateLayer("events", &degrees, wkbUnknown, nullptr);
  if (!layer) throw Error("Cannot write " + path.string() + ".");
  std::vector<std::string> names{std::begin(fields), std::end(fields)};
  names.insert(names.end(), {"fid", "geom"});  // the format's own
  const std::vector<std::string> further = furtherColumns(events.columns, names);
  names.resize(std::size(fields));
  names.insert(names.end(), further.begin(), further.end());
  for (const std::string& name : names) {
    OGRFieldDefn field(name.c_str(), OFTString);
    layer->CreateField(&field);
  }
  const bool together = layer->StartTransaction() == OGRERR_NONE;  // a hundred times faster than one by one
  events.each([&](const Event& event) { append(*layer, event, further, path); });
  if (together && layer->CommitTransaction() != OGRERR_NONE) throw Error("Cannot write " + path.string() + ".");
}

}  // namespace geo
