// What is asked for in the Export window, as typed, and the picture, film, page or data that come of it. Pure; knows no
// widgets.
#pragma once

#include <optional>
#include <string>

#include "app/export/data_plan.hpp"
#include "app/export/film.hpp"
#include "app/export/page_size.hpp"

namespace app {

enum class LengthUnit : std::uint8_t { pixels, millimetres, inches, points };

struct ExportDraft {
  std::string path = "marea.png";
  std::string title;
  std::string width = "1920", height = "1080", dotsPerInch = "72";
  LengthUnit unit = LengthUnit::pixels;
  bool furniture = true, carryView = true, outlines = false;
  std::optional<geo::Language> language;  ///< none: the window's
  std::optional<ThemeName> theme;         ///< likewise
  // Of a film.
  std::string from, to;  ///< EDTF
  std::string pace = "20";
  bool isSpeed = false;  ///< `pace` is days of the timeline per second, not seconds from the first date to the last
  bool byEvents = false;
  std::string framesPerSecond = "30", holdStart = "0.5", holdEnd = "1.5";
  // Of a page or of data.
  DataDraft data;
  bool operator==(const ExportDraft&) const = default;
};

/// A film by its format: see formats.hpp.
bool isFilm(const ExportDraft& draft);

inline constexpr double leastDots = 72, mostDots = 1200;  ///< per inch
/// Nothing where a number is none.
std::optional<PageSize> sizeOf(const ExportDraft& draft);
/// The same size in another unit.
ExportDraft inUnit(ExportDraft draft, LengthUnit unit);
ExportDraft sized(ExportDraft draft, const PageSize& size);
/// How long a side of so many pixels is.
double lengthOf(int pixels, float scale, LengthUnit unit);

/// From the first moment of a stretch to its last; to the day, or to the minute where it is short.
ExportDraft between(ExportDraft draft, const Stretch& stretch);

/// What exportPicture, exportFilm or dataWork is called with.
struct ExportPlan {
  State state;
  PictureOptions picture;  ///< its path is that of all others, too
  std::optional<FilmOptions> film;
  std::optional<DataPlan> data;
  bool operator==(const ExportPlan&) const = default;
};

struct Planned {
  ExportPlan plan;
  const char* problem = nullptr;  ///< English, goes through gettext; null: it can be made
};
Planned planned(const ExportDraft& draft, const State& state, const Pacing& pacing);

/// The picture, or the film's frame after this share of its length: what the preview shows.
State previewState(const ExportPlan& plan, double share);

}  // namespace app
