// Frames as text: what is in the picture, whatever GPU draws it; and that a frame is a function of state alone.
#include "app/compose.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "app/labels.hpp"
#include "tests/support/frame_text.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;
using support::stateAt;

constexpr render::Viewport page{960, 600, 1};

render::Frame figure(const app::State& state, const app::Figure& options = {true, ""}) {
  return app::compose(bundledWorld(), state, page, app::figureArea(page, options), options);
}

/// A copy: the frame is often a temporary.
render::Layer layer(const render::Frame& frame, const std::string& name) {
  for (const render::Layer& one : frame.layers)
    if (one.name == name) return one;
  throw std::runtime_error("no layer " + name);
}

TEST_CASE("the same state is the same frame") {
  const app::State state = stateAt(bundledWorld(), "2019-11-12");
  CHECK(figure(state) == figure(state));
}

TEST_CASE("what stands still while the playhead moves is equal from frame to frame") {
  const render::Frame a = figure(stateAt(bundledWorld(), "2019-11-20")),
                      b = figure(stateAt(bundledWorld(), "2019-11-21"));
  REQUIRE(a.still > 0);
  for (std::size_t i = 0; i < a.still; ++i) CHECK(a.layers[i] == b.layers[i]);
  CHECK(a != b);
}

TEST_CASE("frames of the timeline, as text") {
  for (const char* date : {"2002-04-12", "2019-11-12", "2021-11-26"}) {
    app::State state = stateAt(bundledWorld(), date);
    state.view.clock.window = {.months = 1};
    INFO(support::differenceFromText(std::string("frame-") + date, support::printed(figure(state))));
    CHECK(support::differenceFromText(std::string("frame-") + date, support::printed(figure(state))).empty());
  }
}

TEST_CASE("labels keep their places while scrubbing") {
  app::State state = stateAt(bundledWorld(), "2019-10-01");
  std::map<std::string, render::Text> seen;
  std::size_t again = 0;
  for (int i = 0; i < 30; ++i) {
    state.view.clock.now.seconds += 2 * geo::secondsPerDay;
    const render::Frame frame = figure(state);
    std::vector<render::Text> texts = layer(frame, "country labels").texts;
    const std::vector<render::Text>& busy = layer(frame, "busy labels").texts;
    texts.insert(texts.end(), busy.begin(), busy.end());
    for (const render::Text& text : texts) {
      if (text.text.size() < 3) continue;  // letters of a name along a curve
      const auto [known, isNew] = seen.try_emplace(text.text, text);
      INFO(text.text);
      CHECK(known->second == text);
      again += !isNew;
    }
  }
  CHECK(again > 150);
}

TEST_CASE("no two labels of a layer overlap") {
  const render::Frame frame = figure(stateAt(bundledWorld(), "2019-11-12"));
  for (const char* name : {"town labels", "event labels"}) {
    const auto& texts = layer(frame, name).texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        INFO(texts[i].text << " / " << texts[j].text);
        CHECK_FALSE(
            app::boxOf(*bundledWorld().fonts, texts[i], 0).overlaps(app::boxOf(*bundledWorld().fonts, texts[j], 0)));
      }
  }
}

TEST_CASE("a possible event is hollow, a certain one is not") {
  app::State state = stateAt(bundledWorld(), "2019-11-12");
  state.view.clock.mode = app::Mode::instant;
  const auto& world = bundledWorld();
  for (std::size_t row = 0; row < world.events.size(); ++row) {
    const geo::EventHandle eventHeld = world.events[row];
    const geo::Event& event = *eventHeld;
    if (event.places.size() != 1 || !event.routes.empty() ||
        event.when.bounds.latestStart < event.when.bounds.earliestEnd)
      continue;
    state.view.clock.now = event.when.bounds.earliestStart;
    app::select(state.view, {app::Selection::What::event, event.id});
    app::fitMap(
        state.view, world,
        {event.places[0].at.x - 3, event.places[0].at.y - 3, event.places[0].at.x + 3, event.places[0].at.y + 3});
    const render::Frame frame = figure(state);
    const auto& markers = layer(frame, "places").markers;
    INFO(event.id << " " << event.start);
    CHECK(std::any_of(markers.begin(), markers.end(), [](const render::Marker& m) { return m.hollow; }));
    return;
  }
  FAIL("the timeline has no event of uncertain date at one place");
}

TEST_CASE("hidden kinds are not drawn") {
  app::State state = stateAt(bundledWorld(), "2019-11-12");
  for (const std::string& kind : bundledWorld().events.kindNames()) app::toggleKind(state.project, kind);
  CHECK(layer(figure(state), "places").markers.empty());
  CHECK(layer(figure(state), "event labels").texts.empty());
}

TEST_CASE("only a figure has furniture") {
  render::Layer empty;
  empty.name = "furniture";
  const app::State state = stateAt(bundledWorld(), "2019-11-12");
  CHECK(layer(figure(state, {false, ""}), "furniture") == empty);
  CHECK_FALSE(layer(figure(state), "furniture").texts.empty());
}

TEST_CASE("a poster keeps the look: twice the pixels per point is the same frame in points") {
  const app::State state = stateAt(bundledWorld(), "2019-11-12");
  const render::Viewport large{1920, 1200, 2};
  const render::Frame small = figure(state), poster = app::compose(bundledWorld(), state, large,
                                                                   app::figureArea(large, {true, ""}), {true, ""});
  REQUIRE(small.layers.size() == poster.layers.size());
  for (std::size_t i = 1; i < small.layers.size(); ++i) CHECK(small.layers[i] == poster.layers[i]);
}

TEST_CASE("a figure names the event that is selected, a window its places") {
  app::State state = stateAt(bundledWorld(), "2002-04-12");
  const auto& events = bundledWorld().events;
  std::string title;
  for (std::uint32_t row = 0; row < events.size() && title.empty(); ++row) {
    const geo::EventHandle event = events[row];
    const bool isVenezuelan = event->countries == std::vector<std::string>{"VEN"};
    if (event->kind != "coup" || event->places.size() < 2 || !isVenezuelan || event->start < "2002") continue;
    app::select(state.view, {app::Selection::What::event, event->id});
    title = event->title.get(geo::Language::en);
  }
  REQUIRE_FALSE(title.empty());
  app::fitMap(state.view, bundledWorld(), bundledWorld().basemap.country("VEN")->box);
  const auto isNamed = [&](bool furniture) {
    const render::Frame frame = figure(state, {furniture, ""});
    for (const render::Layer& layer : frame.layers)
      if (layer.name == "event labels")
        return std::ranges::any_of(layer.texts, [&](const render::Text& text) { return text.text == title; });
    return false;
  };
  CHECK(isNamed(true));
  CHECK_FALSE(isNamed(false));
}

TEST_CASE("an alliance that is selected tints its members") {
  app::State state = stateAt(bundledWorld(), "2010-06-01");
  CHECK(layer(figure(state), "alliances").fills.empty());
  app::select(state.view, {app::Selection::What::alliance, "alba"});
  const auto& fills = layer(figure(state), "alliances").fills;
  REQUIRE(fills.size() == 1);
  CHECK(std::count_if(fills[0].paints.begin(), fills[0].paints.end(),
                      [](const render::Paint& p) { return p.colour.a > 0; }) >= 7);
}

}  // namespace
