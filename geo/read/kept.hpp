// What reading a file came to, as bytes, so that the same file need not be read again. Knows nothing of where they are
// kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "geo/read/reading.hpp"

namespace geo {

/// Another number with every change of what is kept, or of how any format is read.
inline constexpr std::uint32_t keptVersion = 2;

/// How a file is read, as bytes: by them, too, what is kept of it is found.
std::string keptOptions(const ReadOptions& options);

/// A file that was read, to be kept.
class Keeping {
 public:
  /// Before the file is read: `timeline` and `ids` as the files before it left them.
  Keeping(const Timeline& timeline, const std::unordered_set<std::string>& ids);
  /// Afterwards. Empty where it is not worth it (few rows), or where the file had more than events.
  std::string bytes(const Problems& problems) const;

 private:
  const Timeline& timeline_;
  const std::unordered_set<std::string>& ids_;
  std::size_t events_, tables_, files_, others_;
  bool isFirst_;
};

/// Adds to the timeline what was kept of the file that is `reading`'s; false, with nothing added, where the bytes are
/// damaged or the ids are taken by files before it. `more`: other files follow, which must not take its ids.
bool restore(std::string_view bytes, const Reading& reading, Loaded<Timeline>& into,
             std::unordered_set<std::string>& ids, bool more);

}  // namespace geo
