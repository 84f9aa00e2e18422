// Everything that was loaded and does not change while one looks at it, shared by the window, the command line and the
// tests.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/active_answers.hpp"
#include "app/area_shapes.hpp"
#include "app/colour_scale.hpp"
#include "app/densities.hpp"
#include "app/event_columns.hpp"
#include "app/filter.hpp"
#include "app/layers_open.hpp"
#include "app/maps.hpp"
#include "app/plane_places.hpp"
#include "app/styling.hpp"
#include "app/words.hpp"
#include "geo/basemap.hpp"
#include "geo/cities.hpp"
#include "geo/joins.hpp"
#include "geo/progress.hpp"
#include "geo/readers.hpp"
#include "render/fonts.hpp"

namespace app::live {
struct Tables;
}

namespace app {

/// Where the program's own files are: next to the executable, in the build folder, or installed.
struct Resources {
  std::filesystem::path timeline, basemap, cities, locale;
  render::Fonts::Files fonts;
};
/// Throws geo::Error when something that must be there is not.
Resources findResources();

struct World {
  World(geo::Basemap shapes, std::filesystem::path locale)
      : basemap(std::move(shapes)), maps(basemap), words(std::move(locale)) {}

  geo::Basemap basemap;
  std::vector<geo::City> cities;  ///< the weightiest first
  geo::Events events;
  geo::Registry registry;
  std::vector<ColourScale> colourScales;  ///< what countries can be coloured by, beside their governments
  std::shared_ptr<const render::Fonts> fonts;
  Maps maps;
  std::vector<geo::FileReport> files;
  std::shared_ptr<live::Tables> live;              ///< tables of servers (live/tables.hpp); null: none
  std::vector<LayerSource> layers{LayerSource{}};  ///< at least one
  std::vector<std::uint16_t> layerOfFile;          ///< by file, into `layers`
  geo::Problems problems;
  geo::Joins joins;   ///< of a reader's own base map to the countries that are known
  std::string title;  ///< what is open, for a person: the bundled timeline's name or the files' names
  bool bundled = false;
  Dictionary words;
  Filters filters;
  PlanePlaces planePlaces;
  EventColumns eventColumns;
  Stylings stylings;
  Densities densities;
  AreaShapes areaShapes;
  ActiveAnswers activeAnswers;
};

struct WorldOptions {
  std::vector<std::filesystem::path> files;  ///< empty: the bundled timeline
  bool withTimeline = false;                 ///< the bundled timeline as well as the files
  std::filesystem::path basemap;             ///< empty: the bundled one
  geo::ReadOptions reading;
  std::string where;                           ///< OGR SQL over the events' attributes (geo/where.hpp); empty: all
  std::shared_ptr<const live::Tables> before;  ///< tables that were open: their passwords are nowhere else
};
/// Where things that can be made again are kept; empty when there is no home.
std::filesystem::path cacheFolder();

/// Throws geo::Error when a file cannot be used at all, geo::ReadingStopped when `progress` is told to stop.
std::unique_ptr<World> loadWorld(const WorldOptions& options, const Resources& resources,
                                 geo::Progress* progress = nullptr);

}  // namespace app
