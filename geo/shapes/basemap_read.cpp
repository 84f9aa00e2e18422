// Any file of country polygons as a base map, with the prepared result kept for the next time.
#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include "geo/shapes/basemap_shapes.hpp"
#include "geo/shapes/basemap_stream.hpp"

namespace geo {
namespace {

constexpr std::size_t headBytes = 64 * 1024;

/// FNV-1a: the same on every machine and in every version of the library, unlike std::hash.
std::uint64_t hashed(std::string_view bytes, std::uint64_t hash = 0xcbf29ce484222325ULL) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  return hash;
}

std::string head(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(headBytes, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// What changes with a file: its name, size, time of change and beginning.
std::uint64_t fingerprint(const std::filesystem::path& path, std::uint64_t hash) {
  std::error_code error;
  std::ostringstream key;
  key << std::filesystem::absolute(path, error).string() << ' ' << std::filesystem::file_size(path, error) << ' '
      << std::filesystem::last_write_time(path, error).time_since_epoch().count();
  return hashed(head(path), hashed(key.str(), hash));
}

/// Of a folder, all its files count.
std::string cachedName(const std::filesystem::path& path) {
  std::error_code error;
  std::vector<std::filesystem::path> files{path};
  if (std::filesystem::is_directory(path, error)) {
    files.clear();
    for (const auto& entry : std::filesystem::directory_iterator(path, error))
      if (entry.is_regular_file(error)) files.push_back(entry.path());
    std::ranges::sort(files);
  }
  std::uint64_t hash = hashed("3 ");  // another number for another way of preparing
  for (const std::filesystem::path& file : files) hash = fingerprint(file, hash);
  std::ostringstream name;
  name << std::hex << hash << ".marea";
  return name.str();
}

bool loaded(const std::filesystem::path& path, Basemap& into) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return false;
  try {
    into = loadPrepared(path);
    return true;
  } catch (const Error&) {
    return false;  // from another version, or damaged: it is made anew
  }
}

void keep(const Basemap& basemap, const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  try {
    savePrepared(basemap, path);
  } catch (const Error&) {  // a cache that cannot be written costs time, nothing else
  }
}

/// Of the same stage only what was added counts, so that nobody sees it begin anew.
Telling tellingTo(Progress* progress) {
  if (!progress) return {};
  return [progress](const ReadingNow& now) {
    const ReadingNow before = progress->now();
    const bool goesOn = before.stage == now.stage && before.total == now.total && before.done <= now.done;
    if (!goesOn) progress->begin(now.stage, now.total);
    progress->add(goesOn ? now.done - before.done : now.done);
  };
}

Loaded<Basemap> made(const std::filesystem::path& path, const BasemapMeans& means) {
  const Telling tell = tellingTo(means.progress);
  if (means.reader) return basemapFrom(means.reader(path, tell), path.string());
  Loaded<ShapeFile> shapes = readShapes(path, tell);
  return {prepared(shapes.value, tell), std::move(shapes.problems)};
}

}  // namespace

Loaded<Basemap> readBasemap(const std::filesystem::path& path, const std::filesystem::path& cache) {
  return readBasemap(path, {cache, {}, nullptr});
}

Loaded<Basemap> readBasemap(const std::filesystem::path& path, const BasemapMeans& means) {
  Loaded<Basemap> result;
  const std::filesystem::path kept = means.cache.empty() ? means.cache : means.cache / cachedName(path);
  if (!kept.empty() && loaded(kept, result.value)) return result;
  result = made(path, means);
  // What was wrong with a file is said each time, so a file with problems is read each time.
  if (!kept.empty() && result.problems.empty()) keep(result.value, kept);
  return result;
}

}  // namespace geo
