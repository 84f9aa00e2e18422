#include "app/border_files.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <string_view>

#include "app/words.hpp"
#include "app/world.hpp"
#include "geo/basemap_means.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t headBytes = 65'536;
// What such files call their columns, in lower case. A file has one of each line.
constexpr std::array states{"gwcode",  "cowcode", "gwno",   "cntry_name", "iso_a3",      "adm0_a3",
                            "iso1al3", "cca3",    "iso3",   "statenme",   "state_terr",  "subjecto",
                            "partof",  "abbrevn", "sov_a3", "name_start", "country_name"};
constexpr std::array begins{"gwsyear",    "cowsyear",   "gwsdate",    "cowsdate", "start_date", "startdate",
                            "date_start", "valid_from", "start_year", "start_n",  "startyear"};
constexpr std::array ends{"gweyear",  "coweyear", "gwedate",  "cowedate", "end_date", "enddate",
                          "date_end", "valid_to", "end_year", "end_n",    "endyear"};

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string bytesOf(const fs::path& path) {
  std::string bytes(headBytes, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return bytes;
}

std::string headOf(const fs::path& path) {
  return lower(bytesOf(path));
}

/// Of a FlatGeobuf: the third field of its header, a FlatBuffers table that begins after the magic bytes and a size
/// (flatgeobuf.org, header.fbs).
bool holdsPolygons(std::string_view bytes) {
  const auto number = [bytes](std::size_t at, std::size_t size) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < size; ++i)
      out |= (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : std::size_t{0}) << (8 * i);
    return out;
  };
  constexpr std::size_t root = 12, polygon = 3, multiPolygon = 6;
  const std::size_t table = root + number(root, 4), fields = table - number(table, 4);
  const std::size_t offset = number(fields + 8, 2);
  const std::size_t type = offset == 0 ? 0 : number(table + offset, 1);
  return type == polygon || type == multiPolygon;
}

/// As a word of its own: not `end_date` in `weekend_dates`.
bool hasWord(std::string_view text, std::string_view word) {
  const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !isPart(text[at - 1])) && (end >= text.size() || !isPart(text[end]))) return true;
  }
  return false;
}

template <std::size_t count>
bool hasAny(std::string_view text, const std::array<const char*, count>& words) {
  return std::ranges::any_of(words, [text](const char* word) { return hasWord(text, word); });
}

bool isFile(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// The part of a file that names its columns; empty where its shapes are no polygons, or nobody knows where to look.
std::string columnsOf(const fs::path& path) {
  const std::string suffix = lower(path.extension().string());
  if (suffix == ".geojson" || suffix == ".json" || suffix == ".gpkg") {
    const std::string head = headOf(path);
    return head.find("polygon") == head.npos ? std::string() : head;
  }
  if (suffix == ".fgb") return holdsPolygons(bytesOf(path)) ? headOf(path) : std::string();
  if (suffix != ".shp") return {};
  constexpr std::size_t typeAt = 32;  // of the shapes: ESRI Shapefile Technical Description, 1998, p. 4
  const std::string shapes = headOf(path);
  if (shapes.size() <= typeAt || shapes[typeAt] % 10 != 5) return {};
  const fs::path table = fs::path(path).replace_extension(".dbf");
  return headOf(isFile(table) ? table : fs::path(path).replace_extension(".DBF"));
}

bool isNamedByYear(const fs::path& path) {
  const std::string suffix = lower(path.extension().string());
  const bool shapes =
      suffix == ".geojson" || suffix == ".json" || suffix == ".shp" || suffix == ".gpkg" || suffix == ".fgb";
  return shapes && geo::yearInName(path).has_value();
}

}  // namespace

bool isBorderFolder(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return false;
  std::size_t years = 0, looked = 0;
  constexpr std::size_t mostFiles = 2'000;
  for (const auto& entry : fs::directory_iterator(path, error)) {
    if (++looked > mostFiles) break;
    if (isNamedByYear(entry.path()) && isFile(entry.path())) ++years;
  }
  return years > 1;
}

bool looksLikeBorders(const fs::path& path) {
  if (path.empty()) return false;
  if (!isFile(path)) return isBorderFolder(path);
  const std::string columns = columnsOf(path);
  if (columns.empty()) return false;
  const bool named = isNamedByYear(path);
  if (named && isBorderFolder(path.parent_path())) return true;
  if (!hasAny(columns, states)) return false;
  return named || (hasAny(columns, begins) && hasAny(columns, ends));
}

void useBorders(Project& project, const fs::path& path) {
  project.reading.basemap = path.empty() ? path : fs::absolute(path).lexically_normal();
}

std::string bordersSpan(const World& world, geo::Language language) {
  const std::vector<geo::Edition>& editions = world.basemap.editions;
  if (editions.empty()) return "";
  const Words& words = world.words.in(language);
  const std::string from = words.dates.inWords(editions.front().from, geo::Precision::year);
  const auto last = geo::parseEdtf(editions.back().asOf);
  if (!last) return filled(words.tr("since {date}"), {{"date", from}});
  return from + "–" + words.dates.inWords(last->bounds.earliestStart, geo::Precision::year);
}

}  // namespace app
