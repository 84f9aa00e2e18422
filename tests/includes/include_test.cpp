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

/// What a folder and everything below it may include beside the standard library, by how the header's name begins. The
/// first row that holds a file counts.
struct Folder {
  std::string name;
  Prefixes may;
  Prefixes never;  ///< though `may` would allow it
};

const std::vector<Folder> folders{
    {"geo", {"geo/", "glm/"}, {}},
    {"render", {"render/", "glm/", "epoxy/"}, {}},
    {"app/shell", {"geo/", "render/", "app/", "glm/", "epoxy/", "SDL2/", "imgui", "backends/imgui_"}, {}},
    {"app/ui",
     {"geo/", "render/", "app/", "glm/", "imgui"},
     {"app/shell/", "app/cli/", "imgui_impl", "imgui/backends"}},
    {"app", {"geo/", "render/", "app/", "glm/"}, {"app/shell/", "app/ui/"}},
};

/// A library that only the files named may see: readers, writers, and the one file that has it for the rest.
struct Library {
  std::string header, files;  ///< regular expressions for the whole name
};

const std::vector<Library> libraries{
    {"(gdal|ogr|cpl_).*", "geo/(read|shapes|write)/(gdal|shapes)_[a-z_]+\\.[ch]pp"},
    {"nlohmann/.*", "geo/read/json_[a-z]+\\.[ch]pp"},
    {"expat\\.h", "geo/read/xml_elements\\.cpp"},
    {"zlib\\.h", "geo/read/archive\\.cpp"},
    {"libpq-fe\\.h", "geo/live/(address|connection)\\.cpp"},
    {"(poll|winsock2)\\.h", "geo/live/connection\\.cpp"},
    {"proj\\.h", "geo/shapes/projection\\.cpp"},
    {"GL/glu\\.h", "geo/shapes/triangulate\\.cpp"},
    {"hb.*", "render/shaping\\.[ch]pp"},
    {"hb-subset\\.h", "app/export/font_subset\\.cpp"},
    {"(ft2build\\.h|freetype/.*)", "render/(shaping|glyph[a-z_]*|fonts)\\.[ch]pp"},
    {"CLI/.*", "app/cli/[a-z_]+\\.[ch]pp"},
    {"nlohmann/.*", "app/(cli|export)/[a-z_]+\\.[ch]pp"},
    {"nlohmann/.*", "app/saved(_values)?\\.[ch]pp"},
    {"(fcntl|unistd|sys/file)\\.h", "app/keeper\\.cpp"},                            // locks, where there are such
    {"(fcntl|poll|signal|spawn|unistd|sys/wait)\\.h", "app/reader_process\\.cpp"},  // a process of its own
    {"(linux/.*|fcntl|unistd|sys/(prctl|resource|syscall))\\.h", "app/confinement\\.cpp"},  // and what it gives up
    {"xxhash\\.h", "app/(saved_file|read_cache)\\.cpp"},
    {"cairo(-pdf)?\\.h", "app/export/vector_pdf(_text)?\\.[ch]pp"},
    {"cairo-ft\\.h", "app/export/vector_pdf_text\\.cpp"},
    {"lib(av|sw)[a-z]+/.*", "app/export/video_[a-z]+\\.cpp"},
    {"unistd\\.h", "app/shell/main\\.cpp"},
    {"sys/mman\\.h", "geo/large_pages\\.cpp"},  // where the system has large pages
    {"png\\.h", "app/export/[a-z_]+\\.cpp"},
    {"boost/locale/.*", "app/messages\\.cpp"},
    {"unicode/.*", "app/(date_words|folded)\\.cpp"},
};

bool beginsWithAny(const std::string& text, const Prefixes& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](const auto& prefix) { return text.starts_with(prefix); });
}

bool folderAllows(const std::string& file, const std::string& header) {
  const auto folder = std::find_if(folders.begin(), folders.end(),
                                   [&](const Folder& candidate) { return file.starts_with(candidate.name + "/"); });
  return folder != folders.end() && beginsWithAny(header, folder->may) && !beginsWithAny(header, folder->never);
}

bool libraryAllows(const std::string& file, const std::string& header) {
  return std::any_of(libraries.begin(), libraries.end(), [&](const Library& library) {
    return std::regex_match(header, std::regex(library.header)) && std::regex_match(file, std::regex(library.files));
  });
}

/// The standard library's headers have neither folder nor suffix.
bool standard(const std::string& header) {
  return header.find_first_of("/.") == std::string::npos;
}

/// Empty when the table allows it, else a sentence.
std::string verdict(const std::string& file, const std::string& header) {
  if (standard(header) || folderAllows(file, header) || libraryAllows(file, header)) return {};
  return file + " may not include <" + header + ">";
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
  CHECK(verdict("geo/shapes/projection.cpp", "proj.h").empty());
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
