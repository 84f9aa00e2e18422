// The rows of countries.json, and the order that a registry promises.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "geo/read/registry_feature.hpp"

namespace geo {
namespace {

Capital capitalFrom(const Json& value, Reading& reading) {
  const double lon = number(value, "lon", reading).value_or(0), lat = number(value, "lat", reading).value_or(0);
  const LonLat at = reading.placeAt(lon, lat);
  return std::isnan(at.x) ? Capital{} : Capital{text(value, "name", reading), at};
}

std::optional<Country::Population> populationFrom(const Json& value, Reading& reading) {
  const auto people = number(value, "value", reading);
  if (!people) return std::nullopt;
  const double year = number(value, "year", reading).value_or(0);
  return Country::Population{*people, static_cast<int>(std::clamp(year, -1e6, 1e6)), text(value, "source", reading)};
}

/// Sorted by a key; of those with the same name only the first stays.
template <class Thing, class Key>
void keepFirst(std::vector<Thing>& things, std::string Thing::*name, Key key, Problems& problems) {
  std::stable_sort(things.begin(), things.end(), [&](const Thing& a, const Thing& b) { return a.*name < b.*name; });
  const auto same = [&](const Thing& a, const Thing& b) {
    if (a.*name != b.*name) return false;
    problems.add({"", "", 0, "id", b.*name, "only one of that name in all files; the first is kept", Action::skipped});
    return true;
  };
  things.erase(std::unique(things.begin(), things.end(), same), things.end());
  std::stable_sort(things.begin(), things.end(), [&](const Thing& a, const Thing& b) { return key(a) < key(b); });
}

}  // namespace

void readCountry(const Json& row, Reading& reading) {
  Country country;
  country.isoA3 = text(row, "iso_a3", reading);
  country.isoA2 = text(row, "iso_a2", reading);
  country.name = localText(row, "name", reading);
  country.status = text(row, "status", reading);
  country.sovereign = text(row, "sovereign", reading);
  if (member(row, "capital").is_object()) country.capital = capitalFrom(member(row, "capital"), reading);
  if (member(row, "seat_of_government").is_object())
    country.seatOfGovernment = capitalFrom(member(row, "seat_of_government"), reading);
  country.population = populationFrom(member(row, "population"), reading);
  country.areaKm2 = number(row, "area_km2", reading).value_or(0);
  country.note = localText(row, "note", reading);
  reading.timeline().registry.countries.push_back(std::move(country));
}

void tidyRegistry(Registry& registry, Problems& problems) {
  const auto start = [](const auto& thing) { return thing.when.bounds.earliestStart; };
  keepFirst(
      registry.countries, &Country::isoA3, [](const Country& country) { return country.isoA3; }, problems);
  keepFirst(
      registry.alliances, &Alliance::id, [](const Alliance& alliance) { return alliance.id; }, problems);
  keepFirst(registry.eras, &Era::id, start, problems);
  keepFirst(
      registry.governments, &Government::id,
      [&](const Government& government) { return std::tuple(government.country, start(government)); }, problems);
}

}  // namespace geo
