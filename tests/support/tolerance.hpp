// How far a picture may be from its golden one: two numbers, and two looser ones for GL that is not llvmpipe, where the
// goldens were made.
#pragma once

namespace support {

struct Tolerance {
  int perChannel = 8;        ///< of 255; a pixel beyond it is bad
  double badShare = 0.0004;  ///< of all pixels
};

inline constexpr Tolerance strict{};
inline constexpr Tolerance loose{48, 0.02};

}  // namespace support
