// marea page: one self-contained interactive page.
#include <ostream>

#include "app/cli/command.hpp"
#include "app/cli/protection.hpp"
#include "app/export/page.hpp"

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
  // The template lies beside the base map, with what else belongs to the program.
  const PageOptions page{options.output, resources.basemap.parent_path() / "page.html", options.title};
  checkPage(page);
  const Coarsening coarsening = coarseningOf(options.protection);
  const Opened it = opened(run, options.reading, options.view, resources);
  const EventList list = eventsKept(*it.world, it.state);
  const Leaving out = leaving(list.events, coarsening, it.world->basemap);
  if (options.protection.preview)
    sayRemains(run.out, out);
  else
    exportPage(*it.world, it.state, out.events, page);
  return it.status;
}

}  // namespace

Command pageCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view);
  addProtection(arguments, options->protection);
  arguments.option("--title", options->title, "The title of the page");
  arguments.required("-o", options->output, "The page to write: .html");
  return [options](const Run& run) { return page(run, *options); };
}

}  // namespace app
