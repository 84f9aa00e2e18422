// The lower layers of a frame, kept as a picture for as long as they and what they are seen through stay equal.
#pragma once

#include <optional>
#include <span>

#include "render/damage.hpp"
#include "render/off_screen.hpp"

namespace render {

class StillLayers {
 public:
  /// What of the kept picture does not show the frame's still layers.
  Damage damageFor(const Canvas& canvas, const Frame& frame) const;
  /// Binds the kept picture, to be mended or drawn anew, and remembers what will be in it. Returns its framebuffer.
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
