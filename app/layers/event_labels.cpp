// Titles beside the signs that matter most now: what is lit, then what holds at the playhead, where there is room.
#include <algorithm>

#include "app/covers.hpp"
#include "app/labels/names.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr std::size_t most = 20, longest = 38;

struct Wish {
  const Sign* sign;
  int priority;  ///< lower first; the last are the names of an event's places
};
constexpr int placePriority = 3;

/// Its title, or what the column says that the layer is labelled by.
std::string labelOf(const Moment& moment, std::uint32_t row, const geo::Event& event) {
  const std::string& column = moment.styling->layers[layerOf(moment.world, row)].labelBy;
  return column.empty() ? event.title.get(moment.view().language) : cellOf(moment.world, row, column);
}

/// `byPlace`: of a sign of several that are lit, which are told apart by their places.
render::Text titleOf(const Moment& moment, const Sign& sign, bool byPlace) {
  const geo::EventHandle eventHeld = moment.world.events[sign.row];
  const geo::Event& event = *eventHeld;
  render::Text text;
  text.text = shortened(byPlace ? sign.place : labelOf(moment, sign.row, event), longest);
  text.size = (sign.lit ? 12.5F : 11.0F) * mapTypeScale(moment.window.max - moment.window.min);
  text.weight = sign.lit ? render::Weight::bold : render::Weight::medium;
  text.colour = render::mixed(moment.colour(sign.row), moment.theme.text, 0.45F);
  text.halo = moment.theme.labelHalo;
  text.haloWidth = 1.8F;
  return text;
}

render::Text placeOf(const Moment& moment, const Sign& sign) {
  render::Text text = titleOf(moment, sign, true);
  text.text = sign.place;
  text.size = 9.5F * mapTypeScale(moment.window.max - moment.window.min);
  text.weight = render::Weight::italic;
  return text;
}

bool isNamed(const Moment& moment, const std::string& place) {
  return std::ranges::any_of(moment.names,
                             [&](const Name& name) { return name.dot && name.texts.front().text == place; });
}

std::vector<Wish> wishes(const Moment& moment, const std::vector<Sign>& all) {
  std::vector<Wish> out;
  for (const Sign& sign : all) {
    if (sign.gathered > 1 && !sign.lit) continue;
    if (sign.lit)
      out.push_back({&sign, 0});
    else if (sign.now && !sign.possible)
      out.push_back({&sign, 1});
    else if (sign.strength > 0.6F && !sign.possible)
      out.push_back({&sign, 2});
    if (!sign.lit && !sign.place.empty() && showsProvinces(moment)) out.push_back({&sign, placePriority});
  }
  // Of equals, what began last comes first: rows are in order of start.
  std::ranges::stable_sort(out, [](const Wish& a, const Wish& b) {
    return std::pair(a.priority, b.sign->row) < std::pair(b.priority, a.sign->row);
  });
  return out;
}

constexpr std::size_t sides = 4;  // right, left, above, below

ScreenBox setBeside(const Moment& moment, glm::vec2 at, float gap, std::size_t side, render::Text& text) {
  const float middle = text.size * 0.35F;
  const std::pair<glm::vec2, render::Align> spots[sides] = {{{gap, middle}, render::Align::left},
                                                            {{-gap, middle}, render::Align::right},
                                                            {{0, -gap}, render::Align::centre},
                                                            {{0, gap + text.size * 0.8F}, render::Align::centre}};
  text.at = at + spots[side].first;
  text.align = spots[side].second;
  return boxOf(*moment.world.fonts, text, 2);
}

struct Spot {
  std::size_t side = 0;
  float farther = 0;  ///< points from the sign
};

