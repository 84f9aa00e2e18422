// What panels must remember between frames and nobody saves: half-typed texts, slides, gestures. One per session; never
// static.
#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/difference.hpp"
#include "app/doctor.hpp"
#include "app/requests.hpp"
#include "app/search.hpp"
#include "app/state.hpp"
#include "app/ui/lane_index.hpp"
#include "app/ui/layout.hpp"
#include "geo/progress.hpp"

struct ImGuiWindow;

namespace ui {

/// What the mouse holds, from press to release.
enum class Grip : std::uint8_t { nothing, ruler, windowStart, upperEdge, axis, map, cutStart, cutEnd, range, other };

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

/// What is shown of a picture before it is made: the interface says what, the session draws it.
struct Preview {
  struct Wish {
    app::State state;
    app::PictureOptions options;
    bool operator==(const Wish&) const = default;
  };
  std::optional<Wish> wish;       ///< none: nothing is shown
  Rect box;                       ///< where it is on the screen
  ImTextureID texture = nullptr;  ///< stays the same
};

/// What of the events would leave the house, for a look before they do, and what it belongs to.
struct DataPreview {
  app::DataPlan plan;
  std::shared_ptr<const app::Filtered> filter;
  app::Clock clock;
  geo::Language language = geo::Language::en;
  std::size_t count = 0;
  std::optional<app::Remains> remains;            ///< none where there are too many to count
  std::vector<std::array<std::string, 3>> first;  ///< date, place, title
};

/// Of the picture, film, page or data that are being made.
struct ExportProgress {
  bool isOn = false;
  std::string name;  ///< of the file
  app::Work::Progress at;
  double seconds = 0;  ///< since it began
};

struct ExportMemory {
  app::ExportDraft draft;
  bool wasOpen = false;
  float share = 0.5F;  ///< of the film, where the preview is
  std::string looked;  ///< the name for which `replaces` was looked up
  bool replaces = false;
  Preview preview;
  DataPreview data;
  ExportProgress progress;
};

/// Of a line to type in with a list below it.
struct PickMemory {
  std::string text;
  int current = 0;  ///< the row that Enter chooses
  bool reveal = false, wasOpen = false;
};

struct FindMemory {
  PickMemory list;
  std::string lookedFor;  ///< what `hits` belong to
  app::Hits hits;
  std::shared_future<app::SearchIndex> index;
};

struct FilterMemory {
  std::string country, actor, from, to;
  bool wrong = false;  ///< a date that is none
};

/// The order in which the table shows the rows that pass the filter.
struct TableMemory {
  std::shared_ptr<const app::Filtered> filter;  ///< what `rows` belong to
  std::vector<std::uint32_t> rows;
  int column = 0;
  bool descending = false;
  geo::Language language = geo::Language::en;
  bool changed = false;                                    ///< another column or direction is wanted
  std::shared_future<std::vector<std::uint32_t>> sorting;  ///< the rows in another order, under way
  bool isStale = false;                                    ///< what is under way is not wanted any more
  double top = 0;     ///< the row at the upper edge: a million rows are more points than a float can count
  std::string shown;  ///< the id of the event that was last scrolled to
};

/// Where the project lies, and which there were.
struct ProjectMemory {
  std::filesystem::path path;                 ///< empty: never saved
  std::vector<std::filesystem::path> recent;  ///< the last first
  app::Project kept;                          ///< as it was when it was opened or saved last
  bool askToQuit = false;                     ///< whether what is not saved is asked about
  std::filesystem::path recovery;             ///< what a session that crashed has left; empty: nothing
  std::string saveText, openText;
  bool saveWasOpen = false, openWasOpen = false;
  std::string lookedAt;  ///< the `openText` of which it is known whether it looks like borders
  bool looksLikeBorders = false;
};

/// The import doctor: the doubts about the files, and where to save.
struct DoctorMemory {
  std::shared_ptr<const app::Doubts> doubts;  ///< made when it is opened
  std::string openedDoubt;                    ///< the id of the one whose rows are listed; empty: none
  std::string cleanText, reportText;
  bool wasOpen = false;
};

/// What is being read in the background, while the old picture stays.
struct OpeningMemory {
  bool isOn = false;
  std::string name;  ///< of the file
  geo::ReadingNow now;
  bool operator==(const OpeningMemory&) const = default;
};

struct DetailsMemory {
  app::Selection shown;     ///< what the panel holds while it slides out
  app::Selection lookedUp;  ///< what `rows` belong to
  std::shared_ptr<const app::Filtered> filter;
  std::vector<std::uint32_t> rows;     ///< of the shown country or alliance
  std::uint32_t current = UINT32_MAX;  ///< the row that the list was last scrolled to
  bool ofOtherDate = false;            ///< it was chosen on the map of the second date
};

/// What the list of changes shows, and what it belongs to.
struct ChangesMemory {
  std::shared_ptr<const app::Filtered> filter;
  app::Stretch between;
  std::vector<app::HandChange> hands;
  std::vector<app::MembershipChange> memberships;
  app::EventChanges events;
};

/// A control that the keyboard can go to.
struct FocusStop {
  ImGuiID id = 0;
  ImGuiWindow* window = nullptr;
  Rect box;
  bool isText = false;
};
/// All of a frame, in the order of their drawing.
struct FocusMemory {
  std::vector<FocusStop> stops;
  int step = 0;              ///< 1 to the next, -1 to the one before
  bool takesArrows = false;  ///< what has the focus is moved by the arrow keys: they are not the clock's
  int arrows = 0;            ///< steps that it is to be moved by; up and right count
};

struct CompareMemory {
  std::string text;
  bool wrong = false;  ///< a date that is none
};

inline constexpr std::size_t noCut = SIZE_MAX;

struct Memory {
  std::shared_ptr<const EventRows> rows;                            ///< the world's events as the timeline reads them
  std::shared_ptr<const app::Styling> styling;                      ///< what `rows` are of
  std::uint16_t layerShown = 0;                                     ///< whose style is open in the list of layers
  std::vector<Lane> lanes;                                          ///< of those that pass the filter
  std::shared_ptr<const app::Filtered> lanesOf;                     ///< what the lanes were made of
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
  float belowControls = 60;        ///< where what hangs below them may begin
  float legendRight = 0;           ///< where what stands beside it may begin
  std::vector<geo::LonLat> lasso;  ///< the area that is being drawn
  std::vector<ImVec2> lassoOnScreen;
  GoToMemory goTo;
  FindMemory find;
  PickMemory palette;
  FilterMemory filter;
  TableMemory table;
  int bookmark = -1;  ///< the one whose name and note are being edited
  ExportMemory exporting;
  ProjectMemory project;
  DoctorMemory doctor;
  OpeningMemory opening;
  DetailsMemory details;
  CompareMemory compare;
  FocusMemory focus;
  ChangesMemory changes;
  std::string notice;  ///< one sentence; empty: none
  bool noticeIsError = false;
  float noticeSeconds = 0;  ///< until it goes
};

}  // namespace ui
