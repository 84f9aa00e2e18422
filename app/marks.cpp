#include "app/marks.hpp"

#include <array>

#include "app/messages.hpp"

namespace app {
namespace {

constexpr std::array looks{
    MarkLook{Mark::possible, toTranslate("possible, not certain")},
    MarkLook{Mark::contested, toTranslate("disputed what it was")},
    MarkLook{Mark::ended, toTranslate("ended in between")},
    MarkLook{Mark::gathered, toTranslate("several together")},
    MarkLook{Mark::assumed, toTranslate("town in no source")},
};

constexpr render::Colour clear{0, 0, 0, 0};

}  // namespace

std::span<const MarkLook> markLooks() {
  return looks;
}

void drawSign(const Theme& theme, const SignLook& look, render::Layer& layer) {
  const render::Colour colour = render::faded(look.colour, look.strength);
  const render::Colour rim = render::faded(theme.dark ? theme.outside : render::rgb(0xFFFFFF), look.strength);
  // The second rim lies outside the first with a gap, so that it reads as one at the size of a legend, too.
  if (look.contested)
    layer.markers.push_back(
        {look.shape, look.at, look.size * 1.35F + 2, look.turn, render::faded(colour, 0.7F), clear, 0.9F, true});
  layer.markers.push_back({look.shape, look.at, look.size, look.turn, colour, look.possible ? colour : rim,
                           look.possible ? 1.6F : 1.1F, look.possible});
  if (!look.ended) return;
  layer.markers.push_back({render::Shape::bar, look.at, look.size * 1.1F, 0.8F, theme.text, rim, 0.9F});
}

}  // namespace app
