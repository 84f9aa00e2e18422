// GLSL of letters: each reads its rectangle of the atlas.
#pragma once

namespace render {

inline constexpr const char* textVertexShader = R"(
flat out vec4 slot;   // first texel in the atlas, size
flat out vec4 pivot;  // place, cosine and sine of the turn
flat out vec3 local;  // first texel's place from the pivot, texels per pixel
flat out vec4 colour;
void main() {
  int item = (gl_VertexID >> 2) * 3;
  uvec4 a = texelFetch(items, item);
  pivot = uintBitsToFloat(texelFetch(items, item + 1));
  uvec4 c = texelFetch(items, item + 2);
  local = vec3(uintBitsToFloat(a.xy), uintBitsToFloat(c.y));
  slot = vec4(a.w & 65535u, a.w >> 16, a.z & 65535u, a.z >> 16);
  colour = premultiplied(c.x);
  vec2 side = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1);
  float rim = local.z == 1.0 ? 0.0 : 1.0;  // a turned letter is soft beyond its rectangle
  vec2 corner = (local.xy - rim + side * (slot.zw + rim * 2.0)) / local.z;
  corner = vec2(corner.x * pivot.z - corner.y * pivot.w, corner.x * pivot.w + corner.y * pivot.z);
  gl_Position = clipped(pivot.xy + corner);
}
)";

inline constexpr const char* uprightTextFragmentShader = R"(
flat in vec4 slot;
flat in vec3 local;
flat in vec4 colour;
out vec4 result;
void main() { result = colour * texelFetch(image, ivec2(here() - local.xy + slot.xy), 0).r; }
)";

inline constexpr const char* turnedTextFragmentShader = R"(
flat in vec4 slot;
flat in vec4 pivot;
flat in vec3 local;
flat in vec4 colour;
out vec4 result;
float texel(vec2 at) {
  bool inside = all(greaterThanEqual(at, vec2(0.0))) && all(lessThan(at, slot.zw));
  return inside ? texelFetch(image, ivec2(slot.xy + at), 0).r : 0.0;
}
void main() {
  vec2 q = here() - pivot.xy;
  q = vec2(q.x * pivot.z + q.y * pivot.w, q.y * pivot.z - q.x * pivot.w) * local.z - local.xy - 0.5;
  vec2 first = floor(q);
  vec2 share = q - first;
  float top = mix(texel(first), texel(first + vec2(1.0, 0.0)), share.x);
  float bottom = mix(texel(first + vec2(0.0, 1.0)), texel(first + 1.0), share.x);
  result = colour * mix(top, bottom, share.y);
}
)";

}  // namespace render
