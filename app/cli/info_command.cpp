// marea info: what was read, how it was understood and what is wrong with it.
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.hpp"
#include "app/cli/state_json.hpp"
#include "app/cli/state_text.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  bool json = false;
};

int info(const Run& run, const Options& options) {
  if (options.reading.files.empty() && options.reading.basemap.empty())
    throw geo::Error("marea info: expected at least one file.");
  const auto world = loadWorld(worldOptions(projectOf(options.reading)), findResources());
  if (options.json)
    run.out << infoJson(*world).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
  else
    printInfo(run.out, *world);
  return options.reading.strict && !world->problems.empty() ? problemsFound : done;
}

}  // namespace

Command infoCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  arguments.flag("--json", options->json, "As one JSON value");
  return [options](const Run& run) { return info(run, *options); };
}

}  // namespace app
