// Names of provinces, quiet, where they fit into their province.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/labels/names.hpp"

namespace app {
namespace {

constexpr double radians = std::numbers::pi / 180;

glm::vec2 roomOf(const Naming& naming, const geo::Area& area) {
  const float degree = 111.195F * naming.sight.pointsPerKilometre;
  return glm::vec2{(area.box.east - area.box.west) * std::cos(area.label.y * radians),
                   area.box.north - area.box.south} *
         degree;
}

/// The provinces of a small island say less than its name.
bool isLarge(const Naming& naming, const geo::Area& province) {
  const geo::Area* country = naming.moment.world.basemap.country(province.country);
  return country && roomOf(naming, *country).x > 200;
}

void placeProvince(Naming& naming, const geo::Area& area, glm::vec2 at) {
  const glm::vec2 room = roomOf(naming, area);
  render::Text text = naming.text(inCapitals(area.name.get(naming.moment.view().language)),
                                  std::clamp(6.5F + room.x * 0.012F, 7.5F, 11.0F), render::Weight::regular);
  text.colour = naming.moment.theme.provinceLabel;
  text.spacing = text.size * 0.14F;
  if (naming.moment.world.fonts->extent(text).width > room.x * 0.95F || text.size * 1.6F > room.y) return;
  for (const bool overDots : {false, true})
    for (const float down : {0.0F, 1.2F, -1.2F, 2.4F, -2.4F}) {
      if (std::abs(down) * text.size > room.y * 0.22F) continue;
      if (naming.place(Name::Kind::province, Naming::centred(text, at + glm::vec2(0, down * text.size)), overDots))
        return;
    }
}

}  // namespace

void nameProvinces(Naming& naming) {
  if (!showsProvinces(naming.moment)) return;
  for (const geo::Area& area : naming.moment.world.basemap.provinces) {
    if (!naming.sight.mayShow(area.label)) continue;
    if (!isLarge(naming, area)) continue;
    if (const auto at = naming.moment.screen(area.label); at && naming.moment.isOnPage(*at, 0))
      placeProvince(naming, area, *at);
  }
}

}  // namespace app
