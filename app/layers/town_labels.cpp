// Capitals and cities with their dots. Their places depend on camera and language alone; while an event's sign lies on
// a name, the name is left out.
#include <algorithm>

#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

bool isSign(const render::Marker& marker) {
  return marker.shape != render::Shape::glow && marker.size > 5 && marker.size < 30;
}

std::vector<ScreenBox> signBoxes(const Moment& moment) {
  std::vector<ScreenBox> out;
  if (!moment.below) return out;
  for (const render::Layer& layer : moment.below->layers)
    for (const render::Marker& marker : layer.markers)
      if ((layer.name == "places" && isSign(marker)) || layer.name == "gathered") {
        const glm::vec2 half(marker.size / 2 - 1.5F);  // its points may touch a letter
        out.push_back({marker.at - half, marker.at + half});
      }
  return out;
}

bool liesOn(const std::vector<ScreenBox>& boxes, const std::vector<ScreenBox>& signs) {
  return std::ranges::any_of(boxes, [&](const ScreenBox& box) {
    return std::ranges::any_of(signs, [&](const ScreenBox& sign) { return box.overlaps(sign); });
  });
}

}  // namespace

void townLabels(const Moment& moment, render::Layer& layer) {
  const std::vector<ScreenBox> signs = signBoxes(moment);
  for (const Name& name : moment.names) {
    if (!name.dot || isCut(moment, name) || liesOn(name.boxes, signs) || isCovered(moment, name)) continue;
    const glm::vec2 half(name.dot->size / 2);
    if (!liesOn({{name.dot->at - half, name.dot->at + half}}, signs)) layer.markers.push_back(*name.dot);
    layer.texts.insert(layer.texts.end(), name.texts.begin(), name.texts.end());
  }
}

}  // namespace app
