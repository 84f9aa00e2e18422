// Paints one piece of the interface into a patch of pixels. Knows neither GL nor where the pieces come from.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace shell {

/// Pixels of the whole sheet, y down; `right` and `bottom` are outside.
struct Area {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool isEmpty() const { return left >= right || top >= bottom; }
  bool operator==(const Area&) const = default;
};
Area common(const Area& a, const Area& b);

/// What is painted into: rows of `stride` pixels (blue, green, red, alpha; premultiplied), the first at `area`'s
/// corner.
struct Patch {
  std::uint32_t* pixels = nullptr;
  int stride = 0;
  Area area;
};

/// The letters' coverage, a byte a texel.
struct Letters {
  const unsigned char* coverage = nullptr;
  int width = 0, height = 0;
};

struct Piece {
  enum class Kind : std::uint32_t { box, letter, triangle };
  Area area;  ///< what it may touch
  Kind kind = Kind::box;
  std::array<std::uint32_t, 3> inks{};  ///< premultiplied; of a triangle its corners', of the others the first
  /// Of a triangle its corners, x and y by turns. Of a letter the texel of its first pixel's middle and the step to the
  /// next one across and down.
  std::array<float, 6> numbers{};
};

/// A colour of ImGui's (red first, not premultiplied) as a patch has it.
std::uint32_t inkOf(std::uint32_t colour);

void paint(const Patch& patch, const Piece& piece, const Letters& letters);

/// Lays premultiplied pixels over as many others.
void layOver(std::span<const std::uint32_t> above, std::uint32_t* below);

}  // namespace shell
