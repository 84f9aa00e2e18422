// PROJ behind a value that knows nothing of it. The network and the database stay closed: nothing here needs them.
#include "geo/projection.hpp"

#include <proj.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "geo/shapes/projection_cut.hpp"

namespace geo {
namespace {

constexpr double radians = 0.017453292519943295;
constexpr glm::dvec2 nowhere(std::numeric_limits<double>::quiet_NaN());

struct ContextDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct OperationDeleter {
  void operator()(PJ* operation) const { proj_destroy(operation); }
};

/// PROJ looks for its database even when it does not need it: 5 ms for nothing. Under a file there is none, and it need
/// not say so.
void keepToItself(PJ_CONTEXT* context) {
  constexpr const char* folders[] = {"/dev/null"};
  proj_context_set_enable_network(context, 0);
  proj_context_set_search_paths(context, 1, folders);
  proj_log_func(context, nullptr, [](void*, int, const char*) {});
}

/// As PROJ reads it, whatever the locale.
std::string inDegrees(double value) {
  std::array<char, 32> digits{};
  return {digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr};
}

/// Without +over PROJ would bring both sides of the cut to the same side.
std::string definitionOf(const ProjectionInfo& info) {
  return projText(info) + " +over";
}

std::vector<LonLat> circle(LonLat centre, double reach) {
  std::vector<LonLat> places;
  const double c = std::cos(reach * radians), s = std::sin(reach * radians);
  const double sinLat = std::sin(centre.y * radians), cosLat = std::cos(centre.y * radians);
  for (int i = 0; i <= 360; ++i) {
    const double bearing = (i % 360) * radians;
    const double lat = std::asin(sinLat * c + cosLat * s * std::cos(bearing));
    const double lon = std::atan2(std::sin(bearing) * s * cosLat, c - sinLat * std::sin(lat));
    places.emplace_back(centre.x + lon / radians, lat / radians);
  }
  return places;
}

/// Round the window of 360°, counter-clockwise from its south-west corner.
std::vector<LonLat> window(const ProjectionInfo& info) {
  const double west = info.centre.x - 180, east = info.centre.x + 180;
  const LonLat corners[] = {
      {west, info.south}, {east, info.south}, {east, info.north}, {west, info.north}, {west, info.south}};
  std::vector<LonLat> places;
  for (int side = 0; side < 4; ++side)
    for (int i = 0; i < 180; ++i) places.push_back(corners[side] + (corners[side + 1] - corners[side]) * (i / 180.0));
  places.push_back(corners[4]);
  return places;
}

}  // namespace

struct Projection::Data {
  ProjectionInfo info;
  std::unique_ptr<PJ_CONTEXT, ContextDeleter> context;
  std::unique_ptr<PJ, OperationDeleter> operation;
  std::optional<Cut> cut;
  std::vector<glm::dvec2> outline;
};

std::string projText(const ProjectionInfo& info) {
  std::string text(info.definition);
  if (info.turns) text += " +lon_0=" + inDegrees(info.centre.x) + " +lat_0=" + inDegrees(info.centre.y);
  return text;
}

Projection::Projection(std::string_view name, std::optional<LonLat> centre) : data_(std::make_unique<Data>()) {
  const ProjectionInfo* row = projectionInfo(name);
  if (row == nullptr) throw Error("There is no projection named " + std::string(name) + ".");
  data_->info = *row;
  if (row->turns && centre) data_->info.centre = *centre;
  data_->context.reset(proj_context_create());
  keepToItself(data_->context.get());
  const std::string definition = definitionOf(data_->info);
  data_->operation.reset(proj_create(data_->context.get(), definition.c_str()));
  if (!data_->operation) throw Error("PROJ does not know the projection " + std::string(name) + ".");
  data_->cut.emplace(data_->info);
  const bool round = data_->info.reach < 180;
  data_->outline = projected(round ? circle(data_->info.centre, data_->info.reach) : window(data_->info));
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

const ProjectionInfo& Projection::info() const {
  return data_->info;
}
const std::vector<glm::dvec2>& Projection::outline() const {
  return data_->outline;
}

bool Projection::shows(LonLat place) const {
  return std::isfinite(place.x) && std::abs(place.y) <= 90 && data_->cut->insideLimits(place) >= 0;
}

std::vector<glm::dvec2> Projection::projected(std::span<const LonLat> places) const {
  std::vector<glm::dvec2> points;
  points.reserve(places.size());
  for (const LonLat place : places) points.push_back(place * radians);
  if (points.empty()) return points;
  constexpr std::size_t stride = sizeof(glm::dvec2);
  proj_trans_generic(data_->operation.get(), PJ_FWD, &points[0].x, stride, points.size(), &points[0].y, stride,
                     points.size(), nullptr, 0, 0, nullptr, 0, 0);
  for (glm::dvec2& point : points)
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) point = nowhere;
  return points;
}

std::vector<glm::dvec2> Projection::forward(std::span<const glm::vec2> places) const {
  std::vector<LonLat> windowed;
  windowed.reserve(places.size());
  for (const glm::vec2 place : places)
    windowed.push_back(shows(LonLat(place)) ? data_->cut->windowed(LonLat(place)) : LonLat(nowhere));
  return projected(windowed);
}

std::optional<glm::dvec2> Projection::forward(LonLat place) const {
  if (!shows(place)) return std::nullopt;
  const LonLat windowed = data_->cut->windowed(place);
  const glm::dvec2 point = projected({&windowed, 1})[0];
  return std::isnan(point.x) ? std::nullopt : std::optional(point);
}

std::optional<LonLat> Projection::inverse(glm::dvec2 point) const {
  const PJ_COORD found = proj_trans(data_->operation.get(), PJ_INV, proj_coord(point.x, point.y, 0, 0));
  LonLat place(found.lp.lam / radians, found.lp.phi / radians);
  constexpr double tolerance = 1e-9;
  if (!std::isfinite(place.x) || !std::isfinite(place.y) || std::abs(place.y) > 90 + tolerance) return std::nullopt;
  if (std::abs(place.x - data_->info.centre.x) > 180 + tolerance || data_->cut->insideLimits(place) < -tolerance)
    return std::nullopt;
  place.y = std::clamp(place.y, -90.0, 90.0);
  if (place.x < -180 || place.x > 180) place.x -= 360 * std::floor((place.x + 180) / 360);
  return place;
}

glm::dvec2 Projection::scaleAt(LonLat place) const {
  constexpr double step = 1e-4;  // degrees
  const LonLat at = data_->cut->windowed(place);
  const double south = std::max(at.y - step, -90.0), north = std::min(at.y + step, 90.0);
  const LonLat around[] = {{at.x - step, at.y}, {at.x + step, at.y}, {at.x, south}, {at.x, north}};
  const std::vector<glm::dvec2> points = projected(around);
  const auto length = [&](std::size_t i) {
    return std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
  };
  return {length(0) / (2 * step * radians * std::cos(at.y * radians)), length(2) / ((north - south) * radians)};
}

}  // namespace geo
