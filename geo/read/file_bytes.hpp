// A file's bytes, and what kind of file they look like. Knows no format from within.
#pragma once

#include <filesystem>
#include <string>

#include "geo/read/reading.hpp"

namespace geo {

/// text: perhaps a table; vector: for a foreign library.
enum class FileKind { json, delimited, xml, text, zip, gzip, vector };

/// Throws Error for what is no readable, local, regular file with something in it.
void requireFile(const std::filesystem::path& path);
/// By the name's ending, else by the first bytes.
FileKind kindOf(const std::filesystem::path& path);
FileKind kindOf(std::string_view name, std::string_view firstBytes);
/// `.csv` of x.CSV.
std::string lowerExtension(std::string_view name);
/// The whole file as UTF-8 without byte order mark; another encoding is reported. Throws Error when it is no text.
std::string readText(Reading& reading);
/// All bytes of the file that is read.
std::string bytesOf(const Reading& reading);
/// The same of bytes that are in memory.
std::string textOf(std::string bytes, Reading& reading);
/// A path as people and GDAL see it, in UTF-8.
std::string asText(const std::filesystem::path& path);

}  // namespace geo
