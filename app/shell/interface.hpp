// ImGui's context with its GL backend and the type family at one scale; owned by a session.
#pragma once

#include <deque>
#include <string>

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

  /// A rectangle to be cleared, in pixels from the lower left; ImGui calls back for it while it draws.
  struct Flooded {
    int x = 0, y = 0, width = 0, height = 0;
    render::Colour colour;
  };
  static void clear(const ImDrawList* list, const ImDrawCmd* command);

  std::deque<Flooded> flooded_;  // of this frame; a deque, for ImGui holds pointers
  int height_ = 0;
  std::string clipboard_;
  float pixelsPerPoint_ = 0;
  ui::Look look_;
};

}  // namespace shell
