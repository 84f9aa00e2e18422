// PNG: the renderer's pixels, compressed while the next ones are drawn.
#include "app/export/bands.hpp"
#include "app/export/picture_job.hpp"
#include "app/export/png.hpp"

namespace app {

void writePng(const PictureJob& job) {
  const PictureOptions& options = job.options;
  SafeFile file(options.path);
  const render::Frame frame = figureFrame(job.world, job.state, options);
  PngWriter png(file.handle(), options.width, options.height, options.scale, textsOf(job.provenance));
  const auto write = [&png](const render::Image& band, int) {
    for (int y = 0; y < band.height; ++y)
      if (!png.row(&band.pixels[static_cast<std::size_t>(y) * band.width * 4])) return false;
    return true;
  };
  if (!eachBand(job.renderer(), frame, write) || !png.finish()) failPicture(file, job);
  file.commit();
}

}  // namespace app
