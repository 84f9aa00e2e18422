// Shapes of any file to the countries that are known: by code, else by name. Knows nothing of files.
#pragma once

#include <string>
#include <vector>

#include "geo/basemap.hpp"
#include "geo/values.hpp"

namespace geo {

struct Joins {
  std::size_t areas = 0, joined = 0;
  std::vector<std::string> without;  ///< names of shapes that no country was found for, each once, by name
};

/// Gives areas the codes of `known`: those that have one keep it, others are found by name in any language, whatever
/// its case, accents and articles.
Joins join(Basemap& basemap, const Basemap& known);
/// Likewise values that name their country by a name; what is not found keeps its name.
void join(std::vector<Attribute>& attributes, const Basemap& known);

}  // namespace geo
