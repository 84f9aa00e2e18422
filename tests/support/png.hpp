// PNG files of the tests, RGBA.
#pragma once

#include <filesystem>

#include "render/renderer.hpp"

namespace support {

/// Both throw std::runtime_error naming the file.
render::Image readPng(const std::filesystem::path& path);
void writePng(const std::filesystem::path& path, const render::Image& image);

}  // namespace support
