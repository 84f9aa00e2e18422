// The plan of a film: how many frames, the moment of each. Pure.
#include "app/export/film.hpp"

#include <algorithm>
#include <cmath>

#include "app/export/film_writer.hpp"
#include "app/export/formats.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

int framesOf(double seconds, const FilmOptions& options) {
  return static_cast<int>(std::lround(seconds * options.framesPerSecond));
}

int movingFrames(const FilmOptions& options) {
  return std::max(2, framesOf(options.seconds, options));
}

}  // namespace

int frameCount(const FilmOptions& options) {
  return framesOf(options.holdStart, options) + movingFrames(options) + framesOf(options.holdEnd, options);
}

geo::Instant frameMoment(const FilmOptions& options, int frame) {
  const int last = movingFrames(options) - 1,
            moving = std::clamp(frame - framesOf(options.holdStart, options), 0, last);
  return pacedInstantAt(options.pacing, options.from, options.to, static_cast<double>(moving) / last);
}

State frameState(const State& state, const FilmOptions& options, int frame) {
  State shown = state;
  shown.view.clock.now = frameMoment(options, frame);
  return shown;
}

void checkFilm(const FilmOptions& options) {
  const PictureOptions& picture = options.picture;
  if (isFramesName(picture.path)) {
    PictureOptions one = picture;
    one.path = frameName(picture.path, 1);
    checkPicture(one);
  } else if (!filmFormat(picture.path)) {
    throw geo::Error("Marea writes films as .mp4, .webm, .gif, .apng, or frames named like name-%05d.png; " +
                     picture.path.string() + " is neither.");
  }
  if (options.from >= options.to) throw geo::Error("A film runs from an earlier date to a later one.");
  if (!(options.seconds > 0 && options.seconds <= 86'400)) throw geo::Error("A film takes up to 86400 seconds.");
  if (options.framesPerSecond < 1 || options.framesPerSecond > 120)
    throw geo::Error("A film has 1 to 120 frames a second.");
  if (!(options.holdStart >= 0 && options.holdEnd >= 0 && options.holdStart + options.holdEnd <= 3600))
    throw geo::Error("A film stands still for up to an hour.");
  const auto fits = [](int side) { return side >= smallestPicture && side <= largestFilm; };
  if (!fits(picture.width) || !fits(picture.height))
    throw geo::Error("A film is 16 to " + std::to_string(largestFilm) + " pixels a side, not " +
                     std::to_string(picture.width) + "x" + std::to_string(picture.height) + ".");
}

}  // namespace app
