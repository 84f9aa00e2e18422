#include "app/colour_scale.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace app {
namespace {

constexpr std::size_t numericClasses = 6, fewValues = 7, mostCategories = 8;

/// To two digits: a border between classes is a number that a person can keep in mind.
double rounded(double value) {
  if (value == 0) return 0;
  const double unit = std::pow(10, std::floor(std::log10(std::abs(value))) - 1);
  return std::round(value / unit) * unit;
}

std::vector<double> numbersOf(const geo::Attribute& attribute) {
  std::vector<double> out;
  for (const geo::Value& value : attribute.values)
    if (value.number) out.push_back(*value.number);
  std::ranges::sort(out);
  return out;
}

/// The number of different values, counted no further than one too many.
std::size_t differentValues(const std::vector<double>& sorted) {
  std::size_t count = sorted.empty() ? 0 : 1;
  for (std::size_t i = 1; i < sorted.size() && count <= fewValues; ++i) count += sorted[i] != sorted[i - 1];
  return count;
}

/// A column of words that says something else of nearly every shape is a name, not an attribute.
bool tells(const geo::Attribute& attribute) {
  if (attribute.values.empty()) return false;
  std::set<std::string_view> different;
  for (const geo::Value& value : attribute.values) different.insert(value.text);
  return different.size() > 1 && (attribute.numeric || different.size() <= 24);
}

std::vector<double> breaksOf(const std::vector<double>& all, bool each) {
  std::vector<double> out;
  if (each) {
    for (std::size_t i = 1; i < all.size(); ++i)
      if (all[i] != all[i - 1]) out.push_back(all[i]);
    return out;
  }
  for (std::size_t i = 1; i < numericClasses; ++i) {
    const double at = rounded(all[all.size() * i / numericClasses]);
    if (at > all.front() && at <= all.back() && (out.empty() || at > out.back())) out.push_back(at);
  }
  return out;
}

int decimalsOf(const std::vector<double>& breaks) {
  for (int decimals = 0; decimals < 4; ++decimals) {
    const double unit = std::pow(10, decimals);
    const auto whole = [unit](double value) { return std::abs(value * unit - std::round(value * unit)) < 1e-6; };
    if (std::ranges::all_of(breaks, whole)) return decimals;
  }
  return 4;
}

std::vector<std::string> categoriesOf(const geo::Attribute& attribute) {
  std::map<std::string, std::size_t> counts;
  for (const geo::Value& value : attribute.values) ++counts[value.text];
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater{}, &std::pair<std::string, std::size_t>::second);
  sorted.resize(std::min(sorted.size(), mostCategories));
  std::vector<std::string> out;
  for (auto& [name, count] : sorted) out.push_back(name);
  std::ranges::sort(out);
  return out;
}

std::vector<geo::Attribute> factsOf(const geo::Registry& registry) {
  std::vector<geo::Value> population, size, status;
  const auto number = [](double value) { return std::to_string(std::llround(value)); };
  for (const geo::Country& country : registry.countries) {
    if (country.population)
      population.push_back(
          {country.isoA3, geo::distantPast, geo::distantFuture, number(country.population->value), {}});
    if (country.areaKm2 > 0)
      size.push_back({country.isoA3, geo::distantPast, geo::distantFuture, number(country.areaKm2), {}});
    status.push_back({country.isoA3, geo::distantPast, geo::distantFuture, country.status, {}});
  }
  return {geo::attributeOf("population", std::move(population)), geo::attributeOf("area_km2", std::move(size)),
          geo::attributeOf("status", std::move(status))};
}

std::vector<geo::Attribute> columnsOf(const geo::Basemap& basemap) {
  std::vector<geo::Attribute> out;
  for (std::size_t column = 0; column < basemap.columns.size(); ++column) {
    std::vector<geo::Value> values;
    for (const geo::Area& area : basemap.countries)
      if (column < area.cells.size()) values.push_back({area.code, area.from, area.to, area.cells[column], {}});
    out.push_back(geo::attributeOf(basemap.columns[column], std::move(values)));
  }
  return out;
}

}  // namespace

std::size_t ColourScale::classOf(const geo::Value& value) const {
  if (attribute.numeric)
    return static_cast<std::size_t>(std::ranges::upper_bound(breaks, value.number.value_or(least)) - breaks.begin());
  const auto found = std::ranges::find(categories, value.text);
  return found == categories.end() ? other : static_cast<std::size_t>(found - categories.begin());
}

ColourScale scaleOf(geo::Attribute attribute) {
  ColourScale out;
  out.attribute = std::move(attribute);
  if (!out.attribute.numeric) {
    out.categories = categoriesOf(out.attribute);
    return out;
  }
  const std::vector<double> all = numbersOf(out.attribute);
  out.each = differentValues(all) <= fewValues;
  out.least = all.front();
  out.breaks = breaksOf(all, out.each);
  out.decimals = decimalsOf(out.breaks);
  return out;
}

std::vector<ColourScale> colourScales(const geo::Registry& registry, const geo::Basemap& basemap,
                                      std::vector<geo::Attribute> tables) {
  std::vector<ColourScale> out;
  for (auto& group : {std::move(tables), factsOf(registry), columnsOf(basemap)})
    for (const geo::Attribute& attribute : group) {
      const auto same = [&](const ColourScale& other) { return other.attribute.name == attribute.name; };
      if (tells(attribute) && std::ranges::none_of(out, same)) out.push_back(scaleOf(attribute));
    }
  return out;
}

}  // namespace app
