// What marea-bench measures, each a function from options to one JSON value. Runs the real program, only without a
// window.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace bench {

struct Options {
  std::vector<std::string> files;
  int width = 1920, height = 1080;
  int steps = 200;
  std::string window = "P1Y";
  double seconds = 10;
  std::size_t events = 0;  ///< so many made-up ones instead of those of the files; 0: as many as the measure likes
  double started = 0;      ///< when the process began, on the monotonic clock
};

/// Seconds on the monotonic clock, the same for all processes.
double monotonic();

nlohmann::ordered_json load(const Options& options);
nlohmann::ordered_json firstFrame(const Options& options);
nlohmann::ordered_json scrub(const Options& options);
nlohmann::ordered_json axis(const Options& options);
nlohmann::ordered_json turn(const Options& options);
nlohmann::ordered_json projections(const Options& options);
nlohmann::ordered_json snapshot(const Options& options);
nlohmann::ordered_json idle(const Options& options);
/// Finding words as they are typed, and changing the filter, over `events` events.
nlohmann::ordered_json search(const Options& options);
nlohmann::ordered_json filter(const Options& options);
/// Jumping and scrubbing through a table of a server.
nlohmann::ordered_json live(const Options& options);
/// Writes a big table to measure with: files are a data set to draw from, and what to write.
nlohmann::ordered_json generate(const Options& options);

}  // namespace bench
