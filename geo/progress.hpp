// How far the reading of files is: told by the thread that reads to the one that waits for it and may stop it.
#pragma once

#include <atomic>
#include <cstdint>

namespace geo {

enum class ReadingStage : std::uint8_t { preparing, bytes, columns, rows, ordering };

struct ReadingNow {
  ReadingStage stage = ReadingStage::preparing;
  std::uint64_t done = 0, total = 0;  ///< of the stage, in bytes or rows; total 0: not known
  bool operator==(const ReadingNow&) const = default;
};

/// How much of the whole is done, 0 to 1. Each stage has the share of the time that it takes of a big table.
double shareOf(const ReadingNow& now);

/// Thrown to whoever reads when nobody wants the result any more. Not an error: nothing is said of it.
struct ReadingStopped {};

class Progress {
 public:
  /// All of these throw ReadingStopped after stop(); any thread may call them.
  void begin(ReadingStage stage, std::uint64_t total);
  void add(std::uint64_t done);
  void check() const;

  void stop() { stopped_ = true; }
  bool isStopped() const { return stopped_; }
  ReadingNow now() const { return {stage_, done_, total_}; }

 private:
  std::atomic<ReadingStage> stage_ = ReadingStage::preparing;
  std::atomic<std::uint64_t> done_ = 0, total_ = 0;
  std::atomic<bool> stopped_ = false;
};

}  // namespace geo
