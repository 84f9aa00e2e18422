// The map's words keep out of what panels cover, from the moment that something is selected, and nothing else moves.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/compare_verbs.hpp"
#include "app/labels.hpp"
#include "app/moment.hpp"
#include "app/ui/covers.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

std::vector<render::Text> words(const render::Frame& frame) {
  std::vector<render::Text> out;
  for (const render::Layer& layer : frame.layers)
    if (layer.name == "event labels" || layer.name == "country labels" || layer.name == "busy labels" ||
        layer.name == "town labels")
      out.insert(out.end(), layer.texts.begin(), layer.texts.end());
  return out;
}

bool liesOn(const render::Text& text, const ui::Rect& panel) {
  return app::boxOf(*support::bundledWorld().fonts, text, 0).overlaps({panel.min, panel.max});
}

TEST_CASE("no title and no name runs under the details or the note on the borders") {
  uitest::Program program({.date = "2019-11-30", .width = 1280, .height = 800});
  program.settle();
  const std::vector<render::Text> before = words(program.session().frame());
  app::select(program.view(), {app::Selection::What::country, "BOL"});
  program.frames(1);  // the panel has hardly begun to slide: words are where they will be
  const std::vector<render::Text> sliding = words(program.session().frame());
  program.settle();
  const std::vector<render::Text> after = words(program.session().frame());
  CHECK(after == sliding);
  const ui::Rect panel = program.layout().details;
  CHECK(std::ranges::any_of(before, [&](const render::Text& text) { return liesOn(text, panel); }));
  for (const render::Text& text : after) {
    INFO(text.text);
    CHECK_FALSE(liesOn(text, panel));
  }
  app::clearSelection(program.view());
  program.settle();
  CHECK(words(program.session().frame()) == before);
}

TEST_CASE("the window opens with the region beside the legend and below the controls") {
  for (const auto& [width, height] : {std::pair{1280, 800}, {800, 600}}) {
    uitest::Program program({.date = "2019-11-30", .width = width, .height = height});
    program.settle();
    const app::World& world = support::bundledWorld();
    const render::Viewport viewport = program.session().frame().viewport;
    const app::Moment moment =
        app::momentShown(world, program.session().state(), viewport, app::windowArea(viewport, program.view()), {});
    const glm::vec2 legend{program.session().memory().legendRight, program.layout().map.max.y};
    std::size_t seen = 0;
    for (const geo::Area& country : world.basemap.countries) {
      const bool isOfRegion = country.label.x < -33 && country.label.x > -118 && country.label.y < 28;
      if (!world.registry.country(country.code) || !isOfRegion) continue;
      const auto at = moment.screen(country.label);
      REQUIRE(at);
      INFO(country.code << " at " << at->x << ", " << at->y << " in " << width);
      CHECK(at->x > legend.x);
      CHECK(at->y > 60);
      CHECK(at->y < legend.y);
      ++seen;
    }
    CHECK(seen > 25);
  }
}

TEST_CASE("with very large letters the note on the borders stands above the dates that are compared") {
  uitest::Program program({.date = "1932-07-01", .width = 1280, .height = 800});
  program.view().scale = 3;
  app::toggleComparison(program.view(), support::bundledWorld(), program.session().stage());
  program.settle();
  const app::World& world = support::bundledWorld();
  const auto note = ui::bordersNoteOf(world, program.session().state(), program.layout());
  REQUIRE(note);
  std::size_t plates = 0;
  for (const render::Layer& layer : program.session().frame().layers)
    if (layer.name == "dates")
      for (const render::Box& box : layer.boxes) {
        if (box.radius == 0) continue;  // what parts the maps
        ++plates;
        CHECK_FALSE(app::ScreenBox{box.min, box.max}.overlaps({note->box.min, note->box.max}));
      }
  CHECK(plates == 2);
}

}  // namespace
