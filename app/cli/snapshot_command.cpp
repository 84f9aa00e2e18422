// marea snapshot: one picture.
#include "app/cli/command.hpp"
#include "app/export/picture.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  ViewOptions view;
  FigureOptions figure;
  std::string output;
};

int snapshot(const Run& run, const Options& options) {
  const PictureOptions picture = pictureOf(options.figure, options.output, options.view.saved);
  checkPicture(picture);
  const Opened it = opened(run, options.reading, options.view, findResources());
  std::shared_ptr<render::Renderer> renderer;
  const auto source = [&]() -> render::Renderer& { return *(renderer = run.machine.renderer(it.world->fonts)); };
  exportPicture(source, *it.world, it.state, picture);
  return it.status;
}

}  // namespace

Command snapshotCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view);
  addFigure(arguments, options->figure);
  arguments.required("-o", options->output, "The picture to write: .png, .svg or .pdf");
  return [options](const Run& run) { return snapshot(run, *options); };
}

}  // namespace app
