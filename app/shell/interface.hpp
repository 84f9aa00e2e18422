// ImGui's context with its GL backend and the type family at one scale; owned by a session. Where GL is software, the
// panels are painted by the processor.
#pragma once

#include <memory>
#include <string>

#include "app/shell/painter.hpp"
#include "app/shell/sheet.hpp"
#include "app/ui/look.hpp"
#include "render/renderer.hpp"

namespace shell {

class Interface {
 public:
  /// Needs a current GL context.
  enum class By : std::uint8_t { whatIsQuicker, graphicsCard };
  explicit Interface(render::Fonts::Files fonts, By by = By::whatIsQuicker);
  ~Interface();
  Interface(const Interface&) = delete;
  Interface& operator=(const Interface&) = delete;

  /// Makes its context ImGui's current one.
  void enter() const;
  /// Sizes and fonts for a surface; rasterises the family again when the scale has changed.
  void fit(const render::Viewport& viewport);
  /// Before a frame.
  const ui::Look& look(const app::Theme& theme);
  /// As much of what was drawn since as the processor paints. Touches no GL: any thread may do it while nothing else
  /// of the interface is used.
  void paint();
  /// The map with what was drawn over it, onto `framebuffer` (0 is the window). Paint first.
  void show(const render::Renderer& map, unsigned framebuffer);
  ImGuiContext* context() const { return context_; }

 private:
  render::Fonts::Files files_;
  ImGuiContext* context_ = nullptr;
  int listsToPaint() const;
  void drawRest() const;

  bool paints_ = false;
  int painted_ = 0;  ///< lists of this frame that were painted
  Letters letters_;
  Painter painter_;
  Sheet sheet_;
  std::string clipboard_;
  float pixelsPerPoint_ = 0;
  app::Theme theme_;
  ui::Look look_;
};

}  // namespace shell
