// PNG: the renderer's pixels, compressed while the next ones are drawn.
#include "app/export/bands.hpp"
#include "app/export/picture_job.hpp"
#include "app/export/png.hpp"

namespace app {
namespace {

class PngWork : public Work {
 public:
  explicit PngWork(PictureJob job)
      : job_(std::move(job)),
        file_(job_.options.path),
        png_(file_.handle(), job_.options.width, job_.options.height, job_.options.scale, textsOf(job_.provenance)),
        bands_(job_.renderer(), figureFrame(job_.world, job_.state, job_.options),
               [this](const render::Image& band, int) { return take(band); }) {}

  bool step() override {
    if (bands_.next()) return true;
    if (bands_.failed() || !png_.finish()) failPicture(file_, job_);
    file_.commit();
    return false;
  }
  Progress progress() const override { return bands_.progress(); }

 private:
  bool take(const render::Image& band) {
    for (int y = 0; y < band.height; ++y)
      if (!png_.row(&band.pixels[static_cast<std::size_t>(y) * band.width * 4])) return false;
    return true;
  }

  PictureJob job_;
  SafeFile file_;
  PngWriter png_;
  Bands bands_;
};

}  // namespace

std::unique_ptr<Work> pngWork(PictureJob job) {
  return std::make_unique<PngWork>(std::move(job));
}

}  // namespace app
