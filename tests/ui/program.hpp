// The whole program without a screen: the session that the window runs, fed with SDL's events, drawing into a
// framebuffer. Widgets are found by their ###id.
#pragma once

#include <SDL2/SDL.h>

#include <initializer_list>

#include "app/shell/gl_context.hpp"
#include "app/shell/session.hpp"
#include "tests/support/target.hpp"

namespace uitest {

struct Options {
  const char* date = "2019-11-30";
  int width = 1280, height = 800;     ///< pixels
  float scale = 1;                    ///< pixels per point
  const app::World* world = nullptr;  ///< null: the bundled one
};

class Program {
 public:
  explicit Program(const Options& options = {});

  app::State& state() { return session_.state(); }
  app::View& view() { return session_.state().view; }
  shell::Session& session() { return session_; }
  const ui::Layout& layout() const { return session_.memory().layout; }

  /// Frames of a sixtieth of a second until nothing is left to show: at least what the loop would draw after an event.
  void settle();
  void frames(int count, double seconds = 1.0 / 60);

  void send(const SDL_Event& event) { session_.handle(event); }
  void move(glm::vec2 to);
  void press(glm::vec2 at, Uint8 button = SDL_BUTTON_LEFT);
  void release(glm::vec2 at, Uint8 button = SDL_BUTTON_LEFT);
  void click(glm::vec2 at);
  void doubleClick(glm::vec2 at);
  void drag(glm::vec2 from, glm::vec2 to, Uint8 button = SDL_BUTTON_LEFT);
  void wheel(glm::vec2 at, float steps, SDL_Keymod mod = KMOD_NONE);
  void key(SDL_Keycode sym, SDL_Keymod mod = KMOD_NONE);
  /// Keys and text as a keyboard sends them.
  void type(const char* text);

  /// The rectangle of a widget: its window ("###a>###b" is b inside a, "###a^###b" what a has popped up,
  /// "###a^###c/###b" from within c), the ids of what it is nested in, its own. Fails the test where it is not.
  ui::Rect rect(const char* window, std::initializer_list<const char*> ids);
  bool exists(const char* window, std::initializer_list<const char*> ids);
  void click(const char* window, std::initializer_list<const char*> ids);

  render::Image picture() const {
    session_.present(target_.framebuffer());
    return target_.read();
  }
  void save(const char* name) const;

 private:
  void pause();
  bool find(const char* window, std::initializer_list<const char*> ids, ui::Rect& found);

  shell::GlContext gl_;
  support::Target target_;
  float scale_;
  shell::Session session_;
};

}  // namespace uitest
