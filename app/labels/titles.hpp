// Where the title of an event stands beside its sign: on a side that it keeps as long as the event lasts, off every
// name of the map and off the roads that are walked. Knows nothing of which events are worth a title.
#pragma once

#include <string>
#include <vector>

#include "app/labels.hpp"
#include "app/moment.hpp"

namespace app {

/// One line or two under each other.
struct Title {
  std::vector<render::Text> lines;
  ScreenBox box;
  bool isFar = false;  ///< so far from its sign that a line must say whose it is
};

/// The words as titles are written, nowhere yet.
Title titled(const render::Text& style, const std::string& words);

/// What titles keep away from, in the order of how strictly.
struct TitleRoom {
  LabelPlacer fixed;  ///< furniture, panels, dates: what no name and no title lies on
  LabelPlacer taken;  ///< signs and the titles that stand already
  LabelPlacer roads;  ///< that are walked; the title of one that walks may lie on them where it must
};
/// Of the moment's layers below: its marches.
LabelPlacer roadsBelow(const Moment& moment);

/// Whether there is room for the title; then it is set, and its room is taken. What is lit may stand on any side.
bool setBeside(const Moment& moment, const Sign& sign, TitleRoom& room, Title& title);

}  // namespace app
