// One reader at one surface: world, state, renderer and interface. Takes SDL's events, gives finished frames into any
// framebuffer, needs no screen. The window, the tests of the interface and marea-bench all run this.
#pragma once

#include <SDL2/SDL.h>

#include <functional>
#include <memory>
#include <optional>

#include "app/history.hpp"
#include "app/requests.hpp"
#include "app/state.hpp"
#include "app/ui/memory.hpp"
#include "app/verbs.hpp"
#include "app/world.hpp"
#include "render/renderer.hpp"

struct ImGuiContext;

namespace shell {

/// Where frames go: pixels, SDL's window units (in which the mouse speaks), and pixels per point.
struct Surface {
  int width = 1280, height = 800;  ///< pixels
  float unitsPerPixel = 1;
  float pixelsPerPoint = 1;
  bool operator==(const Surface&) const = default;
};

class Session {
 public:
  /// Needs a current OpenGL 3.3 context for as long as it lives. Throws geo::Error when the fonts cannot be read.
  /// `memory` is of the same world: of a big one it takes a while to make, and any thread may (ui::newMemory).
  Session(const app::World& world, app::State state, const render::Fonts::Files& fonts, const Surface& surface,
          std::optional<ui::Memory> memory = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// The world has tables of servers: from now on what is looked at is fetched beside, and shown when it arrives.
  /// `wake` is called on another thread when a frame is needed for that. `world` is the session's own, not const.
  void follow(app::World& world, std::function<void()> wake);
  /// Whether all that is looked at has been fetched, or cannot be.
  bool isFollowed() const;

  /// To be seen in the next frame.
  void handle(const SDL_Event& event);
  void resize(const Surface& surface);

  /// Input, clock, panels, map: one frame. `seconds` since the one before, without those that were slept.
  void draw(double seconds);
  /// Shows that frame on `framebuffer`; 0 is the window.
  void present(unsigned framebuffer = 0) const;
  bool hasDrawn() const;
  /// Whether another frame is needed though nothing happens.
  bool isMoving() const;
  /// Seconds that passed without a frame; returns how long one may sleep at most, 0: for ever.
  float elapse(double seconds);

  app::State& state();
  const app::Stage& stage() const;
  const ui::Memory& memory() const;
  ui::ProjectMemory& project();
  /// What the window is reading in the background, to be shown.
  ui::OpeningMemory& opening();
  /// What undoing goes back to.
  app::History& history();
  ImGuiContext* interface() const;
  render::Renderer& renderer();
  /// The picture of the state as it is on this surface.
  render::Frame frame() const;

  /// From now on a part of it is made with every frame; what it comes to is said in a notice.
  void startExport(const app::ExportPlan& plan);
  /// Nothing remains of it.
  void cancelExport();

  /// What the interface asked for since the last call.
  app::Requests takeRequests();
  /// A sentence for the reader.
  void tell(const std::string& sentence, bool isError);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace shell
