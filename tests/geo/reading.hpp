// What tests of readers do again and again: a text as a file, the sentence of a refusal, the report of the only layer.
#pragma once

#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "geo/readers.hpp"
#include "temporary_folder.hpp"

namespace support {

inline geo::Loaded<geo::Timeline> readText(const std::string& name, const std::string& text,
                                           const geo::ReadOptions& options = {}) {
  const TemporaryFolder folder;
  return geo::readFile(folder.file(name, text), options);
}

/// The sentence with which a file is refused; empty when it is not.
inline std::string refusal(const std::filesystem::path& path) {
  try {
    geo::readFile(path);
    return {};
  } catch (const geo::Error& error) {
    return error.what();
  }
}

inline std::string refusal(const std::string& name, const std::string& text) {
  const TemporaryFolder folder;
  return refusal(folder.file(name, text));
}

inline const geo::LayerReport& layer(const geo::Loaded<geo::Timeline>& loaded) {
  return loaded.value.files.at(0).layers.at(0);
}

inline bool skipsWithout(const std::filesystem::path& path) {
  if (std::filesystem::exists(path)) return false;
  WARN("skipped: no " << path.filename());
  return true;
}

inline std::string dateOf(const std::optional<geo::When>& when) {
  return when ? geo::toEdtf(when->bounds.earliestStart, when->start.precision) : "none";
}

}  // namespace support
