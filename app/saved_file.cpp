#include "app/saved_file.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>

#include "app/export/safe_file.hpp"
#include "geo/live/address.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

struct Hash {
  std::unique_ptr<XXH3_state_t, void (*)(XXH3_state_t*)> state{XXH3_createState(), [](auto* s) { XXH3_freeState(s); }};
  std::uint64_t size = 0;

  Hash() { XXH3_128bits_reset(state.get()); }
  bool add(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<char> block(1U << 20U);
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0) {
      XXH3_128bits_update(state.get(), block.data(), static_cast<std::size_t>(file.gcount()));
      size += static_cast<std::uint64_t>(file.gcount());
    }
    return file.eof();
  }
  std::string text() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
    std::array<char, 33> hex{};
    std::snprintf(hex.data(), hex.size(), "%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return hex.data();
  }
};

std::vector<fs::path> filesAt(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path, ignored))
    if (entry.is_regular_file(ignored)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::uint64_t sizeAt(const fs::path& path) {
  std::uint64_t size = 0;
  for (const fs::path& file : filesAt(path)) {
    std::error_code failed;
    const std::uintmax_t own = fs::file_size(file, failed);
    if (!failed) size += own;
  }
  return size;
}

}  // namespace

DataFile fingerprint(const fs::path& path) {
  if (geo::live::isAddress(path.string())) return {path, 0, ""};  // what a server holds changes as it likes
  Hash hash;
  const bool read = std::ranges::all_of(filesAt(path), [&](const fs::path& file) { return hash.add(file); });
  return {path, hash.size, read ? hash.text() : ""};
}

Standing standingOf(const DataFile& file) {
  if (geo::live::isAddress(file.path.string())) return Standing::same;
  std::error_code ignored;
  if (!fs::exists(file.path, ignored)) return Standing::missing;
  if (file.hash.empty()) return Standing::same;
  if (sizeAt(file.path) != file.size) return Standing::changed;
  return fingerprint(file.path).hash == file.hash ? Standing::same : Standing::changed;
}

std::vector<fs::path*> dataOf(Project& project) {
  std::vector<fs::path*> out;
  for (fs::path& file : project.files) out.push_back(&file);
  if (!project.reading.basemap.empty()) out.push_back(&project.reading.basemap);
  return out;
}

geo::Loaded<Saved> readSaved(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw geo::Error("Cannot read " + path.string() + ".");
  geo::Loaded<Saved> out = savedFrom(text.str(), fs::absolute(path).parent_path(), path.string());
  for (const DataFile& data : out.value.data)
    if (standingOf(data) == Standing::changed)
      out.problems.add({data.path.string(), "", 0, "", "other content", "what it held when the project was saved",
                        geo::Action::kept});
  return out;
}

void writeSaved(const fs::path& path, const Saved& saved) {
  const std::string text = savedText(saved, fs::absolute(path).parent_path());
  SafeFile file(path);
  std::fwrite(text.data(), 1, text.size(), file.handle());
  file.commit();
}

bool isProjectName(const fs::path& path) {
  return path.extension() == projectSuffix;
}

}  // namespace app
