// What ImGui drew, painted by the processor: a software GL takes five times as long for letters and boxes as this does.
// Only the squares that changed since the last frame are painted again. Knows no GL.
#pragma once

#include <imgui.h>

#include <vector>

#include "app/shell/brush.hpp"

namespace shell {

/// From what ImGui says to pixels of the sheet and texels of the letters.
struct Measure {
  float scale = 1;
  ImVec2 texels;
};

class Painter {
 public:
  static constexpr int side = 64;  ///< pixels of a square

  enum class Cover : std::uint8_t { nothing, part, all };
  struct Square {
    std::uint64_t painted = 0;  ///< what: the same number, the same pixels; 0: nothing yet
    Cover cover = Cover::nothing;
  };

  /// Brings the sheet up to date with the first `lists` of what is to be drawn. All of them must be drawn with the
  /// letters' texture alone.
  void paint(const ImDrawData& data, int lists, const Letters& letters);
  /// Paints everything the next time: the letters have changed.
  void forget();

  int width() const { return width_; }
  int height() const { return height_; }
  /// Rows from the top, `width()` pixels each.
  const std::uint32_t* pixels() const { return pixels_.data(); }
  /// Squares of a row; those at the right and bottom are cut off.
  int columns() const { return columns_; }
  const std::vector<Square>& squares() const { return squares_; }

 private:
  /// What lies on a square, from the bottom up.
  struct Stack {
    std::vector<std::uint32_t> pieces;
    std::uint64_t hash = 0;  ///< of the pieces
    bool isCovered = false;  ///< by the first of them, without a gap
  };

  void fit(int width, int height);
  void gather(const ImDrawList& list, const ImDrawCmd& command, const Measure& measure);
  void add(const Piece& piece);
  void paintSquares(const std::vector<std::size_t>& which, const Letters& letters);
  void paintSquare(std::size_t which, const Letters& letters);
  Area squareArea(std::size_t square) const;

  int width_ = 0, height_ = 0, columns_ = 0;
  std::uint64_t generation_ = 1;  ///< of the letters
  std::vector<std::uint32_t> pixels_;
  std::vector<Square> squares_;
  std::vector<Stack> stacks_;
  std::vector<Piece> pieces_;
};

}  // namespace shell
