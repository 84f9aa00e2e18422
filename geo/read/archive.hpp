// Packed files: what is in a zip archive, one of its members, and gzip. Looks at every size before it believes it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace geo {

struct ZipMember {
  std::string name;
  std::uint64_t packed = 0, size = 0;  ///< bytes
  std::uint64_t at = 0;                ///< where its own header lies
  std::uint16_t method = 0;            ///< 0 stored, 8 deflated
};

/// Throws Error when the archive is broken, encrypted, or a bomb: too many members, more bytes than a person would
/// pack, packed tighter than data ever is, or members that share their bytes. Folders are left out.
std::vector<ZipMember> zipMembers(const std::filesystem::path& path);
/// The member's bytes. Throws Error when they are not what the archive says of them.
std::string unzipped(const std::filesystem::path& path, const ZipMember& member);
/// What a gzip file holds. Throws Error when it is broken or a bomb.
std::string gunzipped(const std::filesystem::path& path);

}  // namespace geo
