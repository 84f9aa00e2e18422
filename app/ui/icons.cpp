#include "app/ui/icons.hpp"

#include <cmath>
#include <initializer_list>
#include <numbers>
#include <vector>

namespace ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

/// A place to draw in units of half the icon's size.
struct Pen {
  ImDrawList& list;
  glm::vec2 at;
  float half;
  ImU32 colour;

  ImVec2 p(float x, float y) const { return {at.x + x * half, at.y + y * half}; }
  void line(std::initializer_list<glm::vec2> points, bool closed = false) const {
    std::vector<ImVec2> out;
    for (const glm::vec2 q : points) out.push_back(p(q.x, q.y));
    list.AddPolyline(out.data(), static_cast<int>(out.size()), colour, closed ? ImDrawFlags_Closed : 0, stroke());
  }
  void triangle(float x0, float x1) const { list.AddTriangleFilled(p(x0, -0.8F), p(x1, 0), p(x0, 0.8F), colour); }
  void triangleLeft(float x0, float x1) const { list.AddTriangleFilled(p(x0, 0.8F), p(x1, 0), p(x0, -0.8F), colour); }
  void box(float x0, float y0, float x1, float y1) const { list.AddRectFilled(p(x0, y0), p(x1, y1), colour, 1); }
  void arc(float radius, float from, float to) const {
    list.PathArcTo(im(at), radius * half, from, to, 20);
    list.PathStroke(colour, 0, stroke());
  }
  float stroke() const { return std::fmax(half * 0.2F, 1.3F); }
};

void sun(const Pen& pen) {
  pen.list.AddCircleFilled(im(pen.at), pen.half * 0.42F, pen.colour, 16);
  for (int i = 0; i < 8; ++i) {
    const float a = pi * static_cast<float>(i) / 4;
    pen.line({{0.66F * std::cos(a), 0.66F * std::sin(a)}, {0.98F * std::cos(a), 0.98F * std::sin(a)}});
  }
}

void moon(const Pen& pen) {
  pen.list.PathArcTo(im(pen.at), pen.half * 0.85F, 0.1F * pi, 1.4F * pi, 20);
  pen.list.PathArcTo(pen.p(0.32F, -0.38F), pen.half * 0.7F, 1.17F * pi, 0.33F * pi, 16);
  pen.list.PathStroke(pen.colour, ImDrawFlags_Closed, pen.stroke());
}

void picture(const Pen& pen) {
  pen.line({{0, -0.9F}, {0, 0.35F}});
  pen.line({{-0.4F, -0.05F}, {0, 0.35F}, {0.4F, -0.05F}});
  pen.line({{-0.9F, 0.3F}, {-0.9F, 0.85F}, {0.9F, 0.85F}, {0.9F, 0.3F}});
}

void question(const Pen& pen) {
  pen.list.PathArcTo(pen.p(0, -0.4F), pen.half * 0.46F, -pi, 0.28F * pi, 16);
  pen.list.PathLineTo(pen.p(0, 0.2F));
  pen.list.PathLineTo(pen.p(0, 0.38F));
  pen.list.PathStroke(pen.colour, 0, pen.stroke());
  pen.list.AddCircleFilled(pen.p(0, 0.8F), pen.half * 0.15F, pen.colour, 8);
}

void loop(const Pen& pen) {
  pen.arc(0.75F, -0.35F * pi, 1.25F * pi);
  pen.list.AddTriangleFilled(pen.p(0.05F, -1.0F), pen.p(0.75F, -0.62F), pen.p(0.1F, -0.2F), pen.colour);
}

/// There and back.
void bounce(const Pen& pen) {
  for (const float way : {1.0F, -1.0F}) {
    pen.line({{-0.9F * way, -0.42F * way}, {0.9F * way, -0.42F * way}});
    pen.line({{0.45F * way, -0.85F * way}, {0.9F * way, -0.42F * way}});
  }
}

void arrowOut(const Pen& pen) {
  pen.line({{-0.1F, -0.75F}, {-0.75F, -0.75F}, {-0.75F, 0.75F}, {0.75F, 0.75F}, {0.75F, 0.1F}});
  pen.line({{-0.1F, 0.1F}, {0.8F, -0.8F}});
  pen.line({{0.3F, -0.8F}, {0.8F, -0.8F}, {0.8F, -0.3F}});
}

void calendar(const Pen& pen) {
  pen.line({{-0.85F, -0.65F}, {0.85F, -0.65F}, {0.85F, 0.85F}, {-0.85F, 0.85F}}, true);
  pen.line({{-0.85F, -0.2F}, {0.85F, -0.2F}});
  pen.line({{-0.4F, -0.95F}, {-0.4F, -0.5F}});
  pen.line({{0.4F, -0.95F}, {0.4F, -0.5F}});
}

