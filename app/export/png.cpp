#include "app/export/png.hpp"

#include <png.h>

#include <csetjmp>
#include <vector>

namespace app {

struct PngWriter::Data {
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::vector<png_byte> rgb;
  bool failed = false;
  std::vector<std::pair<std::string, std::string>> words;
  std::vector<png_text> texts;

  /// As iTXt, which is UTF-8.
  void keep(const std::vector<std::pair<std::string, std::string>>& wanted) {
    words = wanted;
    for (auto& [name, value] : words) {
      png_text text{};
      text.compression = PNG_ITXT_COMPRESSION_NONE;
      text.key = name.data();
      text.text = value.data();
      text.lang = text.lang_key = none.data();
      texts.push_back(text);
    }
  }
  std::string none;
};

namespace {

// The caller says what went wrong with the file; libpng's own words would only be noise on stderr.
void jumpBack(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}
void keepQuiet(png_structp, png_const_charp) {}

}  // namespace

PngWriter::PngWriter(std::FILE* file, int width, int height, float pixelsPerPoint,
                     const std::vector<std::pair<std::string, std::string>>& texts)
    : data_(std::make_unique<Data>()) {
  data_->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, jumpBack, keepQuiet);
  data_->info = png_create_info_struct(data_->png);
  data_->rgb.resize(static_cast<std::size_t>(width) * 3);
  data_->keep(texts);
  // libpng reports by a jump; nothing that needs a destructor lives between here and there.
  if (setjmp(png_jmpbuf(data_->png)) != 0) {
    data_->failed = true;
    return;
  }
  png_init_io(data_->png, file);
  const auto perMetre = static_cast<png_uint_32>(pixelsPerPoint * 72 / 0.0254F + 0.5F);
  png_set_IHDR(data_->png, data_->info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
               PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs(data_->png, data_->info, perMetre, perMetre, PNG_RESOLUTION_METER);
  png_set_sRGB(data_->png, data_->info, PNG_sRGB_INTENT_RELATIVE);
  // Maps are flat colours: one cheap filter and a low level are within a tenth of the best size at a quarter of the
  // time.
  png_set_compression_level(data_->png, 3);
  png_set_filter(data_->png, 0, PNG_FILTER_UP);
  if (!data_->texts.empty())
    png_set_text(data_->png, data_->info, data_->texts.data(), static_cast<int>(data_->texts.size()));
  png_write_info(data_->png, data_->info);
}

PngWriter::~PngWriter() {
  png_destroy_write_struct(&data_->png, &data_->info);
}

bool PngWriter::row(const std::uint8_t* rgba) {
  for (std::size_t i = 0, n = data_->rgb.size() / 3; i < n; ++i) {
    data_->rgb[3 * i] = rgba[4 * i];
    data_->rgb[3 * i + 1] = rgba[4 * i + 1];
    data_->rgb[3 * i + 2] = rgba[4 * i + 2];
  }
  if (data_->failed || setjmp(png_jmpbuf(data_->png)) != 0) return !(data_->failed = true);
  png_write_row(data_->png, data_->rgb.data());
  return true;
}

bool PngWriter::finish() {
  if (data_->failed || setjmp(png_jmpbuf(data_->png)) != 0) return !(data_->failed = true);
  png_write_end(data_->png, data_->info);
  return true;
}

}  // namespace app
