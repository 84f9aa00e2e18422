// Vector files through GDAL, row by row. See geo/vector_rows.hpp. Only these drivers are registered: registering all
// costs a tenth of a second, some die of bad files, others open addresses on the network or follow references.
#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <mutex>

#include "geo/problems.hpp"
#include "geo/read/file_bytes.hpp"
#include "geo/read/gdal_cells.hpp"
#include "geo/read/gdal_open.hpp"
#include "geo/read/gdal_silence.hpp"
#include "geo/read/geometry.hpp"
#include "geo/read/row_stream.hpp"
#include "geo/read/utf8.hpp"
#include "geo/vector_rows.hpp"

namespace geo {
namespace {

using Transformation = std::unique_ptr<OGRCoordinateTransformation>;

/// To degrees, longitude first; none where the layer has them already or does not say what it has.
Transformation toDegrees(OGRLayer& layer) {
  const OGRSpatialReference* own = layer.GetSpatialRef();
  if (own == nullptr) return nullptr;
  OGRSpatialReference from(*own), degrees;
  degrees.importFromEPSG(4326);
  from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (from.IsSame(&degrees) != 0) return nullptr;
  return Transformation(OGRCreateCoordinateTransformation(&from, &degrees));
}

std::size_t positionsIn(const OGRGeometry& geometry) {
  return static_cast<std::size_t>(geometry.WkbSize()) / (2 * sizeof(double));
}

/// Beyond a million kilometres PROJ takes minutes for one position.
bool isFarAway(const OGRGeometry& geometry) {
  constexpr double farthest = 1e9;
  OGREnvelope box;
  geometry.getEnvelope(&box);
  return !(box.MinX > -farthest && box.MinY > -farthest && box.MaxX < farthest && box.MaxY < farthest);
}

/// One layer at work; what is too large to be meant is left out and said.
class Layer {
 public:
  Layer(OGRLayer& layer, const std::string& driver, std::size_t mostRows, RowWriter& out)
      : layer_(layer),
        mostRows_(mostRows),
        // They turn a day into its midnight.
        midnightIsDay_(driver == "FlatGeobuf"),
        transformation_(toDegrees(layer)),
        out_(out) {}

  void write() {
    OGRFeatureDefn& definition = *layer_.GetLayerDefn();
    StreamedLayer head;
    head.name = textIn(layer_.GetName());
    head.hasShapes = definition.GetGeomType() != wkbNone;
    head.measured = OGR_GT_HasM(definition.GetGeomType()) != 0;
    for (int field = 0; field < definition.GetFieldCount(); ++field)
      head.columns.push_back(textIn(definition.GetFieldDefn(field)->GetNameRef()));
    if (head.columns.empty() && !head.hasShapes) return;  // an empty sheet
    out_.layer(head);
    layer_.ResetReading();
    CPLErrorReset();
    while (const OGRFeatureUniquePtr feature{number_ < mostRows_ ? layer_.GetNextFeature() : nullptr})
      writeRow(*feature);
    if (number_ == mostRows_) out_.warn("more than " + std::to_string(mostRows_) + " rows in so small a file");
    if (CPLGetLastErrorType() >= CE_Failure) out_.warn(glimpse(CPLGetLastErrorMsg(), 160));
  }

 private:
  void writeRow(OGRFeature& feature) {
    StreamedRow row;
    row.number = ++number_;
    for (int field = 0; field < feature.GetFieldCount(); ++field)
      row.cells.push_back(cellText(feature, field, midnightIsDay_));
    for (std::string& cell : row.cells)
      if (cell.size() > longestCell) cell = cut(cell), row.wrong = "a cell of at most 1 MiB; it was cut";
    const std::string shape = shapeOf(feature, row.wrong);
    row.shape = shape;
    out_.row(row);
  }

  static std::string cut(const std::string& cell) {
    std::size_t end = longestCell;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) --end;
    return cell.substr(0, end);
  }

  std::string shapeOf(OGRFeature& feature, std::string& wrong) const {
    OGRGeometry* geometry = feature.GetGeometryRef();
    if (geometry == nullptr) return {};
    if (positionsIn(*geometry) > mostPositions) {
      wrong = "a geometry of at most " + std::to_string(mostPositions) + " positions";
      return {};
    }
    if (transformation_ && isFarAway(*geometry)) {
      wrong = "coordinates of the layer's reference system, on this Earth";
      return {};
    }
    if (transformation_ && geometry->transform(transformation_.get()) != OGRERR_NONE) {
      wrong = "coordinates of the layer's reference system";
      return {};
    }
    const std::unique_ptr<OGRGeometry> straight(geometry->hasCurveGeometry() != 0 ? geometry->getLinearGeometry()
                                                                                  : nullptr);
    const OGRGeometry& plain = straight ? *straight : *geometry;
    std::string bytes(plain.WkbSize(), '\0');
    plain.exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()), wkbVariantIso);
    return bytes;
  }

  OGRLayer& layer_;
  std::size_t mostRows_;
  bool midnightIsDay_;
  Transformation transformation_;
  RowWriter& out_;
  std::size_t number_ = 0;
};

/// A row takes some bytes; but a view in a database may be without end.
std::size_t mostRowsOf(const VectorRequest& request) {
  constexpr std::uintmax_t fewest = 1'000'000, perByte = 8;
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(request.file, error);
  return static_cast<std::size_t>(error ? fewest : std::max(fewest, size * perByte));
}

void write(const VectorRequest& request, RowWriter& out) {
  const std::size_t mostRows = mostRowsOf(request);
  const GDALDatasetUniquePtr dataset = openedVector(request);
  const std::string driver = dataset->GetDriverName();
  out.begin(driver);
  bool found = false;
  for (OGRLayer* layer : dataset->GetLayers()) {
    if (!request.layer.empty() && request.layer != layer->GetName()) continue;
    found = true;
    Layer(*layer, driver, mostRows, out).write();
  }
  if (!found)
    throw Error(asText(request.file) + " has no layer" + (request.layer.empty() ? "s." : " “" + request.layer + "”."));
}

}  // namespace

void writeVectorRows(const VectorRequest& request, const std::function<void(std::string_view)>& take) {
  RowWriter out(take);
  const Silence silence;
  try {
    write(request, out);
    out.end();
  } catch (const Error& error) {
    out.refuse(error.what());
  } catch (const std::bad_alloc&) {
    out.refuse(asText(request.file) + " needs more memory than Marea gives a file.");
  }
}

}  // namespace geo
