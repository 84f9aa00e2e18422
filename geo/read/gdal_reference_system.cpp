// See reference_system.hpp.
#include <cpl_error.h>
#include <ogr_spatialref.h>

#include <charconv>
#include <cmath>
#include <limits>

#include "geo/read/reference_system.hpp"

namespace geo {
namespace {

struct Silence {
  Silence() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  ~Silence() { CPLPopErrorHandler(); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
};

class Transformation final : public ToDegrees {
 public:
  explicit Transformation(std::unique_ptr<OGRCoordinateTransformation> to) : to_(std::move(to)) {}

  LonLat from(LonLat metres) const override {
    const Silence silence;
    LonLat at = metres;
    if (to_->Transform(1, &at.x, &at.y) && std::isfinite(at.x) && std::isfinite(at.y)) return at;
    return LonLat{std::numeric_limits<double>::quiet_NaN()};
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
