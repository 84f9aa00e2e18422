// Capitals and cities: a dot and a name beside it. Which ones is a matter of scale: the farther a city is from a
// weightier one, the sooner it appears.
#include <algorithm>
#include <cmath>

#include "app/labels/names.hpp"

namespace app {
namespace {

constexpr float dotGap = 8.5F;  // from the dot's middle: an event's sign on the dot leaves the name readable
constexpr std::size_t most = 160;

bool isCapital(const geo::City& city) {
  return city.kind == geo::CityKind::capital;
}

/// People that a city must have to be named at a scale; capitals count for more, and so do the countries that the data
/// is about.
double leastPeople(float pointsPerKilometre) {
  return 1.1e5 * std::pow(static_cast<double>(pointsPerKilometre), -1.45);
}

double weight(const geo::Registry& registry, const geo::City& city) {
  const bool told = registry.country(city.country) != nullptr;
  const double people = static_cast<double>(std::max<std::int64_t>(city.population, 5'000));
  if (!told) return people * 0.25;
  return isCapital(city) ? people * 6 : city.kind == geo::CityKind::provinceCapital ? people * 2 : people;
}

render::Text styled(const Naming& naming, const geo::City& city) {
  const bool large = city.population > 1'000'000, capital = isCapital(city);
  render::Text text = naming.text(city.name.get(naming.moment.view().language), capital || large ? 10.5F : 9.5F,
                                  capital ? render::Weight::medium : render::Weight::regular);
  text.colour = naming.moment.theme.townLabel;
  return text;
}

render::Marker dotOf(const Naming& naming, const Town& town) {
  const Theme& theme = naming.moment.theme;
  const bool capital = isCapital(*town.city);
  return {capital ? render::Shape::square : render::Shape::circle,
          town.at,
          capital ? 4.0F : 3.2F,
          0,
          theme.townLabel,
          theme.labelHalo,
          0.9F};
}

/// A name on the dot of another town would be read as that one's; a capital's may lie on what is less.
bool liesOnAnother(const ScreenBox& box, const Town& town, const std::vector<Town>& towns) {
  constexpr float room = 3.5F;
  return std::ranges::any_of(towns, [&](const Town& other) {
    return other.city != town.city && (isCapital(*other.city) || !isCapital(*town.city)) &&
           box.overlaps({other.at - glm::vec2(room), other.at + glm::vec2(room)});
  });
}

/// A dot on a name that stands would be a blot on it.
bool blotsName(const Naming& naming, const Town& town) {
  constexpr float room = 2.5F;
  return !naming.taken.isFree({town.at - glm::vec2(room), town.at + glm::vec2(room)});
}

bool placeTown(Naming& naming, const Town& town, const std::vector<Town>& towns) {
  if (blotsName(naming, town)) return false;
  render::Text text = styled(naming, *town.city);
  const float middle = text.size * 0.36F, up = text.size * 0.75F;
  const std::pair<glm::vec2, render::Align> spots[] = {{{dotGap, middle}, render::Align::left},
                                                       {{-dotGap, middle}, render::Align::right},
                                                       {{dotGap - 2, middle - up}, render::Align::left},
                                                       {{dotGap - 2, middle + up}, render::Align::left},
                                                       {{-dotGap + 2, middle - up}, render::Align::right},
                                                       {{-dotGap + 2, middle + up}, render::Align::right},
                                                       {{0, -dotGap + 1}, render::Align::centre},
                                                       {{0, dotGap + text.size * 0.72F}, render::Align::centre}};
  for (const auto& [offset, align] : spots) {
    text.at = town.at + offset;
    text.align = align;
    const ScreenBox box = boxOf(*naming.moment.world.fonts, text, 0.5F);
    if (!isInside(box, naming.moment.window) || liesOnAnother(box, town, towns) || !naming.taken.claim(box)) continue;
    naming.names.push_back(
        {isCapital(*town.city) ? Name::Kind::capital : Name::Kind::city, {text}, {box}, dotOf(naming, town)});
    return true;
  }
  return false;
}

}  // namespace

std::vector<Town> townsOf(const Naming& naming) {
  const geo::Registry& registry = naming.moment.world.registry;
  const float scale = naming.sight.pointsPerKilometre;
  const double least = leastPeople(scale);
  std::vector<Town> out;
  for (const geo::City& city : naming.moment.world.cities) {
    // The cheap questions first: there are thousands.
    if (city.firstWithin * scale < (isCapital(city) ? 14.0F : 30.0F)) continue;
    if (static_cast<double>(city.population) * 6 + 5e4 < least || !naming.sight.mayShow(city.at)) continue;
    if (weight(registry, city) < least) continue;
    const auto at = naming.moment.screen(city.at);
    if (!at || !naming.moment.isOnPage(*at, -4)) continue;
    out.push_back({&city, *at});
    if (out.size() == most) break;
  }
  return out;
}

void nameTowns(Naming& naming, const std::vector<Town>& towns, bool capitals) {
  for (const Town& town : towns)
    if (isCapital(*town.city) == capitals) placeTown(naming, town, towns);
}

}  // namespace app
