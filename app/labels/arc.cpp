#include "app/labels/arc.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

namespace app {
namespace {

constexpr std::size_t steps = 24;
constexpr float mostSpread = 1.1F;  // em between letters: beyond it they are no word any more

/// Points of a parabola and how far along it each is.
struct Polyline {
  std::array<glm::vec2, steps + 1> points;
  std::array<float, steps + 1> along;
};

Polyline sampled(const Arc& arc) {
  const glm::vec2 control = 2.0F * arc.over - (arc.from + arc.to) * 0.5F;
  Polyline out;
  for (std::size_t i = 0; i <= steps; ++i) {
    const float t = static_cast<float>(i) / steps, u = 1 - t;
    out.points[i] = u * u * arc.from + 2 * u * t * control + t * t * arc.to;
    out.along[i] = i == 0 ? 0 : out.along[i - 1] + glm::distance(out.points[i - 1], out.points[i]);
  }
  return out;
}

struct Spot {
  glm::vec2 at, direction;
};

Spot spotAt(const Polyline& line, float along) {
  const auto next = std::upper_bound(line.along.begin() + 1, line.along.end() - 1, along);
  const auto i = static_cast<std::size_t>(next - line.along.begin());
  const glm::vec2 side = line.points[i] - line.points[i - 1];
  const float length = line.along[i] - line.along[i - 1];
  const glm::vec2 direction = length > 0 ? side / length : glm::vec2(1, 0);
  return {line.points[i - 1] + direction * (along - line.along[i - 1]), direction};
}

/// Over three steps of the curve, so that neighbouring letters do not turn against each other.
float turnAt(const Polyline& line, float along, float reach) {
  const glm::vec2 d = spotAt(line, along + reach).at - spotAt(line, along - reach).at;
  return std::atan2(d.y, d.x);
}

}  // namespace

Arc readable(const Arc& arc) {
  const glm::vec2 d = arc.to - arc.from;
  const bool steep = std::abs(d.x) < 0.3F * std::abs(d.y);
  const bool backwards = steep ? d.y > 0 : d.x < 0;
  return backwards ? Arc{arc.to, arc.over, arc.from} : arc;
}

float lengthOf(const Arc& arc) {
  return sampled(arc).along.back();
}

float bulgeOf(const Arc& arc) {
  const float chord = glm::distance(arc.from, arc.to);
  return chord > 0 ? glm::distance(arc.over, (arc.from + arc.to) * 0.5F) / chord : 0;
}

std::optional<std::vector<render::Text>> alongArc(const render::Fonts& fonts, render::Text text, const Arc& arc,
                                                  float share, float shift) {
  const Polyline line = sampled(arc);
  const float length = line.along.back();
  text.spacing = 0;
  const float narrow = fonts.extent(text).width;
  const auto gaps = static_cast<float>(std::max<std::size_t>(fonts.clusters(text).size(), 2) - 1);
  text.spacing = std::clamp((length * share - narrow) / gaps, text.size * 0.06F, text.size * mostSpread);
  const float width = narrow + gaps * text.spacing;
  if (width + 2 * length * std::abs(shift) > length * 0.94F) return std::nullopt;
  std::vector<render::Text> out;
  render::Text letter = text;
  letter.align = render::Align::centre;
  letter.spacing = 0;
  for (const render::Cluster& cluster : fonts.clusters(text)) {
    if (cluster.text == " ") continue;
    const float along = (length - width) / 2 + length * shift + cluster.start + cluster.width / 2;
    const Spot spot = spotAt(line, along);
    letter.text = cluster.text;
    letter.turn = turnAt(line, along, text.size);
    letter.at = spot.at + glm::vec2(-std::sin(letter.turn), std::cos(letter.turn)) * (text.size * 0.36F);
    out.push_back(letter);
  }
  const std::size_t letters = out.size();
  for (std::size_t i = 0; i < letters; ++i) {
    out.push_back(out[i]);
    out[i].colour.a = 0;
    out.back().halo.a = 0;
  }
  return out;
}

}  // namespace app
