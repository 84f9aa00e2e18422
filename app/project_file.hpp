// Opening: a project with its data, a picture of ours with what it shows, or a data file by itself.
#pragma once

#include "app/saved_file.hpp"
#include "app/world.hpp"

namespace app {

struct OpenedProject {
  std::unique_ptr<const World> world;
  State state;
  geo::Problems problems;         ///< of the project itself: unknown fields, data that has changed
  std::filesystem::path project;  ///< empty where a data file was opened
};

/// How its files are loaded.
WorldOptions worldOptions(const Project& project);

/// Throws geo::Error when the project or its data cannot be used. `before` is what a data file is opened with: its
/// language and looks.
OpenedProject openProject(const std::filesystem::path& path, const Resources& resources, const State& before);
/// Loads the data anew after the project's files have changed, and keeps the view as far as it shows what came. Throws
/// geo::Error when a file cannot be used; then everything is as it was.
void reload(OpenedProject& open, const Resources& resources);
/// Whether two projects are made of other data.
bool hasOtherData(const Project& a, const Project& b);
/// Whether the path is that of data, and no project and no picture that carries one.
bool isDataName(const std::filesystem::path& path);
/// On top of what is open: of the bundled timeline as well.
void addFile(Project& project, const std::filesystem::path& path);

/// With the fingerprints of its data; throws as writeSaved does.
void saveProject(const std::filesystem::path& path, const State& state);

}  // namespace app
