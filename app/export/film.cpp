#include "app/export/film.hpp"

#include <algorithm>
#include <cmath>
#include <future>

#include "app/errors.hpp"
#include "app/export/film_writer.hpp"
#include "app/export/provenance.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

constexpr int largestFilm = 8'192, samples = 12;

int framesOf(double seconds, const FilmOptions& options) {
  return static_cast<int>(std::lround(seconds * options.framesPerSecond));
}

int movingFrames(const FilmOptions& options) {
  return std::max(2, framesOf(options.seconds, options));
}

/// Most players show no film whose sides are odd.
void makeEven(FilmOptions& options, FilmReport& report) {
  PictureOptions& picture = options.picture;
  const std::string suffix = picture.path.extension().string();
  if ((suffix != ".mp4" && suffix != ".webm") || (picture.width % 2 == 0 && picture.height % 2 == 0)) return;
  picture.width -= picture.width % 2;
  picture.height -= picture.height % 2;
  report.notes.push_back("A film's sides are even numbers: it is " + std::to_string(picture.width) + "x" +
                         std::to_string(picture.height) + ".");
}

class Shooting {
 public:
  Shooting(render::Renderer& renderer, const World& world, const State& state, const FilmOptions& options)
      : renderer_(renderer), world_(world), state_(state), options_(options) {}

  render::Image frame(int number) const {
    return renderer_.filmed(figureFrame(world_, frameState(state_, options_, number), options_.picture));
  }

  /// Frames that show the same moment are drawn once.
  bool shoot(FilmWriter& writer, const FilmProgress& progress) {
    const int frames = frameCount(options_);
    std::future<void> before;
    std::shared_ptr<const render::Image> image;
    for (int i = 0; i < frames; ++i) {
      if (i == 0 || frameMoment(options_, i) != frameMoment(options_, i - 1))
        image = std::make_shared<const render::Image>(frame(i));
      if (before.valid()) before.get();
      before = std::async(std::launch::async, [&writer, image] { writer.add(*image); });
      if (progress && !progress(i + 1, frames)) {
        before.get();
        return false;
      }
    }
    before.get();
    return true;
  }

  void giveSamples(FilmWriter& writer) const {
    const int frames = frameCount(options_), count = std::min(frames, samples);
    for (int i = 0; i < count; ++i)
      writer.sample(frame(static_cast<int>(std::int64_t{i} * (frames - 1) / std::max(1, count - 1))));
  }

 private:
  render::Renderer& renderer_;
  const World& world_;
  const State& state_;
  const FilmOptions& options_;
};

/// What would be left of a film that was not finished: half of its frames help nobody.
struct Written {
  std::vector<std::filesystem::path> files{};
  Written() = default;
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;
  ~Written() {
    std::error_code ignored;
    for (const auto& file : files) std::filesystem::remove(file, ignored);
  }
};

/// Numbered pictures, each a PNG that carries its own view.
bool exportFrames(render::Renderer& renderer, const World& world, const State& state, const FilmOptions& options,
                  const FilmProgress& progress) {
  const int frames = frameCount(options);
  Written written;
  for (int i = 0; i < frames; ++i) {
    PictureOptions one = options.picture;
    one.path = frameName(options.picture.path, i + 1);
    exportPicture(renderer, world, frameState(state, options, i), one);
    written.files.push_back(one.path);
    if (progress && !progress(i + 1, frames)) return false;
  }
  written.files.clear();
  return true;
}

}  // namespace

int frameCount(const FilmOptions& options) {
  return framesOf(options.holdStart, options) + movingFrames(options) + framesOf(options.holdEnd, options);
}

geo::Instant frameMoment(const FilmOptions& options, int frame) {
  const int last = movingFrames(options) - 1,
            moving = std::clamp(frame - framesOf(options.holdStart, options), 0, last);
  const double share = static_cast<double>(moving) / last;
  return {options.from.seconds + std::llround(static_cast<double>(options.to.seconds - options.from.seconds) * share)};
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
  } else if (!isVideoName(picture.path)) {
    throw geo::Error("Marea writes films as .mp4, .webm, .gif, .apng, or frames named like name-%05d.png; " +
                     picture.path.string() + " is neither.");
  }
  if (options.from >= options.to) throw geo::Error("A film runs from an earlier date to a later one.");
  if (!(options.seconds > 0 && options.seconds <= 86'400)) throw geo::Error("A film takes up to 86400 seconds.");
  if (options.framesPerSecond < 1 || options.framesPerSecond > 120)
    throw geo::Error("A film has 1 to 120 frames a second.");
  if (!(options.holdStart >= 0 && options.holdEnd >= 0 && options.holdStart + options.holdEnd <= 3600))
    throw geo::Error("A film stands still for up to an hour.");
  const auto fits = [](int side) { return side >= 16 && side <= largestFilm; };
  if (!fits(picture.width) || !fits(picture.height))
    throw geo::Error("A film is 16 to " + std::to_string(largestFilm) + " pixels a side, not " +
                     std::to_string(picture.width) + "x" + std::to_string(picture.height) + ".");
}

FilmReport exportFilm(render::Renderer& renderer, const World& world, const State& state, FilmOptions options,
                      const FilmProgress& progress) {
  checkFilm(options);
  FilmReport report;
  if (isFramesName(options.picture.path)) {
    report.cancelled = !exportFrames(renderer, world, state, options, progress);
    return report;
  }
  makeEven(options, report);
  const FilmShape shape{options.picture.width, options.picture.height, options.framesPerSecond};
  const auto writer = videoFile(options.picture.path, shape, provenanceOf(world, state, options.picture));
  Shooting shooting(renderer, world, state, options);
  if (writer->wantsSamples()) shooting.giveSamples(*writer);
  report.cancelled = !shooting.shoot(*writer, progress);
  if (!report.cancelled) writer->finish();
  report.notes.insert(report.notes.end(), writer->notes.begin(), writer->notes.end());
  return report;
}

}  // namespace app
