// Shortcuts as keys arrive from SDL, and the table that they come from.
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "app/actions.hpp"
#include "app/holds.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

TEST_CASE("no two actions have the same shortcut") {
  std::map<std::string, std::string_view> owners;
  const app::Messages english;
  for (const app::Action& action : app::actions())
    for (const app::Chord& chord : action.chords) {
      if (chord.code == 0) continue;
      const auto [owner, isNew] = owners.emplace(app::words(chord, english), action.id);
      INFO(owner->first << ": " << owner->second << " and " << action.id);
      CHECK(isNew);
      CHECK(app::actionFor(chord) == &action);
    }
  CHECK(owners.size() > 40);
}

TEST_CASE("every action has a title in each language") {
  for (const geo::Language language : {geo::Language::es, geo::Language::pt}) {
    const app::Messages& tr = support::bundledWorld().words.in(language).tr;
    REQUIRE(tr.found());
    for (const app::Action& action : app::actions()) {
      INFO(action.id << " in " << app::code(language));
      CHECK(std::string(tr(action.title)) != action.title);
    }
  }
}

TEST_CASE("space plays and stops, wherever the focus is") {
  uitest::Program program;
  const geo::Instant before = program.view().clock.now;
  program.type(" ");
  CHECK(program.view().clock.playing);
  program.frames(30);
  CHECK(program.view().clock.now > before);
  program.key(SDLK_TAB);
  program.type(" ");
  CHECK_FALSE(program.view().clock.playing);
}

TEST_CASE("a shortcut with Ctrl does nothing else, though the system sends its sign as text") {
  uitest::Program program;
  program.settle();
  const double shown = program.view().axis.secondsPerPoint * static_cast<double>(program.session().stage().axisWidth);
  for (const auto& [key, text] : {std::pair(SDLK_EQUALS, "="), std::pair(SDLK_MINUS, "-")}) {
    SDL_Event down{}, typed{}, up{};
    down.type = SDL_KEYDOWN;
    down.key.keysym = {SDL_GetScancodeFromKey(key), key, KMOD_LCTRL, 0};
    typed.type = SDL_TEXTINPUT;
    SDL_strlcpy(typed.text.text, text, sizeof typed.text.text);
    up.type = SDL_KEYUP;
    up.key.keysym = down.key.keysym;
    for (const SDL_Event& event : {down, typed, up}) program.send(event);
    program.frames(4);
    CHECK(program.view().axis.secondsPerPoint * static_cast<double>(program.session().stage().axisWidth) ==
          Approx(shown));
    if (key == SDLK_EQUALS) CHECK(program.view().scale == Approx(1.1F));
  }
  CHECK(program.view().scale == Approx(1.0F));
}

