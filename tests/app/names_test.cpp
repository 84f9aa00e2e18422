// The names of the map: nothing overlaps, nothing moves while one scrubs, accents stay whole along a curve.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "app/covers.hpp"
#include "app/labels/arc.hpp"
#include "app/labels/lines.hpp"
#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;
using support::stateAt;

constexpr render::Viewport page{1280, 720, 1};
const app::Figure bare{};

app::State stateOver(geo::LonLatBox box, const char* date = "2019-11-12") {
  app::State state = stateAt(bundledWorld(), date);
  app::fitMap(state.view, bundledWorld(), box);
  return state;
}

app::State zoomed(double west, double south, double east, double north) {
  return stateOver({west, south, east, north});
}

std::vector<app::Name> namesOf(const app::State& state) {
  return app::mapNames(app::momentShown(bundledWorld(), state, page, {{0, 0}, {page.width, page.height}}, bare));
}

render::Frame frameOf(const app::State& state) {
  return app::compose(bundledWorld(), state, page, {{0, 0}, {page.width, page.height}}, bare);
}

const render::Layer& layer(const render::Frame& frame, const std::string& name) {
  const auto found = std::ranges::find(frame.layers, name, &render::Layer::name);
  if (found == frame.layers.end()) throw std::runtime_error("no layer " + name);
  return *found;
}

/// What a name says: the letters of a curve put together again.
std::string saidBy(const app::Name& name) {
  std::string out;
  for (const render::Text& text : name.texts)
    if (name.texts.size() == 1 || text.halo.a > 0) out += text.text;
  return out;
}

std::set<std::string> said(const app::State& state) {
  std::set<std::string> out;
  for (const app::Name& name : namesOf(state)) out.insert(saidBy(name));
  return out;
}

std::vector<app::State> situations() {
  std::vector<app::State> out;
  for (const auto& box : {geo::LonLatBox{-117, -55, -33, 33},
                          {-95, 14, -90, 18.5},
                          {-70, -23, -57, -9},
                          {-86, 9.5, -59, 27},
                          {-93, 6, -76, 19},
                          {-77, -56, -52, -20},
                          {-180, -60, 180, 75}})
    for (const geo::Language language : geo::languages) {
      out.push_back(stateOver(box));
      out.back().view.language = language;
    }
  return out;
}

TEST_CASE("no name lies on another or is cut by the page") {
  for (const app::State& state : situations()) {
    const std::vector<app::Name> names = namesOf(state);
    CHECK(names.size() > 10);
    for (std::size_t i = 0; i < names.size(); ++i)
      for (const app::ScreenBox& box : names[i].boxes) {
        CHECK(app::isInside(box, app::MapArea{{0, 0}, {page.width, page.height}}));
        for (std::size_t j = 0; j < i; ++j)
          for (const app::ScreenBox& other : names[j].boxes) {
            INFO(saidBy(names[i]) << " / " << saidBy(names[j]));
            CHECK_FALSE(box.overlaps(other));
          }
      }
  }
}

TEST_CASE("names depend on camera and language, never on the playhead") {
  app::State state = zoomed(-93, 6, -76, 19);
  const auto texts = [&] {
    std::vector<render::Text> out;
    for (const app::Name& name : namesOf(state)) out.insert(out.end(), name.texts.begin(), name.texts.end());
    return out;
  };
  const auto before = texts();
  for (int i = 0; i < 5; ++i) {
    state.view.clock.now.seconds -= 900 * geo::secondsPerDay;
    CHECK(texts() == before);
  }
}

TEST_CASE("over 30 scrub steps a label that stays visible keeps its place, a title its side") {
  app::State state = stateAt(bundledWorld(), "2019-09-20");
  std::map<std::string, glm::vec2> places;
  std::map<std::string, render::Align> sides;
  std::size_t seen = 0, titles = 0;
  for (int i = 0; i < 30; ++i) {
    state.view.clock.now.seconds += 3 * geo::secondsPerDay;
    const render::Frame frame = frameOf(state);
    for (const char* name : {"country labels", "busy labels", "town labels"})
      for (const render::Text& text : layer(frame, name).texts) {
        if (text.turn != 0) continue;
        const auto [known, isNew] = places.try_emplace(text.text, text.at);
        INFO(text.text);
        CHECK(known->second == text.at);
        seen += !isNew;
      }
    for (const render::Text& text : layer(frame, "event labels").texts) {
      const auto [known, isNew] = sides.try_emplace(text.text, text.align);
      INFO(text.text);
      CHECK(known->second == text.align);
      titles += !isNew;
    }
  }
  CHECK(seen > 600);
  CHECK(titles > 20);
}

