// Which reader for which file, and several files as one timeline. Knows no format.
#include "geo/readers.hpp"

#include <algorithm>

#include "geo/read/file_bytes.hpp"
#include "geo/read/kept.hpp"
#include "geo/read/packed_file.hpp"
#include "geo/read/registry_feature.hpp"
#include "geo/read/text_files.hpp"
#include "geo/read/vector_file.hpp"
#include "geo/read_means.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;

using Ids = std::unordered_set<std::string>;

void dispatch(const fs::path& path, Reading& reading) {
  switch (const FileKind kind = kindOf(path)) {
    case FileKind::zip:
      return readZip(path, reading);
    case FileKind::gzip:
      return readGzip(path, reading);
    case FileKind::vector:
      return readVectorFile(reading);
    default:
      return readTextAs(kind, readText(reading), reading);
  }
}

void read(const fs::path& path, Reading& reading) {
  try {
    dispatch(path, reading);
  } catch (const std::bad_alloc&) {
    throw Error(asText(path) + " does not fit into the memory of this computer.");
  }
}

/// Several files as one timeline, one after the other.
class Files {
 public:
  Files(const ReadOptions& options, const ReadMeans& means)
      : options_(options), means_(means), optionBytes_(means.store ? keptOptions(options) : "") {}

  /// `more`: others follow.
  void add(const fs::path& path, bool more) {
    requireFile(path);
    Reading reading(asText(path), options_, loaded_.value, ids_);
    reading.use(means_);
    if (!means_.store) return readNew(path, reading);
    const auto use = [&](std::string_view bytes) { return restore(bytes, reading, loaded_, ids_, more); };
    if (means_.store->get(path, optionBytes_, use)) return;
    const Keeping keeping(loaded_.value, ids_);
    readNew(path, reading);
    means_.store->put(keeping.bytes(reading.problems()));
  }

  Loaded<Timeline> finished() {
    tidyRegistry(loaded_.value.registry, loaded_.problems);
    return std::move(loaded_);
  }

 private:
  void readNew(const fs::path& path, Reading& reading) {
    read(path, reading);
    loaded_.problems.append(reading.problems());
  }

  const ReadOptions& options_;
  const ReadMeans& means_;
  std::string optionBytes_;
  Loaded<Timeline> loaded_;
  Ids ids_;
};

bool isJson(const fs::path& path) {
  return kindOf(path) == FileKind::json;
}

/// A folder stands for the GeoJSON files directly in it, in the order of their names.
std::vector<fs::path> filesOf(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path, error))
    if (entry.is_regular_file(error) && entry.path().has_extension() && isJson(entry.path()))
      files.push_back(entry.path());
  if (files.empty()) throw Error(asText(path) + " is a folder without .geojson or .json files.");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Loaded<Timeline> readFile(const fs::path& path, const ReadOptions& options) {
  const ReadMeans alone;
  Files files(options, alone);
  files.add(path, false);
  return files.finished();
}

Loaded<Timeline> readFiles(const std::vector<fs::path>& paths, const ReadOptions& options) {
  return readFiles(paths, options, ReadMeans{});
}

Loaded<Timeline> readFiles(const std::vector<fs::path>& paths, const ReadOptions& options, const ReadMeans& means) {
  std::vector<fs::path> all;
  for (const fs::path& path : paths)
    for (fs::path& file : filesOf(path)) all.push_back(std::move(file));
  Files files(options, means);
  for (std::size_t i = 0; i < all.size(); ++i) files.add(all[i], i + 1 < all.size());
  return files.finished();
}

}  // namespace geo
