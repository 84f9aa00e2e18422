// Letters: how they look, and that their extent is what is drawn.
#include <catch2/catch.hpp>

#include "tests/render/scene.hpp"
#include "tests/support/golden.hpp"

using namespace scene;

namespace {

render::Text line(std::string text, glm::vec2 at, float size) {
  render::Text t;
  t.text = std::move(text);
  t.at = at;
  t.size = size;
  t.colour = ink;
  return t;
}

render::Frame sampler(float pixelsPerPoint) {
  render::Frame f = frame(360, 210, pixelsPerPoint);
  f.background = render::rgb(0xBFD3C6);
  auto& texts = f.layers[0].texts;
  texts.push_back(line("América Latina · 1810–2024", {16, 30}, 18));
  texts.back().weight = render::Weight::bold;
  texts.push_back(line("Ñuble, Tarijá, São Paulo, Caaguasú", {16, 52}, 12));
  texts.push_back(line("Avañeʼẽ tetãygua: Ñemby, Mboráy, ỹ", {16, 70}, 12));
  texts.back().weight = render::Weight::italic;
  texts.push_back(line("12 November 2019, 04:55", {344, 88}, 11));
  texts.back().align = render::Align::right;
  texts.back().weight = render::Weight::medium;
  for (const char* name : {"BOLIVIA", "CHACO"}) {
    texts.push_back(line(name, {name[0] == 'B' ? 100.F : 250.F, 122}, name[0] == 'B' ? 15.F : 9.F));
    texts.back().align = render::Align::centre;
    texts.back().spacing = 3;
    texts.back().halo = render::faded(render::rgb(0xFFFFFF), 0.8F);
    texts.back().haloWidth = 2;
  }
  texts.push_back(line("Río Paraguay", {180, 190}, 13));
  texts.back().turn = -0.6F;
  texts.back().colour = render::rgb(0x2F6F8F);
  texts.back().halo = render::rgb(0xFFFFFF);
  texts.back().haloWidth = 1.5F;
  texts.push_back(line("La Paz", {40, 160}, 11));
  texts.back().halo = render::rgb(0xFFFFFF);
  texts.back().haloWidth = 1.5F;
  texts.push_back(line("Мiр Ελλάς 8px", {40, 182}, 8));
  return f;
}

/// The columns that are not background.
std::pair<int, int> inked(const render::Image& image) {
  std::pair<int, int> columns{image.width, -1};
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      if (at(image, x, y) != at(image, 0, 0)) columns = {std::min(columns.first, x), std::max(columns.second, x)};
  return columns;
}

}  // namespace

TEST_CASE("texts with accents, halos and a turn") {
  Stage stage;
  CHECK(support::differenceFromGolden("render-texts", stage.renderer.picture(sampler(1))) == "");
}

TEST_CASE("texts at two pixels a point") {
  Stage stage;
  render::Frame f = sampler(2);
  f.viewport.height = 260;
  CHECK(support::differenceFromGolden("render-texts-large", stage.renderer.picture(f)) == "");
}

TEST_CASE("tabular figures are of equal width") {
  Stage stage;
  render::Frame f = frame(200, 90);
  for (int i = 0; i < 3; ++i) {
    const char* rows[] = {"1 111 117", "2 088 940", "9 704 111"};
    render::Text text = line(rows[i], {16, 28 + 20.F * static_cast<float>(i)}, 13);
    f.layers[0].texts.push_back(text);
    text.tabular = true;
    text.at.x = 184;
    text.align = render::Align::right;
    f.layers[0].texts.push_back(text);
  }
  CHECK(support::differenceFromGolden("render-figures", stage.renderer.picture(f)) == "");
  const auto fonts = support::fonts();
  render::Text one = line("111111", {}, 13), nine = line("909090", {}, 13);
  CHECK(fonts->extent(one).width < fonts->extent(nine).width - 3);
  one.tabular = nine.tabular = true;
  CHECK(fonts->extent(one).width == Approx(fonts->extent(nine).width));
}

