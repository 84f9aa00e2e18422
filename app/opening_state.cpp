#include "app/opening_state.hpp"

#include <algorithm>

#include "app/colouring.hpp"
#include "app/data_sets.hpp"
#include "app/verbs.hpp"

namespace app {
namespace {

/// A table of values by country and year comes before what the program knows of the countries.
bool hasValuesOnly(const World& world) {
  return world.events.empty() && !world.colourScales.empty() &&
         std::ranges::any_of(world.files, [](const geo::FileReport& file) {
           return std::ranges::any_of(
               file.layers, [](const geo::LayerReport& layer) { return layer.recognisedAs == "country-year"; });
         });
}

/// Thousands of rows, or a data set with colours of its own: the countries under them keep quiet.
bool speaksForItself(const World& world) {
  for (std::size_t file = 0; file < world.files.size(); ++file)
    if (!dataSetOf(world, file).empty()) return true;
  return world.events.records() > 0;
}

}  // namespace

State openingState(const World& world) {
  State state;
  state.view = openingView(world, {});
  if (speaksForItself(world) || !showsRegion(world)) state.project.colourBy = ColourBy::nothing;
  if (hasValuesOnly(world)) colourBy(state.project, world.colourScales.front().attribute.name);
  return state;
}

}  // namespace app
