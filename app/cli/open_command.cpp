// marea [open]: the window.
#include "app/cli/command.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  ViewOptions view;
};

int open(const Run& run, const Options& options) {
  const Resources resources = findResources();
  Opened it = opened(run, options.reading, options.view, resources);
  if (it.status != done) return it.status;
  return run.machine.window(std::move(it), resources);
}

}  // namespace

Command openCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view);
  addComparison(arguments, options->view);
  return [options](const Run& run) { return open(run, *options); };
}

}  // namespace app
