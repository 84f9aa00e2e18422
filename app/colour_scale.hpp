// The classes of an attribute of countries, made once from all its values, so that a colour means the same at every
// date. Knows no colours.
#pragma once

#include <string>
#include <vector>

#include "geo/basemap.hpp"
#include "geo/registry.hpp"
#include "geo/values.hpp"

namespace app {

struct ColourScale {
  geo::Attribute attribute;
  /// Of a number: where the classes begin, from the second on, ascending. Quantiles of all values, rounded to two
  /// digits; where there are only a few different values, each is a class (`each`) and `least` the first.
  std::vector<double> breaks;
  bool each = false;
  double least = 0;
  int decimals = 0;  ///< that tell the breaks apart
  /// Of words: the most frequent, at most 8, by name; the rest are "other".
  std::vector<std::string> categories;
  static constexpr std::size_t other = 0xFFFE;

  /// The class of a value: an index into the classes or the categories, or `other`.
  std::size_t classOf(const geo::Value& value) const;
};
ColourScale scaleOf(geo::Attribute attribute);

/// What countries can be coloured by: the registry's facts, the columns of the base map, and the columns of tables.
std::vector<ColourScale> colourScales(const geo::Registry& registry, const geo::Basemap& basemap,
                                      std::vector<geo::Attribute> tables);

}  // namespace app
