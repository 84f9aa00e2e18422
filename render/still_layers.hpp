// The lower layers of a frame, kept as a picture for as long as they and what they are seen through stay equal.
#pragma once

#include <optional>
#include <span>

#include "render/canvas.hpp"
#include "render/off_screen.hpp"

namespace render {

class StillLayers {
 public:
  /// Whether the kept picture shows the frame's still layers.
  bool shows(const Frame& frame) const;
  /// Binds the kept picture, to be drawn to, and remembers what will be in it. Returns its framebuffer.
  GLuint begin(const Frame& frame);
  /// Copies the kept picture to the canvas.
  void copyTo(const Canvas& canvas) const;

 private:
  struct Key {
    Viewport viewport;
    Camera camera;
    Colour background;
    std::vector<Layer> layers;
  };
  OffScreen picture_;
  std::optional<Key> key_;
};

/// The layers of a frame that are still, and those that are not.
std::span<const Layer> stillLayers(const Frame& frame);
std::span<const Layer> movingLayers(const Frame& frame);

}  // namespace render
