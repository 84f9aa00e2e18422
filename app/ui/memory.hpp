// What panels must remember between frames and nobody saves: half-typed texts, slides, gestures. One per session; never
// static.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/requests.hpp"
#include "app/state.hpp"
#include "app/ui/lane_index.hpp"
#include "app/ui/layout.hpp"

namespace ui {

/// What the mouse holds, from press to release.
enum class Grip : std::uint8_t { nothing, ruler, windowStart, upperEdge, axis, map, cutStart, cutEnd, range };

/// Something on the timeline that the mouse can be over.
struct Target {
  Rect box;
  app::Selection selection;  ///< may be nothing
  std::uint32_t count = 1;   ///< of events merged into it
  std::string words;         ///< of a strip's bar: its tooltip
};

struct GoToMemory {
  std::string text, problem;
  bool wasOpen = false;  ///< in the frame before: a box that has just opened takes the keyboard
};

struct SpeedMemory {
  std::string text, problem;
};

struct ExportMemory {
  std::string path, title;
  int preset = 0;
  bool wasOpen = false;
};

struct DetailsMemory {
  app::Selection shown;                ///< what the panel holds while it slides out
  app::Selection lookedUp;             ///< what `rows` belong to
  std::vector<std::uint32_t> rows;     ///< of the shown country or alliance
  std::uint32_t current = UINT32_MAX;  ///< the row that the list was last scrolled to
};

inline constexpr std::size_t noCut = SIZE_MAX;

struct Memory {
  std::shared_ptr<const EventRows> rows;                            ///< the world's events as the timeline reads them
  std::vector<Lane> lanes;                                          ///< of them, made once
  std::map<std::string, std::vector<std::uint32_t>> rowsOfCountry;  ///< of those that were ever on the timeline
  app::Pacing pacing;                                               ///< of them
  std::size_t litCut = noCut;                                       ///< the fold under the mouse
  Layout layout;                                                    ///< of this frame
  float slide = 0;                                                  ///< of the details, 0 hidden … 1 shown
  float controlsWidth = 0;                                          ///< of the row of controls, were it one row
  float lanesScroll = 0;                                            ///< points
  float lanesOverflow = 0;                                          ///< points that do not fit
  std::vector<Target> targets;  ///< on the timeline, of the last frame; the uppermost last
  Grip grip = Grip::nothing;
  float gripOffset = 0;        ///< from the mouse to what it holds
  int gripButton = 0;          ///< of the mouse, as ImGui counts
  bool dragged = false;        ///< since the press
  app::Selection hoverBefore;  ///< of the last frame, for panels drawn before whoever publishes it
  geo::Instant rangeAnchor{};  ///< where a range that is being chosen begins
  bool openRangeMenu = false;
  SpeedMemory speed;
  GoToMemory goTo;
  ExportMemory picture;
  DetailsMemory details;
  std::string notice;  ///< one sentence; empty: none
  bool noticeIsError = false;
  float noticeSeconds = 0;  ///< until it goes
};

}  // namespace ui
