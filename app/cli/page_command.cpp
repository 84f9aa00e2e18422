// marea page: one self-contained interactive page.
#include <ostream>

#include "app/cli/command.hpp"
#include "app/cli/protection.hpp"
#include "app/export/leaving.hpp"
#include "app/export/page.hpp"
#include "app/live/whole.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  ViewOptions view;
  ProtectionOptions protection;
  std::string output, title;
};

int page(const Run& run, const Options& options) {
  const Resources resources = findResources();
  PageOptions page{options.output, pagePattern(resources), options.title};
  checkPage(page);
  const Coarsening coarsening = coarseningOf(options.protection);
  const Opened it = opened(run, options.reading, options.view, resources);
  if (live::isLive(*it.world)) live::fetchAll(*it.world, it.state, false);
  const std::vector<std::uint32_t> rows = rowsKept(*it.world, it.state);
  const geo::Outgoing out = leaving(*it.world, rows, coarsening);
  if (options.protection.preview) {
    sayRemains(run.out, out);
    return it.status;
  }
  page.byKind = coarsening != Coarsening{};
  exportPage(*it.world, it.state, out, rows, page);
  return it.status;
}

}  // namespace

Command pageCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view);
  addComparison(arguments, options->view);
  addProtection(arguments, options->protection);
  arguments.option("--title", options->title, "The title of the page");
  arguments.required("-o", options->output, "The page to write: .html");
  return [options](const Run& run) { return page(run, *options); };
}

}  // namespace app
