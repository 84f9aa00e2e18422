// How countries are coloured by an attribute at a moment. Map and legend read it here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "app/world.hpp"
#include "render/frame.hpp"

namespace app {

/// One colour of countries, ready to be shown.
struct ColourClass {
  std::string words;  ///< in the reader's language
  render::Colour light, dark;
  render::Hatch hatch = render::Hatch::none;
  bool operator==(const ColourClass&) const = default;
};

struct Colouring {
  static constexpr std::size_t none = 0xFFFF;
  std::string title;
  std::vector<ColourClass> classes;    ///< of the scale, then "other" and "no data"
  std::vector<std::size_t> ofCountry;  ///< by country of the base map, an index into `classes`; none: plain
};

/// The name of an attribute for a reader: the program's own in words, others as their file has them.
std::string attributeTitle(const std::string& name, const Messages& tr);
/// By name, whatever its case; null when there is none.
const ColourScale* colourScale(const World& world, std::string_view name);
/// The one that the project colours by.
const ColourScale* scaleShown(const World& world, const Project& project);
Colouring colouringAt(const World& world, const ColourScale& scale, geo::Instant at, geo::Language language);

}  // namespace app
