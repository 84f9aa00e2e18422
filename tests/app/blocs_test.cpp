// Alliances on the map: places of their own, members that come and go.
#include "app/blocs.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/compose.hpp"
#include "app/legend.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;
constexpr double month = 30.0 * geo::secondsPerDay;

std::vector<app::BlocMember> members(const char* id, const char* at) {
  return app::blocMembers(*bundledWorld().registry.alliance(id), support::at(at), month);
}

const app::BlocMember* member(const std::vector<app::BlocMember>& all, std::string_view code) {
  const auto found = std::ranges::find(all, code, &app::BlocMember::country);
  return found == all.end() ? nullptr : &*found;
}

app::State showing(std::initializer_list<const char*> ids, const char* at) {
  app::State state = support::stateAt(bundledWorld(), at);
  for (const char* id : ids) app::toggleAlliance(state.project, id);
  return state;
}

TEST_CASE("a place stays whose it is when another leaves, and is given to the next") {
  app::Project project;
  for (const char* id : {"alba", "mercosur", "can"}) app::toggleAlliance(project, id);
  app::toggleAlliance(project, "mercosur");
  CHECK(project.alliances == std::vector<std::string>{"alba", "", "can"});
  app::toggleAlliance(project, "oas");
  CHECK(project.alliances == std::vector<std::string>{"alba", "oas", "can"});
  for (const char* id : {"alba", "oas", "can"}) app::toggleAlliance(project, id);
  CHECK(project.alliances.empty());
}

TEST_CASE("what is selected is shown beside what stays, once") {
  app::State state = showing({"alba"}, "2010-06-01");
  app::select(state.view, {app::Selection::What::alliance, "unasur"});
  const auto shown = app::blocsShown(bundledWorld(), state.project, state.view);
  REQUIRE(shown.size() == 2);
  CHECK(shown[1].alliance->id == "unasur");
  CHECK(shown[1].place == 1);
  app::toggleAlliance(state.project, "unasur");
  CHECK(app::blocsShown(bundledWorld(), state.project, state.view).size() == 2);
  app::takeAllianceOff(state, "unasur");
  CHECK_FALSE(state.view.selection);
  CHECK(app::blocsShown(bundledWorld(), state.project, state.view).size() == 1);
}

TEST_CASE("Bolivia arrives in ALBA on its date, Honduras leaves it and fades") {
  CHECK_FALSE(member(members("alba", "2006-04-01"), "BOL"));
  const auto joined = members("alba", "2006-05-02");
  REQUIRE(member(joined, "BOL"));
  CHECK(member(joined, "BOL")->arrived > 0.8F);
  CHECK(member(members("alba", "2007-05-02"), "BOL")->arrived == 0);
  const geo::Alliance& alba = *bundledWorld().registry.alliance("alba");
  const auto gone = std::ranges::find_if(alba.memberships, [](const geo::Membership& m) {
    return m.country == "HND" && m.status == geo::MemberStatus::member;
  });
  REQUIRE(gone != alba.memberships.end());
  const geo::Instant end = gone->when.bounds.latestEnd;
  const auto soon = app::blocMembers(alba, {end.seconds + 5 * geo::secondsPerDay}, month);
  REQUIRE(member(soon, "HND"));
  CHECK(member(soon, "HND")->left == Approx(1 - 5.0 / 30).margin(0.01));
  CHECK_FALSE(member(app::blocMembers(alba, {end.seconds + 31 * geo::secondsPerDay}, month), "HND"));
}

TEST_CASE("the legend counts members, and says what hatches mean") {
  app::State state = showing({"alba", "oas"}, "2010-06-01");
  const auto rows = app::legendRows(bundledWorld(), state.project, state.view);
  const auto oas =
      std::ranges::find_if(rows, [](const app::LegendRow& r) { return r.bloc && r.bloc->alliance->id == "oas"; });
  REQUIRE(oas != rows.end());
  CHECK(oas->count == 35);
  CHECK(std::ranges::count_if(rows, [](const app::LegendRow& r) {
          return r.tendency == &app::statusLook(geo::MemberStatus::suspended) && r.count > 0;
        }) == 1);
}

/// The coasts and borders that an alliance's outline shows.
std::size_t drawn(const render::Line& line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line.styles, [](const render::LineStyle& style) { return style.width > 0; }));
}

TEST_CASE("each alliance has an outline of its own, around all of it and not between its members") {
  const app::State state = showing({"mercosur", "can"}, "2010-06-01");
  const render::Viewport page{960, 600, 1};
  const render::Frame frame = app::compose(bundledWorld(), state, page, {{0, 0}, {960, 600}}, {});
  const auto layer = std::ranges::find(frame.layers, std::string("alliances"), &render::Layer::name);
  REQUIRE(layer->lines.size() == 3);  // the borders of all, then one outline each
  const render::Line &mercosur = layer->lines[1], &can = layer->lines[2];
  CHECK(drawn(mercosur) > 5);
  CHECK(drawn(can) > 3);
  const app::BlocLines& lines = bundledWorld().maps.blocLines(state.view.projection, state.view.centre, 0);
  const auto& countries = bundledWorld().basemap.countries;
  const auto styleBetween = [&](const render::Line& line, const char* a, const char* b) {
    for (std::size_t i = 0; i < lines.pairs.size(); ++i) {
      if (lines.pairs[i].second == geo::BorderSides::nobody) continue;
      const std::string &x = countries[lines.pairs[i].first].code, &y = countries[lines.pairs[i].second].code;
      if ((x == a && y == b) || (x == b && y == a)) return line.styles[i].width;
    }
    return -1.0F;
  };
  CHECK(styleBetween(mercosur, "ARG", "BRA") == 0);
  CHECK(styleBetween(mercosur, "BRA", "PER") > 0);
  CHECK(styleBetween(can, "BRA", "PER") > 0);
  CHECK(styleBetween(can, "BOL", "PER") == 0);
}

TEST_CASE("looks differ without hue: every place has its own rhythm of line and its own badge") {
  for (std::size_t i = 0; i < app::mostAlliances; ++i)
    for (std::size_t j = 0; j < i; ++j) {
      CHECK(app::blocLook(i).badge != app::blocLook(j).badge);
      CHECK_FALSE(app::blocLook(i).dash == app::blocLook(j).dash);
    }
}

}  // namespace
