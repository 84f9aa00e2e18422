// The formats of pictures, films, pages and data: one table that the window, the command line and what reads names all
// go by.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "app/export/work.hpp"

namespace app {

struct PictureJob;

enum class Medium : std::uint8_t { pixels, vectors, film, page, data };

struct ExportFormat {
  const char* ending;  ///< of the file's name, in lower case
  const char* title;   ///< English, goes through gettext
  Medium medium;
  std::unique_ptr<Work> (*picture)(PictureJob) = nullptr;  ///< of a picture
};
std::span<const ExportFormat> exportFormats();

/// By the name's end, capitals or not; null where it is none of those. Numbered pictures are a film, too.
const ExportFormat* exportFormat(const std::filesystem::path& path);
const ExportFormat* pictureFormat(const std::filesystem::path& path);
const ExportFormat* filmFormat(const std::filesystem::path& path);

/// The same name with another format's ending.
std::filesystem::path withFormat(const std::filesystem::path& path, const ExportFormat& format);

/// The end of a name in lower case, with its dot.
std::string lowerSuffix(const std::filesystem::path& path);

}  // namespace app
