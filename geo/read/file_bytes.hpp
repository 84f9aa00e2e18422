// A file's bytes, and what kind of file they look like. Knows no format from within.
#pragma once

#include <filesystem>
#include <string>

#include "geo/read/reading.hpp"

namespace geo {

enum class FileKind { json, delimited, text, vector };  ///< text: perhaps a table

/// Throws Error for what is no readable, local, regular file with something in it.
void requireFile(const std::filesystem::path& path);
/// By the name's ending, else by the first bytes.
FileKind kindOf(const std::filesystem::path& path);
/// The whole file as UTF-8 without byte order mark; another encoding is reported. Throws Error when it is no text.
std::string readText(const std::filesystem::path& path, Reading& reading);
/// A path as people and GDAL see it, in UTF-8.
std::string asText(const std::filesystem::path& path);

}  // namespace geo
