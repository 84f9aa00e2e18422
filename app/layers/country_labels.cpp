// Names of countries and provinces, under the events: their places depend on camera and language alone. A name of which
// signs of the moment hide more than can be read past is left out; names on which none ever stands stay in the picture
// that is kept.
#include <algorithm>
#include <glm/common.hpp>

#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

float areaOf(const ScreenBox& box) {
  const glm::vec2 size = glm::max(box.max - box.min, glm::vec2(0.0F));
  return size.x * size.y;
}

std::vector<ScreenBox> boxesOf(const std::vector<Sign>& signs) {
  std::vector<ScreenBox> out;
  for (const Sign& sign : signs) {
    const bool isBadge = sign.extent == geo::Extent::country;
    const glm::vec2 half(sign.size / 2 + (isBadge ? 2.0F : -1.5F));  // a sign's points may touch a letter
    if (!sign.isArea) out.push_back({sign.at - half, sign.at + half});
  }
  return out;
}

/// Of a wide name a letter or two can be guessed, of a short one none.
bool isUnreadable(const Name& name, const std::vector<ScreenBox>& signs) {
  constexpr float wide = 100;  // points
  float whole = 0, hidden = 0, left = 1e9F, right = -1e9F;
  for (const ScreenBox& box : name.boxes) {
    whole += areaOf(box), left = std::min(left, box.min.x), right = std::max(right, box.max.x);
    for (const ScreenBox& sign : signs)
      if (box.overlaps(sign)) hidden += areaOf({glm::max(box.min, sign.min), glm::min(box.max, sign.max)});
  }
  return hidden > whole * (right - left > wide ? 0.12F : 0.03F);
}

}  // namespace

void countryLabels(const Moment& moment, render::Layer& layer) {
  for (const Name& name : moment.names)
    if (!name.dot && name.isQuiet && !isCut(moment, name) && !isCovered(moment, name))
      layer.texts.insert(layer.texts.end(), name.texts.begin(), name.texts.end());
}

void busyLabels(const Moment& moment, render::Layer& layer) {
  const std::vector<ScreenBox> signBoxes = boxesOf(signs(moment));
  for (const Name& name : moment.names)
    if (!name.dot && !name.isQuiet && !isCut(moment, name) && !isCovered(moment, name) &&
        !isUnreadable(name, signBoxes))
      layer.texts.insert(layer.texts.end(), name.texts.begin(), name.texts.end());
}

}  // namespace app
