// What a server has gathered, as far as the reader wants to see it: the one answer for map and legend.
#pragma once

#include "app/live/tables.hpp"
#include "app/state.hpp"
#include "app/styling.hpp"

namespace app::live {

/// Whether the class that a grouping calls so, or the whole layer, is switched off.
bool isHidden(const Project& project, const LayerStyle& style, const Styling& styling, std::uint16_t layer,
              const std::string& name);
/// How the events of that class look where they are rows.
Kind lookOf(const World& world, const Project& project, std::uint16_t file, const std::string& name);
/// Without the classes that are hidden.
std::vector<geo::live::Cell> cellsShown(const World& world, const Project& project);
/// Those of one cell together.
struct Disc {
  geo::LonLat middle{0.0};
  std::size_t count = 0, most = 0;
  std::string kind;  ///< of `most` of them
  std::uint16_t file = 0;
};
/// The largest first.
std::vector<Disc> discsOf(const std::vector<geo::live::Cell>& cells);
/// Whether a layer's rows are counted by its server, because they are too many to be shown.
bool isGathered(const World& world, std::uint16_t layer);
/// How many rows they stand for.
std::size_t countOf(const std::vector<geo::live::Cell>& cells);

}  // namespace app::live
