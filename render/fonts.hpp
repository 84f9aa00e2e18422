// The type family: shaping and measuring of text on the CPU. Immutable after loading; needs no GL.
#pragma once

#include <filesystem>
#include <memory>

#include "render/frame.hpp"

namespace render {

/// Extent of a line of text in points, from its baseline.
struct TextExtent {
  float width = 0, ascent = 0, descent = 0;
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

  struct Data;
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

}  // namespace render
