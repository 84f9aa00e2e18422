// Where everything that only a figure carries lies on its page: one function for landscape, portrait, square, small and
// 4K. Pure; what is drawn there is the layers' business.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/labels.hpp"
#include "app/layers/figure_changes.hpp"
#include "app/legend.hpp"
#include "app/moment.hpp"
#include "app/scale_bar.hpp"

namespace app {

/// A row of the legend on the page.
struct LegendEntry {
  LegendRow row;
  std::string words;
  glm::vec2 at{0.0F};  ///< the middle of its swatch's left edge
  float right = 0;     ///< where its count ends
  bool heading = false;
  bool rest = false;  ///< says how many rows there was no room for
  bool hasCount() const { return !heading && !rest && !row.disputed; }
};

struct FigureLayout {
  float scale = 1;  ///< of type and spaces: 1 from 720 points on, less on small pages
  std::vector<render::Text> title;
  render::Text date;
  std::vector<LegendEntry> legend;
  std::optional<ScaleBar> bar;
  render::Text barWords;
  glm::vec2 barRight{0.0F};
  bool footInTwoLines = false;
  ScreenBox titleRoom, footRoom;
  std::optional<ScreenBox> legendRoom, barRoom, insetRoom;
  std::optional<FigureChanges> changes;  ///< of compared dates, where there is room for a list

  /// What no name of the map may lie under; the legend apart, which grows and shrinks with the playhead.
  std::vector<ScreenBox> fixedRooms() const;
  /// Where what lies on the maps must end: above the sources, and above a band of changes.
  float floor() const { return changes && changes->isBand ? changes->room.min.y : footRoom.min.y; }
};

/// Of all maps of the page.
FigureLayout figureLayout(std::span<const Moment> maps);
FigureLayout figureLayout(const Moment& moment);

/// The legend's rows of what the page shows, and how much of it; a kind or colour of which it shows nothing has none.
std::vector<LegendRow> rowsOnPage(const Moment& moment);

/// The same of all maps of the page, in one list.
std::vector<LegendRow> rowsOnPage(std::span<const Moment> maps);

/// On pages narrower than this, at a scale of 1, borders and sources stand under each other.
inline constexpr float twoLinesFoot = 860;

/// How large title, legend and the rest are on a page of `size` points: 1 from 720 points on, less on small ones, and
/// never so little that nobody can read it.
float furnitureScale(glm::vec2 size);

}  // namespace app
