// Borders and paths in the plane: broken where the plane is cut or ends, bent as it demands.
#include <algorithm>
#include <cmath>

#include "geo/great_circle.hpp"
#include "geo/shapes/projection_cut.hpp"

namespace geo {
namespace {

constexpr double step = 0.5;  // degrees of a path's leg that are drawn as one straight line

/// Joins pieces that meet to runs.
class Runs {
 public:
  /// `whole`: longitudes that differ by a turn are the same place.
  explicit Runs(bool whole) : whole_(whole) {}
  void add(LonLat from, LonLat to) {
    if (broken_ || !meet(places_.back(), from)) {
      starts_.push_back(places_.size());
      places_.push_back(from);
    }
    broken_ = false;
    places_.push_back(to);
  }
  /// What comes next is a run of its own even if it begins where the last one ended.
  void finish() { broken_ = true; }
  const std::vector<LonLat>& places() const { return places_; }
  std::size_t size() const { return starts_.size(); }
  std::size_t start(std::size_t run) const { return run < starts_.size() ? starts_[run] : places_.size(); }

 private:
  bool meet(LonLat a, LonLat b) const {
    const double off = std::abs(a.x - b.x);
    return a.y == b.y && (off == 0 || (whole_ && std::abs(off - 360) < 1e-9));
  }

  bool whole_;
  std::vector<LonLat> places_;
  std::vector<std::size_t> starts_;
  bool broken_ = true;
};

bool plain(const Cut& cut, LonLat place) {
  return cut.beforeMeridian(place) > 0 && cut.insideLimits(place) >= 0;
}

void addSide(Runs& runs, const Cut& cut, LonLat from, LonLat to) {
  if (plain(cut, from) && plain(cut, to)) return runs.add(from, to);
  for (const auto& [a, b] : cut.pieces(from, to)) runs.add(a, b);
}

struct Reach {
  glm::dvec2 min, max;
};

Reach reachOf(std::span<const glm::dvec2> points) {
  Reach box{points[0], points[0]};
  for (const glm::dvec2 p : points)
    box = {{std::min(box.min.x, p.x), std::min(box.min.y, p.y)}, {std::max(box.max.x, p.x), std::max(box.max.y, p.y)}};
  return box;
}

LonLat between(LonLat a, LonLat b, double t, bool greatCircle) {
  return greatCircle ? alongGreatCircle(a, b, t) : a + (b - a) * t;
}

/// The same place, at most half a turn from `from`.
LonLat nearest(LonLat from, LonLat place) {
  return {place.x - 360 * std::round((place.x - from.x) / 360), place.y};
}

/// A short leg between any longitudes, cut at ±180° first because that is how a Cut takes its places.
void addLeg(Runs& runs, const Cut& cut, LonLat from, LonLat to) {
  const double turn = 360 * std::floor((std::min(from.x, to.x) + 180) / 360);
  from.x -= turn;
  to.x -= turn;
  if (cut.whole() || (from.x <= 180 && to.x <= 180)) return addSide(runs, cut, from, to);
  const LonLat seam(180, from.y + (to.y - from.y) * (180 - from.x) / (to.x - from.x));
  const auto back = [](LonLat place) { return LonLat(place.x - 360, place.y); };
  if (from.x > 180) {
    addSide(runs, cut, back(from), back(seam));
    addSide(runs, cut, seam, to);
  } else {
    addSide(runs, cut, from, seam);
    addSide(runs, cut, back(seam), back(to));
  }
}

void addPath(Runs& runs, const Cut& cut, LonLat from, LonLat to, bool greatCircle) {
  to = nearest(from, to);
  const double reach = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
  const int parts = std::max(1, static_cast<int>(std::ceil(reach / step)));
  LonLat last = from;
  for (int i = 1; i <= parts; ++i) {
    const LonLat next = i == parts ? to : between(from, to, static_cast<double>(i) / parts, greatCircle);
    addLeg(runs, cut, last, nearest(last, next));
    last = next;
  }
}

bool finite(LonLat place) {
  return std::isfinite(place.x) && std::abs(place.x) < 1e6 && std::abs(place.y) <= 90;
}

}  // namespace

PlaneLines projectedBorders(const Level& level, const Projection& projection) {
  const Cut cut(projection.info());
  Runs runs(cut.whole());
  std::vector<std::uint32_t> borders;  // of each run
  for (std::uint32_t number = 0; number < level.borders.size(); ++number) {
    const BorderLine& border = level.borders[number];
    runs.finish();
    for (std::uint32_t i = border.first + 1; i < border.first + border.count; ++i)
      addSide(runs, cut, LonLat(level.points[i - 1]), LonLat(level.points[i]));
    borders.resize(runs.size(), number);
  }
  PlaneLines lines{projection.projected(runs.places()), {}};
  for (std::size_t run = 0; run < runs.size(); ++run) {
    const std::size_t first = runs.start(run), count = runs.start(run + 1) - first;
    const Reach box = reachOf({&lines.vertices[first], count});
    const BorderLine& border = level.borders[borders[run]];
    lines.parts.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), border.kind, box.min,
                           box.max, borders[run], border.area});
  }
  return lines;
}

std::vector<std::vector<glm::dvec2>> projectedPath(std::span<const LonLat> path, const Projection& projection,
                                                   bool greatCircle) {
  const Cut cut(projection.info());
  Runs runs(cut.whole());
  for (std::size_t i = 1; i < path.size(); ++i)
    if (finite(path[i - 1]) && finite(path[i])) addPath(runs, cut, path[i - 1], path[i], greatCircle);
  const std::vector<glm::dvec2> points = projection.projected(runs.places());
  std::vector<std::vector<glm::dvec2>> out;
  for (std::size_t run = 0; run < runs.size(); ++run)
    out.emplace_back(points.begin() + static_cast<std::ptrdiff_t>(runs.start(run)),
                     points.begin() + static_cast<std::ptrdiff_t>(runs.start(run + 1)));
  return out;
}

}  // namespace geo
