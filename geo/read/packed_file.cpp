// See packed_file.hpp.
#include "geo/read/packed_file.hpp"

#include <algorithm>

#include "geo/read/archive.hpp"
#include "geo/read/file_bytes.hpp"
#include "geo/read/text_files.hpp"
#include "geo/read/utf8.hpp"
#include "geo/read/vector_file.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;

using Members = std::vector<ZipMember>;

const ZipMember* named(const Members& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &ZipMember::name);
  return found == members.end() ? nullptr : &*found;
}

/// What the Finder of macOS adds is nobody's data.
bool isOwn(const ZipMember& member) {
  return !member.name.starts_with("__MACOSX/");
}

std::vector<const ZipMember*> ending(const Members& members, std::string_view extension) {
  std::vector<const ZipMember*> found;
  for (const ZipMember& member : members)
    if (isOwn(member) && lowerExtension(member.name) == extension) found.push_back(&member);
  return found;
}

/// The file to read of several alike, which is said.
const ZipMember& firstOf(const std::vector<const ZipMember*>& found, Reading& reading) {
  if (found.size() > 1)
    reading.report("", std::to_string(found.size()) + " files of the same kind",
                   "one; read is " + glimpse(found.front()->name, 60), Action::kept);
  return *found.front();
}

bool isSpreadsheet(const Members& members) {
  return named(members, "xl/workbook.xml") != nullptr ||
         (named(members, "content.xml") != nullptr && named(members, "mimetype") != nullptr);
}

void readTextMember(const fs::path& path, const ZipMember& member, Reading& reading) {
  std::string bytes = unzipped(path, member);
  const FileKind kind = kindOf(member.name, bytes);
  readTextAs(kind, textOf(std::move(bytes), reading), reading);
}

}  // namespace

void readZip(const fs::path& path, Reading& reading) {
  const Members members = zipMembers(path);
  if (isSpreadsheet(members)) return readVectorFile(reading);
  if (const ZipMember* document = named(members, "doc.kml")) return readTextMember(path, *document, reading);
  for (const char* extension : {".shp", ".gpkg", ".fgb", ".sqlite"})
    if (const auto found = ending(members, extension); !found.empty())
      return readVectorFile(reading, firstOf(found, reading).name);
  for (const char* extension : {".kml", ".gpx", ".geojson", ".json", ".topojson", ".czml", ".geojsonl", ".ndjson",
                                ".csv", ".tsv", ".txt", ".tab"})
    if (const auto found = ending(members, extension); !found.empty())
      return readTextMember(path, firstOf(found, reading), reading);
  throw Error(reading.file() + " is an archive without a file that Marea can read.");
}

void readGzip(const fs::path& path, Reading& reading) {
  std::string bytes = gunzipped(path);
  const FileKind kind = kindOf(asText(path.stem()), bytes);
  readTextAs(kind, textOf(std::move(bytes), reading), reading);
}

}  // namespace geo
