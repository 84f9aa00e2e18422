// Opening while the window goes on: a file that is dropped is read on a thread, frames are drawn meanwhile, Escape
// stops it and what was open stays.
#include <SDL2/SDL.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cstring>
#include <thread>

#include "app/opening.hpp"
#include "app/shell/loop.hpp"
#include "app/shell/opener.hpp"
#include "app/shell/requests.hpp"
#include "geo/problems.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

std::string manyRows(std::size_t rows) {
  std::string text = "date,lon,lat,kind,title\n";
  for (std::size_t i = 0; i < rows; ++i)
    text += std::to_string(1990 + i % 30) + "-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10) + ",-6" +
            std::to_string(i % 10) + ".5,-1" + std::to_string(i % 7) + ",protest,row " + std::to_string(i) + "\n";
  return text;
}

/// What the loop does with a file that was dropped, a frame at a time. It is read in steps that wait to be let through:
/// what is seen meanwhile depends on no clock.
struct Opening {
  Opening(uitest::Program& p, const std::filesystem::path& file) : program(p), resources(app::findResources()) {
    opener.start(file.filename().string(), [this, file](geo::Progress& progress) {
      for (const auto stage : {geo::ReadingStage::bytes, geo::ReadingStage::rows}) {
        progress.begin(stage, 0);
        for (const int step = static_cast<int>(stage); allowed < step; std::this_thread::yield()) progress.check();
      }
      return app::openProject(file, resources, {}, &progress);
    });
  }
  void letThrough(geo::ReadingStage stage) { allowed = static_cast<int>(stage); }
  void frame() {
    program.frames(1);
    const shell::Outcome outcome = shell::fulfil(program.session(), support::bundledWorld(), nullptr);
    if (outcome.cancelOpening) opener.cancel();
    opener.show(program.session());
  }
  const ui::OpeningMemory& shown() const { return program.session().memory().opening; }
  void waitFor(geo::ReadingStage stage) {
    do frame();
    while (shown().now.stage != stage);
    CHECK(shown().isOn);
  }

  uitest::Program& program;
  app::Resources resources;
  std::atomic<int> allowed = 0;
  shell::Opener opener;  ///< the first to go: it waits for the thread
};

void drop(const std::string& file) {
  SDL_Event drop{};
  drop.type = SDL_DROPFILE;
  drop.drop.file = static_cast<char*>(SDL_malloc(file.size() + 1));
  std::memcpy(drop.drop.file, file.c_str(), file.size() + 1);
  SDL_PushEvent(&drop);
}

