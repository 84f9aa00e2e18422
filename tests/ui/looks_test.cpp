// Pictures of the program to be looked at: written only where MAREA_PICTURES names a folder. Here it is asserted that
// they are not empty.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "app/time_verbs.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

std::size_t colours(const render::Image& image) {
  std::set<std::uint32_t> seen;
  for (std::size_t i = 0; i + 3 < image.pixels.size(); i += 4)
    seen.insert(image.pixels[i] << 16U | image.pixels[i + 1] << 8U | image.pixels[i + 2]);
  return seen.size();
}

void look(uitest::Program& program, const std::string& name) {
  program.settle();
  CHECK(colours(program.picture()) > 200);
  if (const char* folder = std::getenv("MAREA_PICTURES"))
    program.save((std::filesystem::path(folder) / (name + ".png")).string().c_str());
}

TEST_CASE("the window as it opens, in each size") {
  for (const auto& [name, options] : {std::pair{"opening-1280", uitest::Options{}},
                                      {"opening-1920", uitest::Options{.width = 1920, .height = 1080}},
                                      {"opening-4k", uitest::Options{.width = 3840, .height = 2160, .scale = 2}}}) {
    uitest::Program program(options);
    look(program, name);
  }
}

TEST_CASE("a country, an event, an alliance, in each language and theme") {
  uitest::Program program({.width = 1920, .height = 1080});
  app::select(program.view(), {What::country, "BOL"});
  look(program, "country-en");
  program.view().language = geo::Language::es;
  program.view().theme = app::ThemeName::dark;
  look(program, "country-es-dark");
  app::goTo(program.view(), support::bundledWorld(), {What::event, "march-homeland-bolivia-2021"},
            program.session().stage());
  program.view().language = geo::Language::pt;
  look(program, "event-pt-dark");
  app::select(program.view(), {What::alliance, "alba"});
  program.view().theme = app::ThemeName::light;
  look(program, "alliance-pt");
}

TEST_CASE("small windows, where everything has less room") {
  uitest::Program program({.date = "2021-11-25", .width = 1024, .height = 640});
  program.view().language = geo::Language::pt;
  app::goTo(program.view(), support::bundledWorld(), {What::event, "march-homeland-bolivia-2021"},
            program.session().stage());
  look(program, "small-pt");
  CHECK(program.layout().details.min.y >= 0);
  CHECK(program.layout().details.max.y < program.layout().timeline.min.y);
}

TEST_CASE("help, export, a typed date") {
  uitest::Program program;
  program.view().helpOpen = true;
  look(program, "help-en");
  program.view().language = geo::Language::es;
  look(program, "help-es");
  program.view().language = geo::Language::pt;
  look(program, "help-pt");
  program.view().language = geo::Language::en;
  program.view().helpOpen = false;
  program.view().exportOpen = true;
  look(program, "export-en");
  program.view().exportOpen = false;
  program.view().goToOpen = true;
  look(program, "go-to-en");
  program.view().goToOpen = false;
  program.view().aboutOpen = true;
  look(program, "about-en");
}

TEST_CASE("the timeline with its cut, a range, pinned countries, in each language, theme and scale") {
  for (const float scale : {1.0F, 1.5F}) {
    uitest::Program program({.width = 1920, .height = 1080, .scale = scale});
    const std::string at = scale > 1 ? "-150" : "";
    program.view().timelineShare = 0.45F;
    app::showAll(program.view(), support::bundledWorld(), program.session().stage());
    look(program, "timeline-all" + at);
    app::mark(program.view(), support::at("1994-01-01"), support::at("1999-03-05"));
    program.state().project.pinned = {"BOL", "VEN"};
    program.view().language = geo::Language::es;
    look(program, "timeline-range-es" + at);
    program.view().language = geo::Language::pt;
    program.view().theme = app::ThemeName::dark;
    program.view().clock.eventPaced = true;
    look(program, "timeline-range-pt-dark" + at);
  }
}

TEST_CASE("the timeline at every zoom") {
  uitest::Program program({.width = 1280, .height = 800});
  app::select(program.view(), {What::country, "BOL"});
  for (int i = 0; i < 6; ++i) {
    look(program, "axis-" + std::to_string(i));
    app::zoomAxis(program.view(), program.session().stage(), 0.2, program.view().axis.xOf(program.view().clock.now));
  }
}

}  // namespace
