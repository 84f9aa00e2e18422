#include "app/export/picture.hpp"

#include "app/errors.hpp"
#include "app/export/formats.hpp"
#include "app/export/picture_job.hpp"
#include "app/flight.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

std::string suffixes() {
  std::string out;
  for (const ExportFormat& format : exportFormats())
    if (format.picture) out += (out.empty() ? "" : ", ") + std::string(format.ending);
  return out;
}

}  // namespace

void checkPicture(const PictureOptions& options) {
  if (!pictureFormat(options.path))
    throw geo::Error("Marea writes pictures as " + suffixes() + "; " + options.path.string() + " ends otherwise.");
  const auto fits = [](int side) { return side >= smallestPicture && side <= largestPicture; };
  if (!fits(options.width) || !fits(options.height))
    throw geo::Error("A picture is 16 to " + std::to_string(largestPicture) + " pixels a side, not " +
                     std::to_string(options.width) + "x" + std::to_string(options.height) + ".");
  if (!(options.scale >= 0.25F && options.scale <= 32)) throw geo::Error("The scale is 0.25 to 32 pixels per point.");
}

render::Frame figureFrame(const World& world, const State& state, const PictureOptions& options) {
  const render::Viewport viewport{options.width, options.height, options.scale};
  State shown = state;
  shown.view = arrived(std::move(shown.view));
  shown.view.hover = {};
  return compose(world, shown, viewport, figureArea(viewport, options.figure, shown.view.comparison), options.figure);
}

std::unique_ptr<Work> pictureWork(const RendererSource& renderer, const World& world, const State& state,
                                  const PictureOptions& options) {
  checkPicture(options);
  return pictureFormat(options.path)->picture({renderer, world, state, options, provenanceOf(world, state, options)});
}

void exportPicture(const RendererSource& renderer, const World& world, const State& state,
                   const PictureOptions& options) {
  const auto work = pictureWork(renderer, world, state, options);
  while (work->step()) continue;
}

void exportPicture(render::Renderer& renderer, const World& world, const State& state, const PictureOptions& options) {
  exportPicture([&renderer]() -> render::Renderer& { return renderer; }, world, state, options);
}

void failPicture(const SafeFile& file, const PictureJob& job) {
  file.check();
  throw MachineError("Cannot write " + job.options.path.string() + ": the picture could not be encoded.");
}

}  // namespace app
