// What is kept of a state, as text and back: a project file, the view that an exported picture carries, what is left
// after a crash. Text is JSON, its keys in a stable order; what it does not say keeps its default.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "geo/problems.hpp"

namespace app {

/// An opened file as it was when the state was saved, so that one can tell whether it is still the same.
struct DataFile {
  std::filesystem::path path;
  std::uint64_t size = 0;  ///< bytes
  std::string hash;        ///< XXH3, 128 bits, of its bytes, as `xxhsum -H2` prints it; empty: not known
  bool operator==(const DataFile&) const = default;
};

struct Saved {
  State state;
  std::vector<DataFile> data;  ///< the project's files, where they are known
  bool operator==(const Saved&) const = default;
};

inline constexpr int savedVersion = 1;

/// Paths are written relative to `folder` (an absolute one, in which the text will lie), with forward slashes; as they
/// are where it is empty. What only the moment has (what is under the mouse, whether it plays, open dialogs) is left
/// out.
std::string savedText(const Saved& saved, const std::filesystem::path& folder);
/// The other way round. A key or value that is not understood is a problem and keeps its default; a text that is no
/// saved state at all throws geo::Error. `file` is for the problems.
geo::Loaded<Saved> savedFrom(std::string_view text, const std::filesystem::path& folder, const std::string& file);

}  // namespace app
