// Files that hold borders of countries and not events: how they are told apart before anybody reads them, and how they
// become the map's. Knows no formats beyond their first bytes.
#pragma once

#include <filesystem>
#include <string>

#include "app/state.hpp"

namespace app {

struct World;

/// Whether it is a folder with one file of shapes a year, or begins like a file of country polygons that have dates
/// (CShapes and its kin). A guess: a person is asked.
bool looksLikeBorders(const std::filesystem::path& path);
/// A folder that can be nothing else.
bool isBorderFolder(const std::filesystem::path& path);

/// The borders of a file or folder in place of those that are shown; of an empty path: the bundled ones.
void useBorders(Project& project, const std::filesystem::path& path);

/// "1886–2019", "since 1886": what time a map's borders are of; empty where they have no dates.
std::string bordersSpan(const World& world, geo::Language language);

}  // namespace app
