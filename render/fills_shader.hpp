// GLSL of filled triangles and their hatches.
#pragma once

namespace render {

// Positions are rounded to 1/64 pixel so that they are exact in the clip square (see canvas.cpp).
inline constexpr const char* fillVertexShader = R"(
layout(location = 0) in vec2 position;
layout(location = 1) in uint paint;
uniform vec2 high, low, scale, middle;
flat out vec4 colour;
flat out vec4 hatchColour;
flat out uint hatch;
void main() {
  uvec4 p = texelFetch(styles, int(paint));
  colour = premultiplied(p.x);
  hatch = p.y;
  hatchColour = premultiplied(p.z);
  vec2 pixel = (position - high - low) * scale + middle;
  gl_Position = clipped(round(pixel * 64.0) / 64.0);
}
)";

inline constexpr const char* plainFillFragmentShader = R"(
flat in vec4 colour;
out vec4 result;
void main() { result = colour; }
)";

// Stripes 1.5 points wide every 6 points at 45 degrees; dots of 1.1 points radius on a staggered grid. All on the
// screen, not on the map, so that they stay calm while it is zoomed.
inline constexpr const char* hatchedFillFragmentShader = R"(
flat in vec4 colour;
flat in vec4 hatchColour;
flat in uint hatch;
out vec4 result;
float fromLine(float u) { return abs(fract(u / 6.0) - 0.5) * 6.0 - 0.75; }
float fromDot(vec2 p) { return length((fract(p / 7.0) - 0.5) * 7.0) - 1.1; }
float fromHatch(vec2 p) {
  float rising = fromLine((p.x + p.y) * 0.70710678);
  if (hatch == 1u) return rising;
  if (hatch == 2u) return min(rising, fromLine((p.x - p.y) * 0.70710678));
  return min(fromDot(p), fromDot(p + 3.5));
}
void main() {
  vec4 over = hatchColour * coverage(fromHatch(here() / tile.z) * tile.z);
  result = over + colour * (1.0 - over.a);
}
)";

}  // namespace render
