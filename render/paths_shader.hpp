// GLSL of squares with segments.
#pragma once

namespace render {

inline constexpr const char* pathVertexShader = R"(
flat out ivec2 range;   // of the square's segments
flat out vec4 metrics;  // radius, total length, half the visible part of a dash, its period
flat out vec4 fromColour, toColour;
void main() {
  uvec4 cell = texelFetch(items, gl_VertexID >> 2);
  int path = int(cell.y) * 2;
  uvec4 look = texelFetch(styles, path);
  uvec4 dash = texelFetch(styles, path + 1);
  float width = uintBitsToFloat(look.x);
  float radius = max(width, 1.0) * 0.5;
  float on = uintBitsToFloat(dash.x), off = uintBitsToFloat(dash.y);
  metrics = vec4(radius, uintBitsToFloat(look.w), max(on * 0.5 - radius, 0.0), off > 0.0 ? on + off : 0.0);
  fromColour = premultiplied(look.y) * min(width, 1.0);  // a line thinner than a pixel is paler instead
  toColour = premultiplied(look.z) * min(width, 1.0);
  range = ivec2(cell.z, cell.z + cell.w);
  vec2 corner = vec2(cell.x & 65535u, cell.x >> 16) + vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1);
  gl_Position = clipped(corner * float(CELL_SIDE));
}
)";

// The loops test at their end, because software GL runs the whole body once more to find out at the start.
inline constexpr const char* plainPathFragmentShader = R"(
flat in ivec2 range;
flat in vec4 metrics;
flat in vec4 fromColour;
out vec4 result;
void main() {
  vec2 p = here();
  float nearest = 1e9;  // squared
  int i = range.x;
  do {
    vec4 segment = texelFetch(points, i);  // from, along
    vec2 offset = p - segment.xy;
    float share = clamp(dot(offset, segment.zw) / max(dot(segment.zw, segment.zw), 1e-12), 0.0, 1.0);
    offset -= segment.zw * share;
    nearest = min(nearest, dot(offset, offset));
    ++i;
  } while (i < range.y);
  result = fromColour * coverage(sqrt(nearest) - metrics.x);
}
)";

// The colour changes along the path.
inline constexpr const char* fadingPathFragmentShader = R"(
flat in ivec2 range;
flat in vec4 metrics;
flat in vec4 fromColour, toColour;
out vec4 result;
void main() {
  vec2 p = here();
  float nearest = 1e9, nearestShare = 0.0;
  int i = range.x, nearestSegment = i;
  do {
    vec4 segment = texelFetch(points, i * 2);
    vec2 offset = p - segment.xy;
    float share = clamp(dot(offset, segment.zw) / max(dot(segment.zw, segment.zw), 1e-12), 0.0, 1.0);
    offset -= segment.zw * share;
    float square = dot(offset, offset);
    bool nearer = square < nearest;
    nearest = nearer ? square : nearest;
    nearestShare = nearer ? share : nearestShare;
    nearestSegment = nearer ? i : nearestSegment;
    ++i;
  } while (i < range.y);
  vec2 ends = texelFetch(points, nearestSegment * 2 + 1).xy;  // the path's length there
  float at = mix(ends.x, ends.y, nearestShare) / max(metrics.y, 1e-6);
  result = mix(fromColour, toColour, at) * coverage(sqrt(nearest) - metrics.x);
}
)";

// A dash has round ends and is as long as asked for in all; one shorter than it is wide is a dot.
inline constexpr const char* dashedPathFragmentShader = R"(
flat in ivec2 range;
flat in vec4 metrics;
flat in vec4 fromColour, toColour;
out vec4 result;
void main() {
  vec2 p = here();
  float best = 0.0, at = 0.0;
  int i = range.x;
  do {
    vec4 segment = texelFetch(points, i * 2);
    vec2 ends = texelFetch(points, i * 2 + 1).xy;
    vec2 offset = p - segment.xy;
    float share = clamp(dot(offset, segment.zw) / max(dot(segment.zw, segment.zw), 1e-12), 0.0, 1.0);
    float length_ = mix(ends.x, ends.y, share);
    float middle = (floor(length_ / metrics.w) + 0.5) * metrics.w;
    float onDash = clamp(clamp(length_, middle - metrics.z, middle + metrics.z), ends.x, ends.y);
    float there = abs(onDash - middle) > metrics.z + 0.01 ? 0.0 : 1.0;  // or the dash is not on this segment
    share = (onDash - ends.x) / max(ends.y - ends.x, 1e-6);
    float c = there * coverage(length(offset - segment.zw * share) - metrics.x);
    at = c >= best ? length_ : at;
    best = max(best, c);
    ++i;
  } while (i < range.y);
  result = mix(fromColour, toColour, at / max(metrics.y, 1e-6)) * best;
}
)";

}  // namespace render
