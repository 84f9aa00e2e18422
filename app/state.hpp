// What is open and what is looked at, as comparable values. Panels may bind a widget to one field; what touches two is
// a verb (verbs.hpp).
#pragma once

#include <filesystem>
#include <glm/vec2.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/axis.hpp"
#include "app/clock.hpp"
#include "app/comparison.hpp"
#include "app/filter.hpp"
#include "app/style.hpp"
#include "app/theme.hpp"
#include "geo/readers.hpp"
#include "geo/text.hpp"

namespace app {

/// What a click can choose.
struct Selection {
  enum class What : std::uint8_t { nothing, country, event, alliance, place } what = What::nothing;
  std::string id;  ///< ISO alpha-3, or the id of the event or alliance, or the name of a hexagon (app/hexagons.hpp)
  explicit operator bool() const { return what != What::nothing; }
  bool operator==(const Selection&) const = default;
};

/// How many alliances the eye can tell apart on one map.
inline constexpr std::size_t mostAlliances = 5;

enum class ColourBy : std::uint8_t { nothing, government, attribute };

/// The part of the plane that must be visible; the whole of it is shown whatever the shape of the window or page.
struct MapExtent {
  glm::dvec2 centre{0.0}, half{1.0};  ///< earth radii in the plane of the projection
  bool operator==(const MapExtent&) const = default;
};

/// A place, a moment and what was shown of them, to come back to.
struct Bookmark {
  std::string name, note;
  std::string projection;
  glm::dvec2 centre{-72.0, -12.0};  ///< of a globe
  MapExtent extent;
  Clock clock;
  Comparison comparison;
  Axis axis;
  Selection selection;
  std::set<std::string> hiddenKinds;
  Filter filter;
  bool operator==(const Bookmark&) const = default;
};

/// How files are read, which of their events are wanted, and what map they lie on: as the options of these names say.
struct Reading {
  std::map<std::string, std::string> columns;  ///< role to column name
  std::string layer;
  geo::DateOrder dates = geo::DateOrder::unknown;
  std::set<std::string> asFound;  ///< repairs of whole columns that are not made
  std::string where;
  std::filesystem::path basemap;  ///< empty: the bundled one
  bool operator==(const Reading&) const = default;
};

/// What is open and how it is shown: saved, and undone.
struct Project {
  std::vector<std::filesystem::path> files;  ///< empty: the bundled timeline
  bool withTimeline = false;                 ///< the bundled timeline as well as the files
  std::vector<LayerStyle> layers;  ///< the topmost first; who is not among them lies above, with a plain style
  Reading reading;
  std::set<std::string> hiddenKinds;
  Filter filter;
  ColourBy colourBy = ColourBy::government;
  std::string colourAttribute;        ///< its name, for ColourBy::attribute
  std::map<std::string, Mode> modes;  ///< of kinds that do not follow the clock's
  std::vector<std::string> pinned;    ///< countries that stay on the timeline, ISO alpha-3, in the order of pinning
  /// Alliances that stay on the map, each in its place: the place says colour and pattern. Empty: a free place.
  std::vector<std::string> alliances;
  std::vector<Bookmark> bookmarks;  ///< in the reader's order
  bool operator==(const Project&) const = default;
};

/// What of the Earth a view looks at: an extent of the plane, and of a globe also where it is turned to.
struct Outlook {
  MapExtent extent;
  glm::dvec2 centre{0.0};  ///< longitude, latitude
  bool operator==(const Outlook&) const = default;
};

/// A move of the map under way: the view's own extent and centre are what is shown meanwhile. Only the session ticks
/// it.
struct Flight {
  Outlook from, to;
  double seconds = 0;  ///< since it began
  bool isOn = false;
  explicit operator bool() const { return isOn; }
  bool operator==(const Flight&) const = default;
};

/// Where the reader stands: kept with the session, not undone.
struct View {
  std::string projection = "laea";
  glm::dvec2 centre{-72.0, -12.0};  ///< longitude, latitude that a globe is turned to
  MapExtent extent;
  Flight flight;
  Clock clock;
  Comparison comparison;  ///< of the clock's date with another
  Axis axis;
  Stretch marked;  ///< a range chosen on the timeline; empty: none
  Selection selection, hover;
  geo::Language language = geo::Language::en;
  ThemeName theme = ThemeName::light;
  float timelineShare = 0.26F;  ///< of the window's height, 0.12…0.6
  float scale = 1;              ///< of the interface, over the display's own, 0.5…3
  bool reducedMotion = false;   ///< every effect is a cut
  bool softChanges = false;     ///< a country's colour goes over into the next for a while after the change
  bool legendOpen = true, helpOpen = false, exportOpen = false, goToOpen = false, aboutOpen = false;
  bool findOpen = false, paletteOpen = false, filterOpen = false, tableOpen = false, bookmarksOpen = false;
  bool saveOpen = false, openOpen = false, doctorOpen = false, layersOpen = false;
  bool drawingArea = false;  ///< the next drag on the map draws the area of the filter
  bool operator==(const View&) const = default;
};

/// Title, legend and the rest that only an exported figure carries.
struct Figure {
  bool furniture = false;
  std::string title;  ///< empty: the timeline's own
  bool operator==(const Figure&) const = default;
};

struct State {
  Project project;
  View view;
  bool operator==(const State&) const = default;
};

}  // namespace app
