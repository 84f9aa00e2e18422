#include "app/labels/names.hpp"

#include <algorithm>
#include <numbers>

#include "app/covers.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/layers.hpp"

namespace app {

bool Naming::place(Name::Kind kind, const render::Text& words, bool overDots) {
  const ScreenBox box = boxOf(*moment.world.fonts, words, 2);
  if (!isInside(box, moment.window) || (!overDots && !dots.isFree(box)) || !taken.claim(box)) return false;
  names.push_back({kind, {words}, {box}, std::nullopt});
  return true;
}

std::optional<std::size_t> Naming::signsOn(const render::Text& words, bool overDots) const {
  const ScreenBox box = boxOf(*moment.world.fonts, words, 2);
  if (!isInside(box, moment.window) || (!overDots && !dots.isFree(box)) || !taken.isFree(box)) return std::nullopt;
  return bustle.on(box);
}

render::Text Naming::text(std::string words, float size, render::Weight weight) const {
  render::Text out;
  out.text = std::move(words);
  out.size = size * mapTypeScale(moment);
  out.weight = weight;
  out.align = render::Align::centre;
  out.colour = moment.theme.label;
  out.halo = moment.theme.labelHalo;
  out.haloWidth = 1.4F;
  return out;
}

render::Text Naming::centred(render::Text text, glm::vec2 at) {
  text.at = at + glm::vec2(0, text.size * 0.36F);
  text.align = render::Align::centre;
  return text;
}

bool isCovered(const Moment& moment, const Name& name) {
  const auto meets = [&name](const ScreenBox& room) {
    return std::ranges::any_of(name.boxes, [&room](const ScreenBox& box) { return box.overlaps(room); });
  };
  if (moment.layout && moment.layout->legendRoom && meets(*moment.layout->legendRoom)) return true;
  return std::ranges::any_of(moment.covered, [&](const Cover& cover) {
    return cover.how == Cover::How::comes && meets({cover.area.min, cover.area.max});
  });
}

bool isCut(const Moment& moment, const Name& name) {
  return moment.sides.size() > 1 && std::ranges::any_of(name.boxes, [&moment](const ScreenBox& box) {
           return box.min.x < moment.clip.max.x && box.max.x > moment.clip.min.x && !isInside(box, moment.clip);
         });
}

float mapTypeScale(glm::vec2 size) {
  return std::clamp(std::min(size.x, size.y) / 560, 0.72F, 1.0F);
}

float mapTypeScale(const Moment& moment) {
  float scale = mapTypeScale(moment.window.max - moment.window.min);
  for (const Side& side : moment.sides)
    scale = std::min(scale, mapTypeScale(side.pane.window.max - side.pane.window.min));
  return scale;
}

bool showsProvinces(const Moment& moment) {
  return moment.camera.pointsPerUnit * std::numbers::pi / 180 > 26;  // points a degree
}

std::string inCapitals(const std::string& text) {
  std::string out = text;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto letter = static_cast<unsigned char>(out[i]);
    const bool plain = letter >= 'a' && letter <= 'z';
    const bool accented =
        i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3 && letter >= 0xA0 && letter <= 0xBE && letter != 0xB7;
    if (plain || accented) out[i] = static_cast<char>(letter - 0x20);
  }
  return out;
}

std::vector<Name> mapNames(const Moment& moment) {
  Naming naming{
      moment, sightOf(moment), bustleOf(moment), {}, {}, {}, std::vector<bool>(moment.world.basemap.countries.size())};
  if (moment.layout)
    for (const ScreenBox& room : moment.layout->fixedRooms()) naming.taken.block(room);
  for (const ScreenBox& room : dateRooms(moment)) naming.taken.block(room);
  for (const Cover& cover : moment.covered)
    if (cover.how == Cover::How::stays) naming.taken.block({cover.area.min, cover.area.max});
  const std::vector<Town> towns = townsOf(naming);
  for (const Town& town : towns) {
    const glm::vec2 room(town.city->kind == geo::CityKind::capital ? 8.0F : 3.0F);
    naming.dots.block({town.at - room, town.at + room});
  }
  nameCountries(naming);
  nameParts(naming);
  nameTowns(naming, towns, true);
  nameIslands(naming);
  nameProvinces(naming);
  nameTowns(naming, towns, false);
  constexpr float fan = 30;  // points: as far as signs of one place stand around it
  for (Name& name : naming.names)
    name.isQuiet = std::ranges::all_of(name.boxes, [&](const ScreenBox& box) {
      return naming.bustle.on({box.min - fan, box.max + fan}) == 0;
    });
  return std::move(naming.names);
}

}  // namespace app
