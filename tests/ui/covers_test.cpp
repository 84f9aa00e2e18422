// The map's words keep out of what panels cover, from the moment that something is selected, and nothing else moves.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/labels.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

std::vector<render::Text> words(const render::Frame& frame) {
  std::vector<render::Text> out;
  for (const render::Layer& layer : frame.layers)
    if (layer.name == "event labels" || layer.name == "country labels" || layer.name == "town labels")
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

}  // namespace