void transport(const Pen& pen, Icon icon) {
  if (icon == Icon::play) pen.triangle(-0.55F, 0.85F);
  if (icon == Icon::pause) pen.box(-0.65F, -0.8F, -0.2F, 0.8F);
  if (icon == Icon::pause) pen.box(0.2F, -0.8F, 0.65F, 0.8F);
  if (icon == Icon::next) pen.triangle(-0.7F, 0.4F);
  if (icon == Icon::next) pen.box(0.45F, -0.8F, 0.72F, 0.8F);
  if (icon == Icon::previous) pen.triangleLeft(0.7F, -0.4F);
  if (icon == Icon::previous) pen.box(-0.72F, -0.8F, -0.45F, 0.8F);
  if (icon == Icon::faster) pen.triangle(-0.8F, 0), pen.triangle(0, 0.8F);
  if (icon == Icon::slower) pen.triangleLeft(0.8F, 0), pen.triangleLeft(0, -0.8F);
}

}  // namespace

void drawIcon(ImDrawList& list, Icon icon, glm::vec2 at, float size, ImU32 colour) {
  const Pen pen{list, at, size / 2, colour};
  switch (icon) {
    case Icon::sun:
      return sun(pen);
    case Icon::moon:
      return moon(pen);
    case Icon::picture:
      return picture(pen);
    case Icon::question:
      return question(pen);
    case Icon::calendar:
      return calendar(pen);
    case Icon::loop:
      return loop(pen);
    case Icon::bounce:
      return bounce(pen);
    case Icon::arrowOut:
      return arrowOut(pen);
    case Icon::lens:
      pen.list.AddCircle(pen.p(-0.2F, -0.2F), pen.half * 0.62F, pen.colour, 20, pen.stroke());
      return pen.line({{0.26F, 0.26F}, {0.9F, 0.9F}});
    case Icon::funnel:
      return pen.line({{-0.9F, -0.75F}, {0.9F, -0.75F}, {0.2F, 0.1F}, {0.2F, 0.85F}, {-0.2F, 0.6F}, {-0.2F, 0.1F}},
                      true);
    case Icon::pencil:
      return pen.line({{-0.8F, 0.8F}, {-0.65F, 0.2F}, {0.45F, -0.9F}, {0.9F, -0.45F}, {-0.2F, 0.65F}}, true);
    case Icon::rows:
      pen.line({{-0.9F, -0.7F}, {0.9F, -0.7F}});
      pen.line({{-0.9F, 0}, {0.9F, 0}});
      return pen.line({{-0.9F, 0.7F}, {0.9F, 0.7F}});
    case Icon::cross:
      pen.line({{-0.6F, -0.6F}, {0.6F, 0.6F}});
      return pen.line({{-0.6F, 0.6F}, {0.6F, -0.6F}});
    case Icon::chevron:
      return pen.line({{-0.6F, -0.3F}, {0, 0.35F}, {0.6F, -0.3F}});
    case Icon::back:
      return pen.line({{0.35F, -0.7F}, {-0.35F, 0}, {0.35F, 0.7F}});
    case Icon::plus:
      pen.line({{0, -0.75F}, {0, 0.75F}});
      return pen.line({{-0.75F, 0}, {0.75F, 0}});
    case Icon::minus:
      return pen.line({{-0.75F, 0}, {0.75F, 0}});
    case Icon::fold:
      pen.line({{-0.95F, 0}, {-0.4F, 0}});
      pen.line({{0.4F, 0}, {0.95F, 0}});
      pen.line({{-0.4F, -0.7F}, {-0.1F, -0.2F}, {-0.4F, 0.2F}, {-0.1F, 0.7F}});
      return pen.line({{0.2F, -0.7F}, {0.5F, -0.2F}, {0.2F, 0.2F}, {0.5F, 0.7F}});
    case Icon::compare:
      pen.line({{-0.9F, -0.65F}, {0.9F, -0.65F}, {0.9F, 0.65F}, {-0.9F, 0.65F}}, true);
      return pen.line({{0, -0.95F}, {0, 0.95F}});
    case Icon::all:
      pen.line({{-0.9F, -0.7F}, {-0.9F, 0.7F}});
      pen.line({{0.9F, -0.7F}, {0.9F, 0.7F}});
      return pen.line({{-0.6F, 0}, {0.6F, 0}});
    default:
      return transport(pen, icon);
  }
}

}  // namespace ui
