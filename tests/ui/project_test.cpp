// Projects through the real interface, and what is left when the program is killed: a process is really killed here.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "app/keeper.hpp"
#include "app/project_file.hpp"
#include "app/shell/loop.hpp"
#include "app/shell/requests.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

namespace fs = std::filesystem;

/// A folder for a test, where the program also keeps its recent projects.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("marea-project-" + std::to_string(::getpid()));
  Folder() {
    fs::create_directories(path);
    setenv("XDG_STATE_HOME", path.c_str(), 1);
  }
  ~Folder() {
    unsetenv("XDG_STATE_HOME");
    fs::remove_all(path);
  }
};

std::string textOf(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("a project is saved where one says, then without asking, and opened again") {
  const Folder folder;
  const fs::path path = folder.path / "study.marea";
  app::State before;
  {
    uitest::Program program;
    program.state().project.filter.countries = {"BOL"};
    program.key(SDLK_s, KMOD_LCTRL);
    shell::fulfil(program.session(), support::bundledWorld(), nullptr);
    REQUIRE(program.view().saveOpen);
    program.frames(3);
    program.key(SDLK_a, KMOD_LCTRL);
    program.type((folder.path / "study").c_str());
    program.click("###save-box", {"###save"});
    CHECK_FALSE(program.view().saveOpen);
    shell::fulfil(program.session(), support::bundledWorld(), nullptr);
    REQUIRE(fs::exists(path));
    program.state().project.hiddenKinds.insert("coup");
    program.key(SDLK_s, KMOD_LCTRL);
    shell::fulfil(program.session(), support::bundledWorld(), nullptr);
    CHECK_FALSE(program.view().saveOpen);
    before = program.state();
    CHECK(app::recentProjects(app::stateFolder()) == std::vector<fs::path>{path});
  }
  const app::OpenedProject opened = app::openProject(path, app::findResources(), {});
  CHECK(opened.problems.empty());
  CHECK(opened.state.project == before.project);
  CHECK(opened.state.view.clock.now == before.view.clock.now);
  CHECK(opened.world->events.size() == support::bundledWorld().events.size());
}

TEST_CASE("quitting asks about work that is not saved, and about nothing else") {
  const Folder folder;
  uitest::Program program;
  program.settle();
  const auto close = [&program] {
    SDL_Event event{};
    event.type = SDL_QUIT;
    program.send(event);
    program.settle();
    return shell::fulfil(program.session(), support::bundledWorld(), nullptr).quit;
  };
  const auto quits = [&program] { return shell::fulfil(program.session(), support::bundledWorld(), nullptr).quit; };
  app::toggleKind(program.state().project, "coup");
  CHECK(close());
  program.key(SDLK_b, KMOD_LCTRL);
  CHECK_FALSE(close());
  program.settle();
  program.click("###quit-box", {"###stay"});
  CHECK_FALSE(quits());
  CHECK_FALSE(program.exists("###quit-box", {"###stay"}));
  CHECK_FALSE(close());
  program.settle();
  program.click("###quit-box", {"###quit"});
  CHECK(quits());
}

TEST_CASE("a project that was saved is left without a question until it is changed") {
  const Folder folder;
  uitest::Program program;
  program.settle();
  program.key(SDLK_b, KMOD_LCTRL);
  program.session().project().path = folder.path / "study.marea";
  program.key(SDLK_s, KMOD_LCTRL);
  shell::fulfil(program.session(), support::bundledWorld(), nullptr);
  REQUIRE(fs::exists(folder.path / "study.marea"));
  const auto asks = [&program] {
    program.key(SDLK_q, KMOD_LCTRL);
    return !shell::fulfil(program.session(), support::bundledWorld(), nullptr).quit;
  };
  CHECK_FALSE(asks());
  app::toggleKind(program.state().project, "coup");
  CHECK(asks());
}

TEST_CASE("open asks for what was typed or what is recent") {
  const Folder folder;
  uitest::Program program;
  program.session().project().recent = {folder.path / "one.marea", folder.path / "two.marea"};
  program.key(SDLK_o, KMOD_LCTRL);
  REQUIRE(program.view().openOpen);
  program.frames(3);
  program.click("###open-box", {"###recent1"});
  CHECK(program.session().takeRequests().open == folder.path / "two.marea");
  program.key(SDLK_o, KMOD_LCTRL);
  program.frames(3);
  program.type("/tmp/x.csv");
  program.key(SDLK_RETURN);
  CHECK(program.session().takeRequests().open == "/tmp/x.csv");
}

// Run as a process of its own by the next test.
TEST_CASE("a session that works until it is killed", "[.victim]") {
  const char* folder = std::getenv("MAREA_TEST_VICTIM");
  if (!folder) return;
  const app::World& world = support::bundledWorld();
  const shell::GlContext gl({.hidden = true, .width = 320, .height = 240});
  shell::Session session(world, support::stateAt(world, "2002-04-12"), app::findResources().fonts, {320, 240, 1, 1});
  app::Keeper keeper{fs::path(folder)};
  shell::runLoop(gl, session, world, {.seconds = 0.3, .keeper = &keeper});
  SDL_Event event{};
  event.type = event.key.type = SDL_KEYDOWN;
  event.key.keysym = {SDL_SCANCODE_T, SDLK_t, KMOD_NONE, 0};
  SDL_PushEvent(&event);
  shell::runLoop(gl, session, world, {.seconds = 60, .keeper = &keeper});
}

pid_t startVictim(const fs::path& folder) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  setenv("MAREA_TEST_VICTIM", folder.c_str(), 1);
  ::execl("/proc/self/exe", "ui-tests", "[.victim]", static_cast<char*>(nullptr));
  ::_exit(127);
}

