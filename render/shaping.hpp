// Text to glyphs, in units of the em: independent of size and resolution. Inside of Fonts; knows HarfBuzz, not FreeType
// or GL.
#pragma once

#include <hb.h>

#include <array>
#include <glm/vec2.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "render/fonts.hpp"

namespace render {

struct Glyph {
  std::uint32_t id = 0;    ///< in its face
  std::uint8_t face = 0;   ///< index into the faces of the family
  glm::vec2 offset{0.0F};  ///< from the pen, y down
  float advance = 0;
  std::uint32_t letter = 0;  ///< the first letter of the line that it stands for
};

struct Shaped {
  std::vector<Glyph> glyphs;
  float width = 0;
};

/// One font file, mapped into memory.
class Face {
 public:
  /// Throws std::runtime_error with a sentence when it is not a font.
  explicit Face(const std::filesystem::path& path);
  hb_font_t* font() const { return font_.get(); }
  float unitsPerEm() const;
  bool has(hb_codepoint_t letter) const;
  std::span<const std::uint8_t> bytes() const;

 private:
  struct Closer {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  };
  std::unique_ptr<hb_blob_t, Closer> blob_;
  std::unique_ptr<hb_font_t, Closer> font_;
};

struct Fonts::Data {
  explicit Data(const Files& files);
  /// The glyphs of a line; kept, since the same labels are asked for in every frame. May be called from any thread.
  std::shared_ptr<const Shaped> shaped(const Text& text) const;

  std::vector<Face> faces;  ///< by Weight; the fallback, if any, last

 private:
  using Key = std::tuple<std::string, Weight, bool>;
  mutable std::mutex mutex_;
  mutable std::map<Key, std::shared_ptr<const Shaped>> kept_;
};

}  // namespace render
