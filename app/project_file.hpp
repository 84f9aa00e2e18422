// Opening: a project with its data, a picture of ours with what it shows, or a data file by itself.
#pragma once

#include "app/saved_file.hpp"
#include "app/world.hpp"

namespace app {

struct OpenedProject {
  std::unique_ptr<World> world;
  State state;
  geo::Problems problems;         ///< of the project itself: unknown fields, data that has changed
  std::filesystem::path project;  ///< empty where a data file was opened
};

/// How its files are loaded.
WorldOptions worldOptions(const Project& project);

/// Throws geo::Error when the project or its data cannot be used, geo::ReadingStopped when `progress` is told to stop.
/// `before` is what a data file is opened with: its borders, language and looks.
OpenedProject openProject(const std::filesystem::path& path, const Resources& resources, const State& before,
                          geo::Progress* progress = nullptr);
/// What is open, its files read as its state says now. Throws likewise.
/// `before` are the tables of servers that are open.
OpenedProject reopened(State state, const Resources& resources, geo::Progress* progress = nullptr,
                       std::shared_ptr<const live::Tables> before = {});
/// A view of what was open before, when other files have been read: kept as far as it shows what came.
void settle(State& state, const World& now, const World& before);
/// Whether two projects are made of other data.
bool hasOtherData(const Project& a, const Project& b);
/// Whether the path is that of data, and no project and no picture that carries one.
bool isDataName(const std::filesystem::path& path);
/// On top of what is open: of the bundled timeline as well.
void addFile(Project& project, const std::filesystem::path& path);

/// With the fingerprints of its data; throws as writeSaved does.
void saveProject(const std::filesystem::path& path, const State& state);

}  // namespace app
