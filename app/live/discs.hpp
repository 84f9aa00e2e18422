// The discs of a map on which a server has gathered what is too much: where they are on the page, and which is under
// the mouse.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/live/cells.hpp"
#include "app/moment.hpp"

namespace app::live {

struct ShownDisc {
  Disc disc;
  glm::vec2 at{0.0F};
  float size = 0;  ///< points
};
/// The largest first, which is the lowest.
std::vector<ShownDisc> discsShown(const Moment& moment);

/// What a disc is called in a selection, and how many rows that says.
std::string discName(const Disc& disc);
std::optional<std::size_t> discCount(const std::string& name);
/// The uppermost under a point of the page.
std::optional<Disc> discAt(const Moment& moment, glm::vec2 at);

}  // namespace app::live
