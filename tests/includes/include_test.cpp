// Who may include whom: the table of the design, read against every #include of geo, render and app. Fails by file and
// name.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Prefixes = std::vector<std::string>;

/// One line of the table. A header is allowed when it begins with one of the prefixes; what has no folder and no `.h`
/// is the standard library's and allowed everywhere. The first row whose folder and file name match counts.
struct Row {
  std::string folder;  ///< with everything below it
  std::string file;    ///< regular expression for the file's name
  Prefixes may;
};

Prefixes operator+(Prefixes left, const Prefixes& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

const Prefixes ours{"geo/", "render/", "app/"};
const Prefixes values{"glm/"};

const std::vector<Row> table{
    // Readers and writers, by name: the only files of geo that see a library of files or of the Earth.
    {"geo",
     "(json|event|registry|country|place|alliance|government|timeline|linked|geojson).*",
     {"geo/", "glm/", "nlohmann/"}},
    {"geo",
     "(basemap|prepared|triangulat|tessellat|border|shape|simplif|level|ring|polygon).*",
     {"geo/", "glm/", "gdal", "ogr", "cpl_", "GL/glu", "geos", "boost/geometry"}},
    {"geo",
     "(reader|reading|table|csv|file|gdal|column|layer).*",
     {"geo/", "glm/", "gdal", "ogr", "cpl_", "nlohmann/"}},
    {"geo", "project.*", {"geo/", "glm/", "proj"}},
    {"geo", ".*", {"geo/", "glm/"}},

    {"render", "(font|glyph|text|shap).*", {"render/", "glm/", "ft2build.h", "freetype/", "FT_", "hb"}},
    {"render", ".*", {"render/", "glm/", "epoxy/"}},

    {"app/shell", ".*", ours + values + Prefixes{"SDL2/", "SDL", "imgui", "backends/imgui", "epoxy/"}},
    {"app/ui", ".*", ours + values + Prefixes{"imgui"}},
    {"app/cli", ".*", ours + values + Prefixes{"CLI/", "nlohmann/"}},
    {"app/export", ".*", ours + values + Prefixes{"png.h", "nlohmann/"}},
    {"app", "messages\\.cpp", ours + values + Prefixes{"boost/locale"}},
    {"app", "date_words\\.cpp", ours + values + Prefixes{"unicode/"}},
    {"app", ".*", ours + values},
};

/// What each folder may see of ours; the rows above name libraries, this keeps the layers in order.
const std::vector<std::pair<std::string, Prefixes>> forbidden{
    {"app/shell", {}},
    {"app/ui", {"app/shell/", "app/cli/"}},
    {"app", {"app/shell/", "app/ui/"}},
};

bool startsWithAny(const std::string& text, const Prefixes& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](const auto& prefix) { return text.starts_with(prefix); });
}

bool under(const std::string& file, const std::string& folder) {
  return file.starts_with(folder + "/");
}

const Row* rowFor(const std::string& file) {
  const std::string name = fs::path(file).filename().string();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Row& candidate) {
    return under(file, candidate.folder) && std::regex_match(name, std::regex(candidate.file));
  });
  return row == table.end() ? nullptr : &*row;
}

bool standard(const std::string& header) {
  return header.find_first_of("/.") == std::string::npos;
}

/// What the row's folder may not include, as "file includes <header>"; empty when all is well.
std::string verdict(const std::string& file, const std::string& header) {
  const std::string sentence = file + " includes <" + header + ">";
  if (standard(header)) return {};
  const Row* row = rowFor(file);
  if (!row || !startsWithAny(header, row->may)) return sentence;
  for (const auto& [folder, headers] : forbidden)
    if (under(file, folder)) return startsWithAny(header, headers) ? sentence : std::string{};
  return {};
}

std::vector<std::string> includesOf(const std::string& text) {
  static const std::regex include("(?:^|\n)[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+)[>\"]");
  std::vector<std::string> headers;
  for (std::sregex_iterator it(text.begin(), text.end(), include), end; it != end; ++it) headers.push_back((*it)[1]);
  return headers;
}

std::string contents(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool isSource(const fs::path& path) {
  const fs::path extension = path.extension();
  return extension == ".cpp" || extension == ".hpp" || extension == ".h" || extension == ".inl";
}

}  // namespace

TEST_CASE("the table forbids what the design forbids") {
  CHECK(verdict("geo/when.cpp", "vector").empty());
  CHECK(verdict("geo/projection.cpp", "proj.h").empty());
  CHECK_FALSE(verdict("geo/when.cpp", "gdal.h").empty());
  CHECK_FALSE(verdict("geo/when.cpp", "render/frame.hpp").empty());
  CHECK_FALSE(verdict("geo/events.cpp", "app/state.hpp").empty());
  CHECK_FALSE(verdict("render/renderer.cpp", "geo/when.hpp").empty());
  CHECK_FALSE(verdict("render/renderer.cpp", "SDL2/SDL.h").empty());
  CHECK_FALSE(verdict("render/renderer.cpp", "imgui.h").empty());
  CHECK_FALSE(verdict("app/compose.cpp", "imgui/imgui.h").empty());
  CHECK_FALSE(verdict("app/compose.cpp", "app/ui/panels.hpp").empty());
  CHECK_FALSE(verdict("app/layers/coups.cpp", "epoxy/gl.h").empty());
  CHECK_FALSE(verdict("app/ui/panels.cpp", "SDL2/SDL.h").empty());
  CHECK_FALSE(verdict("app/ui/panels.cpp", "epoxy/gl.h").empty());
  CHECK_FALSE(verdict("app/ui/panels.cpp", "app/shell/window.hpp").empty());
  CHECK(verdict("app/shell/main.cpp", "SDL2/SDL.h").empty());
}

TEST_CASE("an #include is found however it is written") {
  CHECK(includesOf("#include <vector>\n  # include \"geo/when.hpp\"\n// #include <map>\n") ==
        std::vector<std::string>{"vector", "geo/when.hpp"});
}

TEST_CASE("every #include is one that the table allows") {
  const fs::path root = MAREA_SOURCE_DIR;
  std::size_t files = 0;
  for (const char* folder : {"geo", "render", "app"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (!isSource(entry.path())) continue;
      ++files;
      const std::string name = fs::relative(entry.path(), root).generic_string();
      for (const std::string& header : includesOf(contents(entry.path()))) CHECK(verdict(name, header) == "");
    }
  CHECK(files > 20);
}
