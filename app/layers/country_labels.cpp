// Names of countries and provinces, under the events: they depend on camera and language alone.
#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"

namespace app {

void countryLabels(const Moment& moment, render::Layer& layer) {
  for (const Name& name : moment.names)
    if (!name.dot && !isCovered(moment, name))
      layer.texts.insert(layer.texts.end(), name.texts.begin(), name.texts.end());
}

}  // namespace app
