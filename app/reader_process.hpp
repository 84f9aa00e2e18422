// Foreign libraries read untrusted files in a process of their own: this program once more, with a hidden argument,
// with limits on memory and time and nothing else in reach. Its death is a sentence.
#pragma once

#include <cstdint>
#include <filesystem>

#include "geo/basemap_means.hpp"
#include "geo/progress.hpp"
#include "geo/vector_rows.hpp"

namespace app {

struct ReaderLimits {
  std::uint64_t bytes = 2'147'483'648;  ///< that may come back
  double seconds = 900;                 ///< on the wall's clock; the process has its own limit on computing
};

/// marea itself; empty where it is not found.
std::filesystem::path programFile();
/// Starts `program` for each file. Empty without one and where processes cannot be started: then the file is read in
/// this process. `progress` is told how many bytes have come; told to stop, it ends the process.
geo::VectorReader readerProcess(std::filesystem::path program, const ReaderLimits& limits = {},
                                geo::Progress* progress = nullptr);

/// Likewise for base maps: of a folder, all of its files are in reach.
geo::BasemapReader basemapProcess(std::filesystem::path program, const ReaderLimits& limits = {});

/// Whether these are the arguments of such a process, and what it does: rows, or a base map, on stdout, nothing else.
/// Returns its status.
bool isReaderProcess(int argc, const char* const* argv);
int runReaderProcess(int argc, const char* const* argv);

}  // namespace app
