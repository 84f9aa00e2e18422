// A live table in the window, with a real server: what is looked at is fetched beside, and no frame waits for it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "app/holds.hpp"
#include "app/legend.hpp"
#include "app/live/cells.hpp"
#include "app/shell/gl_context.hpp"
#include "app/shell/session.hpp"
#include "tests/server/server.hpp"
#include "tests/support/png.hpp"
#include "tests/support/target.hpp"
#include "tests/support/world.hpp"

namespace {

using servertest::Server;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The window's session on a table.
class Program {
 public:
  Program(const Server& server, const std::string& table)
      : Program(server.address("table='" + table + "' connect_timeout=2"), "2003-05-06", {960, 640}) {}
  Program(const std::string& address, const char* date, glm::ivec2 size)
      : gl_({.hidden = true, .width = 64, .height = 64}), target_(size.x, size.y) {
    app::WorldOptions options;
    options.files = {address};
    world_ = app::loadWorld(options, app::findResources());
    app::State state = support::stateAt(*world_, date);
    state.project.files = options.files;
    session_ = std::make_unique<shell::Session>(*world_, state, app::findResources().fonts,
                                                shell::Surface{size.x, size.y, 1, 1});
    session_->follow(*world_, [this] { ++woken_; });
  }

  app::View& view() { return session_->state().view; }
  app::State& state() { return session_->state(); }
  const app::World& world() const { return *world_; }
  int woken() const { return woken_; }
  std::string notice() const { return session_->memory().notice; }

