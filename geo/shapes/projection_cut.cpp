#include "geo/shapes/projection_cut.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo {
namespace {

constexpr double radians = 0.017453292519943295;

bool before(LonLat a, LonLat b) {
  return a.x < b.x || (a.x == b.x && a.y < b.y);
}

/// Where `depth` is zero between two places that it tells apart; the same from both sides.
template <class Depth>
LonLat crossing(LonLat a, LonLat b, const Depth& depth) {
  if (before(b, a)) std::swap(a, b);
  const bool rising = depth(a) < 0;
  double low = 0, high = 1;
  for (int i = 0; i < 52; ++i) {
    const double middle = (low + high) / 2;
    ((depth(a + (b - a) * middle) < 0) == rising ? low : high) = middle;
  }
  return a + (b - a) * ((low + high) / 2);
}

template <class Depth>
std::vector<LonLat> clipped(const std::vector<LonLat>& polygon, const Depth& depth) {
  std::vector<LonLat> out;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const LonLat a = polygon[i], b = polygon[(i + 1) % polygon.size()];
    const double atA = depth(a), atB = depth(b);
    if (atA >= 0) out.push_back(a);
    if ((atA > 0 && atB < 0) || (atA < 0 && atB > 0)) out.push_back(crossing(a, b, depth));
  }
  if (out.size() < 3) out.clear();
  return out;
}

using Piece = std::optional<std::array<LonLat, 2>>;

template <class Depth>
Piece clipped(LonLat from, LonLat to, const Depth& depth) {
  const double atFrom = depth(from), atTo = depth(to);
  if (atFrom < 0 && atTo < 0) return std::nullopt;
  if (atFrom >= 0 && atTo >= 0) return Piece({from, to});
  const LonLat middle = crossing(from, to, depth);
  return atFrom < 0 ? Piece({middle, to}) : Piece({from, middle});
}

}  // namespace

Cut::Cut(const ProjectionInfo& info)
    : longitude_(info.centre.x),
      south_(info.south),
      north_(info.north),
      cosReach_(std::cos(info.reach * radians)),
      limited_(info.south > -90 || info.north < 90 || info.reach < 180),
      whole_(std::isnan(info.cutLongitude)),
      centreSine_(std::sin(info.centre.x * radians), std::sin(info.centre.y * radians)),
      centreCosine_(std::cos(info.centre.x * radians), std::cos(info.centre.y * radians)) {
  if (info.reach >= 180) cosReach_ = -std::numeric_limits<double>::infinity();
  if (whole_ || longitude_ == 0) return;  // a cut at ±180° is where the shapes are cut anyway
  direction_ = longitude_ < 0 ? 1 : -1;
  meridian_ = longitude_ + 180 * direction_;
}

double Cut::reachLeft(LonLat place) const {
  const double lon = place.x * radians, lat = place.y * radians;
  const double cosBetween = std::cos(lon) * centreCosine_.x + std::sin(lon) * centreSine_.x;
  return std::sin(lat) * centreSine_.y + std::cos(lat) * centreCosine_.y * cosBetween - cosReach_;
}

double Cut::insideLimits(LonLat place) const {
  if (!limited_) return 1;
  const double latitudes = std::min(place.y - south_, north_ - place.y);
  return std::isinf(cosReach_) ? latitudes : std::min(latitudes, reachLeft(place));
}

LonLat Cut::windowed(LonLat place) const {
  const double off = place.x - longitude_;
  return {off < -180 || off > 180 ? place.x - 360 * std::floor((off + 180) / 360) : place.x, place.y};
}

std::vector<std::vector<LonLat>> Cut::pieces(const std::vector<LonLat>& polygon) const {
  const auto limits = [this](LonLat place) { return insideLimits(place); };
  std::vector<std::vector<LonLat>> out;
  std::vector<LonLat> near = clipped(polygon, [this](LonLat place) { return beforeMeridian(place); });
  std::vector<LonLat> far = clipped(polygon, [this](LonLat place) { return -beforeMeridian(place); });
  for (LonLat& place : far) place = shifted(place);
  for (const auto& half : {near, far})
    if (std::vector<LonLat> piece = clipped(half, limits); !piece.empty()) out.push_back(std::move(piece));
  return out;
}

std::vector<std::array<LonLat, 2>> Cut::pieces(LonLat from, LonLat to) const {
  const auto near = [this](LonLat place) { return beforeMeridian(place); };
  const auto far = [this](LonLat place) { return -beforeMeridian(place); };
  const auto limits = [this](LonLat place) { return insideLimits(place); };
  std::vector<std::array<LonLat, 2>> out;
  const auto add = [&](const Piece& half, bool shift) {
    if (!half || (*half)[0] == (*half)[1]) return;
    const auto [a, b] = *half;
    if (const Piece piece = shift ? clipped(shifted(a), shifted(b), limits) : clipped(a, b, limits))
      out.push_back(*piece);
  };
  const bool startsFar = near(from) < 0 || (near(from) == 0 && near(to) < 0);
  if (startsFar) add(clipped(from, to, far), true);
  if (near(from) >= 0 || near(to) > 0) {
    if (!(startsFar && near(to) <= 0)) add(clipped(from, to, near), false);
  }
  if (!startsFar && near(to) < 0) add(clipped(from, to, far), true);
  return out;
}

}  // namespace geo
