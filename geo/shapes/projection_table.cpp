// The projections that Marea knows, a row each. The sphere of radius 1 is enough for maps of the world and of
// countries.
#include <algorithm>
#include <array>
#include <limits>

#include "geo/projection.hpp"
#include "geo/text.hpp"

namespace geo {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// The first is the default. Lambert's plane is centred so that Mexico and Tierra del Fuego look alike; beyond 150° it
// only smears.
constexpr std::array<ProjectionInfo, 6> table{{
    {"laea",
     toTranslate("Latin America (equal area)"),
     "+proj=laea +lat_0=-12 +lon_0=-72 +R=1",
     none,
     -90,
     90,
     true,
     {-72, -12},
     150},
    {"equal-earth",
     toTranslate("World, Equal Earth"),
     "+proj=eqearth +lon_0=-70 +R=1",
     110,
     -90,
     90,
     true,
     {-70, 0},
     180},
    {"mercator",
     toTranslate("World, Mercator"),
     "+proj=merc +lon_0=-70 +R=1",
     110,
     -85.05112878,
     85.05112878,
     false,
     {-70, 0},
     180},
    {"robinson", toTranslate("World, Robinson"), "+proj=robin +lon_0=-70 +R=1", 110, -90, 90, false, {-70, 0}, 180},
    {"albers",
     toTranslate("South America, Albers"),
     "+proj=aea +lat_1=-5 +lat_2=-42 +lat_0=-32 +lon_0=-60 +R=1",
     120,
     -90,
     60,
     true,
     {-60, -32},
     180},
    {"orthographic", toTranslate("Globe"), "+proj=ortho +R=1", none, -90, 90, false, {-72, -12}, 90, true},
}};

}  // namespace

std::span<const ProjectionInfo> projections() {
  return table;
}

const ProjectionInfo* projectionInfo(std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const ProjectionInfo& info) { return info.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace geo