TEST_CASE("an extent is what is drawn, whatever the resolution, alignment and spacing") {
  Stage stage;
  render::Text text = line("HHillside H", {}, 14);
  text.spacing = 1.5F;
  const render::TextExtent extent = support::fonts()->extent(text);
  CHECK(extent.ascent > 9);
  CHECK(extent.descent > 2);
  for (const float pixelsPerPoint : {1.0F, 1.5F, 3.0F})
    for (const render::Align align : {render::Align::left, render::Align::centre, render::Align::right}) {
      render::Frame f = frame(260, 30, pixelsPerPoint);
      text.at = {130, 20};
      text.align = align;
      f.layers[0].texts = {text};
      const auto [first, last] = inked(stage.renderer.picture(f));
      const float left = 130 - extent.width * (align == render::Align::left     ? 0.F
                                               : align == render::Align::centre ? 0.5F
                                                                                : 1.F);
      CHECK(static_cast<float>(first) / pixelsPerPoint == Approx(left).margin(2));
      CHECK(static_cast<float>(last + 1) / pixelsPerPoint == Approx(left + extent.width).margin(2));
    }
}

TEST_CASE("letters that the family lacks come from the fallback, and only they") {
  render::Fonts::Files files = support::fontFiles();
  const render::Fonts with(files);
  files.fallback.clear();
  const render::Fonts without(files);
  const render::Text old = line("Ꙗ", {}, 20), usual = line("Ñandutí", {}, 20);
  CHECK(with.extent(old).width != Approx(without.extent(old).width));
  CHECK(with.extent(usual).width == without.extent(usual).width);
  CHECK(with.extent(line("áꙖá", {}, 20)).width ==
        Approx(with.extent(old).width + 2 * with.extent(line("á", {}, 20)).width));
}

TEST_CASE("a translucent halo is even") {
  Stage stage;
  render::Frame f = frame(160, 40);
  f.background = render::rgb(0x000000);
  render::Text text = line("mmllmm", {20, 26}, 18);
  text.colour = {0, 0, 0, 0};
  text.halo = render::faded(render::rgb(0xFFFFFF), 0.5F);
  text.haloWidth = 3;
  f.layers[0].texts = {text};
  const render::Image image = stage.renderer.picture(f);
  int brightest = 0;
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 160; ++x) brightest = std::max<int>(brightest, at(image, x, y).r);
  CHECK(brightest == Approx(128).margin(1));
}

TEST_CASE("a line looks the same whatever was drawn before it") {
  render::Text text = line("BOLIVIANOS", {10, 26}, 12);
  text.halo = render::rgb(0xFFFFFF);
  text.haloWidth = 2;
  const auto spaced = [&](float spacing) {
    render::Frame f = frame(200, 40);
    text.spacing = spacing;
    f.layers[0].texts = {text};
    return f;
  };
  Stage fresh, used;
  used.renderer.picture(spaced(4.1F));  // its letters stand nearly as far apart
  CHECK(used.renderer.picture(spaced(3.9F)) == fresh.renderer.picture(spaced(3.9F)));
}

TEST_CASE("more letters than the atlas holds at once") {
  Stage stage;
  render::Frame f = frame(600, 400);
  for (int i = 0; i < 60; ++i) {
    f.layers[0].texts.push_back(
        line("The quick brown fox jumps over", {4, 40 + 6.F * static_cast<float>(i)}, 20 + static_cast<float>(i)));
    f.layers[0].texts.back().haloWidth = 2;
    f.layers[0].texts.back().halo = render::rgb(0xFFFFFF);
  }
  const render::Image first = stage.renderer.picture(f);
  CHECK(stage.renderer.lastStatistics().drawCalls > 1);
  CHECK(stage.renderer.picture(f) == first);
  f.layers[0].texts = {line("x", {300, 200}, 12)};
  const auto [left, right] = inked(stage.renderer.picture(f));
  CHECK(right - left < 10);
}

TEST_CASE("a missing or wrong font is one sentence") {
  render::Fonts::Files files = support::fontFiles();
  files.bold = "/nonexistent/Bold.otf";
  CHECK_THROWS_WITH(render::Fonts(files), Catch::Contains("/nonexistent/Bold.otf"));
  files.bold = MAREA_SOURCE_DIR "/tests/CMakeLists.txt";
  CHECK_THROWS_WITH(render::Fonts(files), Catch::Contains("is not a font"));
}