  void frame() {
    const auto begin = Clock::now();
    session_->draw(1.0 / 60);
    longest_ = std::max(longest_, since(begin));
  }
  /// Frames until all has arrived; false where that takes too long.
  bool settle(double seconds = 60) {
    frame();
    for (const auto begin = Clock::now(); since(begin) < seconds;) {
      frame();
      if (session_->isFollowed()) return frame(), true;
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return false;
  }
  /// The same until the notice says so.
  bool waitFor(const char* words, double seconds = 60) {
    for (const auto begin = Clock::now(); since(begin) < seconds;) {
      frame();
      if (notice().find(words) != std::string::npos) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
  }
  std::size_t visible() const {
    return app::activeEvents(*world_, session_->state().project, session_->state().view.clock)->size();
  }
  std::size_t inLegend() const {
    std::size_t all = 0;
    for (const app::LegendRow& row : app::legendRows(*world_, session_->state().project, session_->state().view))
      if (row.kind) all += row.count;
    return all;
  }
  void save(const std::string& name) const {
    session_->present(target_.framebuffer());
    support::writePng(name, target_.read());
  }
  /// What events are told apart by, in the order of the legend.
  std::vector<std::string> classes() const {
    std::vector<std::string> out;
    for (const app::EventClass& one : app::stylingOf(*world_, {})->classes) out.push_back(one.id);
    return out;
  }
  double longestFrame() const { return longest_; }
  void forgetFrames() { longest_ = 0; }

 private:
  shell::GlContext gl_;
  support::Target target_;
  std::unique_ptr<app::World> world_;
  std::unique_ptr<shell::Session> session_;
  std::atomic<int> woken_ = 0;
  double longest_ = 0;
};

void lookEverywhere(Program& program) {
  app::fitMap(program.view(), program.world(), {-170, -60, 170, 60});
}

}  // namespace

TEST_CASE("rows arrive in the window, scrub ahead, are gathered when they are many and rows again when near") {
  SERVER_OR_RETURN(server);
  Program program(server, "history.events");
  app::setWindow(program.view(), {.days = 30});
  lookEverywhere(program);
  REQUIRE(program.settle());
  CHECK(program.woken() > 0);
  CHECK(program.visible() == 31 * 24);
  CHECK(program.inLegend() == 31 * 24);
  const std::vector<std::string> classes = program.classes();
  CHECK(classes == std::vector<std::string>{"protest", "coup"});

  // A small step needs no question: the margin has it.
  app::seek(program.view(), support::at("2003-05-09"));
  program.frame();
  CHECK(program.visible() == 31 * 24);
  app::seek(program.view(), support::at("2005-01-20"));
  REQUIRE(program.settle());
  CHECK(program.visible() == 31 * 24);

  program.view().clock.mode = app::Mode::cumulative;
  REQUIRE(program.settle());
  const auto days = (support::at("2005-01-20").seconds - support::at("2000-01-01").seconds) / geo::secondsPerDay + 1;
  CHECK(app::live::countOf(program.world().live->cells) + 1 ==
        static_cast<std::size_t>(days) * 24);  // the first is a row
  CHECK(program.inLegend() == static_cast<std::size_t>(days) * 24);
  CHECK(program.classes() == classes);  // whatever is there now
  program.state().project.hiddenKinds = {"coup"};
  CHECK(program.inLegend() < static_cast<std::size_t>(days) * 24);
  program.state().project.hiddenKinds.clear();

  app::fitMap(program.view(), program.world(), {0, -5, 8, 5});
  REQUIRE(program.settle());
  CHECK(program.world().live->cells.empty());
  CHECK(program.visible() > 100);
}

TEST_CASE("no frame waits for a server that is slow, and the last picture stays") {
  SERVER_OR_RETURN(server);
  // Who reads this sleeps: long enough to see that the window does not.
  server.sql("CREATE VIEW slow_events AS SELECT id, event_date, kind, title, geom FROM history.events");
  Program program(server, "slow_events");
  app::setWindow(program.view(), {.days = 10});
  lookEverywhere(program);
  REQUIRE(program.settle());
  const std::size_t before = program.visible();
  server.sql(
      "CREATE OR REPLACE VIEW slow_events AS SELECT e.id, e.event_date, e.kind, e.title, e.geom FROM history.events e, "
      "LATERAL (SELECT pg_sleep(0.002) WHERE e.id > 0) AS s");
  program.forgetFrames();
  app::seek(program.view(), support::at("2005-01-20"));
  for (int i = 0; i < 20; ++i) program.frame();
  app::seek(program.view(), support::at("2003-05-06"));  // what is known needs no server
  for (int i = 0; i < 20; ++i) program.frame();
  CHECK(program.visible() == before);
  CHECK(program.longestFrame() < 0.5);  // a frame of software GL, not the seconds that the server takes
}

TEST_CASE("a server that is gone is a notice; the picture stays, and it is found again by itself") {
  SERVER_OR_RETURN(server);
  Program program(server, "history.events");
  app::setWindow(program.view(), {.days = 30});
  lookEverywhere(program);
  REQUIRE(program.settle());
  const std::size_t events = program.world().events.size();
  server.stop();
  app::seek(program.view(), support::at("2005-01-20"));
  CHECK(program.waitFor("is lost"));
  CHECK(program.world().events.size() == events);
  server.start();
  CHECK(program.waitFor("again"));
  REQUIRE(program.settle());
  CHECK(program.visible() == 31 * 24);
}

TEST_CASE("a table that was dropped is a notice, and the picture stays") {
  SERVER_OR_RETURN(server);
  server.sql("CREATE TABLE doomed AS SELECT * FROM history.events WHERE id < 30000");
  Program program(server, "doomed");
  app::setWindow(program.view(), {.days = 30});
  lookEverywhere(program);
  REQUIRE(program.settle());
  const std::size_t events = program.world().events.size();
  server.sql("DROP TABLE doomed");
  app::seek(program.view(), support::at("2001-01-20"));
  CHECK(program.waitFor("refuses"));
  CHECK(program.world().events.size() == events);
}

// Pictures for a person: MAREA_LIVE is the address of any table, MAREA_PICTURES where they go.
TEST_CASE("a live table looks like this", "[.looks]") {
  const char *address = std::getenv("MAREA_LIVE"), *folder = std::getenv("MAREA_PICTURES");
  if (!address || !folder) return;
  Program program(std::string(address), "2019-11-30", {1600, 1000});
  const auto save = [&](const char* name) {
    CHECK(program.settle());
    program.save(std::string(folder) + "/live-" + name + ".png");
  };
  save("gathered");
  app::fitMap(program.view(), program.world(), {-70, -20, -60, -14});
  app::setWindow(program.view(), {.months = 3});
  save("near");
  app::fitMap(program.view(), program.world(), {-80, -20, -50, 5});
  app::setWindow(program.view(), {.days = 5});
  save("few");
}
