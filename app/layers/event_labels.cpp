// Titles beside the signs that matter most now: what is lit, then what holds at the playhead, where there is room.
// Where a title stands is labels/titles'.
#include <algorithm>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "app/covers.hpp"
#include "app/labels/names.hpp"
#include "app/labels/titles.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

struct Wish {
  const Sign* sign;
  int priority;  ///< lower first; the last are the names of an event's places
};
constexpr int placePriority = 3;

/// More would be a list and no map: a small page has room for a few.
std::size_t mostOn(const MapArea& map) {
  constexpr float pointsEach = 28'000;
  const glm::vec2 size = map.max - map.min;
  return static_cast<std::size_t>(std::clamp(size.x * size.y / pointsEach, 3.0F, 20.0F));
}

/// Its title, or what the column says that the layer is labelled by.
std::string labelOf(const Moment& moment, std::uint32_t row, const geo::Event& event) {
  const std::string& column = moment.styling->layers[layerOf(moment.world, row)].labelBy;
  return column.empty() ? event.title.get(moment.view().language) : cellOf(moment.world, row, column);
}

render::Text styleOf(const Moment& moment, const Sign& sign) {
  render::Text text;
  text.size = (sign.lit ? 12.5F : 11.0F) * mapTypeScale(moment);
  text.weight = sign.lit ? render::Weight::bold : render::Weight::medium;
  text.colour = render::mixed(moment.colour(sign.row), moment.theme.text, 0.45F);
  text.halo = moment.theme.labelHalo;
  text.haloWidth = 1.8F;
  return text;
}

/// `byPlace`: of a sign of several that are lit, which are told apart by their places.
Title titleOf(const Moment& moment, const Sign& sign, bool byPlace) {
  const geo::EventHandle event = moment.world.events[sign.row];
  return titled(styleOf(moment, sign), byPlace ? sign.place : labelOf(moment, sign.row, *event));
}

Title placeOf(const Moment& moment, const Sign& sign) {
  render::Text style = styleOf(moment, sign);
  style.size = 9.5F * mapTypeScale(moment);
  style.weight = render::Weight::italic;
  return titled(style, sign.place);
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

/// What is lit is told apart by its places: beside the map its title stands. In a figure nothing does, so that one of
/// the signs has it.
bool tellsPlace(const Moment& moment, const Sign& sign, bool isNamedEvent) {
  return sign.lit && !sign.place.empty() && (isNamedEvent || !moment.figure.furniture);
}

TitleRoom roomOn(const Moment& moment, const std::vector<Sign>& all) {
  TitleRoom room;
  if (moment.layout) {
    for (const ScreenBox& fixed : moment.layout->fixedRooms()) room.fixed.block(fixed);
    if (moment.layout->legendRoom) room.taken.block(*moment.layout->legendRoom);
  }
  for (const ScreenBox& date : dateRooms(moment)) room.fixed.block(date);
  for (const Cover& cover : moment.covered) room.fixed.block({cover.area.min, cover.area.max});
  for (const ChangeMark& mark : changeMarks(moment)) room.taken.block(mark.box);
  for (const Sign& sign : all) {
    const glm::vec2 half(sign.size / 2);
    room.taken.block({sign.at - half, sign.at + half});
  }
  room.roads = roadsBelow(moment);
  return room;
}

/// From the sign to the nearest point of its title.
void point(const Moment& moment, const Sign& sign, const Title& title, render::Layer& layer) {
  const glm::vec2 to = glm::clamp(sign.at, title.box.min + 1.0F, title.box.max - 1.0F);
  const float far = glm::distance(sign.at, to), from = sign.size / 2 + 2;
  if (far <= from + 2) return;
  const render::Colour ink = title.lines.front().colour, halo = moment.theme.labelHalo;
  const std::vector<glm::vec2> line{sign.at + (to - sign.at) * (from / far), to};
  layer.strokes.push_back({line, 2.4F, halo, halo});
  layer.strokes.push_back({line, 0.8F, ink, ink});
}

/// A sign that furniture or a panel hides has nothing to say.
bool isSeen(const Moment& moment, const Sign& sign, const LabelPlacer& fixed) {
  const MapArea& map = moment.clip;
  const ScreenBox spot{sign.at, sign.at};
  if (sign.at.x < map.min.x || sign.at.y < map.min.y || sign.at.x > map.max.x || sign.at.y > map.max.y) return false;
  const bool underLegend = moment.layout && moment.layout->legendRoom && moment.layout->legendRoom->overlaps(spot);
  return sign.lit || (!underLegend && fixed.isFree(spot));
}

}  // namespace

void eventLabels(const Moment& moment, render::Layer& layer) {
  const std::vector<Sign> all = signs(moment);
  TitleRoom room = roomOn(moment, all);
  std::vector<std::uint32_t> named;
  std::size_t left = mostOn(moment.clip);
  for (const Wish& wish : wishes(moment, all)) {
    if (left == 0) break;
    const bool ofPlace = wish.priority == placePriority;
    const bool isNamedEvent = std::ranges::count(named, wish.sign->row) > 0;
    const bool byPlace = tellsPlace(moment, *wish.sign, isNamedEvent);
    const bool again = ofPlace ? isNamed(moment, wish.sign->place) : !byPlace && isNamedEvent;
    if (again || !isSeen(moment, *wish.sign, room.fixed)) continue;
    Title title = ofPlace ? placeOf(moment, *wish.sign) : titleOf(moment, *wish.sign, byPlace);
    if (title.lines.front().text.empty() || !setBeside(moment, *wish.sign, room, title)) continue;
    if (!ofPlace) named.push_back(wish.sign->row);
    --left;
    if (title.isFar) point(moment, *wish.sign, title, layer);
    for (render::Text& line : title.lines) layer.texts.push_back(std::move(line));
  }
}

}  // namespace app
