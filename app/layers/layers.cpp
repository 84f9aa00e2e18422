#include "app/layers/layers.hpp"

#include <array>

namespace app {
namespace {

constexpr std::array table{
    LayerRow{"sea", sea, true},
    LayerRow{"ground", ground, true},
    LayerRow{"alliances", alliances, true},
    LayerRow{"country labels", countryLabels, true},
    LayerRow{"badges", badges, false},
    LayerRow{"filter area", filterArea, false},
    LayerRow{"cloud", cloud, false},
    LayerRow{"routes", routes, false},
    LayerRow{"spread", spread, false},
    LayerRow{"shocks", shocks, false},
    LayerRow{"places", places, false},
    LayerRow{"town labels", townLabels, false},
    LayerRow{"event labels", eventLabels, false},
    LayerRow{"legend panel", legendPanel, false},
    LayerRow{"legend", legendWords, false},
    LayerRow{"inset", inset, false},
    LayerRow{"furniture", furniture, false},
};

}  // namespace

std::span<const LayerRow> layerTable() {
  return table;
}

}  // namespace app
