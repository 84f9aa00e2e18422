// The spare picture: made as large as needed, cleared, laid over.
#include "render/scratch.hpp"

namespace render {
namespace {

constexpr const char* vertexShader = R"(
void main() { gl_Position = vec4(vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0, 0.0, 1.0); }
)";

constexpr const char* fragmentShader = R"(
out vec4 result;
void main() { result = texelFetch(image, ivec2(gl_FragCoord.xy), 0); }
)";

}  // namespace

void blendOver() {
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_ONE, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
}

Scratch::Scratch() : program_("laying over", vertexShader, fragmentShader) {}

void Scratch::begin(const Canvas& canvas, const PictureBlock& picture) {
  Canvas spare = canvas;
  spare.framebuffer = spare_.bind(canvas.tile.width, canvas.tile.height);
  picture.aim(spare);
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  glBlendEquation(GL_MAX);
}

void Scratch::lay(const Canvas& canvas, const PictureBlock& picture, Quads& quads) {
  picture.aim(canvas);
  glViewport(0, 0, canvas.tile.width, canvas.tile.height);
  blendOver();
  glActiveTexture(GL_TEXTURE0 + unit::image);
  glBindTexture(GL_TEXTURE_2D, spare_.texture());
  program_.use();
  quads.draw(1);
  glBindTexture(GL_TEXTURE_2D, 0);
  picture.aim(canvas);
}

}  // namespace render
