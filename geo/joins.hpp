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
/// What values said of a country that the map has not.
struct Unjoined {
  std::string name;        ///< as the table has it, or the code that it was taken for
  std::size_t values = 0;  ///< how many
  std::string why;         ///< an English clause: what was expected
  bool operator==(const Unjoined&) const = default;
};

/// Likewise values that name their country by a name or code; what is not found, or has no shape at that date, keeps
/// its name and is listed.
std::vector<Unjoined> join(std::vector<Attribute>& attributes, const Basemap& known);

}  // namespace geo
