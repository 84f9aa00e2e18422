// The roads of marches: a leg between two waypoints crosses no lake and no arm of the sea, and who walks passes a town
// every so often.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "app/travel.hpp"
#include "tests/data/bundled.hpp"
#include "tests/data/distance.hpp"
#include "tests/support/world.hpp"

using bundled::Json;

namespace {

constexpr double intoTheLake = 3;    ///< km: the outlines are coarse
constexpr double offTheCoast = 8;    ///< km: the map's coasts are smoothed, and bays are bridged
constexpr double longestWalk = 115;  ///< km from town to town in a straight line

using Ring = std::vector<geo::LonLat>;

struct Lake {
  std::string name;
  Ring shore;
};

std::vector<Lake> lakes() {
  const Json collection =
      Json::parse(bundled::bytes(std::filesystem::path(MAREA_SOURCE_DIR) / "tests" / "data" / "lakes.geojson"));
  std::vector<Lake> out;
  for (const Json& feature : collection["features"]) {
    Lake lake{feature["properties"]["name"], {}};
    for (const Json& point : feature["geometry"]["coordinates"][0])
      lake.shore.push_back({point[0].get<double>(), point[1].get<double>()});
    out.push_back(std::move(lake));
  }
  return out;
}

/// By the crossings of a ray to the east.
bool isInside(const Ring& ring, geo::LonLat at) {
  bool inside = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const geo::LonLat a = ring[i - 1], b = ring[i];
    if ((a.y > at.y) == (b.y > at.y)) continue;
    if (at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

geo::LonLat between(geo::LonLat a, geo::LonLat b, double part) {
  return {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

/// Visits places along a leg, about `step` kilometres apart.
void along(geo::LonLat a, geo::LonLat b, double step, const std::function<void(geo::LonLat)>& visit) {
  const int count = std::max(1, static_cast<int>(app::kilometresBetween(a, b) / step));
  for (int i = 0; i <= count; ++i) visit(between(a, b, static_cast<double>(i) / count));
}

double kilometresIn(const Lake& lake, geo::LonLat a, geo::LonLat b) {
  double sum = 0;
  along(a, b, 1, [&](geo::LonLat at) { sum += isInside(lake.shore, at); });
  return sum;
}

using Leg = std::function<void(const geo::Event&, const geo::Place&, const geo::Place&)>;

void eachLeg(const Leg& visit) {
  const geo::Events& events = support::bundledWorld().events;
  for (std::size_t row = 0; row < events.size(); ++row)
    for (const geo::Route& route : events[row]->routes)
      for (std::size_t i = 1; i < route.size(); ++i) visit(*events.whole(row), route[i - 1], route[i]);
}

}  // namespace

TEST_CASE("a leg through a lake is found") {
  for (const Lake& lake : lakes()) {
    INFO(lake.name);
    CHECK(lake.shore.size() <= 41);
    CHECK((lake.shore.front() == lake.shore.back()));
  }
  const std::vector<Lake> all = lakes();
  const auto titicaca = std::ranges::find(all, "Titicaca", &Lake::name);
  REQUIRE(titicaca != all.end());
  CHECK(kilometresIn(*titicaca, {-70.02, -15.84}, {-68.68, -16.05}) > 60);  // Puno to Achacachi, straight
  CHECK(kilometresIn(*titicaca, {-68.13, -16.5}, {-67.11, -17.97}) == 0);   // La Paz to Oruro
}

TEST_CASE("no march crosses a lake") {
  const std::vector<Lake> all = lakes();
  eachLeg([&](const geo::Event& march, const geo::Place& from, const geo::Place& to) {
    for (const Lake& lake : all) {
      INFO(march.id << ": " << from.name << " to " << to.name << " through " << lake.name);
      CHECK(kilometresIn(lake, from.at, to.at) <= intoTheLake);
    }
  });
}

TEST_CASE("no march crosses the sea") {
  const geo::Basemap& map = support::bundledWorld().basemap;
  eachLeg([&](const geo::Event& march, const geo::Place& from, const geo::Place& to) {
    const Json codes = bundled::find(march.id)->properties()["countries"];
    along(from.at, to.at, 10, [&](geo::LonLat at) {
      INFO(march.id << ": " << from.name << " to " << to.name << " at " << at.x << ", " << at.y);
      CHECK(bundled::kilometresToAny(map, codes, at) < offTheCoast);
    });
  });
}

TEST_CASE("who walks passes a town before a hundred kilometres or so are over") {
  eachLeg([](const geo::Event& march, const geo::Place& from, const geo::Place& to) {
    if (march.mode != "foot") return;
    INFO(march.id << ": " << from.name << " to " << to.name);
    CHECK(app::kilometresBetween(from.at, to.at) < longestWalk);
  });
}
