// See file_bytes.hpp.
#include "geo/read/file_bytes.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "geo/large_pages.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t sampled = 4'096;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string firstBytes(const fs::path& path) {
  std::string bytes(sampled, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// Text of a Western language without a byte order mark: nearly every other byte is zero, and no byte between is.
bool isBareUtf16(std::string_view bytes) {
  constexpr std::size_t fewest = 16;
  bytes = bytes.substr(0, sampled);
  std::size_t zeros = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    if (bytes[at] == '\0') return false;
    zeros += bytes[at + 1] == '\0' ? 1 : 0;
  }
  return bytes.size() >= fewest && zeros * 10 >= bytes.size() / 2 * 9;
}

bool isUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || isBareUtf16(bytes);
}

bool isBinary(std::string_view bytes) {
  return !isUtf16(bytes) && bytes.substr(0, sampled).find('\0') != std::string_view::npos;
}

}  // namespace

std::string bytesOf(const Reading& reading) {
  constexpr std::size_t part = 4U << 20U;
  const fs::path path(std::u8string(reading.file().begin(), reading.file().end()));
  std::ifstream file(path, std::ios::binary);
  const auto size = static_cast<std::size_t>(fs::file_size(path));
  std::string bytes;
  reserveLarge(bytes, size);
  bytes.resize(size);
  reading.beginStage(ReadingStage::bytes, bytes.size());
  std::size_t at = 0;
  while (at < bytes.size() && file) {
    file.read(bytes.data() + at, static_cast<std::streamsize>(std::min(part, bytes.size() - at)));
    at += static_cast<std::size_t>(file.gcount());
    reading.advance(static_cast<std::uint64_t>(file.gcount()));
  }
  bytes.resize(at);
  return bytes;
}

namespace {

std::string decoded(std::string bytes, Reading& reading) {
  if (isBareUtf16(bytes)) return fromUtf16(bytes, false);
  if (isUtf16(bytes)) return fromUtf16(std::string_view(bytes).substr(2), bytes.starts_with("\xFE\xFF"));
  if (bytes.starts_with(byteOrderMark)) bytes.erase(0, byteOrderMark.size());
  if (isUtf8(bytes)) return bytes;
  reading.report("", "bytes that are not UTF-8", "text in UTF-8; read as Windows-1252", Action::repaired);
  return fromWindows1252(bytes);
}

}  // namespace

std::string asText(const fs::path& path) {
  const auto text = path.u8string();
  return {text.begin(), text.end()};
}

void requireFile(const fs::path& path) {
  const std::string name = asText(path);
  if (name.starts_with("/vsi") || name.find("://") != std::string::npos)
    throw Error(name + " is an address; Marea opens files on this computer only.");
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) throw Error(name + ": there is no such file.");
  if (fs::is_directory(status)) throw Error(name + " is a folder, not a file.");
  if (!fs::is_regular_file(status)) throw Error(name + " is not a regular file.");
  if (!std::ifstream(path, std::ios::binary)) throw Error(name + " cannot be read: permission is denied.");
  if (fs::file_size(path, error) == 0) throw Error(name + " is empty.");
}

std::string lowerExtension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  std::string extension(dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos
                            ? std::string_view{}
                            : name.substr(dot));
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension;
}

FileKind kindOf(const fs::path& path) {
  return kindOf(asText(path.filename()), firstBytes(path));
}

FileKind kindOf(std::string_view name, std::string_view bytes) {
  const std::string extension = lowerExtension(name);
  if (isOneOf(extension, {".geojson", ".json", ".topojson", ".czml", ".geojsonl", ".geojsons", ".geojsonseq", ".ndjson",
                          ".jsonl"}))
    return FileKind::json;
  if (isOneOf(extension, {".csv", ".tsv", ".tab", ".psv", ".txt"})) return FileKind::delimited;
  if (isOneOf(extension, {".kml", ".gpx", ".xml"})) return FileKind::xml;
  if (isOneOf(extension, {".gpkg", ".shp", ".fgb", ".dbf"})) return FileKind::vector;
  if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return FileKind::zip;
  if (bytes.starts_with("\x1F\x8B")) return FileKind::gzip;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos && std::string_view("{[\x1E").find(bytes[first]) != std::string_view::npos)
    return FileKind::json;
  if (isBinary(bytes)) return FileKind::vector;
  return first != std::string_view::npos && bytes[first] == '<' ? FileKind::xml : FileKind::text;
}

std::string readText(Reading& reading) {
  std::string bytes = bytesOf(reading);
  const bool wide = isUtf16(bytes);
  const std::size_t size = bytes.size(), mark = bytes.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
  std::string text = textOf(std::move(bytes), reading);
  if (!wide && text.size() == size - mark) reading.beginText(mark);  // Windows-1252 grows
  return text;
}

std::string textOf(std::string bytes, Reading& reading) {
  if (isBinary(bytes)) throw Error(reading.file() + " is not text: it holds binary data.");
  std::string text = decoded(std::move(bytes), reading);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) throw Error(reading.file() + " is empty.");
  return text;
}

}  // namespace geo
