// Outlines on a page, in points from its top left, y down. Knows neither files nor what the outlines mean.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <vector>

namespace app {

class Path {
 public:
  enum class Verb : std::uint8_t { move, line, curve, close };

  void moveTo(glm::vec2 to) { add(Verb::move, to); }
  void lineTo(glm::vec2 to) { add(Verb::line, to); }
  /// A cubic Bézier curve.
  void curveTo(glm::vec2 first, glm::vec2 second, glm::vec2 to) {
    points_.insert(points_.end(), {first, second});
    add(Verb::curve, to);
  }
  void close() { verbs_.push_back(Verb::close); }
  void ring(const std::vector<glm::vec2>& points);
  void line(const std::vector<glm::vec2>& points);

  bool empty() const { return verbs_.empty(); }
  const std::vector<Verb>& verbs() const { return verbs_; }
  /// One for a move or line, three for a curve, none for a close.
  const std::vector<glm::vec2>& points() const { return points_; }
  std::vector<glm::vec2>& points() { return points_; }

 private:
  void add(Verb verb, glm::vec2 to) {
    verbs_.push_back(verb);
    points_.push_back(to);
  }
  std::vector<Verb> verbs_;
  std::vector<glm::vec2> points_;
};

Path circle(glm::vec2 centre, float radius);
Path roundedBox(glm::vec2 min, glm::vec2 max, float radius);

}  // namespace app
