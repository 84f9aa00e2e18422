// GLSL of the segments of polylines: a rectangle around each, in which a fragment asks how far it is from the segment.
#pragma once

namespace render {

inline constexpr const char* lineVertexShader = R"(
uniform vec2 high, low, scale, middle;
flat out vec4 segment;  // from, to
flat out vec4 dash;     // lengths at from and to, half the visible part of a dash, its period
flat out vec4 colour;
flat out float radius;
vec2 pixel(vec4 point) { return (point.xy - high - low) * scale + middle; }
void main() {
  int index = gl_VertexID >> 2;
  vec4 from = texelFetch(points, index);
  vec4 to = texelFetch(points, index + 1);
  uvec4 style = from.w < 0.0 ? uvec4(0u) : texelFetch(styles, int(from.w));
  float width = uintBitsToFloat(style.x) * tile.z;
  vec2 a = pixel(from), b = pixel(to);
  segment = vec4(a, b);
  radius = max(width, 1.0) * 0.5;
  colour = premultiplied(style.w) * min(width, 1.0);
  float on = uintBitsToFloat(style.y) * tile.z;
  float off = uintBitsToFloat(style.z) * tile.z;
  dash = vec4(from.z * scale.x, to.z * scale.x, max(on * 0.5 - radius, 0.0), off > 0.0 ? on + off : 0.0);
  vec2 along = b - a;
  float length_ = length(along);
  along = length_ > 0.0 ? along / length_ : vec2(1.0, 0.0);
  float reach = radius + 1.5;
  vec2 corner = ((gl_VertexID & 1) == 0 ? a - along * reach : b + along * reach);
  corner += vec2(-along.y, along.x) * ((gl_VertexID & 2) == 0 ? reach : -reach);
  gl_Position = from.w < 0.0 || width <= 0.0 ? nowhere : clipped(corner);
}
)";

/// How far `p` is from the dashes on a segment; shared with strokes. A dash has round ends and is as long as asked for
/// in all; one shorter than it is wide is a dot.
inline constexpr const char* dashFunction = R"(
float fromSegment(vec2 p, vec4 segment, vec4 dash, out float share) {
  vec2 along = segment.zw - segment.xy;
  vec2 offset = p - segment.xy;
  float square = dot(along, along);
  share = square > 0.0 ? clamp(dot(offset, along) / square, 0.0, 1.0) : 0.0;
  if (dash.w > 0.0) {
    float at = mix(dash.x, dash.y, share);
    float middle = (floor(at / dash.w) + 0.5) * dash.w;
    float nearest = clamp(clamp(at, middle - dash.z, middle + dash.z), dash.x, dash.y);
    if (abs(nearest - middle) > dash.z + 0.01) return 1e9;
    share = dash.y > dash.x ? (nearest - dash.x) / (dash.y - dash.x) : 0.0;
  }
  return length(offset - along * share);
}
)";

inline constexpr const char* lineFragmentShader = R"(
flat in vec4 segment;
flat in vec4 dash;
flat in vec4 colour;
flat in float radius;
out vec4 result;
void main() {
  float share;
  result = colour * coverage(fromSegment(here(), segment, dash, share) - radius);
}
)";

}  // namespace render
