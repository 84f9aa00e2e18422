// The type family: shaping and measuring of text on the CPU. Immutable after loading; needs no GL.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "render/frame.hpp"

namespace render {

/// Extent of a line of text in points, from its baseline.
struct TextExtent {
  float width = 0, ascent = 0, descent = 0;
};

/// A glyph of a line, for those who write text into files.
struct LineGlyph {
  std::uint32_t id = 0;    ///< in its face
  std::size_t face = 0;    ///< index for Fonts::bytes
  glm::vec2 at{0.0F};      ///< points from the line's start on the baseline, y down
  std::size_t letter = 0;  ///< the first letter of the line, counted in code points, that it stands for
};

/// What stays together when a line is bent: a letter with its accents. In points from the pen at the line's start.
struct Cluster {
  std::string text;
  float start = 0, width = 0;
};

class Fonts {
 public:
  struct Files {
    std::filesystem::path regular, medium, bold, italic;
    std::filesystem::path fallback;  ///< asked for letters that the family lacks; may be empty
  };
  /// Throws std::runtime_error with a sentence for a person when a file is not a font.
  explicit Fonts(const Files& files);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// Only `text`, `size`, `spacing`, `weight` and `tabular` count. The same at every resolution: shaped unhinted.
  TextExtent extent(const Text& text) const;

  /// The glyphs of a line from its left end, whatever its alignment.
  std::vector<LineGlyph> glyphs(const Text& text) const;
  /// The font file of a face; valid as long as this.
  std::span<const std::uint8_t> bytes(std::size_t face) const;
  /// The line in pieces that can be set one by one; same members count as for `extent`.
  std::vector<Cluster> clusters(const Text& text) const;

  struct Data;
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

}  // namespace render
