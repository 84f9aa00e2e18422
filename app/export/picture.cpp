#include "app/export/picture.hpp"

#include <algorithm>
#include <cstring>
#include <future>

#include "app/errors.hpp"
#include "app/export/png.hpp"
#include "app/flight.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

constexpr int bandHeight = 512;  // rows that are drawn while the ones above are compressed

/// Full rows of the picture, put together from tiles where it is wider than a tile may be.
render::Image band(render::Renderer& renderer, const render::Frame& frame, int top, int height) {
  const int width = frame.viewport.width;
  const int tile = std::min(renderer.maxTile(), 8'192);
  if (width <= tile) return renderer.picture(frame, {0, top, width, height});
  render::Image out{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4)};
  for (int left = 0; left < width; left += tile) {
    const render::Image part = renderer.picture(frame, {left, top, std::min(tile, width - left), height});
    const std::size_t bytes = static_cast<std::size_t>(part.width) * 4;
    for (int y = 0; y < height; ++y)
      std::memcpy(&out.pixels[(static_cast<std::size_t>(y) * width + left) * 4], &part.pixels[y * bytes], bytes);
  }
  return out;
}

bool write(PngWriter& png, const render::Image& image) {
  for (int y = 0; y < image.height; ++y)
    if (!png.row(&image.pixels[static_cast<std::size_t>(y) * image.width * 4])) return false;
  return true;
}

[[noreturn]] void fail(const SafeFile& file, const std::filesystem::path& path) {
  file.check();
  throw MachineError("Cannot write " + path.string() + ": the picture could not be encoded.");
}

}  // namespace

void checkPicture(const PictureOptions& options) {
  const std::string suffix = options.path.extension().string();
  if (suffix != ".png" && suffix != ".PNG")
    throw geo::Error("Marea writes pictures as .png; " + options.path.string() + " ends otherwise.");
  const auto fits = [](int side) { return side >= 16 && side <= largestPicture; };
  if (!fits(options.width) || !fits(options.height))
    throw geo::Error("A picture is 16 to " + std::to_string(largestPicture) + " pixels a side, not " +
                     std::to_string(options.width) + "x" + std::to_string(options.height) + ".");
  if (!(options.scale >= 0.25F && options.scale <= 16)) throw geo::Error("The scale is 0.25 to 16 pixels per point.");
}

render::Frame figureFrame(const World& world, const State& state, const PictureOptions& options) {
  const render::Viewport viewport{options.width, options.height, options.scale};
  State shown = state;
  shown.view = arrived(std::move(shown.view));
  shown.view.hover = {};
  return compose(world, shown, viewport, figureArea(viewport, options.figure), options.figure);
}

void exportPicture(render::Renderer& renderer, const World& world, const State& state, const PictureOptions& options) {
  checkPicture(options);
  SafeFile file(options.path);
  const render::Frame frame = figureFrame(world, state, options);
  PngWriter png(file.handle(), options.width, options.height, options.scale);
  std::future<bool> before;
  for (int top = 0; top < options.height; top += bandHeight) {
    render::Image image = band(renderer, frame, top, std::min(bandHeight, options.height - top));
    if (before.valid() && !before.get()) fail(file, options.path);
    before = std::async(std::launch::async, [&png, rows = std::move(image)] { return write(png, rows); });
  }
  if (!before.get() || !png.finish()) fail(file, options.path);
  file.commit();
}

}  // namespace app
