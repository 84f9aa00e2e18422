#include "app/ui/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace ui {
namespace {

using render::Shape;
using Points = std::vector<glm::vec2>;

constexpr float tau = 2 * std::numbers::pi_v<float>;

Points polygon(int corners, float radius, float start) {
  Points points;
  for (int i = 0; i < corners; ++i) {
    const float angle = start + tau * static_cast<float>(i) / static_cast<float>(corners);
    points.push_back({radius * std::sin(angle), -radius * std::cos(angle)});
  }
  return points;
}

/// Convex outlines about the origin, of height 1, one or more a shape.
std::vector<Points> outlines(Shape shape) {
  switch (shape) {
    case Shape::square:
      return {{{-0.44F, -0.44F}, {0.44F, -0.44F}, {0.44F, 0.44F}, {-0.44F, 0.44F}}};
    case Shape::diamond:
      return {{{0, -0.56F}, {0.56F, 0}, {0, 0.56F}, {-0.56F, 0}}};
    case Shape::triangle:
      return {{{0, -0.52F}, {0.55F, 0.44F}, {-0.55F, 0.44F}}};
    case Shape::chevron:
      return {{{0, -0.5F}, {0.5F, 0.1F}, {0.5F, 0.5F}, {0, -0.1F}},
              {{0, -0.5F}, {0, -0.1F}, {-0.5F, 0.5F}, {-0.5F, 0.1F}}};
    case Shape::bar:
      return {{{-0.2F, -0.5F}, {0.2F, -0.5F}, {0.2F, 0.5F}, {-0.2F, 0.5F}}};
    case Shape::cross:
      return {{{-0.16F, -0.5F}, {0.16F, -0.5F}, {0.16F, 0.5F}, {-0.16F, 0.5F}},
              {{-0.5F, -0.16F}, {-0.16F, -0.16F}, {-0.16F, 0.16F}, {-0.5F, 0.16F}},
              {{0.16F, -0.16F}, {0.5F, -0.16F}, {0.5F, 0.16F}, {0.16F, 0.16F}}};
    case Shape::hexagon:
      return {polygon(6, 0.52F, 0)};
    case Shape::link:
      return {polygon(12, 0.34F, 0), polygon(12, 0.34F, 0)};
    case Shape::star: {
      std::vector<Points> rays;
      for (int i = 0; i < 5; ++i) {
        const float a = tau * static_cast<float>(i) / 5, b = tau / 10;
        const auto at = [](float angle, float r) { return glm::vec2(r * std::sin(angle), -r * std::cos(angle)); };
        rays.push_back({{0, 0}, at(a - b, 0.24F), at(a, 0.56F), at(a + b, 0.24F)});
      }
      return rays;
    }
    default:
      return {polygon(14, 0.5F, 0)};
  }
}

glm::vec2 turned(glm::vec2 p, float angle) {
  const float c = std::cos(angle), s = std::sin(angle);
  return {p.x * c - p.y * s, p.x * s + p.y * c};
}

/// Two interlocked rings: the one shape that is always an outline.
void drawLink(ImDrawList& list, glm::vec2 at, float size, ImU32 colour) {
  const float radius = size * 0.27F;
  for (const float side : {-1.0F, 1.0F})
    list.AddCircle(im(at + glm::vec2(side * radius * 0.75F, 0)), radius, colour, 14, std::max(size * 0.14F, 1.2F));
}

void drawPiece(ImDrawList& list, Points piece, glm::vec2 at, float size, float turn, ImU32 colour, bool hollow) {
  for (glm::vec2& p : piece) p = at + turned(p * size, turn);
  std::vector<ImVec2> points;
  for (const glm::vec2 p : piece) points.push_back(im(p));
  const int count = static_cast<int>(points.size());
  if (hollow)
    list.AddPolyline(points.data(), count, colour, ImDrawFlags_Closed, 1.2F);
  else
    list.AddConvexPolyFilled(points.data(), count, colour);
}

/// Slanted lines inside a box, `step` points apart.
void drawStripes(ImDrawList& list, const Rect& box, ImU32 colour, float step, float width) {
  list.PushClipRect(im(box.min), im(box.max), true);
  const float first = std::floor((box.min.x - box.height()) / step) * step;
  for (float x = first; x < box.max.x; x += step)
    list.AddLine({x, box.max.y}, {x + box.height(), box.min.y}, colour, width);
  list.PopClipRect();
}

void drawHollow(ImDrawList& list, const Rect& box, render::Colour colour, float hairline) {
  list.AddRectFilled(im(box.min), im(box.max), ink(colour, 0.10F), 2);
  if (box.height() > 7) drawStripes(list, box, ink(colour, 0.35F), 6, 1);  // lower ones are told by their outline
  list.AddRect(im(box.min + 0.5F * hairline), im(box.max - 0.5F * hairline), ink(colour, 0.75F), 2, 0, hairline);
}

}  // namespace

