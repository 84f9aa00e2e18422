// ImGui's context with its GL backend and the type family at one scale; owned by a session.
#pragma once

#include <memory>
#include <string>

#include "app/shell/floods.hpp"
#include "app/ui/look.hpp"
#include "render/frame.hpp"

namespace shell {

class Interface {
 public:
  /// Needs a current GL context.
  explicit Interface(render::Fonts::Files fonts);
  ~Interface();
  Interface(const Interface&) = delete;
  Interface& operator=(const Interface&) = delete;

  /// Makes its context ImGui's current one.
  void enter() const;
  /// Sizes and fonts for a surface; rasterises the family again when the scale has changed.
  void fit(const render::Viewport& viewport);
  /// Before a frame.
  const ui::Look& look(const app::Theme& theme);
  ImGuiContext* context() const { return context_; }

 private:
  render::Fonts::Files files_;
  ImGuiContext* context_ = nullptr;
  void flood(ImDrawList& list, glm::vec2 min, glm::vec2 max, render::Colour colour);

  std::unique_ptr<Floods> floods_;
  std::string clipboard_;
  float pixelsPerPoint_ = 0;
  ui::Look look_;
};

}  // namespace shell
