// Names of countries: along the land where it is long, straight in it where they fit, beside it where it is an island.
#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <map>
#include <numbers>
#include <span>

#include "app/labels/arc.hpp"
#include "app/labels/names.hpp"

namespace app {
namespace {

struct Candidate {
  std::size_t country;
  glm::vec2 at;
  float room;  ///< width on the page, points
};

/// About how wide the largest part of a country is on the page: its box at the latitude of its label. A handful of
/// islands spread over an ocean is no wider than the largest of them.
float widthOnPage(const Moment& moment, const geo::Area& area, const geo::LonLatBox& piece) {
  constexpr double radians = std::numbers::pi / 180;
  const double east = std::clamp(piece.east - piece.west, 0.0, 60.0) * radians * std::cos(area.label.y * radians);
  return static_cast<float>(east * moment.plane.projection.scaleAt(area.label).x * moment.camera.pointsPerUnit);
}

std::vector<Candidate> candidates(const Naming& naming, float least, float most) {
  const Moment& moment = naming.moment;
  std::vector<Candidate> out;
  const auto& countries = moment.world.basemap.countries;
  for (std::size_t i = 0; i < countries.size(); ++i) {
    if (!countries[i].holds(moment.range.at)) continue;
    const geo::LonLatBox& land = moment.world.maps.mainLand(i).box;
    // Asked first, for scales and places in the plane cost: no projection stretches three times as much as in its
    // middle what is still worth a name.
    const float about = static_cast<float>((land.east - land.west) * std::cos(countries[i].label.y * 0.01745)) *
                        111.2F * naming.sight.pointsPerKilometre;
    if (about * 3 < least || about > most * 3 || !naming.sight.mayShow(countries[i].label)) continue;
    const auto at = moment.screen(countries[i].label);
    if (!at || !moment.isOnPage(*at, 0)) continue;
    const float room = widthOnPage(moment, countries[i], land);
    if (room > least && room <= most) out.push_back({i, *at, room});
  }
  std::ranges::stable_sort(out, std::greater{}, &Candidate::room);
  return out;
}

std::string nameOf(const Moment& moment, const Candidate& candidate) {
  return countryName(moment.world, moment.world.basemap.countries[candidate.country].code, moment.view().language);
}

std::optional<Arc> arcOf(const Moment& moment, const MainLand& land) {
  std::array<glm::vec2, 3> points;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto at = moment.screen(land.spine[i]);
    if (!at) return std::nullopt;
    points[i] = *at;
  }
  return readable({points[0], points[1], points[2]});
}

/// A way to write a name, and how many signs would ever lie on it: the fewer the better, then the earlier.
struct Curve {
  std::vector<render::Text> letters;
  std::vector<ScreenBox> boxes;
  std::size_t signs = 0;
};

std::optional<Curve> curveOf(const Naming& naming, std::vector<render::Text> letters) {
  Curve out{std::move(letters), {}, 0};
  for (const render::Text& letter : out.letters)
    if (letter.halo.a > 0) out.boxes.push_back(boxOf(*naming.moment.world.fonts, letter, 1));
  for (const ScreenBox& box : out.boxes) {
    if (!isInside(box, naming.moment.window) || !naming.taken.isFree(box) || !naming.dots.isFree(box)) return {};
    out.signs += naming.bustle.on(box);
  }
  return out;
}

/// The quietest of the places along the arc at which the name fits.
std::optional<Curve> quietest(const Naming& naming, const render::Text& text, const Arc& arc, float share) {
  std::optional<Curve> best;
  for (const float shift : {0.0F, 0.12F, -0.12F, 0.24F, -0.24F}) {
    auto letters = alongArc(*naming.moment.world.fonts, text, arc, share, shift);
    auto curve = letters ? curveOf(naming, *std::move(letters)) : std::nullopt;
    if (curve && (!best || curve->signs < best->signs)) best = std::move(curve);
    if (best && best->signs == 0) break;
  }
  return best;
}

/// Along the land, where it is long and not level.
bool placeAlong(Naming& naming, const Candidate& candidate) {
  const Moment& moment = naming.moment;
  const MainLand& land = moment.world.maps.mainLand(candidate.country);
  if (land.elongation < 1.7) return false;
  const auto arc = arcOf(moment, land);
  if (!arc || bulgeOf(*arc) > 0.13F) return false;
  const float length = lengthOf(*arc), turn = std::abs(std::atan2(arc->to.y - arc->from.y, arc->to.x - arc->from.x));
  const float thickness = length * static_cast<float>(land.width / land.length);
  if (length < 100 || thickness < 7 || (turn < 0.14F && bulgeOf(*arc) < 0.05F)) return false;
  const float size = std::clamp(thickness * 0.28F + 5, 9.5F, 15.0F);
  const render::Text text = naming.text(inCapitals(nameOf(moment, candidate)), size, render::Weight::medium);
  for (const float share : {0.6F, 0.5F, 0.4F, 0.3F})
    if (auto curve = quietest(naming, text, *arc, share)) {
      for (const ScreenBox& box : curve->boxes) naming.taken.block(box);
      naming.names.push_back({Name::Kind::country, std::move(curve->letters), std::move(curve->boxes), std::nullopt});
      return true;
    }
  return false;
}

render::Text styled(const Naming& naming, const Candidate& candidate) {
  const bool large = candidate.room > 150;
  const std::string name = nameOf(naming.moment, candidate);
  const float size = std::clamp(8.5F + candidate.room * 0.016F, 9.5F, 15.0F);
  render::Text text =
      naming.text(large ? inCapitals(name) : name, size, large ? render::Weight::medium : render::Weight::regular);
  text.spacing = size * 0.03F;
  if (!large) return text;
  const auto letters = static_cast<float>(std::max<std::size_t>(text.text.size(), 2) - 1);
  const float spare = candidate.room * 0.5F - naming.moment.world.fonts->extent(text).width;
  text.spacing = std::clamp(spare / letters, size * 0.06F, size * 0.55F);
  return text;
}

/// Of places in the order of preference, the first on which no sign ever lies; else that with the fewest.
bool placeQuietly(Naming& naming, const render::Text& text, std::span<const glm::vec2> places, bool overDots) {
  std::optional<render::Text> best;
  std::size_t fewest = 0;
  for (const glm::vec2 at : places) {
    render::Text there = Naming::centred(text, at);
    const auto signs = naming.signsOn(there, overDots);
    if (!signs || (best && *signs >= fewest)) continue;
    best = std::move(there), fewest = *signs;
    if (fewest == 0) break;
  }
  return best && naming.place(Name::Kind::country, *best, overDots);
}

/// Countries of which the bundled timeline tells nothing are the neighbourhood: named where there is ample room.
bool isNeighbourhood(const World& world, std::size_t country) {
  return world.bundled && !world.registry.country(world.basemap.countries[country].code);
}

/// Whether none of it lies on the land of another country, where it would be read as that one's.
bool isOffOthers(const Naming& naming, const render::Text& text, std::size_t country) {
  const Moment& moment = naming.moment;
  const ScreenBox box = boxOf(*moment.world.fonts, text, 0);
  const float y = (box.min.y + box.max.y) / 2;
  for (const float along : {0.0F, 0.25F, 0.5F, 0.75F, 1.0F}) {
    const auto place = moment.placeAt({glm::mix(box.min.x, box.max.x, along), y});
    const geo::Area* on = place ? moment.world.basemap.countryAt(*place, moment.range.at) : nullptr;
    if (on && on != &moment.world.basemap.countries[country]) return false;
  }
  return true;
}

/// In the middle of the land, or as near to it as capitals, other names and the signs of events leave room.
bool placeInside(Naming& naming, const Candidate& candidate) {
  const render::Text text = styled(naming, candidate);
  // A name may reach over a small country's coast, but not over its neighbours.
  const float width = naming.moment.world.fonts->extent(text).width;
  const bool quiet = isNeighbourhood(naming.moment.world, candidate.country);
  if (width > (quiet ? candidate.room : std::max(candidate.room * 1.25F, candidate.room > 26 ? 58.0F : 0.0F)))
    return false;
  const float aside = std::max(0.0F, candidate.room * 0.8F - width) / 2;
  std::vector<glm::vec2> places;
  for (const float down : {0.0F, 1.1F, -1.1F, 2.2F, -2.2F})
    for (const float right : {0.0F, 0.5F, -0.5F, 1.0F, -1.0F})
      if (candidate.room >= 60 || std::abs(down) < 1.5F)
        places.push_back(candidate.at + glm::vec2(right * aside, down * text.size));
  return placeQuietly(naming, text, places, false) || placeQuietly(naming, text, places, true);
}

/// Beside an island, in the sea.
bool placeBeside(Naming& naming, const Candidate& candidate) {
  render::Text text = naming.text(nameOf(naming.moment, candidate), 9.5F, render::Weight::regular);
  const float half = candidate.room / 2 + 4, middle = text.size * 0.36F;
  const std::pair<glm::vec2, render::Align> spots[] = {{{half, middle}, render::Align::left},
                                                       {{-half, middle}, render::Align::right},
                                                       {{0, half + text.size}, render::Align::centre},
                                                       {{0, -half}, render::Align::centre}};
  for (const auto& [offset, align] : spots) {
    text.at = candidate.at + offset;
    text.align = align;
    if (naming.signsOn(text) && isOffOthers(naming, text, candidate.country))
      return naming.place(Name::Kind::country, text);
  }
  return false;
}

constexpr float smallest = 26, island = 44;  // points wide

/// What of a country is on the page, by a grid of points.
struct Part {
  glm::vec2 sum{0.0F};
  std::vector<glm::vec2> points;
};

/// Asked before which country a place is in, which looks through its triangles.
bool mayBeUnnamed(const std::vector<geo::LonLatBox>& unnamed, geo::LonLat at) {
  return std::ranges::any_of(unnamed, [at](const geo::LonLatBox& box) {
    return at.x >= box.west && at.x <= box.east && at.y >= box.south && at.y <= box.north;
  });
}

std::vector<geo::LonLatBox> unnamedLands(const Naming& naming) {
  std::vector<geo::LonLatBox> out;
  for (std::size_t i = 0; i < naming.named.size(); ++i)
    if (!naming.named[i]) out.push_back(naming.moment.world.maps.mainLand(i).box);
  return out;
}

std::map<std::size_t, Part> partsOnPage(const Naming& naming) {
  constexpr int columns = 14, rows = 9;
  const Moment& moment = naming.moment;
  const auto* first = moment.world.basemap.countries.data();
  const std::vector<geo::LonLatBox> unnamed = unnamedLands(naming);
  std::map<std::size_t, Part> out;
  for (int i = 0; i < columns * rows; ++i) {
    const glm::vec2 at = moment.at(
        {(static_cast<float>(i % columns) + 0.5F) / columns, (static_cast<float>(i / columns) + 0.5F) / rows});
    const auto place = moment.placeAt(at);
    if (!place || !mayBeUnnamed(unnamed, *place)) continue;
    const geo::Area* area = moment.world.basemap.countryAt(*place, moment.range.at);
    if (!area) continue;
    Part& part = out[static_cast<std::size_t>(area - first)];
    part.sum += at;
    part.points.push_back(at);
  }
  return out;
}

void nearestFirst(Part& part) {
  const glm::vec2 middle = part.sum / static_cast<float>(part.points.size());
  std::ranges::stable_sort(part.points, {}, [&](glm::vec2 p) { return glm::distance(p, middle); });
}

}  // namespace

void nameCountries(Naming& naming) {
  for (const Candidate& candidate : candidates(naming, smallest, 1e9F))
    naming.named[candidate.country] =
        placeAlong(naming, candidate) || placeInside(naming, candidate) ||
        (candidate.room < island && !isNeighbourhood(naming.moment.world, candidate.country) &&
         placeBeside(naming, candidate));
}

void nameParts(Naming& naming) {
  for (auto& [country, part] : partsOnPage(naming)) {
    if (naming.named[country] || part.points.size() < 5) continue;
    nearestFirst(part);
    const render::Text text = styled(naming, {country, {}, 180});
    for (std::size_t i = 0; i < std::min<std::size_t>(part.points.size(), 6) && !naming.named[country]; ++i)
      naming.named[country] = naming.place(Name::Kind::country, Naming::centred(text, part.points[i]));
  }
}

void nameIslands(Naming& naming) {
  const World& world = naming.moment.world;
  for (const Candidate& candidate : candidates(naming, 5, smallest))
    if (showsProvinces(naming.moment) || world.registry.country(world.basemap.countries[candidate.country].code))
      placeBeside(naming, candidate);
}

}  // namespace app
