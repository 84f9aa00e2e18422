// The layers of the map, from the bottom up: each a free function that remembers nothing, and a row in one table.
#pragma once

#include <span>

#include "app/labels.hpp"
#include "app/moment.hpp"

namespace app {

void sea(const Moment& moment, render::Layer& layer);
void ground(const Moment& moment, render::Layer& layer);
void alliances(const Moment& moment, render::Layer& layer);
void changes(const Moment& moment, render::Layer& layer);
void badges(const Moment& moment, render::Layer& layer);
void changeWords(const Moment& moment, render::Layer& layer);
void countryLabels(const Moment& moment, render::Layer& layer);
void busyLabels(const Moment& moment, render::Layer& layer);
void filterArea(const Moment& moment, render::Layer& layer);
void routes(const Moment& moment, render::Layer& layer);
void spread(const Moment& moment, render::Layer& layer);
void shocks(const Moment& moment, render::Layer& layer);
void gathered(const Moment& moment, render::Layer& layer);
void cloud(const Moment& moment, render::Layer& layer);
void eventAreas(const Moment& moment, render::Layer& layer);
void heatMaps(const Moment& moment, render::Layer& layer);
void hexagonCells(const Moment& moment, render::Layer& layer);
void places(const Moment& moment, render::Layer& layer);
void townLabels(const Moment& moment, render::Layer& layer);
void eventLabels(const Moment& moment, render::Layer& layer);
void legendPanel(const Moment& moment, render::Layer& layer);
void legendWords(const Moment& moment, render::Layer& layer);
void changePanel(const Moment& moment, render::Layer& layer);
void changeLines(const Moment& moment, render::Layer& layer);
void inset(const Moment& moment, render::Layer& layer);
void furniture(const Moment& moment, render::Layer& layer);
void sideDates(const Moment& moment, render::Layer& layer);

/// What a layer depends on: camera and government, not the playhead, so that it is worth keeping as a picture; the
/// playhead; or it is one for the whole page, however many maps that has.
enum class LayerOf : std::uint8_t { still, moving, page };

struct LayerRow {
  const char* name;
  void (*draw)(const Moment&, render::Layer&);
  LayerOf of;
};
std::span<const LayerRow> layerTable();

/// The base map at the level of detail that the page needs, and the styles of its lines.
const MapMeshes& meshesShown(const Moment& moment);
std::vector<render::LineStyle> borderStyles(const Moment& moment);

/// Words on what a country joined or left between two dates, and the room that they take.
struct ChangeMark {
  render::Text text;
  ScreenBox box;
};
std::vector<ChangeMark> changeMarks(const Moment& moment);
/// Where the dates of the maps stand, however long their words are.
std::vector<ScreenBox> dateRooms(const Moment& moment);

}  // namespace app
