// marea convert: the same events in another format, perhaps fewer of them, perhaps less exactly.
#include <ostream>

#include "app/cli/command.hpp"
#include "app/cli/protection.hpp"
#include "app/export/data.hpp"
#include "app/export/leaving.hpp"
#include "app/live/whole.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  ViewOptions view;
  ProtectionOptions protection;
  std::string output;
};

int convert(const Run& run, const Options& options) {
  DataOptions data;
  data.path = options.output;
  checkData(data);
  const Coarsening coarsening = coarseningOf(options.protection);
  const Opened it = opened(run, options.reading, options.view, findResources());
  if (live::isLive(*it.world)) live::fetchAll(*it.world, it.state, !options.view.at.empty());
  // With a date what is visible then, else all.
  const geo::Outgoing out = leaving(
      *it.world, options.view.at.empty() ? rowsKept(*it.world, it.state) : rowsShown(*it.world, it.state), coarsening);
  if (options.protection.preview) {
    sayRemains(run.out, out);
    return it.status;
  }
  data.language = it.state.view.language;
  data.title = it.world->title;
  data.licence = dataLicence(*it.world);
  for (const std::string& note : exportData(out, data)) run.err << "marea: " << note << "\n";
  return it.status;
}

}  // namespace

Command convertCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view);
  addProtection(arguments, options->protection);
  arguments.required("-o", options->output,
                     "The file to write: .geojson .csv .gpkg .kml .czml, or .json for TimelineJS");
  return [options](const Run& run) { return convert(run, *options); };
}

}  // namespace app
