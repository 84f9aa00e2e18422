// Where on the page signs of events ever stand, whatever the date: names keep to the quiet parts of their land, so that
// signs cover them seldom and they never move while one scrubs. Knows nothing of the playhead.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "app/labels.hpp"

namespace app {

class Bustle {
 public:
  /// None: everywhere is quiet.
  Bustle() = default;
  /// Of `page` points; more signs than a person could tell apart are no reason to keep away, for they are everywhere.
  Bustle(glm::vec2 page, std::span<const glm::vec2> signs);

  /// How many signs would lie on the box.
  std::size_t on(const ScreenBox& box) const;
  bool isQuiet() const { return counts_.empty(); }

 private:
  int columns_ = 0, rows_ = 0;
  std::vector<std::uint16_t> counts_;  ///< by square, row after row
};

struct Moment;
/// Of all events that pass the filter.
Bustle bustleOf(const Moment& moment);

}  // namespace app
