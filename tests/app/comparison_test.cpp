// Two dates at once: which maps there are, what links the dates, what is different between them, and that every picture
// shows both by the ordinary road.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "app/compare_verbs.hpp"
#include "app/difference.hpp"
#include "app/legend.hpp"
#include "app/moment.hpp"
#include "app/pick.hpp"
#include "tests/support/frame_text.hpp"
#include "tests/support/world.hpp"

namespace {

using app::CompareAs;
using app::Link;
using support::at;
using support::bundledWorld;
using support::stateAt;

constexpr render::Viewport page{960, 600, 1};
const app::MapArea room{{16, 64}, {944, 570}};

app::State comparing(const char* first, const char* second, CompareAs as) {
  app::State state = stateAt(bundledWorld(), first);
  state.view.comparison.isOn = true;
  state.view.comparison.as = as;
  state.view.comparison.date = stateAt(bundledWorld(), second).view.clock.now;
  return state;
}

render::Frame frameOf(const app::State& state) {
  return app::compose(bundledWorld(), state, page, room, {});
}

std::vector<render::Layer> layers(const render::Frame& frame, const std::string& name) {
  std::vector<render::Layer> out;
  for (const render::Layer& layer : frame.layers)
    if (layer.name == name) out.push_back(layer);
  return out;
}

TEST_CASE("two panes share the page without gap or overlap, side by side or one above the other") {
  app::Comparison both;
  both.isOn = true;
  for (const glm::vec2 size : {glm::vec2{960, 600}, glm::vec2{480, 900}}) {
    const auto panes = app::panesOf(both, size, {{0, 0}, size});
    REQUIRE(panes.size() == 2);
    CHECK(panes[0].clip.min == glm::vec2(0, 0));
    CHECK(panes[1].clip.max == size);
    const bool stacked = size.y > size.x;
    CHECK((stacked ? panes[0].clip.max.y == panes[1].clip.min.y : panes[0].clip.max.x == panes[1].clip.min.x));
    CHECK((stacked ? panes[0].clip.max.x == size.x : panes[0].clip.max.y == size.y));
  }
  CHECK(app::panesOf({}, {960, 600}, room).size() == 1);
}

TEST_CASE("the earlier date comes first, whichever of them is the playhead's") {
  for (const auto& [first, second] : {std::pair("2009-11-12", "2019-11-12"), std::pair("2019-11-12", "2009-11-12")}) {
    const app::State state = comparing(first, second, CompareAs::sideBySide);
    const auto sides = app::sidesOf(bundledWorld(), state.view, {960, 600}, room);
    REQUIRE(sides.size() == 2);
    CHECK(sides[0].at < sides[1].at);
    CHECK(sides[0].follows != sides[1].follows);
    CHECK((sides[0].follows ? sides[1] : sides[0]).at == state.view.clock.now);
  }
}

TEST_CASE("an offset is kept by calendar, whichever date is moved") {
  app::State state = comparing("2016-02-29", "2018-08-29", CompareAs::swipe);
  app::View& view = state.view;
  app::linkByDistance(view, bundledWorld());
  CHECK(view.comparison.offset == geo::Period{.years = 2, .months = 6});
  app::seek(view, at("2001-03-15"));
  CHECK(app::otherDate(bundledWorld(), view) == at("2003-09-15"));
  app::seekOther(view, bundledWorld(), at("1990-12-01"));
  CHECK(view.clock.now == at("1988-06-01"));
  app::seek(view, at("2019-11-12"));
  view.comparison.offset = {.years = -10};
  CHECK(app::otherDate(bundledWorld(), view) == at("2009-11-12"));
  app::unlink(view, bundledWorld());
  app::seek(view, at("2010-01-01"));
  CHECK(app::otherDate(bundledWorld(), view) == at("2009-11-12"));
}

TEST_CASE("a date carried from one event to another lies as far from it by calendar") {
  const geo::Instant from = at("1973-09-11"), to = at("2000-02-29");
  CHECK(app::carried(at("1975-09-11"), from, to) == at("2002-02-28"));
  CHECK(app::carried(at("1973-09-14"), from, to) == at("2000-03-03"));
  CHECK(app::carried(at("1973-08-11"), from, to) == at("2000-01-29"));
  CHECK(app::carried(from, from, to) == to);
}

TEST_CASE("dates that are counted from events follow each other, and say so") {
  const geo::Events& events = bundledWorld().events;
  const auto coup = [&](const char* country, const char* from, const char* to) {
    for (const std::uint32_t row : events.active(at(from), at(to)))
      if (events[row]->kind == "coup" && events[row]->countries.front() == country) return events[row]->id;
    FAIL("no coup of " << country);
    return std::string();
  };
  const std::string chile = coup("CHL", "1973-09-10", "1973-09-13"),
                    venezuela = coup("VEN", "2002-04-10", "2002-04-14");
  app::State state = comparing("1975-09-11", "2010-01-01", CompareAs::sideBySide);
  app::View& view = state.view;
  app::countFrom(view, bundledWorld(), false, chile);
  CHECK(view.comparison.link == Link::none);
  app::countFrom(view, bundledWorld(), true, venezuela);
  REQUIRE(view.comparison.link == Link::events);
  CHECK(view.clock.now == stateAt(bundledWorld(), "1975-09-11").view.clock.now);
  const geo::Instant began = *app::anchorOf(bundledWorld(), venezuela);
  CHECK(std::abs(app::otherDate(bundledWorld(), view).seconds - geo::plus(began, {.years = 2}).seconds) <
        geo::secondsPerDay);
  const auto sides = app::sidesOf(bundledWorld(), view, {960, 600}, room);
  CHECK(app::wordsOf(bundledWorld(), view, sides[0]).since.starts_with("2 years after: "));
  CHECK(app::wordsOf(bundledWorld(), view, sides[1]).since.starts_with("2 years after: "));
  app::seekOther(view, bundledWorld(), geo::plus(began, {.years = 5}));
  CHECK(geo::toCivil(view.clock.now).year == 1978);
  view.comparison.anchor = "no such event";
  CHECK_FALSE(app::anchorOf(bundledWorld(), view.comparison.anchor));
  CHECK(app::otherDate(bundledWorld(), view) == stateAt(bundledWorld(), "2010-01-01").view.clock.now);
}

TEST_CASE("each half is the map of its date, cut off at the middle") {
  const render::Frame frame = frameOf(comparing("2009-11-12", "2019-11-12", CompareAs::swipe));
  const auto ground = layers(frame, "ground");
  REQUIRE(ground.size() == 2);
  const char* dates[] = {"2009-11-12", "2019-11-12"};
  for (std::size_t i = 0; i < 2; ++i) {
    const render::Frame alone = frameOf(stateAt(bundledWorld(), dates[i]));
    REQUIRE(ground[i].pane);
    CHECK(ground[i].fills == layers(alone, "ground").front().fills);
    CHECK(layers(frame, "places")[i].markers == layers(alone, "places").front().markers);
    // Of a swipe both have the whole page's camera, so that the coasts meet at the divider.
    const render::Camera camera = render::cameraOfPage(*ground[i].pane, page);
    CHECK(camera.pointsPerUnit == Approx(alone.camera.pointsPerUnit));
    CHECK(camera.centre.x == Approx(alone.camera.centre.x).margin(1e-9));
    CHECK(camera.centre.y == Approx(alone.camera.centre.y).margin(1e-9));
  }
  CHECK(ground[0].pane->max.x == ground[1].pane->min.x);
  CHECK(ground[0].fills != ground[1].fills);
  for (std::size_t i = 0; i < frame.still; ++i) CHECK(frame.layers[i].name != "places");
  CHECK(layers(frame, "dates").front().texts.size() == 2);
}

TEST_CASE("compared dates, as text") {
  for (const auto& [as, name] :
       {std::pair(CompareAs::sideBySide, "frame-side-by-side"), std::pair(CompareAs::difference, "frame-difference")}) {
    app::State state = comparing("2006-01-01", "2009-07-01", as);
    state.view.clock.window = {.months = 1};
    const app::Figure figure{true, ""};
    const std::string text = support::printed(
        app::compose(bundledWorld(), state, page, app::figureArea(page, figure, state.view.comparison), figure));
    const std::string difference = support::differenceFromText(name, text);
    INFO(difference);
    CHECK(difference.empty());
  }
}

TEST_CASE("what changed between two dates") {
  const app::World& world = bundledWorld();
  CHECK(app::handsBetween(world, "CHL", at("2018-03-01"), at("2018-04-01")) == app::Hands::otherTendency);
  CHECK(app::handsBetween(world, "CHL", at("2018-04-01"), at("2018-05-01")) == app::Hands::same);
  CHECK(app::handsBetween(world, "ATA", at("2018-04-01"), at("2018-05-01")) == app::Hands::same);
  const app::Stretch decade{at("2005-06-01"), at("2009-12-01")};
  const auto members = app::membershipsChanged(world, decade);
  const auto has = [&](const char* country, const char* alliance, bool joined) {
    return std::ranges::any_of(members, [&](const app::MembershipChange& one) {
      return one.country == country && one.alliance->id == alliance && one.joined == joined;
    });
  };
  CHECK(has("BOL", "alba", true));
  CHECK_FALSE(has("CUB", "alba", true));
  const app::EventChanges events = app::eventsChanged(world, {}, decade);
  REQUIRE_FALSE(events.began.empty());
  for (const std::uint32_t row : events.began) {
    CHECK(world.events.bounds(row).earliestStart > decade.from);
    CHECK(world.events.bounds(row).earliestStart <= decade.to);
  }
  for (const std::uint32_t row : events.ended) {
    CHECK(world.events.bounds(row).earliestStart <= decade.from);
    CHECK(world.events.bounds(row).latestEnd <= decade.to);
  }
}

TEST_CASE("a difference is marked without hue, and what did not change is plain") {
  const app::State state = comparing("2018-03-01", "2018-04-01", CompareAs::difference);
  const render::Frame frame = frameOf(state);
  const auto ground = layers(frame, "ground");
  REQUIRE(ground.size() == 1);
  const render::Colour land = app::theme(state.view.theme).land;
  const auto& countries = bundledWorld().basemap.countries;
  std::size_t marked = 0;
  for (std::size_t i = 0; i < countries.size(); ++i)
    if (ground[0].fills[0].paints[i].colour != land) {
      ++marked;
      CHECK(app::handsBetween(bundledWorld(), countries[i].code, at("2018-03-01"), at("2018-04-01")) !=
            app::Hands::same);
    }
  CHECK(marked > 0);
  const auto lines = layers(frame, "changes").front().lines;
  REQUIRE(lines.size() == 1);
  CHECK(std::ranges::any_of(lines[0].styles, [](const render::LineStyle& style) { return style.width > 0; }));
  CHECK(layers(frameOf(stateAt(bundledWorld(), "2018-04-01")), "changes").front().lines.empty());
}

TEST_CASE("a click counts on the half that it falls on") {
  const app::State state = comparing("2009-11-12", "2019-11-12", CompareAs::sideBySide);
  const app::MapArea area = app::windowArea(page, state.view);
  const auto sides = app::sidesOf(bundledWorld(), state.view, {960, 600}, area);
  for (const app::Side& side : sides) {
    const app::State there = app::onSide(bundledWorld(), state, side);
    const app::Moment moment = app::momentShown(bundledWorld(), there, page, side.pane, {});
    const auto bolivia = moment.screen({-64.7, -16.7});
    REQUIRE(bolivia);
    const auto place = app::placeAt(bundledWorld(), state.view, page, area, *bolivia);
    REQUIRE(place);
    CHECK(place->x == Approx(-64.7).margin(1e-3));
    CHECK(place->y == Approx(-16.7).margin(1e-3));
    CHECK(app::sideAt(sides, *bolivia) == side);
  }
}

TEST_CASE("one legend tells both dates") {
  const app::State state = comparing("2009-11-12", "2019-11-12", CompareAs::sideBySide);
  const auto both = app::legendRows(bundledWorld(), state);
  for (const bool later : {false, true}) {
    const auto alone = app::legendRows(bundledWorld(), stateAt(bundledWorld(), later ? "2019-11-12" : "2009-11-12"));
    for (const app::LegendRow& row : alone) {
      const auto same = std::ranges::find_if(both, [&](const app::LegendRow& one) {
        return one.kind == row.kind && one.tendency == row.tendency && one.mark == row.mark && one.trail == row.trail &&
               one.way == row.way;
      });
      REQUIRE(same != both.end());
      CHECK((later ? same->later.value_or(99) : same->count) == row.count);
    }
  }
  std::vector<const app::TendencyLook*> order;
  for (const app::LegendRow& row : both)
    if (row.tendency && app::tendency(row.tendency->id) == row.tendency) order.push_back(row.tendency);
  CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("beginning to compare finds a second date, a chosen range gives both") {
  app::View view = stateAt(bundledWorld(), "2019-11-30").view;
  app::toggleComparison(view, bundledWorld(), {});
  CHECK(view.comparison.isOn);
  CHECK(app::otherDate(bundledWorld(), view) != view.clock.now);
  app::toggleComparison(view, bundledWorld(), {});
  CHECK_FALSE(view.comparison.isOn);
  view.marked = {at("2001-01-01"), at("2003-01-01")};
  app::toggleComparison(view, bundledWorld(), {});
  CHECK(app::otherDate(bundledWorld(), view) == at("2001-01-01"));
  CHECK(view.clock.now.seconds == at("2003-01-01").seconds - 1);
}

}  // namespace
