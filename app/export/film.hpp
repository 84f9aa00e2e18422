// A film of the timeline: frame i is the picture at its own moment, whatever the clock on the wall does. Memory does
// not grow with its length.
#pragma once

#include "app/export/picture.hpp"
#include "app/pacing.hpp"

namespace app {

inline constexpr int largestFilm = 8'192;  ///< pixels a side

struct FilmOptions {
  PictureOptions picture;             ///< .mp4, .webm, .gif or .apng; or numbered frames: a name with %05d and .png
  geo::Instant from, to;              ///< from < to
  double seconds = 10;                ///< from the first moment to the last
  int framesPerSecond = 30;           ///< 1…120
  double holdStart = 0, holdEnd = 0;  ///< seconds in which it stands still, beside `seconds`
  Pacing pacing{};                    ///< slowly where much happens; empty: time passes evenly
  bool operator==(const FilmOptions&) const = default;
};

/// How many frames it has, and the moment of each.
int frameCount(const FilmOptions& options);
geo::Instant frameMoment(const FilmOptions& options, int frame);
/// The state that frame shows: a snapshot of it is the same picture.
State frameState(const State& state, const FilmOptions& options, int frame);

/// Asked after each step; false cancels.
using FilmProgress = std::function<bool(const Work::Progress&)>;

struct FilmReport {
  bool cancelled = false;          ///< then nothing was written
  std::vector<std::string> notes;  ///< what is otherwise than asked for, a sentence each
};

/// Throws geo::Error for what cannot be used, MachineError for a full disk or a missing encoder.
std::unique_ptr<Work> filmWork(render::Renderer& renderer, const World& world, const State& state, FilmOptions options);
/// The same to its end.
FilmReport exportFilm(render::Renderer& renderer, const World& world, const State& state, const FilmOptions& options,
                      const FilmProgress& progress);
void checkFilm(const FilmOptions& options);

}  // namespace app
