// The furniture of a figure on pages of every shape: nothing overlaps, nothing is cut off, and the legend says what is
// there.
#include "app/layers/figure_layout.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "app/verbs.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;
using support::stateAt;

struct Page {
  int width, height;
  float scale;
};
constexpr Page pages[] = {{480, 320, 1},   {320, 480, 1},     {640, 360, 1},    {800, 600, 1},   {1080, 1080, 1},
                          {1080, 1920, 1}, {1920, 1080, 1},   {2560, 1080, 1},  {3840, 2160, 2}, {3840, 2160, 1},
                          {3508, 4961, 3}, {16384, 16384, 8}, {16384, 9216, 8}, {400, 400, 1},   {1200, 630, 1}};

app::FigureLayout layoutOn(const Page& page, const app::State& state, const std::string& title = "") {
  const render::Viewport viewport{page.width, page.height, page.scale};
  const app::Figure figure{true, title};
  return app::figureLayout(
      app::momentShown(bundledWorld(), state, viewport, app::figureArea(viewport, figure), figure));
}

std::vector<std::pair<std::string, app::ScreenBox>> rooms(const app::FigureLayout& layout) {
  std::vector<std::pair<std::string, app::ScreenBox>> out{{"title", layout.titleRoom}, {"sources", layout.footRoom}};
  if (layout.legendRoom) out.emplace_back("legend", *layout.legendRoom);
  if (layout.barRoom) out.emplace_back("scale", *layout.barRoom);
  if (layout.insetRoom) out.emplace_back("inset", *layout.insetRoom);
  return out;
}

void checkRooms(const Page& page, const app::FigureLayout& layout) {
  const auto all = rooms(layout);
  const glm::vec2 size = glm::vec2(page.width, page.height) / page.scale;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [name, box] = all[i];
    INFO(page.width << "x" << page.height << ": " << name);
    CHECK(box.min.x >= 0);
    CHECK(box.min.y >= 0);
    CHECK(box.max.x <= size.x + 0.01F);
    CHECK(box.max.y <= size.y + 0.01F);
    for (std::size_t j = 0; j < i; ++j) {
      INFO(all[j].first);
      CHECK_FALSE(box.overlaps(all[j].second));
    }
  }
}

TEST_CASE("title, legend, scale, sources and inset are apart and on the page, whatever its shape and language") {
  for (const Page& page : pages)
    for (const geo::Language language : geo::languages)
      for (const char* date : {"1973-09-12", "2019-11-12"})
        for (const bool near : {false, true}) {
          app::State state = stateAt(bundledWorld(), date);
          state.view.language = language;
          if (near) app::fitMap(state.view, bundledWorld(), {-95, 14, -90, 18.5});
          checkRooms(page, layoutOn(page, state));
          checkRooms(page,
                     layoutOn(page, state, "Un título muy largo, que en una página angosta no cabe en un renglón"));
        }
}

TEST_CASE("texts of the furniture stay in their rooms") {
  for (const Page& page : pages) {
    const app::FigureLayout layout = layoutOn(page, stateAt(bundledWorld(), "2019-11-12"));
    const auto inside = [&](const render::Text& text, const app::ScreenBox& room) {
      const app::ScreenBox box = app::boxOf(*bundledWorld().fonts, text, 0);
      return box.min.x >= room.min.x - 1 && box.max.x <= room.max.x + 1 && box.min.y >= room.min.y - 1 &&
             box.max.y <= room.max.y + 1;
    };
    for (const render::Text& line : layout.title) CHECK(inside(line, layout.titleRoom));
    CHECK(inside(layout.date, layout.titleRoom));
    if (layout.bar) CHECK(inside(layout.barWords, *layout.barRoom));
    for (const app::LegendEntry& entry : layout.legend) {
      CHECK(entry.at.y > layout.legendRoom->min.y);
      CHECK(entry.at.y < layout.legendRoom->max.y);
      CHECK(entry.right <= layout.legendRoom->max.x);
    }
  }
}

TEST_CASE("a page of some size shows its whole legend") {
  for (const Page& page : {Page{1920, 1080, 1}, {1080, 1920, 1}, {1080, 1080, 1}, {3840, 2160, 2}}) {
    app::State state = stateAt(bundledWorld(), "2019-11-12");
    const render::Viewport viewport{page.width, page.height, page.scale};
    const app::Figure figure{true, ""};
    const app::Moment moment =
        app::momentShown(bundledWorld(), state, viewport, app::figureArea(viewport, figure), figure);
    const app::FigureLayout layout = app::figureLayout(moment);
    CHECK(std::count_if(layout.legend.begin(), layout.legend.end(), [](const auto& e) { return !e.heading; }) ==
          static_cast<long>(app::rowsOnPage(moment).size()));
  }
}

