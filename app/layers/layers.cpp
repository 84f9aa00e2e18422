#include "app/layers/layers.hpp"

#include <array>

namespace app {
namespace {

constexpr std::array table{
    LayerRow{"sea", sea, LayerOf::still},
    LayerRow{"ground", ground, LayerOf::still},
    LayerRow{"alliances", alliances, LayerOf::still},
    LayerRow{"changes", changes, LayerOf::still},
    LayerRow{"country labels", countryLabels, LayerOf::still},
    LayerRow{"busy labels", busyLabels, LayerOf::moving},
    LayerRow{"badges", badges, LayerOf::moving},
    LayerRow{"change words", changeWords, LayerOf::moving},
    LayerRow{"filter area", filterArea, LayerOf::moving},
    LayerRow{"gathered", gathered, LayerOf::moving},
    LayerRow{"areas", eventAreas, LayerOf::moving},
    LayerRow{"heat maps", heatMaps, LayerOf::moving},
    LayerRow{"hexagons", hexagonCells, LayerOf::moving},
    LayerRow{"cloud", cloud, LayerOf::moving},
    LayerRow{"routes", routes, LayerOf::moving},
    LayerRow{"spread", spread, LayerOf::moving},
    LayerRow{"shocks", shocks, LayerOf::moving},
    LayerRow{"places", places, LayerOf::moving},
    LayerRow{"town labels", townLabels, LayerOf::moving},
    LayerRow{"event labels", eventLabels, LayerOf::moving},
    LayerRow{"dates", sideDates, LayerOf::page},
    LayerRow{"legend panel", legendPanel, LayerOf::page},
    LayerRow{"legend", legendWords, LayerOf::page},
    LayerRow{"change panel", changePanel, LayerOf::page},
    LayerRow{"change list", changeLines, LayerOf::page},
    LayerRow{"inset", inset, LayerOf::page},
    LayerRow{"furniture", furniture, LayerOf::page},
};

}  // namespace

std::span<const LayerRow> layerTable() {
  return table;
}

}  // namespace app
