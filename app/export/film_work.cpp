// The making of a film, a frame a step. Memory does not grow with its length.
#include <algorithm>
#include <future>

#include "app/export/film.hpp"
#include "app/export/film_writer.hpp"
#include "app/export/formats.hpp"
#include "app/export/provenance.hpp"

namespace app {
namespace {

constexpr int mostSamples = 12;

/// Most players show no film whose sides are odd.
FilmOptions evened(FilmOptions options, std::vector<std::string>& notes) {
  PictureOptions& picture = options.picture;
  const std::string suffix = lowerSuffix(picture.path);
  if ((suffix != ".mp4" && suffix != ".webm") || (picture.width % 2 == 0 && picture.height % 2 == 0)) return options;
  picture.width -= picture.width % 2;
  picture.height -= picture.height % 2;
  notes.push_back("A film's sides are even numbers: it is " + std::to_string(picture.width) + "x" +
                  std::to_string(picture.height) + ".");
  return options;
}

/// A film in one file. A frame is encoded while the next is drawn.
class Filming : public Work {
 public:
  Filming(render::Renderer& renderer, const World& world, const State& state, FilmOptions options)
      : renderer_(renderer),
        world_(world),
        state_(state),
        options_(evened(std::move(options), notes_)),
        frames_(frameCount(options_)),
        writer_(videoFile(options_.picture.path,
                          {options_.picture.width, options_.picture.height, options_.framesPerSecond},
                          provenanceOf(world, state, options_.picture))),
        samples_(writer_->wantsSamples() ? std::min(frames_, mostSamples) : 0) {}

  bool step() override {
    if (sampled_ < samples_)
      sample();
    else if (next_ < frames_)
      shoot();
    else
      return end();
    return true;
  }
  Progress progress() const override { return {next_, frames_}; }
  std::vector<std::string> notes() const override {
    std::vector<std::string> out = notes_;
    out.insert(out.end(), writer_->notes.begin(), writer_->notes.end());
    return out;
  }

 private:
  render::Image frame(int number) const {
    return renderer_.filmed(figureFrame(world_, frameState(state_, options_, number), options_.picture));
  }

  void sample() {
    const int last = std::max(1, samples_ - 1);
    writer_->sample(frame(static_cast<int>(std::int64_t{sampled_} * (frames_ - 1) / last)));
    ++sampled_;
  }

  /// Frames that show the same moment are drawn once.
  void shoot() {
    if (!image_ || frameMoment(options_, next_) != frameMoment(options_, next_ - 1))
      image_ = std::make_shared<const render::Image>(frame(next_));
    settle();
    before_ = std::async(std::launch::async, [this, image = image_] { writer_->add(*image); });
    ++next_;
  }

  void settle() {
    if (before_.valid()) before_.get();
  }

  bool end() {
    settle();
    writer_->finish();
    return false;
  }

  render::Renderer& renderer_;
  const World& world_;
  State state_;
  std::vector<std::string> notes_;
  FilmOptions options_;
  int frames_ = 0;
  std::unique_ptr<FilmWriter> writer_;
  int samples_ = 0, sampled_ = 0, next_ = 0;
  std::shared_ptr<const render::Image> image_;
  std::future<void> before_;
};

/// Numbered pictures, each a PNG that carries its own view. Half of them help nobody.
class FrameFiles : public Work {
 public:
  FrameFiles(render::Renderer& renderer, const World& world, const State& state, FilmOptions options)
      : renderer_(renderer),
        world_(world),
        state_(state),
        options_(std::move(options)),
        frames_(frameCount(options_)) {}
  ~FrameFiles() override {
    std::error_code ignored;
    for (const auto& file : written_) std::filesystem::remove(file, ignored);
  }

  bool step() override {
    const int frame = static_cast<int>(written_.size());
    if (frame == frames_) {
      written_.clear();
      return false;
    }
    PictureOptions one = options_.picture;
    one.path = frameName(options_.picture.path, frame + 1);
    exportPicture(renderer_, world_, frameState(state_, options_, frame), one);
    written_.push_back(one.path);
    return true;
  }
  Progress progress() const override { return {static_cast<int>(written_.size()), frames_}; }

 private:
  render::Renderer& renderer_;
  const World& world_;
  State state_;
  FilmOptions options_;
  int frames_ = 0;
  std::vector<std::filesystem::path> written_;
};

}  // namespace

std::unique_ptr<Work> filmWork(render::Renderer& renderer, const World& world, const State& state,
                               FilmOptions options) {
  checkFilm(options);
  if (isFramesName(options.picture.path))
    return std::make_unique<FrameFiles>(renderer, world, state, std::move(options));
  return std::make_unique<Filming>(renderer, world, state, std::move(options));
}

FilmReport exportFilm(render::Renderer& renderer, const World& world, const State& state, const FilmOptions& options,
                      const FilmProgress& progress) {
  const auto work = filmWork(renderer, world, state, options);
  while (work->step())
    if (progress && !progress(work->progress())) return {.cancelled = true, .notes = {}};
  return {.cancelled = false, .notes = work->notes()};
}

}  // namespace app