TEST_CASE("on a small page the legend leaves most of the map free, and says how much it leaves out") {
  for (const Page& page : {Page{480, 270, 1}, {480, 480, 1}, {270, 480, 1}, {640, 360, 1}}) {
    const app::State state = stateAt(bundledWorld(), "2019-11-12");
    const render::Viewport viewport{page.width, page.height, page.scale};
    const app::Figure figure{true, ""};
    const app::Moment moment =
        app::momentShown(bundledWorld(), state, viewport, app::figureArea(viewport, figure), figure);
    const app::FigureLayout layout = app::figureLayout(moment);
    const std::vector<app::LegendRow> all = app::rowsOnPage(moment);
    REQUIRE(layout.legendRoom);
    const glm::vec2 size = layout.legendRoom->max - layout.legendRoom->min;
    CHECK(size.x * size.y < static_cast<float>(page.width * page.height) * 0.25F);
    REQUIRE(layout.legend.back().rest);
    const auto kept = std::ranges::count_if(layout.legend, [](const auto& e) { return !e.heading && !e.rest; });
    CHECK(kept > 3);
    CHECK(layout.legend.back().words == "and " + std::to_string(all.size() - static_cast<std::size_t>(kept)) + " more");
    // What there is most of is kept.
    const auto most = std::ranges::max_element(all, {}, [](const auto& row) { return row.kind ? row.count : 0; });
    CHECK(std::ranges::any_of(layout.legend, [&](const auto& e) { return e.row.kind && e.row.kind == most->kind; }));
  }
}

TEST_CASE("an inset stands where it hides least") {
  app::State state = stateAt(bundledWorld(), "1959-01-31");
  app::fitMap(state.view, bundledWorld(), {-85, 19.8, -74.1, 23.3});  // Cuba: its east is at the lower right
  const app::FigureLayout layout = layoutOn({960, 540, 1}, state);
  REQUIRE(layout.insetRoom);
  CHECK(layout.insetRoom->max.y < 270);
  checkRooms({960, 540, 1}, layout);
}

TEST_CASE("the legend says what the page shows, no more") {
  app::State state = stateAt(bundledWorld(), "2019-11-12");
  const auto rowsOf = [&] {
    const render::Viewport viewport{1280, 720, 1};
    const app::Figure figure{true, ""};
    return app::rowsOnPage(
        app::momentShown(bundledWorld(), state, viewport, app::figureArea(viewport, figure), figure));
  };
  const auto sum = [](const std::vector<app::LegendRow>& rows) {
    std::size_t events = 0, countries = 0;
    for (const app::LegendRow& row : rows) (row.kind ? events : countries) += row.count;
    return std::pair(events, countries);
  };
  const auto whole = sum(rowsOf());
  app::fitMap(state.view, bundledWorld(), {-70, -23, -57, -9});
  const auto bolivia = sum(rowsOf());
  CHECK(bolivia.first > 0);
  CHECK(bolivia.first < whole.first);
  CHECK(bolivia.second > 1);
  CHECK(bolivia.second < whole.second / 2);
}

TEST_CASE("an inset comes where the page shows little of the Earth") {
  app::State state = stateAt(bundledWorld(), "2019-11-12");
  CHECK_FALSE(layoutOn({1920, 1080, 1}, state).insetRoom);
  app::fitMap(state.view, bundledWorld(), {-95, 14, -90, 18.5});
  CHECK(layoutOn({1920, 1080, 1}, state).insetRoom);
  CHECK(layoutOn({1080, 1920, 1}, state).insetRoom);
}

TEST_CASE("near a coast the sources say that coasts are simplified, from afar and inland they do not") {
  const auto says = [](const geo::LonLatBox& box) {
    app::State state = stateAt(bundledWorld(), "2019-11-12");
    app::fitMap(state.view, bundledWorld(), box);
    const render::Viewport viewport{1280, 720, 1};
    const app::Figure figure{true, ""};
    const render::Frame frame =
        app::compose(bundledWorld(), state, viewport, app::figureArea(viewport, figure), figure);
    return std::ranges::any_of(frame.layers.back().texts, [](const render::Text& text) {
      return text.text.find("Coasts simplified.") != std::string::npos;
    });
  };
  CHECK(says({-73.8, -42.3, -72.6, -41.4}));
  CHECK_FALSE(says({-81, -19, -68, 0}));
  CHECK_FALSE(says({-66.4, -17.6, -65.9, -17.2}));
}

TEST_CASE("the scale bar says where it holds") {
  app::State state = stateAt(bundledWorld(), "2019-11-12");
  const auto barOf = [&] { return *layoutOn({1280, 720, 1}, state).bar; };
  app::fitMap(state.view, bundledWorld(), {-70, -23, -57, -9});
  CHECK_FALSE(barOf().onlyAtCentre);
  app::project(state.view, bundledWorld(), "mercator");
  app::fitMap(state.view, bundledWorld(), {-82, -58, -34, 14});
  const app::ScaleBar mercator = barOf();
  REQUIRE(mercator.latitude);
  CHECK(*mercator.latitude < -15);
  // A degree of longitude on the page, against the bar at that latitude.
  const render::Viewport viewport{1280, 720, 1};
  const app::Figure figure{true, ""};
  const app::Moment moment =
      app::momentShown(bundledWorld(), state, viewport, app::figureArea(viewport, figure), figure);
  const auto a = moment.screen({-60, *mercator.latitude}), b = moment.screen({-59, *mercator.latitude});
  const double kilometres = 111.195 * std::cos(*mercator.latitude * 0.0174533);
  CHECK(mercator.kilometres / mercator.points == Approx(kilometres / (b->x - a->x)).epsilon(0.01));
  app::project(state.view, bundledWorld(), "laea");
  app::fitMap(state.view, bundledWorld(), {-180, -80, 180, 80});
  CHECK(barOf().onlyAtCentre);
}

}  // namespace
