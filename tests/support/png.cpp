// libpng's simple interface.
#include "tests/support/png.hpp"

#include <png.h>

#include <stdexcept>

namespace support {
namespace {

png_image described(const render::Image& image) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(image.width);
  png.height = static_cast<png_uint_32>(image.height);
  png.format = PNG_FORMAT_RGBA;
  return png;
}

[[noreturn]] void refuse(const std::filesystem::path& path, const png_image& png) {
  throw std::runtime_error(path.string() + ": " + png.message);
}

}  // namespace

render::Image readPng(const std::filesystem::path& path) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&png, path.string().c_str()) == 0) refuse(path, png);
  png.format = PNG_FORMAT_RGBA;
  render::Image image{static_cast<int>(png.width), static_cast<int>(png.height), {}};
  image.pixels.resize(PNG_IMAGE_SIZE(png));
  if (png_image_finish_read(&png, nullptr, image.pixels.data(), 0, nullptr) == 0) refuse(path, png);
  return image;
}

void writePng(const std::filesystem::path& path, const render::Image& image) {
  std::filesystem::create_directories(path.parent_path());
  png_image png = described(image);
  if (png_image_write_to_file(&png, path.string().c_str(), 0, image.pixels.data(), 0, nullptr) == 0) refuse(path, png);
}

}  // namespace support
