// What a layer is given: data, state and instant, and the way from places to the page. It may remember nothing.
#pragma once

#include <span>

#include "app/compose.hpp"
#include "app/holds.hpp"
#include "app/sides.hpp"

namespace app {

struct Name;
struct Cover;
struct FigureLayout;

struct Moment {
  const World& world;
  const State& state;
  const Figure& figure;
  const Theme& theme;
  const MapPlane& plane;
  const Words& words;
  render::Viewport viewport;
  render::Camera camera;
  Range range;  ///< what is visible of the timeline
  ActiveEvents shown;
  std::span<const ActiveEvent> active;                 ///< of them
  std::vector<ActiveEvent> whole;                      ///< of the active, those that are kept whole (geo/events.hpp)
  std::vector<ActiveEvent> apart;                      ///< of the active, those that have a sign of their own
  std::vector<std::uint32_t> dots;                     ///< numbers of the active that are dots of a crowd (crowd.hpp)
  std::shared_ptr<const Styling> styling;              ///< of the project
  std::vector<LayerStyle> layers;                      ///< by layer of the world
  std::vector<std::size_t> depth;                      ///< by layer of the world: 0 the lowest
  std::optional<std::uint32_t> selected{}, hovered{};  ///< rows of events
  bool crowded = false;                                ///< too many records for signs: they are dots (crowd.hpp)
  glm::vec2 size{0.0F};                                ///< of the page, points
  MapArea clip, window;                  ///< the part of the page that is this map's; the part that names may stand on
  const render::Frame* below = nullptr;  ///< the layers under the one that is drawn
  const FigureLayout* layout = nullptr;  ///< of a figure that has furniture, while layers are drawn
  std::span<const Name> names;           ///< what the map itself says (labels/names.hpp), while layers are drawn
  std::span<const Cover> covered;        ///< by what lies on the page (covers.hpp), while layers are drawn
  std::span<const Side> sides;           ///< all maps of the page, while layers are drawn

  const View& view() const { return state.view; }
  const Kind& look(std::uint32_t row) const { return styling->look(world, row); }
  render::Colour colour(std::uint32_t row) const { return theme.kindOf(look(row)); }
  /// How its layer is shown.
  const LayerStyle& layer(std::uint32_t row) const { return layers[layerOf(world, row)]; }
  /// Points from the top left; nothing where the plane does not show the place.
  std::optional<glm::vec2> screen(geo::LonLat place) const;
  glm::vec2 onPage(glm::dvec2 planePoint) const;
  /// The place under a point of the page; nothing off the map.
  std::optional<geo::LonLat> placeAt(glm::vec2 at) const;
  bool isOnPage(glm::vec2 at, float margin) const;
  /// The point that is a share of the map's width and height from its upper left corner.
  glm::vec2 at(glm::vec2 share) const { return window.min + share * (window.max - window.min); }
  /// Whether the event, or what it belongs to, is selected or under the mouse.
  bool isLit(std::uint32_t row) const;
};

/// 1 while it holds; after it is over it fades towards the far end of the window, and stays faint when the window has
/// no end.
float fading(const geo::Bounds& bounds, Range range, Mode mode);

/// Seconds in which a place that was just reached grows to its full size; 0 where the reader wants no motion.
double growth(const Moment& moment);

/// The moment that a state shows on a page.
Moment momentShown(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                   const Figure& figure);
/// The same on a part of the page.
Moment momentShown(const World& world, const State& state, const render::Viewport& viewport, const Pane& pane,
                   const Figure& figure);

/// A place on the page where an event is drawn and can be clicked.
struct Sign {
  std::uint32_t row;  ///< of the event
  glm::vec2 at{0.0F};
  float size = 0;      ///< points
  float strength = 1;  ///< 0…1: fading after it is over, faint while only possible
  bool possible = false;
  bool ended = false;  ///< of a difference: it had begun before
  bool lit = false;
  bool now = false;  ///< it certainly holds at the playhead
  float turn = 0;
  std::string place;                        ///< its name, empty when it is the event's only one
  geo::Extent extent = geo::Extent::point;  ///< what its place stands for
  std::size_t gathered = 1;                 ///< how many events at this place it stands for
  std::size_t depth = 0;                    ///< of its layer: 0 the lowest
  bool isArea = false;                      ///< it is drawn as an area that can be seen: no sign is needed
};

/// All signs of the moment, lowest first; what the markers layer draws and what picking looks through from the top.
std::vector<Sign> signs(const Moment& moment);

}  // namespace app
