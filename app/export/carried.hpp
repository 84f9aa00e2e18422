// The view that an exported picture or film carries in its metadata, and back from any such file. The names of data
// files are kept, and what they hold as a hash, but never where they lie.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/export/picture.hpp"
#include "app/saved.hpp"

namespace app {

/// The text to carry: what saves the state, and the figure.
std::string carriedView(const State& state, const PictureOptions& figure);

struct Restored {
  geo::Loaded<Saved> saved;
  std::optional<PictureOptions> figure;  ///< of a picture: its size, title and furniture; without a path
};
/// From a saved view, a project, or a picture that carries its view; data files are looked for beside it. Throws
/// geo::Error when it carries none, or when a data file is missing.
Restored restored(const std::filesystem::path& path);

/// The state that a text of carriedView's says, over the same data: throws geo::Error where it is none, or speaks of
/// other data. The size of the interface stays what it is.
State pastedView(const std::string& text, const State& now);

/// Whether a path is named like a picture or film that may carry a view.
bool isPictureName(const std::filesystem::path& path);

/// The text in the mark by which it is found again in whatever file holds it.
std::string marked(const std::string& view);

}  // namespace app
