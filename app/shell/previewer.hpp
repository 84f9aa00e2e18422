// The picture of the Export window, small, in a texture that the interface shows: composed and drawn as the file is.
#pragma once

#include <optional>

#include "app/ui/memory.hpp"
#include "render/renderer.hpp"

namespace shell {

class Previewer {
 public:
  /// Needs a current context for as long as it lives.
  Previewer();
  ~Previewer();
  Previewer(const Previewer&) = delete;
  Previewer& operator=(const Previewer&) = delete;

  ImTextureID texture() const;
  /// Draws what is wished for unless the texture shows it already.
  void show(render::Renderer& renderer, const app::World& world, const ui::Preview::Wish& wish);

 private:
  unsigned texture_ = 0;
  std::optional<ui::Preview::Wish> shown_;
};

}  // namespace shell
