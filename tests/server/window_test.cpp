// A live table in the window, with a real server: what is looked at is fetched beside, and no frame waits for it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/live/cells.hpp"
#include "tests/server/program.hpp"

using servertest::lookEverywhere;
using servertest::Program;
using servertest::Server;

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
  program.view().tableOpen = true;
  program.view().filterOpen = true;
  program.state().project.filter.countries = {"BOL"};
  save("filter");
}
