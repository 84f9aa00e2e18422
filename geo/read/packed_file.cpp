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

constexpr std::uint64_t largestLook = 16'777'216;  // bytes of a member that is opened only to see what it is

/// A Darwin Core archive says in meta.xml which of its texts is the core; empty where there is none.
std::string coreOf(const fs::path& path, const Members& members) {
  const ZipMember* meta = named(members, "meta.xml");
  if (meta == nullptr || meta->size > largestLook) return {};
  const std::string xml = unzipped(path, *meta);
  const std::size_t core = xml.find("<core"), from = xml.find("<location>", core);
  const std::size_t to = xml.find("</location>", from);
  if (core == std::string::npos || from == std::string::npos || to == std::string::npos) return {};
  return xml.substr(from + 10, to - from - 10);
}

bool isDated(const fs::path& path, const ZipMember& member, Reading& reading) {
  if (member.size > largestLook) return true;
  const std::string bytes = unzipped(path, member);
  return isTable(bytes.starts_with("\xEF\xBB\xBF") ? std::string_view(bytes).substr(3) : bytes, reading.options());
}

/// Licences and notes are packed beside the tables: the first that has dates comes first.
const ZipMember& tableOf(const fs::path& path, std::vector<const ZipMember*> found, const Members& members,
                         Reading& reading) {
  const std::string core = coreOf(path, members);
  const auto first = std::ranges::find_if(found, [&](const ZipMember* member) {
    return core.empty() ? isDated(path, *member, reading) : member->name == core;
  });
  if (first != found.end()) std::rotate(found.begin(), first, first + 1);
  return firstOf(found, reading);
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
  for (const char* extension : {".kml", ".gpx", ".geojson", ".json", ".topojson", ".czml", ".geojsonl", ".ndjson"})
    if (const auto found = ending(members, extension); !found.empty())
      return readTextMember(path, firstOf(found, reading), reading);
  for (const char* extension : {".csv", ".tsv", ".txt", ".tab"})
    if (const auto found = ending(members, extension); !found.empty())
      return readTextMember(path, found.size() > 1 ? tableOf(path, found, members, reading) : *found.front(), reading);
  throw Error(reading.file() + " is an archive without a file that Marea can read.");
}

void readGzip(const fs::path& path, Reading& reading) {
  std::string bytes = gunzipped(path);
  const FileKind kind = kindOf(asText(path.stem()), bytes);
  readTextAs(kind, textOf(std::move(bytes), reading), reading);
}

}  // namespace geo
