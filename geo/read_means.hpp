// What the reading of files may use of the program around it: who reads with foreign libraries, and who waits.
#pragma once

#include "geo/progress.hpp"
#include "geo/vector_rows.hpp"

namespace geo {

/// Keeps what files came to when they were read.
class ReadStore {
 public:
  ReadStore() = default;
  virtual ~ReadStore() = default;
  ReadStore(const ReadStore&) = delete;
  ReadStore& operator=(const ReadStore&) = delete;
  /// Gives `use` what was put for this file, as it is now, and these options, if anything; whether `use` said that it
  /// can use it.
  virtual bool get(const std::filesystem::path& file, const std::string& options,
                   const std::function<bool(std::string_view)>& use) = 0;
  /// For the file that was asked for last.
  virtual void put(std::string bytes) = 0;
};

struct ReadMeans {
  VectorReader vectors;          ///< empty: this process reads them itself
  Progress* progress = nullptr;  ///< null: nobody waits
  ReadStore* store = nullptr;    ///< null: everything is read
};

/// readFiles() with them. Throws ReadingStopped when `progress` is told to stop.
Loaded<Timeline> readFiles(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
                           const ReadMeans& means);

}  // namespace geo
