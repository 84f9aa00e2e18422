#include "render/dots.hpp"

namespace render {
namespace {

constexpr const char* vertexShader = R"(
flat out vec2 origin;  // of the picture, in pixels of the whole
void main() {
  int item = (gl_VertexID >> 2) * 2;
  vec4 corners = uintBitsToFloat(texelFetch(items, item));
  origin = uintBitsToFloat(texelFetch(items, item + 1).xy);
  vec2 side = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1);
  gl_Position = clipped(mix(corners.xy, corners.zw, side));
}
)";

constexpr const char* fragmentShader = R"(
flat in vec2 origin;
out vec4 result;
void main() { result = texelFetch(image, ivec2(floor(here() - origin)), 0); }
)";

}  // namespace

DotPictures::DotPictures() : program_("dots", vertexShader, fragmentShader), items_(unit::items, GL_RGBA32UI) {}

void DotPictures::upload(const Tile& tile, const std::vector<DotField::Part>& parts) {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit::image));
  glBindTexture(GL_TEXTURE_2D, texture_.id());
  if (width_ != tile.width || height_ != tile.height) {
    width_ = tile.width;
    height_ = tile.height;
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_, height_, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
  }
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, width_);
  for (const DotField::Part& part : parts)
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.width, part.height, GL_RGBA, GL_UNSIGNED_BYTE,
                    field_.pixels() + static_cast<std::ptrdiff_t>(part.y) * width_ + part.x);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

int DotPictures::draw(const Canvas& canvas, const std::vector<Dots>& dots, Shared& shared) {
  if (dots.empty()) return 0;
  field_.begin(canvas.tile);
  for (const Dots& some : dots) field_.add(some, canvas.viewport.pixelsPerPoint);
  const std::vector<DotField::Part> parts = field_.parts();
  if (parts.empty()) return 0;
  upload(canvas.tile, parts);
  std::vector<glm::uvec4> items;
  for (const DotField::Part& part : parts) {
    const auto left = static_cast<float>(canvas.tile.x + part.x), top = static_cast<float>(canvas.tile.y + part.y);
    items.emplace_back(bits(left), bits(top), bits(left + static_cast<float>(part.width)),
                       bits(top + static_cast<float>(part.height)));
    items.emplace_back(bits(static_cast<float>(canvas.tile.x)), bits(static_cast<float>(canvas.tile.y)), 0, 0);
  }
  items_.upload(items);
  items_.bind();
  program_.use();
  shared.quads.draw(items.size() / 2);
  return 1;
}

}  // namespace render
