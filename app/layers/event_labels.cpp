// Titles beside the signs that matter most now: what is lit, then what holds at the playhead, where there is room.
#include <algorithm>

#include "app/labels.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr std::size_t most = 14, longest = 38;

struct Wish {
  const Sign* sign;
  int priority;  ///< lower first
};

render::Text titleOf(const Moment& moment, const Sign& sign) {
  const geo::Event& event = moment.world.events[sign.row];
  render::Text text;
  text.text =
      shortened(sign.place.empty() || !sign.lit ? event.title.get(moment.view().language) : sign.place, longest);
  text.size = sign.lit ? 12.5F : 11.0F;
  text.weight = sign.lit ? render::Weight::bold : render::Weight::medium;
  text.colour = render::mixed(moment.theme.kindOf(kindOf(event.kind)), moment.theme.text, 0.45F);
  text.halo = moment.theme.labelHalo;
  text.haloWidth = 1.8F;
  return text;
}

std::vector<Wish> wishes(const Moment& moment, const std::vector<Sign>& all) {
  std::vector<Wish> out;
  for (const Sign& sign : all) {
    if (sign.gathered > 1 && !sign.lit) continue;
    const bool first = sign.place.empty() || sign.lit;
    const geo::Event& event = moment.world.events[sign.row];
    const bool now = geo::presence(event.when, moment.range.at).presence == geo::Presence::certain;
    if (sign.lit)
      out.push_back({&sign, 0});
    else if (now && first && !sign.possible)
      out.push_back({&sign, 1});
    else if (first && sign.strength > 0.6F && !sign.possible)
      out.push_back({&sign, 2});
  }
  // Of equals, what began last comes first: rows are in order of start.
  std::ranges::stable_sort(out, [](const Wish& a, const Wish& b) {
    return std::pair(a.priority, b.sign->row) < std::pair(b.priority, a.sign->row);
  });
  return out;
}

/// To the right of the sign, else to the left, above, below.
bool place(const Moment& moment, const Sign& sign, LabelPlacer& placer, render::Text& text) {
  const float gap = sign.size / 2 + 5, middle = text.size * 0.35F;
  const std::pair<glm::vec2, render::Align> spots[] = {{{gap, middle}, render::Align::left},
                                                       {{-gap, middle}, render::Align::right},
                                                       {{0, -gap}, render::Align::centre},
                                                       {{0, gap + text.size * 0.8F}, render::Align::centre}};
  for (const auto& [offset, align] : spots) {
    text.at = sign.at + offset;
    text.align = align;
    const ScreenBox box = boxOf(*moment.world.fonts, text, 2);
    if (isInside(box, moment.size) && placer.claim(box)) return true;
  }
  return false;
}

/// Names of countries keep their places: titles go around them.
void blockNames(const Moment& moment, LabelPlacer& placer) {
  if (!moment.below) return;
  for (const render::Layer& layer : moment.below->layers)
    if (layer.name == "country labels")
      for (const render::Text& text : layer.texts) placer.block(boxOf(*moment.world.fonts, text, 1));
}

}  // namespace

void eventLabels(const Moment& moment, render::Layer& layer) {
  const std::vector<Sign> all = signs(moment);
  LabelPlacer placer;
  blockNames(moment, placer);
  for (const auto& room : {legendRoom(moment), titleRoom(moment)})
    if (room) placer.block(*room);
  for (const Sign& sign : all) {
    const glm::vec2 half(sign.size / 2);
    placer.block({sign.at - half, sign.at + half});
  }
  std::vector<std::uint32_t> named;
  for (const Wish& wish : wishes(moment, all)) {
    if (layer.texts.size() >= most) break;
    const bool again = wish.sign->place.empty() && std::ranges::count(named, wish.sign->row) > 0;
    render::Text text = titleOf(moment, *wish.sign);
    if (again || !place(moment, *wish.sign, placer, text)) continue;
    named.push_back(wish.sign->row);
    layer.texts.push_back(std::move(text));
  }
}

}  // namespace app
