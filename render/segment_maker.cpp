// From points to segments worth drawing.
#include <algorithm>
#include <glm/geometric.hpp>

#include "render/path_cells.hpp"

namespace render {
namespace {

constexpr double shortest = 0.3;  // pixels

/// The shares of a segment between which it is inside a box (Liang and Barsky); low > high: it is not.
struct Inside {
  double low = 0, high = 1;
  void cut(double from, double step, double min, double max) {
    if (step == 0) {
      if (from < min || from > max) high = -1;
      return;
    }
    const double a = (min - from) / step;
    const double b = (max - from) / step;
    low = std::max(low, std::min(a, b));
    high = std::min(high, std::max(a, b));
  }
};

Inside inside(glm::dvec2 from, glm::dvec2 to, glm::dvec2 min, glm::dvec2 max) {
  Inside result;
  result.cut(from.x, to.x - from.x, min.x, max.x);
  result.cut(from.y, to.y - from.y, min.y, max.y);
  return result;
}

}  // namespace

void SegmentMaker::begin(glm::dvec2 point) {
  end();
  last_ = point;
  length_ = 0;
  open_ = true;
  pending_ = drew_ = false;
}

void SegmentMaker::add(glm::dvec2 point) {
  const glm::dvec2 step = point - last_;
  pending_ = glm::dot(step, step) < shortest * shortest;
  if (pending_)
    skipped_ = point;
  else
    emit(point);
}

void SegmentMaker::end() {
  if (!open_) return;
  if (pending_ || !drew_) emit(pending_ ? skipped_ : last_);
  open_ = false;
}

void SegmentMaker::emit(glm::dvec2 to) {
  const double step = glm::distance(last_, to);
  const Inside shares = inside(last_, to, low_, high_);
  if (shares.low <= shares.high) {
    const auto at = [&](double share) { return glm::vec2(share == 1 ? to : last_ + (to - last_) * share); };
    const auto length = [&](double share) { return static_cast<float>(length_ + step * share); };
    segments_.push_back({at(shares.low), at(shares.high), length(shares.low), length(shares.high)});
  }
  length_ += step;
  last_ = to;
  drew_ = true;
}

}  // namespace render
