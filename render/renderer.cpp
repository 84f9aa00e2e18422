// Frame in, pixels out: sets up GL, draws the layers in order, reads pictures back. What is drawn how is in the files
// it includes.
#include "render/renderer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <stdexcept>

#include "render/boxes.hpp"
#include "render/dots.hpp"
#include "render/fills.hpp"
#include "render/lines.hpp"
#include "render/markers.hpp"
#include "render/off_screen.hpp"
#include "render/rasters.hpp"
#include "render/still_layers.hpp"
#include "render/strokes.hpp"
#include "render/texts.hpp"

namespace render {
namespace {

constexpr int newestNeeded = 33;
constexpr int largestTile = 8192;

/// First member of Data, so that nothing asks GL for anything before it is known to be there.
struct ContextCheck {
  ContextCheck() {
    const int version = glGetString(GL_VERSION) == nullptr ? 0 : epoxy_gl_version();
    if (version >= newestNeeded && epoxy_is_desktop_gl()) return;
    throw std::runtime_error(
        "Marea needs OpenGL 3.3; this machine offers " +
        (version == 0 ? std::string("none") : std::to_string(version / 10) + "." + std::to_string(version % 10)) + ".");
  }
};

std::string glText(GLenum name) {
  const auto* text = reinterpret_cast<const char*>(glGetString(name));
  return text != nullptr ? text : "";
}

/// Premultiplied, over; the target stays opaque.
void blendOver() {
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_ONE, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
}

/// Every piece of GL state that drawing depends on, whatever was drawn before by others in the same context.
void setState() {
  for (const GLenum off : {GL_DEPTH_TEST, GL_STENCIL_TEST, GL_SCISSOR_TEST, GL_CULL_FACE, GL_DITHER, GL_COLOR_LOGIC_OP,
                           GL_FRAMEBUFFER_SRGB, GL_PRIMITIVE_RESTART, GL_POLYGON_OFFSET_FILL, GL_RASTERIZER_DISCARD,
                           GL_SAMPLE_ALPHA_TO_COVERAGE, GL_PROGRAM_POINT_SIZE})
    glDisable(off);
  glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glPixelStorei(GL_PACK_ROW_LENGTH, 0);
  glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
  glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
  for (GLuint i = 0; i < unit::count; ++i) glBindSampler(i, 0);
  blendOver();
}

/// Leaves nothing of ours bound but the framebuffer.
void unsetState(const Canvas& canvas) {
  for (int i = 0; i < unit::count; ++i) {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(i));
    glBindTexture(GL_TEXTURE_BUFFER, 0);
    glBindTexture(GL_TEXTURE_2D, 0);
  }
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(0);
  glUseProgram(0);
  glBindBuffer(GL_ARRAY_BUFFER, 0);
  glBindBuffer(GL_TEXTURE_BUFFER, 0);
  glBindBuffer(GL_UNIFORM_BUFFER, 0);
  glDisable(GL_BLEND);
  glViewport(0, 0, canvas.tile.width, canvas.tile.height);
  assertNoGlError();
}

void clear(Colour background) {
  const auto part = [](std::uint8_t channel) { return static_cast<float>(channel) / 255.0F; };
  glClearColor(part(background.r), part(background.g), part(background.b), 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
}

/// The pixels of a pane that are drawn, in those of the whole picture.
std::optional<Tile> visiblePart(const Canvas& canvas, const Pane& pane) {
  const float scale = canvas.viewport.pixelsPerPoint;
  const auto pixel = [scale](float points) { return static_cast<int>(std::lround(points * scale)); };
  const Tile& tile = canvas.drawn();
  const int left = std::max(pixel(pane.min.x), tile.x), right = std::min(pixel(pane.max.x), tile.x + tile.width);
  const int top = std::max(pixel(pane.min.y), tile.y), bottom = std::min(pixel(pane.max.y), tile.y + tile.height);
  if (left >= right || top >= bottom) return std::nullopt;
  return Tile{left, top, right - left, bottom - top};
}

}  // namespace

/// A pane's camera as one of the page: what is in the middle of the pane is off the page's middle.
Camera cameraOfPage(const Pane& pane, const Viewport& viewport) {
  const glm::vec2 page = glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint;
  const glm::dvec2 shift = glm::dvec2((pane.min + pane.max - page) * 0.5F) / pane.camera.pointsPerUnit;
  return {{pane.camera.centre.x - shift.x, pane.camera.centre.y + shift.y}, pane.camera.pointsPerUnit};
}

struct Renderer::Data {
  explicit Data(const std::shared_ptr<const Fonts>& fonts) : texts(fonts) {}

  ContextCheck check;
  Shared shared;
  Fills fills;
  Paths paths;
  Rasters rasters;
  DotPictures dots;
  Boxes boxes;
  Markers markers;
  Texts texts;
  StillLayers still;
  OffScreen screen;  // what draw() made
  OffScreen tile;
  Viewport drawn;  // its size
  Statistics statistics;