TEST_CASE("titles and signs keep clear of names") {
  for (const app::State& state : situations()) {
    const render::Frame frame = frameOf(state);
    const auto boxOf = [&](const render::Text& text) { return app::boxOf(*bundledWorld().fonts, text, 0); };
    for (const render::Text& town : layer(frame, "town labels").texts) {
      for (const render::Text& title : layer(frame, "event labels").texts) {
        INFO(town.text << " / " << title.text);
        CHECK_FALSE(boxOf(town).overlaps(boxOf(title)));
      }
      for (const render::Marker& sign : layer(frame, "places").markers) {
        if (sign.shape == render::Shape::glow) continue;
        const glm::vec2 half(sign.size / 2 - 1.5F);
        INFO(town.text);
        CHECK_FALSE(boxOf(town).overlaps({sign.at - half, sign.at + half}));
      }
    }
  }
}

TEST_CASE("no title lies on a country's name, on small pages neither, and there are few") {
  const render::Viewport small{480, 270, 1};
  const app::Figure figure{true, ""};
  for (const char* date : {"1973-09-11", "2019-11-12", "2022-12-31"})
    for (const geo::Language language : geo::languages) {
      app::State state = stateAt(bundledWorld(), date);
      state.view.language = language;
      const render::Frame frame = app::compose(bundledWorld(), state, small, app::figureArea(small, figure), figure);
      const std::vector<render::Text>& titles = layer(frame, "event labels").texts;
      CHECK(titles.size() > 0);
      CHECK(titles.size() <= 10);  // lines
      for (const render::Text& title : titles)
        for (const char* names : {"country labels", "busy labels", "town labels"})
          for (const render::Text& name : layer(frame, names).texts) {
            INFO(title.text << " / " << name.text);
            CHECK_FALSE(
                app::boxOf(*bundledWorld().fonts, title, 0).overlaps(app::boxOf(*bundledWorld().fonts, name, 0)));
          }
    }
}

TEST_CASE("a short name that a sign hides is left out") {
  app::State state = stateAt(bundledWorld(), "2019-11-30");
  app::fitMap(state.view, bundledWorld(), {-93, 6, -76, 19});
  const app::Moment moment = app::momentShown(bundledWorld(), state, page, {{0, 0}, {page.width, page.height}}, bare);
  const render::Frame frame = frameOf(state);
  for (const render::Text& name : layer(frame, "busy labels").texts) {
    const app::ScreenBox box = app::boxOf(*bundledWorld().fonts, name, 0);
    if (name.turn != 0 || box.max.x - box.min.x > 60) continue;
    for (const app::Sign& sign : app::signs(moment)) {
      INFO(name.text << " / " << bundledWorld().events[sign.row]->id);
      CHECK_FALSE(box.overlaps({sign.at - 1.0F, sign.at + 1.0F}));
    }
  }
}

TEST_CASE("a long title stands in two lines, a very long one ends with an ellipsis") {
  CHECK(app::inLines("Caracazo", 26) == std::vector<std::string>{"Caracazo"});
  CHECK(app::inLines("Guerrilla del Partido de los Pobres", 26) ==
        std::vector<std::string>{"Guerrilla del Partido", "de los Pobres"});
  const auto cut =
      app::inLines("A marcha pelo território e pela dignidade dos povos indígenas das terras baixas da Bolívia", 26);
  REQUIRE(cut.size() == 2);
  CHECK(cut[1].ends_with("…"));
  CHECK(app::inLines("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b", 26).size() == 1);
}

TEST_CASE("provinces appear when one is near enough") {
  const std::set<std::string> far = said(zoomed(-117, -55, -33, 33));
  const std::pair<const char*, geo::LonLatBox> provinces[] = {{"CHIAPAS", {-95, 14, -90, 18.5}},
                                                              {"GUERRERO", {-103, 16, -97, 20}},
                                                              {"COCHABAMBA", {-68.5, -19, -63, -16}},
                                                              {"CAUCA", {-79, 1, -74.5, 4}}};
  for (const auto& [name, box] : provinces) {
    INFO(name);
    CHECK(said(stateOver(box)).contains(name));
    CHECK_FALSE(far.contains(name));
  }
}

TEST_CASE("a country that the page shows only in part is named in that part") {
  CHECK(said(zoomed(-95, 14, -90, 18.5)).contains("MEXICO"));
}

TEST_CASE("cities come by weight: capitals first, small towns from near; in the language chosen") {
  app::State region = zoomed(-117, -55, -33, 33), near = zoomed(-93.5, 16, -91, 17.6);
  CHECK_FALSE(said(region).contains("Ocosingo"));
  CHECK(said(near).contains("Ocosingo"));
  app::State mexico = zoomed(-107, 14, -90, 25);
  mexico.view.language = geo::Language::es;
  CHECK(said(mexico).contains("Ciudad de México"));
  mexico.view.language = geo::Language::pt;
  CHECK(said(mexico).contains("Cidade do México"));
}