void drawSign(ImDrawList& list, Shape shape, glm::vec2 at, float size, float turn, ImU32 colour, bool hollow) {
  if (shape == Shape::link) return drawLink(list, at, size, colour);
  for (const Points& piece : outlines(shape)) drawPiece(list, piece, at, size, turn, colour, hollow);
}

void drawSign(ImDrawList& list, const app::Kind& kind, const app::Theme& theme, glm::vec2 at, float size, float share) {
  drawSign(list, kind.shape, at, size, kind.turn, ink(theme.kindOf(kind), share));
}

void drawSwatch(ImDrawList& list, const Rect& box, render::Colour colour, render::Hatch hatch,
                render::Colour hatchColour) {
  list.AddRectFilled(im(box.min), im(box.max), ink(colour), 2);
  const ImU32 mark = ink(hatchColour);
  if (hatch == render::Hatch::diagonal || hatch == render::Hatch::cross) drawStripes(list, box, mark, 5, 1);
  if (hatch == render::Hatch::cross) {
    list.PushClipRect(im(box.min), im(box.max), true);
    for (float x = box.min.x - box.height(); x < box.max.x; x += 5)
      list.AddLine({x, box.min.y}, {x + box.height(), box.max.y}, mark, 1);
    list.PopClipRect();
  }
  if (hatch != render::Hatch::dots) return;
  for (float y = box.min.y + 2.5F; y < box.max.y; y += 4)
    for (float x = box.min.x + 2.5F; x < box.max.x; x += 4) list.AddCircleFilled({x, y}, 0.9F, mark, 6);
}

void drawBarCore(ImDrawList& list, const BarEnds& e, float top, float bottom, render::Colour colour) {
  const Rect core{{e.latestStart, top}, {e.earliestEnd, bottom}};
  const float corner =
      core.height() > 6 && core.width() > 6 ? 1.0F : 0.0F;  // a pixel less at the corners: round enough
  const float left = e.latestStart - e.earliestStart > 1 ? 0 : corner,
              right = e.latestEnd - e.earliestEnd > 1 ? 0 : corner;
  fillBox(list, {{core.min.x + left, top}, {core.max.x - right, bottom}}, colour);
  if (left > 0) fillBox(list, {{core.min.x, top + 1}, {core.min.x + left, bottom - 1}}, colour);
  if (right > 0) fillBox(list, {{core.max.x - right, top + 1}, {core.max.x, bottom - 1}}, colour);
}

void drawBarEnds(ImDrawList& list, const Look& look, const BarEnds& e, float top, float bottom, render::Colour colour) {
  if (e.earliestEnd <= e.latestStart)
    return drawHollow(list, {{e.earliestStart, top}, {e.latestEnd, bottom}}, colour, look.hairline);
  const ImU32 solid = ink(colour), faint = ink(colour, 0.12F);
  if (e.latestStart - e.earliestStart > 1)
    list.AddRectFilledMultiColor({e.earliestStart, top}, {e.latestStart, bottom}, faint, solid, solid, faint);
  if (e.latestEnd - e.earliestEnd > 1)
    list.AddRectFilledMultiColor({e.earliestEnd, top}, {e.latestEnd, bottom}, solid, faint, faint, solid);
}

}  // namespace ui
