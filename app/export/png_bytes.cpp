#include "app/export/png_bytes.hpp"

#include <png.h>

#include <algorithm>
#include <cstring>

namespace app {
namespace {

/// PNG has colours as they are, not as they are blended.
std::uint8_t whole(std::uint8_t part, std::uint8_t alpha) {
  return alpha == 0 ? 0 : static_cast<std::uint8_t>(std::min(255, (part * 255 + alpha / 2) / alpha));
}

std::string straight(const render::Pixels& pixels) {
  std::string out;
  out.reserve(pixels.colours.size() * 4);
  for (const render::Colour c : pixels.colours)
    for (const std::uint8_t part : {whole(c.r, c.a), whole(c.g, c.a), whole(c.b, c.a), c.a})
      out.push_back(static_cast<char>(part));
  return out;
}

}  // namespace

std::string pngOf(const render::Pixels& pixels) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = PNG_FORMAT_RGBA;
  const std::string rgba = straight(pixels);
  std::string out(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
  png_alloc_size_t size = out.size();
  if (png_image_write_to_memory(&image, out.data(), &size, 0, rgba.data(), 0, nullptr) == 0) return "";
  out.resize(size);
  return out;
}

}  // namespace app
