// Finds the program's own files: next to the executable (build folder), installed beside it, or in the source tree.
#include <cstdlib>

#include "app/reader_process.hpp"
#include "app/world.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

fs::path executableFolder() {
  std::error_code failed;
  const fs::path self = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::path() : self.parent_path();
}

std::vector<fs::path> shareFolders() {
  std::vector<fs::path> out;
  if (const char* own = std::getenv("MAREA_SHARE")) out.emplace_back(own);
  const fs::path here = executableFolder();
  for (const fs::path& base : {here, here.parent_path()}) out.push_back(base / "share" / "marea");
  return out;
}

fs::path firstThatExists(const std::vector<fs::path>& candidates, const std::string& what) {
  std::error_code ignored;
  for (const fs::path& path : candidates)
    if (fs::exists(path, ignored)) return path;
  throw geo::Error("Marea's own " + what + " is missing; looked for " + candidates.front().string());
}

std::vector<fs::path> inShares(const fs::path& name) {
  std::vector<fs::path> out;
  for (const fs::path& share : shareFolders()) out.push_back(share / name);
  return out;
}

/// The folders in which the distributions keep a font of that name.
fs::path font(const std::string& name) {
  std::vector<fs::path> candidates = inShares(fs::path("fonts") / name);
  for (const char* folder :
       {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/rsms-inter-fonts",
        "/usr/share/fonts/google-noto", "/usr/local/share/fonts", "/Library/Fonts"})
    candidates.push_back(fs::path(folder) / name);
  return firstThatExists(candidates, "font " + name);
}

}  // namespace

Resources findResources() {
  std::vector<fs::path> timelines = inShares("timeline");
  timelines.emplace_back(fs::path(MAREA_SOURCE_DIR) / "data" / "timeline");
  Resources out;
  out.timeline = firstThatExists(timelines, "timeline");
  out.basemap = firstThatExists(inShares("basemap.marea"), "base map");
  out.cities = firstThatExists(inShares("cities.tsv"), "table of cities");
  out.locale = inShares("locale").back();
  for (const fs::path& folder : inShares("locale"))
    if (std::error_code ignored; fs::exists(folder, ignored)) out.locale = folder;
  out.fonts = {font("Inter-Regular.otf"), font("Inter-Medium.otf"), font("Inter-SemiBold.otf"),
               font("Inter-Italic.otf"), font("NotoSans-Regular.ttf")};
  return out;
}

// The tests lie in a folder below that of the program.
fs::path programFile() {
  for (const fs::path& folder : {executableFolder(), executableFolder().parent_path()})
    if (std::error_code ignored; fs::is_regular_file(folder / "marea", ignored)) return folder / "marea";
  return {};
}

}  // namespace app
