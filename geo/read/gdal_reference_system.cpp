// See reference_system.hpp.
#include <ogr_spatialref.h>

#include <charconv>
#include <cmath>

#include "geo/read/gdal_silence.hpp"
#include "geo/read/reading.hpp"
#include "geo/read/reference_system.hpp"

namespace geo {
namespace {

/// Beyond it PROJ takes minutes for one position; the Earth is 40,000 km around.
constexpr double farthest = 1e9;

class Transformation final : public ToDegrees {
 public:
  explicit Transformation(std::unique_ptr<OGRCoordinateTransformation> to) : to_(std::move(to)) {}

  LonLat from(LonLat metres) const override {
    if (!(std::abs(metres.x) < farthest && std::abs(metres.y) < farthest)) return nowhere;
    const Silence silence;
    LonLat at = metres;
    if (to_->Transform(1, &at.x, &at.y) && std::isfinite(at.x) && std::isfinite(at.y)) return at;
    return nowhere;
  }

 private:
  std::unique_ptr<OGRCoordinateTransformation> to_;
};

}  // namespace

std::shared_ptr<const ToDegrees> ToDegrees::ofEpsg(int code) {
  const Silence silence;
  OGRSpatialReference own, degrees;
  if (own.importFromEPSG(code) != OGRERR_NONE || degrees.importFromEPSG(4326) != OGRERR_NONE) return nullptr;
  own.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (own.IsSame(&degrees) != 0) return nullptr;
  std::unique_ptr<OGRCoordinateTransformation> to(OGRCreateCoordinateTransformation(&own, &degrees));
  return to ? std::make_shared<Transformation>(std::move(to)) : nullptr;
}

int epsgIn(const std::string& name) {
  const auto at = name.find("EPSG");
  if (at == std::string::npos) return 0;
  const auto digits = name.find_last_not_of("0123456789");
  if (digits == std::string::npos || digits < at) return 0;
  int code = 0;
  std::from_chars(name.data() + digits + 1, name.data() + name.size(), code);
  return code;
}

}  // namespace geo
