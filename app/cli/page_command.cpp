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
  const PageOptions page{options.output, pagePattern(resources), options.title};
  checkPage(page);
  const Coarsening coarsening = coarseningOf(options.protection);
  const Opened it = opened(run, options.reading, options.view, resources);
  if (live::isLive(*it.world)) live::fetchAll(*it.world, it.state, false);
  const geo::Outgoing out = leaving(*it.world, rowsKept(*it.world, it.state), coarsening);
  if (options.protection.preview) {
    sayRemains(run.out, out);
    return it.status;
  }
  // A page holds all of them at once.
  std::vector<geo::EventHandle> held;
  std::vector<const geo::Event*> events;
  for (std::size_t i = 0; i < out.size; ++i) held.push_back(out.event(i));
  for (const geo::EventHandle& one : held) events.push_back(&*one);
  exportPage(*it.world, it.state, events, page);
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