fs::path sessionIn(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder))
    if (app::isProjectName(entry.path())) return entry.path();
  return {};
}

TEST_CASE("killed in the midst of work, no more than ten seconds are lost") {
  const Folder folder;
  const fs::path sessions = folder.path / "sessions";
  fs::create_directories(sessions);
  const pid_t victim = startVictim(sessions);
  REQUIRE(victim > 0);
  static_assert(app::Keeper::interval < 10);  // measured here, a slow machine would fail
  bool kept = false;
  for (int i = 0; i < 1'200 && !kept; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const fs::path session = sessionIn(sessions);
    kept = !session.empty() && textOf(session).find("\"theme\": \"dark\"") != std::string::npos;
  }
  CHECK(app::Keeper(sessions).abandoned().empty());  // it still works
  ::kill(victim, SIGKILL);
  ::waitpid(victim, nullptr, 0);
  REQUIRE(kept);
  const app::Keeper next(sessions);
  const auto left = next.abandoned();
  REQUIRE(left.size() == 1);
  const app::OpenedProject opened = app::openProject(left.front(), app::findResources(), {});
  CHECK(opened.state.view.theme == app::ThemeName::dark);
  CHECK(geo::toCivil(opened.state.view.clock.now).year == 2002);
  app::Keeper::discard(left.front());
  CHECK(next.abandoned().empty());
}

TEST_CASE("what a crash has left is offered, and either restored or discarded") {
  uitest::Program program;
  program.session().project().recovery = "/tmp/left.marea";
  program.frames(3);
  program.click("###recovery-box", {"###restore"});
  CHECK(program.session().takeRequests().open == "/tmp/left.marea");
  program.session().project().recovery = "/tmp/left.marea";
  program.frames(3);
  program.click("###recovery-box", {"###discard"});
  CHECK(program.session().takeRequests().discard == "/tmp/left.marea");
  CHECK(program.session().project().recovery.empty());
}

TEST_CASE("Enter goes on with what a crash has left") {
  uitest::Program program;
  program.settle();
  program.session().project().recovery = "/tmp/left.marea";
  program.frames(4);
  program.key(SDLK_RETURN);
  CHECK(program.session().takeRequests().open == fs::path("/tmp/left.marea"));
}

TEST_CASE("a session that ends as it should leaves nothing") {
  const Folder folder;
  { app::Keeper(folder.path / "sessions").note(support::stateAt(support::bundledWorld(), "2001"), 1); }
  CHECK(fs::is_empty(folder.path / "sessions"));
}

}  // namespace
