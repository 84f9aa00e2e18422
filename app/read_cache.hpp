// What files came to when they were read, kept in the reader's cache folder for the next opening. May be deleted at any
// time; what is damaged or old is as if it were not there.
#pragma once

#include <filesystem>
#include <future>
#include <string>

#include "geo/read_means.hpp"

namespace app {

struct ReadCacheLimits {
  std::uint64_t fewest = 1'000'000;    ///< bytes of a file that is worth it
  std::uint64_t most = 2'147'483'648;  ///< bytes of all that is kept; the oldest goes first
};

class ReadCache final : public geo::ReadStore {
 public:
  /// `stamp` says which program reads: what another has kept is not used. An empty folder keeps nothing.
  ReadCache(std::filesystem::path folder, std::string stamp, const ReadCacheLimits& limits = {});
  /// Waits until what is being written is there.
  ~ReadCache() override;

  bool get(const std::filesystem::path& file, const std::string& options,
           const std::function<bool(std::string_view)>& use) override;
  void put(std::string bytes) override;

 private:
  std::filesystem::path folder_;
  std::string stamp_;
  ReadCacheLimits limits_;
  std::string key_;           ///< of the file that was asked for last; empty: not worth it
  std::filesystem::path at_;  ///< where it is kept
  std::future<void> writing_;
};

/// In the reader's cache folder, unless the variable MAREA_CACHE is "off".
std::unique_ptr<ReadCache> readCache();

}  // namespace app
