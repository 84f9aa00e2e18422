// Frame in, pixels out: the only door to GL. Needs a current OpenGL 3.3 core context for as long as it lives.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "render/fonts.hpp"
#include "render/frame.hpp"

namespace render {

/// Rows from the top, 4 bytes a pixel (RGBA, opaque).
struct Image {
  int width = 0, height = 0;
  std::vector<std::uint8_t> pixels;
  bool operator==(const Image&) const = default;
};

/// A part of the picture, in pixels from its top left.
struct Tile {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Tile&) const = default;
};

class Renderer {
 public:
  /// Throws std::runtime_error with a sentence for a person when the context is older than OpenGL 3.3 or a shader does
  /// not build.
  explicit Renderer(std::shared_ptr<const Fonts> fonts);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  /// Draws the whole frame into a picture that stays until the next call. Still layers that are equal to those of the
  /// last call are copied from a kept picture, not drawn again.
  void draw(const Frame& frame);
  /// That of the picture that draw() made, for whoever lays something over it: its row 0 is the top one.
  unsigned framebuffer() const;
  /// Copies what draw() made to `framebuffer` (0 is the window), which is as large; its row 0 is the bottom one.
  void present(unsigned framebuffer = 0) const;

  /// The pixels of one tile of the frame, drawn off screen; tiles meet without a seam. Tiles are at most `maxTile()` a
  /// side.
  Image picture(const Frame& frame, const Tile& tile);
  Image picture(const Frame& frame) { return picture(frame, {0, 0, frame.viewport.width, frame.viewport.height}); }
  /// The whole frame, at most `maxTile()` a side, as draw() leaves it. For the frames of a film.
  Image filmed(const Frame& frame);
  int maxTile() const;

  /// What GL says it is, for `--version` and reports.
  std::string description() const;

  struct Statistics {
    int drawCalls = 0;
    bool keptStill = false;  ///< whether the last draw reused the still layers
    std::size_t mended = 0;  ///< parts of them that it drew anew
  };
  Statistics lastStatistics() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace render
