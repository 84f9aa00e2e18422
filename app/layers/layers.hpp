// The layers of the map, from the bottom up: each a free function that remembers nothing, and a row in one table.
#pragma once

#include <span>

#include "app/labels.hpp"
#include "app/moment.hpp"

namespace app {

void sea(const Moment& moment, render::Layer& layer);
void ground(const Moment& moment, render::Layer& layer);
void alliances(const Moment& moment, render::Layer& layer);
void badges(const Moment& moment, render::Layer& layer);
void countryLabels(const Moment& moment, render::Layer& layer);
void filterArea(const Moment& moment, render::Layer& layer);
void routes(const Moment& moment, render::Layer& layer);
void spread(const Moment& moment, render::Layer& layer);
void shocks(const Moment& moment, render::Layer& layer);
void cloud(const Moment& moment, render::Layer& layer);
void places(const Moment& moment, render::Layer& layer);
void townLabels(const Moment& moment, render::Layer& layer);
void eventLabels(const Moment& moment, render::Layer& layer);
void legendPanel(const Moment& moment, render::Layer& layer);
void legendWords(const Moment& moment, render::Layer& layer);
void inset(const Moment& moment, render::Layer& layer);
void furniture(const Moment& moment, render::Layer& layer);

struct LayerRow {
  const char* name;
  void (*draw)(const Moment&, render::Layer&);
  bool still;  ///< depends on camera and government, not on the playhead: worth keeping as a picture
};
std::span<const LayerRow> layerTable();

/// The base map at the level of detail that the page needs, and the styles of its lines.
const MapMeshes& meshesShown(const Moment& moment);
std::vector<render::LineStyle> borderStyles(const Moment& moment);

}  // namespace app