  void draw(const Canvas& canvas, const Layer& layer) {
    int& calls = statistics.drawCalls;
    calls += fills.draw(canvas, layer.fills);
    calls += drawLines(canvas, layer.lines, paths, shared);
    calls += drawStrokes(canvas, layer.strokes, paths, shared);
    calls += rasters.draw(canvas, layer.rasters, shared);
    calls += dots.draw(canvas, layer.dots, shared);
    calls += boxes.draw(canvas, layer.boxes, shared);
    calls += markers.draw(canvas, layer.markers, shared);
    calls += texts.draw(canvas, layer.texts, shared);
  }

  void draw(const Canvas& canvas, std::span<const Layer> layers) {
    shared.picture.aim(canvas);
    for (const Layer& layer : layers)
      if (layer.pane)
        drawThrough(*layer.pane, canvas, layer);
      else
        draw(canvas, layer);
  }

  void drawThrough(const Pane& pane, Canvas canvas, const Layer& layer) {
    const std::optional<Tile> part = visiblePart(canvas, pane);
    if (!part) return;
    canvas.camera = cameraOfPage(pane, canvas.viewport);
    keepTo(canvas, *part);
    draw(canvas, layer);
    if (canvas.only)
      keepTo(canvas, *canvas.only);
    else
      glDisable(GL_SCISSOR_TEST);
  }

  static void keepTo(const Canvas& canvas, const Tile& part) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(part.x - canvas.tile.x, part.y - canvas.tile.y, part.width, part.height);
  }

  void drawAll(const Canvas& canvas, Colour background, std::span<const Layer> layers) {
    glBindFramebuffer(GL_FRAMEBUFFER, canvas.framebuffer);
    clear(background);
    draw(canvas, layers);
  }

  /// Draws one part of the still layers anew; the pixels are those that drawing all of them would give.
  void mend(Canvas canvas, const Frame& frame, const Tile& part) {
    canvas.only = part;
    keepTo(canvas, part);
    drawAll(canvas, frame.background, stillLayers(frame));
    glDisable(GL_SCISSOR_TEST);
  }

  /// As drawAll, with the still layers from the kept picture.
  void drawOnStill(const Canvas& canvas, const Frame& frame) {
    const Damage damage = still.damageFor(canvas, frame);
    statistics.keptStill = !damage.all;
    statistics.mended = damage.parts.size();
    if (damage.all || !damage.parts.empty()) {
      Canvas kept = canvas;
      kept.framebuffer = still.begin(frame);
      if (damage.all) drawAll(kept, frame.background, stillLayers(frame));
      for (const Tile& part : damage.parts) mend(kept, frame, part);
    }
    still.copyTo(canvas);
    draw(canvas, movingLayers(frame));
  }

  void begin() {
    statistics = {};
    setState();
    texts.beginFrame();
  }

  void end(const Canvas& canvas) {
    unsetState(canvas);
    fills.purge();
  }
};

Renderer::Renderer(std::shared_ptr<const Fonts> fonts) : data_(std::make_unique<Data>(fonts)) {}
Renderer::~Renderer() = default;

void Renderer::draw(const Frame& frame) {
  const Viewport& v = frame.viewport;
  if (v.width <= 0 || v.height <= 0) return;
  data_->drawn = v;
  data_->begin();
  const Canvas canvas{v, frame.camera, {0, 0, v.width, v.height}, data_->screen.bind(v.width, v.height)};
  if (frame.still > 0)
    data_->drawOnStill(canvas, frame);
  else
    data_->drawAll(canvas, frame.background, frame.layers);
  data_->end(canvas);
}

unsigned Renderer::framebuffer() const {
  return data_->screen.framebuffer();
}

/// Upside down and upside down again: what looks like a turn is a copy to software GL, whose windows begin at the top.
void Renderer::present(unsigned framebuffer) const {
  const int width = data_->drawn.width, height = data_->drawn.height;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, data_->screen.framebuffer());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
  glBlitFramebuffer(0, height, width, 0, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
}

Image Renderer::picture(const Frame& frame, const Tile& tile) {
  if (tile.width <= 0 || tile.height <= 0) return {};
  if (std::max(tile.width, tile.height) > maxTile()) throw std::invalid_argument("a tile beyond maxTile()");
  data_->begin();
  const Canvas canvas{frame.viewport, frame.camera, tile, data_->tile.bind(tile.width, tile.height)};
  data_->drawAll(canvas, frame.background, frame.layers);
  Image image = OffScreen::read(tile.width, tile.height);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  data_->end(canvas);
  return image;
}

Image Renderer::filmed(const Frame& frame) {
  const Viewport& v = frame.viewport;
  if (v.width <= 0 || v.height <= 0) return {};
  if (std::max(v.width, v.height) > maxTile()) throw std::invalid_argument("a frame beyond maxTile()");
  draw(frame);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer());
  Image image = OffScreen::read(v.width, v.height);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return image;
}

int Renderer::maxTile() const {
  std::array<GLint, 2> dims{};
  GLint texture = 0;
  glGetIntegerv(GL_MAX_VIEWPORT_DIMS, dims.data());
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
  return std::min({dims[0], dims[1], texture, largestTile});
}

std::string Renderer::description() const {
  return glText(GL_RENDERER) + ", OpenGL " + glText(GL_VERSION);
}

Renderer::Statistics Renderer::lastStatistics() const {
  return data_->statistics;
}

}  // namespace render
