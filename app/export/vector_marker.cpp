// A shape is a core and how far round it grows: the distance formulas of render/markers_shader.hpp, read as outlines.
#include "app/export/vector_marker.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {
namespace {

using render::Shape;

struct Form {
  Path core;           ///< for a half height of 1
  float grown = 0;     ///< a stroke of twice this around the core belongs to the shape
  bool filled = true;  ///< false: the shape is that stroke alone
};

glm::vec2 onCircle(float radius, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {radius * static_cast<float>(std::cos(angle)), radius * static_cast<float>(std::sin(angle))};
}

Form polygon(const std::vector<glm::vec2>& points, float grown = 0) {
  Form form{{}, grown};
  form.core.ring(points);
  return form;
}

Form box(glm::vec2 half) {
  return polygon({-half, {half.x, -half.y}, half, {-half.x, half.y}}, 0.08F);
}

Form chevron() {
  Form form{{}, 0.3F, false};
  form.core.line({{-0.86F, 0.7F}, {0, -0.7F}, {0.86F, 0.7F}});
  return form;
}

Form plus() {
  constexpr float l = 0.96F, s = 0.3F;
  return polygon(
      {{-s, -l}, {s, -l}, {s, -s}, {l, -s}, {l, s}, {s, s}, {s, l}, {-s, l}, {-s, s}, {-l, s}, {-l, -s}, {-s, -s}},
      0.04F);
}

Form star() {
  std::vector<glm::vec2> points;
  for (int i = 0; i < 10; ++i)
    points.push_back(onCircle(i % 2 == 0 ? 1.04F : 0.52F, -90 + 36 * i) + glm::vec2(0, 0.1F));
  return polygon(points, 0.06F);
}

Form hexagon() {
  std::vector<glm::vec2> points;
  for (int i = 0; i < 6; ++i) points.push_back(onCircle(1, -90 + 60 * i));
  return polygon(points);
}

/// Two links of a chain, rising to the right.
Form chain() {
  Form form{{}, 0.15F, false};
  for (const float shift : {-0.44F, 0.44F}) {
    Path ring = roundedBox({shift - 0.64F, -0.42F}, {shift + 0.64F, 0.42F}, 0.42F);
    std::size_t next = 0;
    for (const Path::Verb verb : ring.verbs()) {
      const auto turned = [&] {
        const glm::vec2 p = ring.points()[next++] * std::numbers::sqrt2_v<float> * 0.5F;
        return glm::vec2(p.x + p.y, p.y - p.x);
      };
      if (verb == Path::Verb::move) form.core.moveTo(turned());
      if (verb == Path::Verb::line) form.core.lineTo(turned());
      if (verb == Path::Verb::curve) {
        const glm::vec2 a = turned(), b = turned();
        form.core.curveTo(a, b, turned());
      }
      if (verb == Path::Verb::close) form.core.close();
    }
  }
  return form;
}

Form formOf(Shape shape) {
  switch (shape) {
    case Shape::circle:
    case Shape::glow:
      return {circle({0, 0}, 1)};
    case Shape::square:
      return box({0.92F, 0.92F});
    case Shape::diamond:
      return polygon({{0, -1}, {1, 0}, {0, 1}, {-1, 0}});
    case Shape::triangle:
      return polygon({{0, -0.9F}, {1.0392F, 0.9F}, {-1.0392F, 0.9F}}, 0.1F);
    case Shape::chevron:
      return chevron();
    case Shape::bar:
      return box({0.3F, 0.92F});
    case Shape::link:
      return chain();
    case Shape::cross:
      return plus();
    case Shape::star:
      return star();
    case Shape::hexagon:
      return hexagon();
  }
  return {circle({0, 0}, 1)};
}

Form placed(Form form, const render::Marker& marker) {
  const float half = marker.size * 0.5F, cosine = std::cos(marker.turn), sine = std::sin(marker.turn);
  for (glm::vec2& p : form.core.points())
    p = marker.at + half * glm::vec2(p.x * cosine - p.y * sine, p.y * cosine + p.x * sine);
  form.grown *= half;
  return form;
}

/// The shape and `more` points around it.
void shape(Pen& pen, const Form& form, float more, render::Colour colour) {
  if (form.filled) pen.fill(form.core, colour);
  if (form.grown + more > 0) pen.stroke(form.core, {2 * (form.grown + more), colour, colour});
}

/// A band inside the edge only.
void hollow(Pen& pen, const Form& form, float band, render::Colour colour) {
  if (!form.filled) return shape(pen, form, 0, colour);
  if (form.grown > 0) pen.stroke(form.core, {2 * form.grown, colour, colour});
  if (band <= form.grown) return;
  pen.clip(form.core);
  pen.stroke(form.core, {2 * (band - form.grown), colour, colour});
  pen.unclip();
}

render::Colour opaque(render::Colour colour) {
  colour.a = 255;
  return colour;
}

}  // namespace

void draw(Pen& pen, const render::Marker& marker) {
  if (marker.size <= 0) return;
  if (marker.shape == Shape::glow) return pen.glow(marker.at, marker.size * 0.5F, marker.fill);
  const Form form = placed(formOf(marker.shape), marker);
  const bool outlined = !marker.hollow && marker.outlineWidth > 0 && marker.outline.a > 0;
  const float opacity =
      static_cast<float>(std::max(marker.fill.a, outlined ? marker.outline.a : std::uint8_t{0})) / 255;
  if (opacity <= 0) return;
  if (opacity < 1) pen.beginGroup(opacity);
  if (marker.hollow)
    hollow(pen, form, std::max(marker.outlineWidth, marker.size * 0.125F), opaque(marker.fill));
  else {
    if (outlined) shape(pen, form, marker.outlineWidth, opaque(marker.outline));
    if (marker.fill.a > 0) shape(pen, form, 0, opaque(marker.fill));
  }
  if (opacity < 1) pen.endGroup();
}

}  // namespace app
