#include "app/labels/titles.hpp"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "app/labels/lines.hpp"
#include "app/labels/names.hpp"

namespace app {
namespace {

constexpr std::size_t longestLine = 29;
constexpr float leading = 1.23F, near = 9;

struct Side {
  glm::vec2 way;  ///< from the sign
  render::Align align;
};
using render::Align;
constexpr std::array<Side, 8> sides{{{{1, 0}, Align::left},
                                     {{-1, 0}, Align::right},
                                     {{0.7F, -0.75F}, Align::left},
                                     {{-0.7F, -0.75F}, Align::right},
                                     {{0.7F, 0.75F}, Align::left},
                                     {{-0.7F, 0.75F}, Align::right},
                                     {{0, -1}, Align::centre},
                                     {{0, 1}, Align::centre}}};

ScreenBox both(const ScreenBox& a, const ScreenBox& b) {
  return {glm::min(a.min, b.min), glm::max(a.max, b.max)};
}

/// `gap` points off: its lines are level with the sign, or begin above or below it.
void set(const Moment& moment, glm::vec2 at, float gap, std::size_t side, Title& title) {
  const Side& s = sides[side];
  const float size = title.lines.front().size, down = size * leading;
  const float rest = down * static_cast<float>(title.lines.size() - 1);  // below the first line
  const float shift = s.way.y < 0 ? -rest : s.way.y > 0 ? size * 0.7F : size * 0.35F - rest / 2;
  const glm::vec2 first = at + s.way * gap + glm::vec2(0, shift);
  for (std::size_t i = 0; i < title.lines.size(); ++i) {
    render::Text& line = title.lines[i];
    line.at = first + glm::vec2(0, down * static_cast<float>(i));
    line.align = s.align;
    const ScreenBox box = boxOf(*moment.world.fonts, line, 2);
    title.box = i == 0 ? box : both(title.box, box);
  }
}

struct Spot {
  std::size_t side = 0;
  float farther = 0;  ///< points from the sign
};

/// Some of the places at which a march will be: what its title must not lie on later.
std::vector<glm::vec2> wayPoints(const Moment& moment, const geo::Route& route) {
  std::vector<glm::vec2> out;
  for (const geo::Place& place : route)
    if (const auto at = moment.screen(place.at); at && moment.isOnPage(*at, 0)) out.push_back(*at);
  return out;
}

/// How often the title would lie on its own road while the march walks.
std::size_t onOwnRoad(const Moment& moment, const std::vector<glm::vec2>& way, float gap, std::size_t side,
                      Title title) {
  constexpr std::size_t asked = 6;
  std::size_t out = 0;
  const std::size_t step = std::max<std::size_t>(1, way.size() / asked);
  for (std::size_t i = 0; i < way.size(); i += step) {
    set(moment, way[i], gap, side, title);
    for (std::size_t j = 0; j + 1 < way.size(); ++j)
      for (const float share : {0.25F, 0.5F, 0.75F, 1.0F}) {
        const glm::vec2 p = glm::mix(way[j], way[j + 1], share);
        out += title.box.overlaps({p - glm::vec2(2), p + glm::vec2(2)});
      }
  }
  return out;
}

/// Of the good sides that off which the road lies.
std::size_t clearest(const Moment& moment, const std::vector<glm::vec2>& way, float gap,
                     const std::vector<std::size_t>& good, const Title& title) {
  std::size_t best = good.front(), fewest = std::string::npos;
  for (const std::size_t side : good)
    if (const std::size_t on = onOwnRoad(moment, way, gap, side, title); on < fewest) best = side, fewest = on;
  return best;
}

/// Where an event's title stands as long as it lasts: on a side on which no name of the map lies where it began, as
/// near as can be. Neighbours in time take turns, so that two at one place do not want the same.
Spot spotOf(const Moment& moment, const Sign& sign, const LabelPlacer& names, Title title) {
  const geo::EventHandle eventHeld = moment.world.events[sign.row];
  const geo::Event& event = *eventHeld;
  const bool moves = !event.routes.empty() && !event.routes.front().empty();
  if (!moves && event.places.empty()) return {};
  const auto at = moment.screen(moves ? event.routes.front().front().at : event.places.front().at);
  if (!at) return {};
  for (const float farther : {0.0F, 10.0F, 20.0F}) {
    std::vector<std::size_t> good;
    for (std::size_t side = 0; side < sides.size(); ++side) {
      set(moment, *at, 12 + farther, side, title);
      if (isInside(title.box, moment.clip) && names.isFree(title.box)) good.push_back(side);
    }
    if (good.empty()) continue;
    if (moves) return {clearest(moment, wayPoints(moment, event.routes.front()), 12 + farther, good, title), farther};
    return {good[sign.row % std::min<std::size_t>(good.size(), 2)], farther};
  }
  return {};
}

bool isOfMarch(const Moment& moment, const Sign& sign) {
  const geo::Event* event = moment.world.events.whole(sign.row);
  return event && !event->routes.empty();
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

}  // namespace

Title titled(const render::Text& style, const std::string& words) {
  Title out;
  for (std::string& line : inLines(words, longestLine)) {
    out.lines.push_back(style);
    out.lines.back().text = std::move(line);
  }
  return out;
}

LabelPlacer roadsBelow(const Moment& moment) {
  constexpr float step = 10;
  constexpr glm::vec2 half{2.5F};
  LabelPlacer out;
  if (!moment.below) return out;
  for (const render::Layer& layer : moment.below->layers) {
    if (layer.name != "routes") continue;
    for (const render::Stroke& stroke : layer.strokes)
      for (std::size_t i = 0; i + 1 < stroke.points.size(); ++i) {
        const glm::vec2 a = stroke.points[i], b = stroke.points[i + 1];
        const int steps = std::clamp(static_cast<int>(glm::length(b - a) / step), 1, 200);
        for (int s = 0; s < steps; ++s) {
          const glm::vec2 p = glm::mix(a, b, static_cast<float>(s) / static_cast<float>(steps));
          out.block({p - half, p + half});
        }
      }
  }
  return out;
}

bool setBeside(const Moment& moment, const Sign& sign, TitleRoom& room, Title& title) {
  const LabelPlacer names = namesAbout(moment, sign, room.fixed);
  const Spot own = spotOf(moment, sign, names, title);
  const bool mayCross = sign.lit || isOfMarch(moment, sign);
  const float farthest = 28 * mapTypeScale(moment);
  for (const bool onRoads : {false, true})
    for (std::size_t i = 0; i < (sign.lit ? sides.size() : 1); ++i)
      for (const float farther : {0.0F, 12.0F, 24.0F}) {  // past the signs that stand about the same place
        if (onRoads && !mayCross) return false;
        if (own.farther + farther > farthest) continue;
        const std::size_t side = (own.side + i) % sides.size();
        set(moment, sign.at, sign.size / 2 + 5 + own.farther + farther, side, title);
        if (isInside(title.box, moment.clip) && names.isFree(title.box) && (onRoads || room.roads.isFree(title.box)) &&
            room.taken.claim(title.box)) {
          title.isFar = own.farther + farther > near;
          return true;
        }
      }
  return false;
}

}  // namespace app