TEST_CASE("a file that is dropped on the window is read while frames go on") {
  const support::TemporaryFolder folder;
  const std::string file = folder.file("big.csv", manyRows(200'000)).string();
  const app::Resources resources = app::findResources();
  const app::World& world = support::bundledWorld();
  const shell::GlContext gl({.hidden = true, .width = 640, .height = 420});
  shell::Session session(world, support::stateAt(world, "2019"), resources.fonts, shell::surfaceOf(gl.window()));
  drop(file);
  shell::LoopReport report =
      shell::runLoop(gl, session, world, {.seconds = 30, .keeper = nullptr, .resources = &resources});
  REQUIRE(report.opened);
  CHECK(report.path == file);
  CHECK(report.opened->project.world->events.size() == 200'000);
  CHECK(report.frames > 1);  // the first of them told what was dropped
  CHECK(report.opened->memory.lanesOf->rows.size() == 200'000);
}

TEST_CASE("what is being read shows how far it is, and comes whole") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("big.csv", manyRows(200'000));
  uitest::Program program;
  Opening opening(program, file);
  opening.waitFor(geo::ReadingStage::bytes);
  opening.letThrough(geo::ReadingStage::bytes);
  const double share = geo::shareOf(opening.shown().now);
  opening.waitFor(geo::ReadingStage::rows);
  CHECK(geo::shareOf(opening.shown().now) > share);
  CHECK_FALSE(opening.opener.take());
  opening.letThrough(geo::ReadingStage::rows);
  std::optional<shell::Opened> opened;
  for (; !opened; opened = opening.opener.take()) opening.frame();
  CHECK(opened->project.world->events.size() == 200'000);
  CHECK_FALSE(program.session().memory().opening.isOn);
}

TEST_CASE("Escape and the button stop what is being read") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("here.csv", manyRows(1));
  uitest::Program program;
  for (const bool byKey : {true, false}) {
    Opening opening(program, file);
    opening.waitFor(geo::ReadingStage::bytes);
    program.frames(1);
    if (byKey)
      program.key(SDLK_ESCAPE);
    else
      program.click("###opening", {"###cancel"});
    opening.frame();
    CHECK_FALSE(opening.opener.isBusy());
    CHECK_FALSE(program.session().memory().opening.isOn);
    opening.opener.cancel();
    CHECK_FALSE(opening.opener.take());
  }
  CHECK(program.session().memory().notice.empty());
}

TEST_CASE("what cannot be opened is a notice, and the window goes on") {
  const support::TemporaryFolder folder;
  uitest::Program program;
  Opening opening(program, folder.path() / "nothing.csv");
  opening.letThrough(geo::ReadingStage::rows);
  while (program.session().memory().notice.empty()) opening.frame();
  CHECK(program.session().memory().noticeIsError);
  CHECK_FALSE(opening.opener.isBusy());
  CHECK_FALSE(opening.opener.take());
}

TEST_CASE("a file that cannot be added leaves the project with those that are shown") {
  const support::TemporaryFolder folder;
  const app::Resources resources = app::findResources();
  const app::OpenedProject open =
      app::openProject(folder.file("here.csv", "date,lon,lat\n2019-11-02,-70,-30\n"), resources, {});
  const shell::GlContext gl({.hidden = true, .width = 640, .height = 420});
  shell::Session session(*open.world, open.state, resources.fonts, shell::surfaceOf(gl.window()));
  drop((folder.path() / "none.csv").string());
  const shell::LoopReport report = shell::runLoop(
      gl, session, *open.world, {.seconds = 60, .keeper = nullptr, .resources = &resources, .isEnough = [&session] {
                                   return session.memory().noticeIsError;
                                 }});
  CHECK_FALSE(report.opened);
  CHECK(session.memory().noticeIsError);
  CHECK(session.state().project.files == open.state.project.files);
}

/// The window before its file is read: the map alone, and a reading that waits until it is told how to end.
struct Waiting {
  Waiting() {
    app::OpenedProject blank;
    blank.world = app::blankWorld(resources);
    blank.state.view = app::openingView(*blank.world, {});
    open = std::move(blank);
    session = std::make_unique<shell::Session>(*open.world, open.state, resources.fonts, shell::surfaceOf(gl.window()));
  }
  void read(const app::ReadingWork& work) {
    opener.start("mine.csv", [this, work](geo::Progress& progress) {
      while (!mayEnd) progress.check(), std::this_thread::yield();
      return work(progress);
    });
  }
  shell::LoopReport run(double seconds) {
    return shell::runLoop(gl, *session, *open.world,
                          {.seconds = seconds,
                           .keeper = nullptr,
                           .resources = &resources,
                           .awaited = shell::Awaited{&opener, "mine.csv", instead()}});
  }
  /// A small file stands for the bundled timeline.
  app::ReadingWork instead() {
    return [this](geo::Progress& progress) {
      return app::openProject(folder.file("own.csv", "date,lon,lat\n2001-01-01,1,2\n"), resources, {}, &progress);
    };
  }

  support::TemporaryFolder folder;
  app::Resources resources = app::findResources();
  std::atomic<bool> mayEnd = false;
  shell::GlContext gl{{.hidden = true, .width = 1280, .height = 800}};
  app::OpenedProject open;
  std::unique_ptr<shell::Session> session;
  shell::Opener opener;
};

TEST_CASE("the window is there before the file that it was started with") {
  Waiting window;
  const auto file = window.folder.file("mine.csv", manyRows(3));
  window.read([&](geo::Progress& progress) { return app::openProject(file, window.resources, {}, &progress); });
  const shell::LoopReport waiting = window.run(0.3);
  CHECK(waiting.frames > 0);
  CHECK_FALSE(waiting.opened);
  CHECK(window.session->memory().opening.isOn);
  window.mayEnd = true;
  const shell::LoopReport report = window.run(60);
  REQUIRE(report.opened);
  CHECK(report.opened->project.world->events.size() == 3);
  CHECK(report.path == "mine.csv");
  CHECK(report.failure.empty());
}

TEST_CASE("where the file it was started with cannot be read the window goes on without it") {
  Waiting window;
  window.read([](geo::Progress&) -> app::OpenedProject { throw geo::Error("mine.csv is nothing."); });
  window.mayEnd = true;
  const shell::LoopReport report = window.run(60);
  REQUIRE(report.opened);
  CHECK(report.failure == "mine.csv is nothing.");
  CHECK(report.path.empty());
  CHECK_FALSE(report.isSame);
  CHECK(report.opened->project.world->events.size() == 1);
}

TEST_CASE("Escape while the first file is read opens what there is without it") {
  Waiting window;
  window.read([](geo::Progress&) -> app::OpenedProject { return {}; });
  window.run(0.2);
  SDL_Event event{};
  event.type = event.key.type = SDL_KEYDOWN;
  event.key.keysym = {SDL_SCANCODE_ESCAPE, SDLK_ESCAPE, KMOD_NONE, 0};
  SDL_PushEvent(&event);
  const shell::LoopReport report = window.run(60);
  REQUIRE(report.opened);
  CHECK(report.failure.empty());
  CHECK(report.opened->project.world->events.size() == 1);
}

TEST_CASE("what comes at once is there before the window is; what fails at once is said by an exception") {
  shell::Opener opener;
  opener.start("a", [](geo::Progress&) -> app::OpenedProject { throw geo::Error("a is nothing."); });
  CHECK_THROWS_AS(opener.within(60), geo::Error);
  std::atomic<bool> mayEnd = false;
  opener.start("b", [&](geo::Progress& progress) -> app::OpenedProject {
    while (!mayEnd) progress.check(), std::this_thread::yield();
    throw geo::Error("b is nothing.");
  });
  CHECK_FALSE(opener.within(0));
  mayEnd = true;
  CHECK_THROWS_AS(opener.within(60), geo::Error);
}

}  // namespace
