// The opened files as layers: their names, their order, their styles. Knows no columns and no colours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/style.hpp"
#include "geo/readers.hpp"

namespace app {

struct World;
struct Project;

/// Files of one name in the list: one file that the reader opened, or all of the bundled timeline.
struct LayerSource {
  std::string name;  ///< for a person and for the project: the file's name, with a number where there are two such
  bool isTimeline = false;         ///< the bundled one
  std::string recognisedAs;        ///< of its first layer that is a known data set
  std::vector<std::string> roles;  ///< columns that say when, where, who and what: no classes
  std::size_t events = 0;
  bool operator==(const LayerSource&) const = default;
};

/// The name of the bundled timeline's layer.
inline constexpr const char* timelineLayer = "timeline";

/// One a file; of the first `bundled` files all are one. `ofFile` becomes the layer of each file.
std::vector<LayerSource> layersOf(const std::vector<geo::FileReport>& files, std::size_t bundled,
                                  std::vector<std::uint16_t>& ofFile);

std::uint16_t layerOf(const World& world, std::uint32_t row);
/// The layers of the world from the top down.
std::vector<std::uint16_t> layerOrder(const World& world, const Project& project);
/// By layer of the world; a plain one where the project says nothing.
std::vector<LayerStyle> layerStyles(const World& world, const Project& project);
/// To be changed; the project then names all layers, in the order that they have.
LayerStyle& layerStyle(Project& project, const World& world, std::uint16_t layer);
/// Up or down the list, as far as it goes.
void moveLayer(Project& project, const World& world, std::uint16_t layer, int by);
void toggleClass(Project& project, const World& world, std::uint16_t layer, const std::string& id);
/// Takes the file out of those that are open; the world is to be loaded anew.
void removeLayer(Project& project, const World& world, std::uint16_t layer);

}  // namespace app
