// See gdal_table.hpp. Only these drivers are registered, and only when a file needs them: registering all costs a tenth
// of a second, LIBKML dies of a gx:Track without times, and others open addresses on the network.
#include "geo/read/gdal_table.hpp"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "geo/read/gdal_shape.hpp"
#include "geo/read/gpx_tracks.hpp"
#include "geo/read/table.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

constexpr std::array<const char*, 6> drivers{"ESRI Shapefile", "GPKG", "FlatGeobuf", "KML", "GPX", nullptr};

void registerDrivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    RegisterOGRShape();
    RegisterOGRGeoPackage();
    RegisterOGRFlatGeobuf();
    RegisterOGRKML();
    RegisterOGRGPX();
  });
}

/// GDAL tells stderr what it thinks; a person gets our sentence instead.
struct Silence {
  Silence() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  ~Silence() { CPLPopErrorHandler(); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
};

/// To degrees, longitude first; none where the layer has them already or does not say what it has.
std::unique_ptr<OGRCoordinateTransformation> toDegrees(OGRLayer& layer) {
  const OGRSpatialReference* own = layer.GetSpatialRef();
  if (own == nullptr) return nullptr;
  OGRSpatialReference from(*own), degrees;
  degrees.importFromEPSG(4326);
  from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (from.IsSame(&degrees) != 0) return nullptr;
  return std::unique_ptr<OGRCoordinateTransformation>(OGRCreateCoordinateTransformation(&from, &degrees));
}

Shape shapeOf(OGRFeature& feature, OGRCoordinateTransformation* transformation, Reading& reading) {
  OGRGeometry* geometry = feature.GetGeometryRef();
  if (geometry == nullptr) return {};
  if (transformation != nullptr && geometry->transform(transformation) != OGRERR_NONE) {
    reading.report("geometry", geometry->getGeometryName(), "coordinates of the layer's reference system",
                   Action::repaired);
    return {};
  }
  return shapeFrom(*geometry, reading);
}

Table tableOf(OGRLayer& layer, bool midnightIsDay, Reading& reading) {
  Table table;
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int field = 0; field < definition.GetFieldCount(); ++field)
    table.columns.emplace_back(definition.GetFieldDefn(field)->GetNameRef());
  table.hasShapes = definition.GetGeomType() != wkbNone;
  table.each = [&layer, midnightIsDay, &reading,
                transformation = std::shared_ptr(toDegrees(layer))](const std::function<void(TableRow&)>& visit) {
    std::size_t number = 0;
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
      TableRow row;
      row.number = ++number;
      for (int field = 0; field < feature->GetFieldCount(); ++field)
        row.cells.push_back(fieldText(*feature, field, midnightIsDay));
      row.shape = [&] { return shapeOf(*feature, transformation.get(), reading); };
      visit(row);
    }
  };
  return table;
}

GDALDatasetUniquePtr opened(const std::string& file) {
  GDALDatasetUniquePtr dataset(
      GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
  if (dataset) return dataset;
  const std::string why = glimpse(CPLGetLastErrorMsg(), 160);
  throw Error(file +
              " is not a file that Marea can read (GeoJSON, CSV, GeoPackage, Shapefile, FlatGeobuf, KML or GPX)" +
              (why.empty() ? "." : ": " + why + "."));
}

void readLayer(OGRLayer& layer, const std::string& driver, Reading& reading) {
  reading.beginLayer(layer.GetName());
  const bool noDates = driver == "FlatGeobuf" || driver == "KML";  // they turn a day into its midnight
  readTable(tableOf(layer, noDates, reading), reading);
}

}  // namespace

void readThroughGdal(Reading& reading) {
  registerDrivers();
  const Silence silence;
  CPLErrorReset();
  const GDALDatasetUniquePtr dataset = opened(reading.file());
  const std::string driver = dataset->GetDriverName();
  const std::string& wanted = reading.options().layer;
  bool found = wanted.empty() && driver == "GPX" && readGpxTracks(*dataset, reading);
  for (OGRLayer* layer : dataset->GetLayers()) {
    if (!wanted.empty() && wanted != layer->GetName()) continue;
    if (wanted.empty() && driver == "GPX" && !isGpxLayerOfItsOwn(*layer)) continue;
    found = true;
    readLayer(*layer, driver, reading);
  }
  if (!found && driver != "GPX")
    throw Error(reading.file() + " has no layer" + (wanted.empty() ? "s." : " “" + wanted + "”."));
  reading.finish(driver);
}

}  // namespace geo
