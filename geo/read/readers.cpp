// Which reader for which file, and several files as one timeline. Knows no format.
#include "geo/readers.hpp"

#include <algorithm>

#include "geo/read/file_bytes.hpp"
#include "geo/read/packed_file.hpp"
#include "geo/read/registry_feature.hpp"
#include "geo/read/text_files.hpp"
#include "geo/read/vector_file.hpp"

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
      return readTextAs(kind, readText(path, reading), reading);
  }
}

void readInto(Loaded<Timeline>& loaded, const fs::path& path, const ReadOptions& options, const VectorReader& reader,
              Ids& ids) {
  requireFile(path);
  Reading reading(asText(path), options, loaded.value, ids);
  reading.readVectorsBy(reader);
  try {
    dispatch(path, reading);
  } catch (const std::bad_alloc&) {
    throw Error(asText(path) + " does not fit into the memory of this computer.");
  }
  loaded.problems.append(reading.problems());
}

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
  Loaded<Timeline> loaded;
  Ids ids;
  readInto(loaded, path, options, {}, ids);
  tidyRegistry(loaded.value.registry, loaded.problems);
  return loaded;
}

Loaded<Timeline> readFiles(const std::vector<fs::path>& paths, const ReadOptions& options) {
  return readFiles(paths, options, {});
}

Loaded<Timeline> readFiles(const std::vector<fs::path>& paths, const ReadOptions& options, const VectorReader& reader) {
  Loaded<Timeline> loaded;
  Ids ids;
  for (const fs::path& path : paths)
    for (const fs::path& file : filesOf(path)) readInto(loaded, file, options, reader, ids);
  tidyRegistry(loaded.value.registry, loaded.problems);
  return loaded;
}

}  // namespace geo
