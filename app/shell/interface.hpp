// ImGui's context with its GL backend and the type family at one scale; owned by a session. Where GL is software, the
// panels are painted by the processor.
#pragma once

#include <memory>
#include <string>

#include "app/shell/painter.hpp"
#include "app/shell/sheet.hpp"
#include "app/ui/look.hpp"
#include "render/frame.hpp"

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
  /// What was drawn since, onto `framebuffer`, whose row 0 is the top one: as much of it as the processor paints.
  void lay(unsigned framebuffer);
  /// The rest, onto `framebuffer`, whose row 0 is the bottom one. Lay first.
  void drawRest(unsigned framebuffer) const;
  ImGuiContext* context() const { return context_; }

 private:
  render::Fonts::Files files_;
  ImGuiContext* context_ = nullptr;
  int listsToPaint() const;

  bool paints_ = false;
  int painted_ = 0;  ///< lists of this frame that were laid
  Painter painter_;
  Sheet sheet_;
  std::string clipboard_;
  float pixelsPerPoint_ = 0;
  app::Theme theme_;
  ui::Look look_;
};

}  // namespace shell
