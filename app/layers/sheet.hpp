// A figure being furnished: the moment, and the size of everything on its page.
#pragma once

#include "app/layers/layers.hpp"

namespace app {

struct Sheet {
  const Moment& moment;
  render::Layer& layer;
  float scale;

  const Messages& tr() const { return moment.words.tr; }
  render::Text text(std::string words, glm::vec2 at, float size,
                    render::Weight weight = render::Weight::regular) const {
    render::Text t;
    t.text = std::move(words);
    t.at = at;
    t.size = size * scale;
    t.weight = weight;
    t.colour = moment.theme.text;
    t.halo = moment.theme.labelHalo;
    t.haloWidth = 2.2F * scale;
    return t;
  }
  float width(const render::Text& t) const { return moment.world.fonts->extent(t).width; }
};

}  // namespace app
