// Dots laid down by the processor: a software GL pays for each disc what this takes for fifty, and a graphics card is
// glad of one picture instead of a million discs. The same pixels on every machine. Knows no GL.
#pragma once

#include <cstdint>
#include <list>
#include <span>
#include <vector>

#include "render/frame.hpp"
#include "render/renderer.hpp"

namespace render {

class DotField {
 public:
  /// A rectangle of pixels of the tile in which there may be something.
  struct Part {
    int x = 0, y = 0, width = 0, height = 0;
  };

  /// Wipes what was laid down before.
  void begin(const Tile& tile);
  void add(const Dots& dots, float pixelsPerPoint);
  /// Premultiplied, four bytes a pixel, rows from the top, as wide as the tile.
  const std::uint32_t* pixels() const { return pixels_.data(); }
  /// What was touched since begin(), without overlaps.
  std::vector<Part> parts() const;

 private:
  static constexpr int block = 64, bandHeight = block / 2;  // pixels

  /// What the dots of one size are stamped with, each look when it is first needed.
  struct Cut {
    float size = 0, rim = 0;  ///< pixels
    std::vector<DotLook> looks;
    std::vector<std::vector<std::uint32_t>> stamps;
  };
  /// A dot whose middle is on the tile or just beside it, in quarters of a pixel of the tile.
  struct Placed {
    int x, y;
    std::uint32_t look, number;  // in Dots::all
  };
  using Bands = std::vector<std::vector<Placed>>;  // the tile's from the top, each in order

  void beginPass(int reach);
  Cut& cutFor(const Dots& dots, float pixelsPerPoint);
  int bandOf(int y) const;
  Bands placed(const Dots& dots, float pixelsPerPoint, int reach, std::size_t first, std::size_t last) const;
  std::vector<Placed> seen(std::span<const Bands> parts, std::size_t band, std::span<const std::uint8_t> weights);
  void lay(const Cut& cut, const Bands& seen, std::size_t band, std::span<std::uint8_t> touched);

  static constexpr std::size_t mostCuts = 24;

  Tile tile_;
  std::list<Cut> cuts_;  // the last used first
  int columns_ = 0, rows_ = 0;
  std::vector<std::uint32_t> pixels_;
  std::vector<std::uint8_t> touched_;                  // by block
  std::vector<std::uint32_t> markAt_;                  // by pixel: the pass, and what of its dots was seen until now
  int marksWidth_ = 0, marksHeight_ = 0, margin_ = 0;  // of markAt_, and how far it goes around the tile
  std::uint32_t pass_ = 0;
};

}  // namespace render