TEST_CASE("long countries are named along their land") {
  for (const app::Name& name : namesOf(zoomed(-77, -56, -52, -20)))
    if (saidBy(name) == "CHILE") {
      CHECK(name.texts.size() == 10);  // five halos, five letters
      CHECK(std::abs(name.texts.front().turn) > 1);
      return;
    }
  FAIL("Chile has no name");
}

TEST_CASE("an accent stays with its letter along a curve") {
  render::Text text;
  text.text = "Me\u0301xico PER\u00DA";
  text.size = 12;
  const auto letters = app::alongArc(*bundledWorld().fonts, text, {{0, 0}, {150, 20}, {300, 0}}, 0.7F);
  REQUIRE(letters);
  std::string all;
  for (const render::Text& letter : *letters) all += letter.text;
  CHECK(all.find("e\u0301") != std::string::npos);
  CHECK(letters->size() == 2 * 10);
  CHECK(std::ranges::count(*letters, "e\u0301", &render::Text::text) == 2);
  CHECK(std::ranges::count(*letters, "\u00DA", &render::Text::text) == 2);
}

TEST_CASE("a text that is too long for its arc is not squeezed") {
  render::Text text;
  text.text = "República Dominicana";
  text.size = 14;
  CHECK_FALSE(app::alongArc(*bundledWorld().fonts, text, {{0, 0}, {40, 5}, {80, 0}}, 0.7F));
}

TEST_CASE("capital letters keep their accents") {
  CHECK(app::inCapitals("México, São Tomé, Ñuble, Açaí ×÷") == "MÉXICO, SÃO TOMÉ, ÑUBLE, AÇAÍ ×÷");
}

}  // namespace

TEST_CASE("a name stands where signs are fewest, whatever their date") {
  app::State state = zoomed(-77, -56, -52, -20);
  const app::Moment moment = app::momentShown(bundledWorld(), state, page, {{0, 0}, {page.width, page.height}}, bare);
  std::vector<glm::vec2> signs;
  const auto inside = [&](const char* country, int across, int down) {
    const auto at = moment.screen(bundledWorld().basemap.country(country)->label);
    for (int i = 0; i < across * down; ++i)
      signs.push_back(*at + glm::vec2(8 * (i % across - across / 2), 8 * (i / across - down / 2)));
  };
  inside("ARG", 12, 2);
  const app::Bustle bustle({page.width, page.height}, signs);
  CHECK(bustle.on({signs.front() - glm::vec2(3), signs.back() + glm::vec2(3)}) == signs.size());
  CHECK(bustle.on({{0, 0}, {40, 40}}) == 0);
  CHECK(app::Bustle({page.width, page.height}, std::vector<glm::vec2>{{NAN, 3}, {-5, 3}}).isQuiet());
  // The bundled timeline: less of its signs ever lie on names than would where each name stood first.
  std::size_t on = 0, names = 0;
  for (const app::State& each : situations()) {
    const app::Moment shown = app::momentShown(bundledWorld(), each, page, {{0, 0}, {page.width, page.height}}, bare);
    const app::Bustle all = app::bustleOf(shown);
    for (const app::Name& name : app::mapNames(shown)) {
      if (name.kind != app::Name::Kind::country) continue;
      ++names;
      on += std::ranges::any_of(name.boxes, [&](const app::ScreenBox& box) { return all.on(box) > 0; });
    }
  }
  INFO(on << " of " << names);
  CHECK(names > 300);
  CHECK(on * 3 < names);
}

TEST_CASE("what panels cover: no title begins there, no name is cut, and all others stay where they are") {
  const app::State state = stateAt(bundledWorld(), "2019-11-30");
  const app::Cover cover{{{920, 12}, {1268, 708}}};
  const app::MapArea& panel = cover.area;
  const auto texts = [](const render::Frame& frame) {
    std::vector<render::Text> out;
    for (const char* name : {"country labels", "busy labels", "town labels"})
      for (const render::Text& text : layer(frame, name).texts) out.push_back(text);
    return out;
  };
  const app::MapArea whole{{0, 0}, {page.width, page.height}};
  const std::vector<render::Text> before = texts(app::compose(bundledWorld(), state, page, whole, bare));
  const render::Frame frame = app::compose(bundledWorld(), state, page, whole, bare, std::span(&cover, 1));
  const std::vector<render::Text> after = texts(frame);
  CHECK(after.size() < before.size());
  for (const render::Text& text : after) CHECK(std::ranges::count(before, text) > 0);
  std::vector<render::Text> all = after;
  for (const render::Text& text : layer(frame, "event labels").texts) all.push_back(text);
  for (const render::Text& text : all) {
    INFO(text.text);
    CHECK_FALSE(app::boxOf(*bundledWorld().fonts, text, 0).overlaps({panel.min, panel.max}));
  }
}
