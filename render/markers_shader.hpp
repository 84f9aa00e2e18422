// GLSL of the shapes: each is a distance, negative inside, for a half height of 1. Formulas after Inigo Quilez's "2D
// distance functions".
#pragma once

namespace render {

inline constexpr const char* markerVertexShader = R"(
flat out vec4 place;   // centre, half height, outline's width
flat out vec2 turned;  // cosine and sine
flat out vec4 fill, outline;
flat out int shape, hollow;
// How far the shapes reach, for a half height of 1: of pixels that stay empty, software GL would pay for every one.
const float reaches[11] = float[](1.0, 1.35, 1.02, 1.5, 1.35, 1.02, 1.15, 1.05, 1.15, 1.02, 1.0);
void main() {
  int item = (gl_VertexID >> 2) * 2;
  uvec4 a = texelFetch(items, item);
  uvec4 b = texelFetch(items, item + 1);
  vec2 centre = vec2(uintBitsToFloat(a.x), uintBitsToFloat(a.y));
  float turn = uintBitsToFloat(a.w);
  place = vec4(centre, uintBitsToFloat(a.z), uintBitsToFloat(b.z));
  turned = vec2(cos(turn), sin(turn));
  fill = premultiplied(b.x);
  outline = premultiplied(b.y);
  shape = int(b.w & 255u);
  hollow = int(b.w >> 8);
  float reach = place.z * reaches[shape] + place.w + 1.0;
  vec2 side = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0;
  gl_Position = clipped(centre + side * reach);
}
)";

inline constexpr const char* shapeFunctions = R"(
float fromPiece(vec2 p, vec2 a, vec2 b) {
  vec2 d = b - a;
  return length(p - a - d * clamp(dot(p - a, d) / dot(d, d), 0.0, 1.0));
}
float fromRectangle(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float fromTriangle(vec2 p) {  // equilateral, corners a little rounded
  const float k = 1.7320508, round_ = 0.1, r = 2.0 / k * (1.0 - round_);
  p = vec2(abs(p.x) - r, 1.0 - round_ - p.y);
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y) - round_;
}
float fromChevron(vec2 p) {
  const float thick = 0.3;
  p.x = abs(p.x);
  return fromPiece(p, vec2(0.0, thick - 1.0), vec2(0.86, 1.0 - thick)) - thick;
}
float fromPlus(vec2 p) {
  p = abs(p);
  if (p.y > p.x) p = p.yx;
  return fromRectangle(p, vec2(0.96, 0.3)) - 0.04;
}
float fromStar(vec2 p) {  // five points
  const vec2 k1 = vec2(0.809016994, -0.587785252), k2 = vec2(-0.809016994, -0.587785252);
  const float r = 1.04, inner = 0.5;
  p.y = -p.y + 0.1;
  p.x = abs(p.x);
  p -= 2.0 * max(dot(k1, p), 0.0) * k1;
  p -= 2.0 * max(dot(k2, p), 0.0) * k2;
  p = vec2(abs(p.x), p.y - r);
  vec2 ba = inner * vec2(-k1.y, k1.x) - vec2(0.0, 1.0);
  float h = clamp(dot(p, ba) / dot(ba, ba), 0.0, r);
  return length(p - ba * h) * sign(p.y * ba.x - p.x * ba.y) - 0.06;
}
float fromHexagon(vec2 p) {  // a corner up
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  const float r = 0.866025404;
  p = abs(p.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}
float fromRing(vec2 p) { return abs(fromPiece(p, vec2(-0.22, 0.0), vec2(0.22, 0.0)) - 0.42) - 0.15; }
float fromLink(vec2 p) {  // two links of a chain, rising to the right
  p = vec2(p.x - p.y, p.x + p.y) * 0.70710678;
  return min(fromRing(p - vec2(0.44, 0.0)), fromRing(p + vec2(0.44, 0.0)));
}
float fromShape(int shape, vec2 p) {
  if (shape == 0) return length(p) - 1.0;
  if (shape == 1) return fromRectangle(p, vec2(0.92)) - 0.08;
  if (shape == 2) return (abs(p.x) + abs(p.y) - 1.0) * 0.70710678;
  if (shape == 3) return fromTriangle(p);
  if (shape == 4) return fromChevron(p);
  if (shape == 5) return fromRectangle(p, vec2(0.3, 0.92)) - 0.08;
  if (shape == 6) return fromLink(p);
  if (shape == 7) return fromPlus(p);
  if (shape == 8) return fromStar(p);
  return fromHexagon(p);
}
)";

// The outline lies outside the shape. A hollow one is a band inside its edge, at least an eighth of the size wide so
// that it carries its colour.
inline constexpr const char* markerFragmentShader = R"(
flat in vec4 place;
flat in vec2 turned;
flat in vec4 fill, outline;
flat in int shape, hollow;
out vec4 result;
void main() {
  vec2 q = (here() - place.xy) / place.z;
  q = vec2(q.x * turned.x + q.y * turned.y, q.y * turned.x - q.x * turned.y);
  if (shape == 10) {
    float left = clamp(1.0 - dot(q, q), 0.0, 1.0);
    result = fill * left * left;
    return;
  }
  float d = fromShape(shape, q) * place.z;
  float inside = coverage(d);
  if (hollow != 0) {
    result = fill * (inside - coverage(d + max(place.w, place.z * 0.25)));
  } else {
    result = fill * inside + outline * (coverage(d - place.w) - inside);
  }
}
)";

}  // namespace render
