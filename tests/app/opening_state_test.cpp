// What is seen first of a reader's own file: the place, the colours, the name of the picture.
#include "app/opening_state.hpp"

#include <catch2/catch.hpp>

#include "app/figure_title.hpp"
#include "app/verbs.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

std::unique_ptr<app::World> worldOf(const std::string& name, const std::string& text) {
  static const support::TemporaryFolder folder;
  app::WorldOptions options;
  options.files = {folder.file(name, text)};
  return app::loadWorld(options, app::findResources());
}

/// Whether a place is within the middle nine tenths of what is shown.
bool isSeen(const app::World& world, const app::View& view, geo::LonLat place) {
  const auto at = world.maps.plane(view.projection, view.centre).projection.forward(place);
  if (!at) return false;
  const glm::dvec2 away = (*at - view.extent.centre) / view.extent.half;
  return std::abs(away.x) < 1 && std::abs(away.y) < 1;
}

TEST_CASE("what lies on both sides of the antimeridian, or of where maps are cut, is seen whole and near") {
  const auto fiji = worldOf("fiji.csv", "date,lon,lat\n2001-01-01,177,-18\n2001-01-02,-178,-17\n");
  const app::View one = app::openingState(*fiji).view;
  CHECK(isSeen(*fiji, one, {177, -18}));
  CHECK(isSeen(*fiji, one, {-178, -17}));
  CHECK(one.extent.half.x < 0.2);
  const auto gulf = worldOf("gulf.csv", "date,lon,lat\n2001-01-01,99,6\n2001-01-02,113,8\n");
  const app::View other = app::openingState(*gulf).view;
  CHECK(isSeen(*gulf, other, {99, 6}));
  CHECK(isSeen(*gulf, other, {113, 8}));
  CHECK(std::max(other.extent.half.x, other.extent.half.y) < 0.4);
}

TEST_CASE("a small place is looked at from near, a single one with the towns around it") {
  const auto city = worldOf("city.csv", "date,lon,lat\n2001-01-01,-74.2,40.5\n2001-01-02,-73.7,40.9\n");
  CHECK(app::openingState(*city).view.extent.half.x < 0.007);
  const auto single = worldOf("single.csv", "date,lon,lat\n2001-01-01,-74.2,40.5\n");
  CHECK(app::openingState(*single).view.extent.half.x > 0.007);
}

TEST_CASE("events without a place are not of Latin America; those of countries are where these are") {
  const auto nowhere = worldOf("nowhere.csv", "date,title,kind\n2001-01-01,one,coup\n2002-01-01,two,coup\n");
  const app::State state = app::openingState(*nowhere);
  CHECK(state.project.colourBy == app::ColourBy::nothing);
  CHECK(isSeen(*nowhere, state.view, {25, 0}));
  CHECK(isSeen(*nowhere, state.view, {-100, 40}));
  const auto countries = worldOf("states.csv", "date,title,country\n2001-01-01,one,BOL\n2002-01-01,two,PER\n");
  const app::State andes = app::openingState(*countries);
  CHECK(andes.project.colourBy == app::ColourBy::government);
  CHECK(isSeen(*countries, andes.view, {-68, -16}));
  CHECK(andes.view.extent.half.y < 0.5);
}

TEST_CASE("a data set with colours of its own lies on plain countries") {
  const auto quakes =
      worldOf("quakes.csv",
              "time,latitude,longitude,depth,mag,magType,nst,gap,dmin,rms,net,id,updated,place,type\n"
              "2001-01-01T00:00:00.000Z,-16,-68,10,5.1,mw,,,,,us,a1,2001-01-02T00:00:00.000Z,La Paz,earthquake\n");
  REQUIRE(quakes->files.at(0).layers.at(0).recognisedAs == "usgs-earthquakes");
  CHECK(app::openingState(*quakes).project.colourBy == app::ColourBy::nothing);
}

TEST_CASE("a file that has neither events nor values shows plain countries") {
  const auto names = worldOf("names.csv", "id,title,lon,lat\n1,one,-60,-10\n2,two,-61,-11\n");
  CHECK(app::openingState(*names).project.colourBy == app::ColourBy::nothing);
}

TEST_CASE("a picture is called as its files are, in the words of a person") {
  const auto& tr = support::bundledWorld().words.in(geo::Language::en).tr;
  CHECK(app::figureTitle(support::bundledWorld(), tr).starts_with("Latin America"));
  CHECK(app::figureTitle(*worldOf("store_openings.csv", "date,lon,lat\n2001-01-01,1,2\n"), tr) == "Store openings");
}

}  // namespace
