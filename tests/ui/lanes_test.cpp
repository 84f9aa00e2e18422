// What the lanes of the timeline show: strips of countries, eras, whose alliances.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

const std::vector<ui::Target>& targets(uitest::Program& program) {
  return program.session().memory().targets;
}

bool has(uitest::Program& program, What what) {
  return std::ranges::any_of(targets(program), [what](const ui::Target& t) { return t.selection.what == what; });
}

bool hasEras(uitest::Program& program) {
  return std::ranges::any_of(targets(program), [](const ui::Target& t) {
    return !t.selection && t.words.find("An interpretation") != std::string::npos;
  });
}

TEST_CASE("countries that stay each have their governments, memberships and events, one below the other") {
  uitest::Program program({.date = "2008-01-15", .width = 1920, .height = 1200});
  program.view().timelineShare = 0.55F;
  for (const char* country : {"BOL", "VEN"}) {
    app::select(program.view(), {What::country, country});
    program.settle();
    program.type("i");
  }
  app::select(program.view(), {What::country, "CHL"});
  program.settle();
  float below = 0;
  for (const char* country : {"BOL", "VEN", "CHL"}) {
    float top = 1e6F, bottom = 0;
    for (const ui::Target& t : targets(program))
      if (t.selection == app::Selection{What::country, country})
        top = std::min(top, t.box.min.y), bottom = std::max(bottom, t.box.max.y);
    INFO(country);
    REQUIRE(bottom > 0);
    CHECK(top > below);
    std::set<What> following;
    for (const ui::Target& t : targets(program))
      if (t.box.min.y > bottom && t.box.min.y < bottom + 75) following.insert(t.selection.what);
    CHECK(following.contains(What::alliance));
    CHECK(following.contains(What::event));
    below = bottom;
  }
}

TEST_CASE("eras and alliances are those of the bundled timeline, and not shown with a reader's own data alone") {
  const support::TemporaryFolder folder;
  app::WorldOptions options;
  options.files = {folder.file("own.csv", "date,lon,lat,title\n1999-05-01,2,49,a\n2004-06-02,3,48,b\n")};
  const auto own = app::loadWorld(options, app::findResources());
  options.withTimeline = true;
  const auto both = app::loadWorld(options, app::findResources());
  for (const app::World* world : std::initializer_list<const app::World*>{nullptr, own.get(), both.get()}) {
    uitest::Program program({.date = "2003", .width = 1280, .height = 1000, .world = world});
    program.state().project.withTimeline = world == both.get();
    program.view().timelineShare = 0.5F;
    program.type("0");
    INFO((world == nullptr ? "bundled" : world == own.get() ? "own" : "both"));
    CHECK(hasEras(program) == (world != own.get()));
    CHECK(has(program, What::alliance) == (world != own.get()));
    CHECK(has(program, What::event));
  }
}

TEST_CASE("an era says under the mouse what it is, and that it is an interpretation") {
  uitest::Program program({.width = 1280, .height = 1000});
  program.settle();
  REQUIRE(hasEras(program));
  const auto era = std::ranges::find_if(targets(program), [&](const ui::Target& t) {
    return t.words.find("An interpretation") != std::string::npos && t.box.max.x > program.layout().lanes.min.x + 80;
  });
  REQUIRE(era != targets(program).end());
  const glm::vec2 at{std::max(era->box.min.x, program.layout().lanes.min.x) + 40,
                     (era->box.min.y + era->box.max.y) / 2};
  const render::Image before = program.picture();
  program.move(at);
  CHECK(program.picture().pixels != before.pixels);
  CHECK_FALSE(program.view().hover);
}

}  // namespace
