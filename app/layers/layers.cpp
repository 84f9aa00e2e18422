#include "app/layers/layers.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr std::array table{
    LayerRow{"sea", sea, true},
    LayerRow{"ground", ground, true},
    LayerRow{"alliances", alliances, true},
    LayerRow{"country labels", countryLabels, true},
    LayerRow{"badges", badges, true},
    LayerRow{"filter area", filterArea, false},
    LayerRow{"routes", routes, false},
    LayerRow{"spread", spread, false},
    LayerRow{"shocks", shocks, false},
    LayerRow{"places", places, false},
    LayerRow{"event labels", eventLabels, false},
    LayerRow{"legend panel", legendPanel, false},
    LayerRow{"legend", legendWords, false},
    LayerRow{"furniture", furniture, false},
};

}  // namespace

std::span<const LayerRow> layerTable() {
  return table;
}

float furnitureScale(glm::vec2 size) {
  return std::clamp(std::min(size.x, size.y) / 720, 0.5F, 1.0F);
}

}  // namespace app
