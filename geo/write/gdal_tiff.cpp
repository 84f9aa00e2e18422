#include "geo/write/gdal_tiff.hpp"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <sstream>
#include <vector>

#include "geo/problems.hpp"

namespace geo {
namespace {

struct Closer {
  void operator()(GDALDataset* set) const { GDALClose(set); }
};

/// GDAL's own words would only be noise on stderr; the caller says what went wrong.
struct Quiet {
  Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  ~Quiet() { CPLPopErrorHandler(); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;
};

}  // namespace

struct GeoTiff::Data {
  std::unique_ptr<GDALDataset, Closer> set;
  int width = 0;
};

GeoTiff::GeoTiff(const std::filesystem::path& path, int width, int height, const Georeference& where,
                 const std::map<std::string, std::string>& tags)
    : data_(std::make_unique<Data>()) {
  const Quiet quiet;
  GDALRegister_GTiff();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  if (!driver) throw Error("GDAL cannot write GeoTIFF here.");
  char options[5][32] = {"COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=PIXEL", "PHOTOMETRIC=RGB", "BIGTIFF=IF_SAFER"};
  char* list[]{options[0], options[1], options[2], options[3], options[4], nullptr};
  data_->width = width;
  data_->set.reset(driver->Create(path.string().c_str(), width, height, 3, GDT_Byte, list));
  if (!data_->set) throw Error("Cannot write " + path.string() + ".");
  OGRSpatialReference reference;
  if (reference.SetFromUserInput(where.definition.c_str()) == OGRERR_NONE) data_->set->SetSpatialRef(&reference);
  double transform[]{where.corner.x, where.metresPerPixel, 0, where.corner.y, 0, -where.metresPerPixel};
  data_->set->SetGeoTransform(transform);
  for (const auto& [name, value] : tags) data_->set->SetMetadataItem(name.c_str(), value.c_str());
}

GeoTiff::~GeoTiff() = default;

bool GeoTiff::rows(int top, int count, const std::uint8_t* rgba) {
  const Quiet quiet;
  return data_->set->RasterIO(GF_Write, 0, top, data_->width, count, const_cast<std::uint8_t*>(rgba), data_->width,
                              count, GDT_Byte, 3, nullptr, 4, GSpacing{4} * data_->width, 1, nullptr) == CE_None;
}

bool GeoTiff::finish() {
  const Quiet quiet;
  CPLErrorReset();
  data_->set.reset();
  return CPLGetLastErrorType() < CE_Failure;
}

std::string worldFile(const Georeference& where) {
  std::ostringstream out;
  out.precision(12);
  out << where.metresPerPixel << "\n0\n0\n"
      << -where.metresPerPixel << "\n"
      << where.corner.x + where.metresPerPixel / 2 << "\n"
      << where.corner.y - where.metresPerPixel / 2 << "\n";
  return out.str();
}

}  // namespace geo
