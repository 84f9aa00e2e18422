// marea state: what holds at a moment.
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.hpp"
#include "app/cli/state_json.hpp"
#include "app/cli/state_text.hpp"
#include "app/holds.hpp"
#include "app/live/whole.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  std::string at, country, language;
  bool json = false;
};

int state(const Run& run, const Options& options) {
  const StateQuery query{options.at, dateOf(options.at), options.country, languageOf(options.language)};
  const auto world = loadWorld(worldOptions(projectOf(options.reading)), findResources());
  if (!options.country.empty() && !world->registry.country(options.country))
    throw geo::Error("--country " + options.country +
                     ": expected the ISO 3166 code of three letters of a country of the timeline, for instance BOL.");
  if (live::isLive(*world)) live::fetchAt(*world, {query.when.bounds.earliestStart, momentOf(query.when)});
  const int status = statusOf(*world, options.reading.strict, run.err);
  if (options.json)
    run.out << stateJson(*world, query).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
  else
    printState(run.out, *world, query);
  return status;
}

}  // namespace

Command stateCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  arguments.required("--at", options->at, "The date: EDTF or now");
  arguments.option("--country", options->country, "Only this country, ISO 3166 code of three letters");
  arguments.option("--lang", options->language, "en, es or pt");
  arguments.flag("--json", options->json, "As one JSON value");
  return [options](const Run& run) { return state(run, *options); };
}

}  // namespace app
