// The list of what changed in a figure: on pages of every shape it is on the page, lies on nothing else, its words stay
// within it, and what it leaves out it counts.
#include "app/layers/figure_changes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/change_room.hpp"
#include "app/difference.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/sheet.hpp"
#include "app/verbs.hpp"
#include "tests/support/world.hpp"

namespace {

using app::ChangeLine;
using app::CompareAs;
using support::bundledWorld;
using support::stateAt;
using Of = app::ChangeLine::Of;

struct Page {
  int width, height;
  float scale;
};
constexpr Page pages[] = {{480, 270, 1},   {800, 600, 1},   {1280, 720, 1},  {1080, 1080, 1}, {1080, 1920, 1},
                          {1920, 1080, 1}, {3840, 2160, 2}, {3840, 2160, 1}, {1200, 630, 1},  {2480, 3508, 4.17F}};

app::State comparing(const char* first, const char* second, CompareAs as) {
  app::State state = stateAt(bundledWorld(), second);
  state.view.comparison.isOn = true;
  state.view.comparison.as = as;
  state.view.comparison.date = stateAt(bundledWorld(), first).view.clock.now;
  return state;
}

/// The maps of a figure as compose makes them.
class Figure {
 public:
  Figure(const app::State& state, const Page& page) : viewport_{page.width, page.height, page.scale} {
    const app::MapArea area = app::figureArea(viewport_, figure_, state.view.comparison);
    size_ = glm::vec2(page.width, page.height) / page.scale;
    sides_ = app::sidesOf(bundledWorld(), state.view, size_, area);
    for (const app::Side& side : sides_) states_.push_back(app::onSide(bundledWorld(), state, side));
    for (std::size_t i = 0; i < sides_.size(); ++i) {
      maps_.push_back(app::momentShown(bundledWorld(), states_[i], viewport_, sides_[i].pane, figure_));
      maps_.back().sides = sides_;
    }
    layout = app::figureLayout(maps_);
  }
  app::FigureLayout layout;
  glm::vec2 size() const { return size_; }
  const std::vector<app::Side>& sides() const { return sides_; }

 private:
  render::Viewport viewport_;
  app::Figure figure_{true, ""};
  glm::vec2 size_{0.0F};
  std::vector<app::Side> sides_;
  std::vector<app::State> states_;
  std::vector<app::Moment> maps_;
};

std::size_t count(const app::FigureChanges& list, Of of) {
  return static_cast<std::size_t>(std::ranges::count(list.lines, of, &ChangeLine::of));
}

TEST_CASE("the list of changes is on the page and lies on nothing else") {
  for (const Page& page : pages)
    for (const CompareAs as : {CompareAs::sideBySide, CompareAs::swipe, CompareAs::difference}) {
      const Figure figure(comparing("2009-11-12", "2019-11-12", as), page);
      INFO(page.width << "x" << page.height << " as " << static_cast<int>(as));
      CHECK(figure.layout.changes.has_value() == (std::min(figure.size().x, figure.size().y) / 720 >= 0.7F));
      if (!figure.layout.changes) continue;
      const app::ScreenBox room = figure.layout.changes->room;
      CHECK(room.min.x >= 0);
      CHECK(room.min.y >= figure.layout.titleRoom.max.y);
      CHECK(room.max.x <= figure.size().x);
      CHECK(room.max.y <= figure.layout.footRoom.min.y);
      for (const auto& other : {figure.layout.legendRoom, figure.layout.barRoom, figure.layout.insetRoom})
        CHECK_FALSE((other && other->overlaps(room)));
      // Beside the maps, not on them.
      for (const app::Side& side : figure.sides()) {
        const app::ScreenBox map{side.pane.room.min, side.pane.room.max};
        CHECK_FALSE(map.overlaps(room));
      }
      for (const ChangeLine& line : figure.layout.changes->lines) {
        CHECK(line.at.x > room.min.x);
        CHECK(line.at.y > room.min.y);
        CHECK(line.right < room.max.x);
        CHECK(line.at.y + 14 * figure.layout.scale < room.max.y);
      }
    }
}

TEST_CASE("what is left out of the list is counted") {
  const Figure figure(comparing("2009-11-12", "2019-11-12", CompareAs::difference), {1280, 720, 1});
  REQUIRE(figure.layout.changes);
  const app::FigureChanges& list = *figure.layout.changes;
  CHECK(count(list, Of::heading) == 4);
  CHECK(count(list, Of::hands) >= 3);
  CHECK(count(list, Of::event) >= 4);
  std::size_t listed = 0;
  for (const ChangeLine& line : list.lines) {
    if (line.of == Of::heading) listed = std::stoul(line.aside);
    if (line.of == Of::more) {
      CHECK(line.words == "and " + std::to_string(listed) + " more");
    } else if (line.of != Of::heading) {
      --listed;
    }
  }
  CHECK(listed > 50);
}

TEST_CASE("a figure of one country lists that country") {
  app::State state = comparing("2002-04-10", "2002-04-12", CompareAs::difference);
  app::fitMap(state.view, bundledWorld(), bundledWorld().basemap.country("VEN")->box);
  const Figure figure(state, {1280, 720, 1});
  REQUIRE(figure.layout.changes);
  const auto& lines = figure.layout.changes->lines;
  const auto hands = std::ranges::find(lines, Of::hands, &ChangeLine::of);
  REQUIRE(hands != lines.end());
  CHECK(hands->head == "Venezuela");
  CHECK(hands->words == "Hugo Ch\u00e1vez \u2192 Pedro Carmona");
  CHECK(hands->aside == "12 April 2002");
  CHECK(std::ranges::count(lines, Of::more, &ChangeLine::of) == 0);
  CHECK(figure.layout.changes->room.max.y < figure.size().y / 2);
}

TEST_CASE("dates between which nothing changed say so") {
  const Figure figure(comparing("1952-01-02", "1952-01-03", CompareAs::sideBySide), {1280, 720, 1});
  REQUIRE(figure.layout.changes);
  CHECK(figure.layout.changes->lines.front().head == "Nothing changed.");
}

TEST_CASE("a page too small for the list says how much changed") {
  const Figure small(comparing("2009-11-12", "2019-11-12", CompareAs::swipe), {480, 270, 1});
  CHECK(small.layout.date.text.find("22 changed hands, 5 ended, 8") != std::string::npos);
}

}  // namespace
