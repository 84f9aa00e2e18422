// Compares a picture with tests/golden/NAME.png. Set MAREA_REWRITE_GOLDEN=1 to write the goldens instead; then look at
// them.
#pragma once

#include <string>

#include "render/renderer.hpp"
#include "tests/support/tolerance.hpp"

namespace support {

struct Difference {
  bool sameSize = true;
  std::size_t bad = 0;      ///< pixels beyond the tolerance
  double badShare = 0;      ///< of all pixels
  int worst = 0;            ///< greatest difference of a channel
  std::string worstPixels;  ///< the worst few, one a line: place, found, expected
};

Difference compared(const render::Image& actual, const render::Image& expected, int perChannel);

/// Empty when the picture is like its golden one; else what is wrong, for CHECK(differenceFromGolden(…) == ""). Writes
/// NAME.actual.png, NAME.difference.png and NAME.expected.png to the build folder's `golden` then. Needs a current GL
/// context, to know which tolerance applies.
std::string differenceFromGolden(const std::string& name, const render::Image& actual);

}  // namespace support