/// Where an event's title stands as long as it lasts: on a side on which no name of the map lies where it began, as
/// near as can be. Neighbours in time take turns, so that two at one place do not want the same.
Spot spotOf(const Moment& moment, const Sign& sign, const LabelPlacer& names, render::Text text) {
  const geo::EventHandle eventHeld = moment.world.events[sign.row];
  const geo::Event& event = *eventHeld;
  const bool moves = !event.routes.empty() && !event.routes.front().empty();
  if (!moves && event.places.empty()) return {};
  const auto at = moment.screen(moves ? event.routes.front().front().at : event.places.front().at);
  if (!at) return {};
  for (const float farther : {0.0F, 10.0F, 20.0F, 30.0F}) {
    std::vector<std::size_t> good;
    for (std::size_t side = 0; side < sides; ++side) {
      const ScreenBox box = setBeside(moment, *at, 12 + farther, side, text);
      if (isInside(box, moment.clip) && names.isFree(box)) good.push_back(side);
    }
    if (!good.empty()) return {good[sign.row % std::min<std::size_t>(good.size(), 2)], farther};
  }
  return {};
}

/// Names of the map keep their places: titles go around them. But a town on which the event's own sign stands is hidden
/// by it, and in nobody's way.
LabelPlacer namesAbout(const Moment& moment, const Sign& sign, LabelPlacer fixed) {
  constexpr float half = 5;
  const auto at = moment.world.events.place(sign.row);
  ScreenBox own{glm::vec2(1e9F), glm::vec2(1e9F)};
  if (at)
    if (const auto middle = moment.screen(*at)) own = {*middle - half, *middle + half};
  for (const Name& name : moment.names)
    for (const ScreenBox& box : name.boxes) {
      const bool hidden = name.dot && box.overlaps(own);
      if (!hidden) fixed.block(box);
    }
  return fixed;
}

/// What is lit may stand anywhere: it is looked at.
bool place(const Moment& moment, const Sign& sign, const LabelPlacer& fixed, LabelPlacer& placer, render::Text& text) {
  const LabelPlacer names = namesAbout(moment, sign, fixed);
  const Spot own = spotOf(moment, sign, names, text);
  for (std::size_t i = 0; i < (sign.lit ? sides : 1); ++i)
    for (const float farther : {0.0F, 12.0F, 24.0F}) {  // past the signs that stand about the same place
      const ScreenBox box =
          setBeside(moment, sign.at, sign.size / 2 + 5 + own.farther + farther, (own.side + i) % sides, text);
      if (isInside(box, moment.clip) && names.isFree(box) && placer.claim(box)) return true;
    }
  return false;
}

/// What is lit is told apart by its places: beside the map its title stands. In a figure nothing does, so that one of
/// the signs has it.
bool tellsPlace(const Moment& moment, const Sign& sign, bool isNamedEvent) {
  return sign.lit && !sign.place.empty() && (isNamedEvent || !moment.figure.furniture);
}

}  // namespace

void eventLabels(const Moment& moment, render::Layer& layer) {
  const std::vector<Sign> all = signs(moment);
  LabelPlacer fixed, placer;
  if (moment.layout) {
    for (const ScreenBox& room : moment.layout->fixedRooms()) fixed.block(room);
    if (moment.layout->legendRoom) placer.block(*moment.layout->legendRoom);
  }
  for (const ScreenBox& room : dateRooms(moment)) fixed.block(room);
  for (const Cover& cover : moment.covered) fixed.block({cover.area.min, cover.area.max});
  for (const ChangeMark& mark : changeMarks(moment)) placer.block(mark.box);
  for (const Sign& sign : all) {
    const glm::vec2 half(sign.size / 2);
    placer.block({sign.at - half, sign.at + half});
  }
  std::vector<std::uint32_t> named;
  for (const Wish& wish : wishes(moment, all)) {
    if (layer.texts.size() >= most) break;
    const bool ofPlace = wish.priority == placePriority;
    const bool isNamedEvent = std::ranges::count(named, wish.sign->row) > 0;
    const bool byPlace = tellsPlace(moment, *wish.sign, isNamedEvent);
    const bool again = ofPlace ? isNamed(moment, wish.sign->place) : !byPlace && isNamedEvent;
    render::Text text = ofPlace ? placeOf(moment, *wish.sign) : titleOf(moment, *wish.sign, byPlace);
    if (again || text.text.empty() || !place(moment, *wish.sign, fixed, placer, text)) continue;
    if (!ofPlace) named.push_back(wish.sign->row);
    layer.texts.push_back(std::move(text));
  }
}

}  // namespace app