TEST_CASE("playing is the wall's time by the speed, however many frames it takes") {
  uitest::Program program({.date = "2001"});
  program.view().clock.speed = 86'400;
  program.view().clock.playing = true;
  const geo::Instant before = program.view().clock.now;
  program.frames(10, 0.1);
  CHECK(program.view().clock.now.seconds - before.seconds == Approx(86'400).margin(2));
  program.frames(1, 1.0);
  CHECK(program.view().clock.now.seconds - before.seconds == Approx(2 * 86'400).margin(3));
}

TEST_CASE("arrows step by the axis' ticks, with Shift by ten") {
  uitest::Program program({.date = "2001-06-15"});
  program.view().axis = app::fitted(support::at("2001-06-01"), support::at("2001-07-01"), 1'000);
  program.settle();
  const app::Clock before = program.view().clock;
  program.key(SDLK_RIGHT);
  const std::int64_t one = program.view().clock.now.seconds - before.now.seconds;
  CHECK(one > 0);
  CHECK(one % 86'400 == 0);
  program.key(SDLK_LEFT);
  program.key(SDLK_RIGHT, KMOD_LSHIFT);
  CHECK(program.view().clock.now.seconds - before.now.seconds == 10 * one);
}

TEST_CASE("next and previous event move to the moments of events") {
  uitest::Program program({.date = "2019-10-01"});
  const auto& world = support::bundledWorld();
  program.type("n");
  const geo::Instant first = program.view().clock.now;
  bool isEvent = false;
  for (std::size_t row = 0; row < world.events.size(); ++row)
    isEvent = isEvent || app::bestMoment(world.events[row]->when) == first;
  CHECK(isEvent);
  program.key(SDLK_RIGHT, KMOD_LCTRL);
  CHECK(program.view().clock.now > first);
  program.type("p");
  CHECK(program.view().clock.now == first);
}

TEST_CASE("signs are known by what is typed, so that any keyboard has them") {
  uitest::Program program;
  const double speed = program.view().clock.speed;
  program.type("]");
  CHECK(program.view().clock.speed == Approx(2 * speed));
  program.type("[[");
  CHECK(program.view().clock.speed == Approx(speed / 2));
  program.type("\\");
  CHECK(program.view().clock.speed == Approx(speed));
  program.type("?");
  CHECK(program.view().helpOpen);
  program.key(SDLK_ESCAPE);
  CHECK_FALSE(program.view().helpOpen);
}

TEST_CASE("whatever is done that does not concern time, the date stays") {
  const app::World& world = support::bundledWorld();
  for (const app::Action& action : app::actions()) {
    const bool isOfTime = action.group == app::ActionGroup::time && action.id != "mode" && action.id != "loop" &&
                          action.id != "event-paced" && action.id != "faster" && action.id != "reverse";
    if (isOfTime) continue;
    app::State state = support::stateAt(world, "2002-04-12");
    app::Requests requests;
    const app::Stage stage;
    action.run({world, state, stage, requests});
    INFO(action.id);
    CHECK(state.view.clock.now == support::stateAt(world, "2002-04-12").view.clock.now);
  }
}

TEST_CASE("typing in a box does not play, and Escape leaves it") {
  uitest::Program program;
  program.key(SDLK_g, KMOD_LCTRL);
  REQUIRE(program.view().goToOpen);
  program.type("k f?");
  CHECK_FALSE(program.view().clock.playing);
  CHECK_FALSE(program.view().helpOpen);
  program.key(SDLK_ESCAPE);
  CHECK_FALSE(program.view().goToOpen);
  program.type("k");
  CHECK(program.view().clock.playing);
}

TEST_CASE("a typed date seeks; what is no date says why and moves nothing") {
  uitest::Program program;
  const geo::Instant before = program.view().clock.now;
  program.key(SDLK_g, KMOD_LCTRL);
  program.type("2002-02-30");
  program.key(SDLK_RETURN);
  CHECK(program.view().goToOpen);
  CHECK(program.view().clock.now == before);
  CHECK_FALSE(program.session().memory().goTo.problem.empty());
  program.key(SDLK_ESCAPE);
  program.key(SDLK_g, KMOD_LCTRL);
  program.type("2002-04-11");
  program.key(SDLK_RETURN);
  CHECK_FALSE(program.view().goToOpen);
  CHECK(geo::toCivil(program.view().clock.now).year == 2002);
  CHECK(geo::toCivil(program.view().clock.now).month == 4);
  CHECK(geo::toCivil(program.view().clock.now).day == 11);
}

TEST_CASE("Escape closes what is on top, then the selection") {
  uitest::Program program;
  app::select(program.view(), {What::country, "BOL"});
  program.view().exportOpen = true;
  program.settle();
  program.key(SDLK_ESCAPE);
  CHECK_FALSE(program.view().exportOpen);
  CHECK(program.view().selection.id == "BOL");
  program.key(SDLK_ESCAPE);
  CHECK_FALSE(program.view().selection);
}

TEST_CASE("nothing happens: no frame is wanted; something slides: it is, then not") {
  uitest::Program program;
  program.settle();
  CHECK_FALSE(program.session().isMoving());
  app::select(program.view(), {What::country, "BOL"});
  program.frames(1);
  CHECK(program.session().isMoving());
  program.frames(20);
  CHECK_FALSE(program.session().isMoving());
  CHECK(program.session().elapse(0) == 0);
  program.session().tell("Written.", false);
  CHECK(program.session().elapse(1) > 0);
  CHECK(program.session().elapse(60) == 0);
}

}  // namespace
