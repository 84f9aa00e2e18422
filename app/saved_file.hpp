// Saved states on disk, and whether the data they speak of is still what it was.
#pragma once

#include "app/saved.hpp"

namespace app {

/// Size and hash of a file's bytes; of a folder, of what it holds directly, in the order of the names. Hash empty when
/// it cannot be read.
DataFile fingerprint(const std::filesystem::path& path);
enum class Standing : std::uint8_t { same, changed, missing };
/// Reads the file where its size is the same; a file without a hash counts as the same.
Standing standingOf(const DataFile& file);

/// The files that a project is made from: its data, and a map of its own.
std::vector<std::filesystem::path*> dataOf(Project& project);

/// Throws geo::Error when there is no such file or it is no saved state. That data has changed is a problem too.
geo::Loaded<Saved> readSaved(const std::filesystem::path& path);
/// Written beside and renamed; throws geo::Error or MachineError and then leaves the old file.
void writeSaved(const std::filesystem::path& path, const Saved& saved);

/// Whether a path is named like a project file, so that `marea study.marea` opens it.
bool isProjectName(const std::filesystem::path& path);
inline constexpr const char* projectSuffix = ".marea";

}  // namespace app
