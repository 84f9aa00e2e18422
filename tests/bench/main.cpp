// marea-bench: times the real program without a window and prints one JSON value. See the contract of the command line.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "app/errors.hpp"
#include "app/export/page_size.hpp"
#include "geo/problems.hpp"
#include "tests/bench/measures.hpp"

namespace {

constexpr const char* startVariable = "MAREA_BENCH_STARTED";

/// Times that begin with the process must include loading it: start anew, with the time of that in the environment.
double processStart(char** argv) {
  setenv("MAREA_CACHE", "off", 0);  // what is kept is measured where it is meant
  if (const char* started = std::getenv(startVariable)) return std::atof(started);
  setenv(startVariable, std::to_string(bench::monotonic()).c_str(), 1);
  execv("/proc/self/exe", argv);
  return bench::monotonic();
}

using Measure = nlohmann::ordered_json (*)(const bench::Options&);
const std::map<std::string, std::pair<Measure, const char*>> measures{
    {"load", {bench::load, "Read a file"}},
    {"first-frame", {bench::firstFrame, "Process start to the first finished frame"}},
    {"scrub", {bench::scrub, "Move the playhead through the whole timeline"}},
    {"axis", {bench::axis, "The timeline instrument alone, zooming in and out"}},
    {"turn", {bench::turn, "Drag the globe round"}},
    {"projections",
     {bench::projections, "From the key for another projection to its finished frame, each for the first time"}},
    {"snapshot", {bench::snapshot, "Process start to a PNG on disk"}},
    {"idle", {bench::idle, "What it costs to do nothing"}},
    {"search", {bench::search, "Find words as they are typed, letter by letter"}},
    {"filter", {bench::filter, "Change the filter"}},
    {"live", {bench::live, "Jump and scrub through a table of a server"}},
    {"generate", {bench::generate, "Write a big table of made-up events: a file of UCDP GED, the file to write"}}};

}  // namespace

int main(int argc, char** argv) {
  bench::Options options;
  options.started = processStart(argv);
  CLI::App app{"Times Marea without a window and prints one JSON value."};
  app.require_subcommand(1);
  std::string size = "1920x1080";
  for (const auto& [name, measure] : measures) {
    CLI::App& command = *app.add_subcommand(name, measure.second);
    command.add_option("FILE", options.files, "Files; none is the bundled timeline");
    command.add_option("--size", size, "Width x height in pixels");
    command.add_option("--width", options.width, "Width in pixels");
    command.add_option("--steps", options.steps, "How many frames");
    command.add_option("--events", options.events, "axis, search, filter, generate: so many made-up events");
    command.add_option("--window", options.window, "Trailing window");
    command.add_option("--seconds", options.seconds, "How long");
  }
  CLI11_PARSE(app, argc, argv);
  try {
    const CLI::App& command = *app.get_subcommands().front();
    if (command.count("--size") || !command.count("--width")) {
      const auto pixels = app::pageSize(size, 0);
      if (!pixels) throw geo::Error("--size " + size + ": expected width x height, for instance 1920x1080.");
      options.width = pixels->width, options.height = pixels->height;
    }
    std::cout << measures.at(command.get_name()).first(options).dump() << "\n";
    return 0;
  } catch (const app::MachineError& error) {
    std::cerr << "marea-bench: " << error.what() << "\n";
    return 3;
  } catch (const std::exception& error) {
    std::cerr << "marea-bench: " << error.what() << "\n";
    return 2;
  }
}
