// What is typed, and how fast: keys that arrive together, and fields that hold something already.
#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

SDL_Event key(Uint32 type, SDL_Keycode sym, Uint16 mod) {
  SDL_Event event{};
  event.type = event.key.type = type;
  event.key.keysym = {SDL_GetScancodeFromKey(sym), sym, mod, 0};
  return event;
}

/// A quick hand on a slow machine: all before the next frame, and X11 says of each key that no other is down any more.
void quickCtrl(uitest::Program& program, SDL_Keycode sym) {
  for (const SDL_Event& event : {key(SDL_KEYDOWN, SDLK_LCTRL, KMOD_NONE), key(SDL_KEYDOWN, sym, KMOD_NONE),
                                 key(SDL_KEYUP, sym, KMOD_NONE), key(SDL_KEYUP, SDLK_LCTRL, KMOD_NONE)})
    program.send(event);
  program.settle();
}

const std::string& found(uitest::Program& program) {
  return program.session().memory().find.list.text;
}

TEST_CASE("a quick Ctrl with a key is Ctrl with that key, however late it is read") {
  uitest::Program program;
  program.settle();
  quickCtrl(program, SDLK_f);
  REQUIRE(program.view().findOpen);
  program.frames(4);
  program.type("abc");
  quickCtrl(program, SDLK_a);
  program.type("x");
  CHECK(found(program) == "x");
  program.key(SDLK_ESCAPE);
  program.type("t");
  CHECK(program.view().theme == app::ThemeName::dark);  // Ctrl is up again
}

TEST_CASE("what is typed right after Ctrl+F is looked for, however slow the frames are") {
  uitest::Program program;
  program.settle();
  const app::State before = program.state();
  std::vector<SDL_Event> events{key(SDL_KEYDOWN, SDLK_LCTRL, KMOD_LCTRL), key(SDL_KEYDOWN, SDLK_f, KMOD_LCTRL),
                                key(SDL_KEYUP, SDLK_f, KMOD_LCTRL), key(SDL_KEYUP, SDLK_LCTRL, KMOD_NONE)};
  for (const char c : std::string_view("tell")) {
    SDL_Event text{};
    text.type = SDL_TEXTINPUT;
    text.text.text[0] = c;
    events.insert(events.end(), {key(SDL_KEYDOWN, c, KMOD_NONE), text, key(SDL_KEYUP, c, KMOD_NONE)});
  }
  for (const SDL_Event& event : events) program.send(event);
  program.frames(20);
  CHECK(found(program) == "tell");
  CHECK(program.view().theme == before.view.theme);
  CHECK(program.view().language == before.view.language);
}

TEST_CASE("what the find box had is replaced by what is typed when it opens again; Enter without a hit types on") {
  uitest::Program program;
  program.key(SDLK_f, KMOD_LCTRL);
  program.frames(4);
  program.type("bolivia");
  program.key(SDLK_ESCAPE);
  program.key(SDLK_f, KMOD_LCTRL);
  program.frames(4);
  program.type("xqz");
  CHECK(found(program) == "xqz");
  for (int i = 0; i < 2'000 && program.session().isMoving(); ++i) program.frames(1);
  program.key(SDLK_RETURN);
  program.frames(4);
  REQUIRE(program.view().findOpen);
  const app::ThemeName theme = program.view().theme;
  program.type("t");
  CHECK(program.view().theme == theme);
  CHECK(found(program).ends_with("t"));
}

}  // namespace
