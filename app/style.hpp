// How the events of one opened file are shown, as values: part of the project, saved and undone. Knows no columns'
// contents and no colours.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "app/clock.hpp"

namespace app {

/// Each event by itself, or how many lie where.
enum class ShowAs : std::uint8_t { marks, heat, hexagons };

/// A choice of "by no column".
inline constexpr const char* noColumn = "-";

struct LayerStyle {
  std::string layer{};  ///< its name (World::layers)
  bool isVisible = true;
  float opacity = 1;           ///< 0.1…1
  std::optional<Mode> mode{};  ///< of events whose kind has none of its own; nothing: as the clock says
  ShowAs as = ShowAs::marks;
  /// Names of columns; empty: what suits the data, noColumn: none.
  std::string colourBy{}, sizeBy{}, labelBy{};
  std::set<std::string> hidden{};  ///< classes of the colours that are switched off, by their ids
  bool operator==(const LayerStyle&) const = default;
};

}  // namespace app
