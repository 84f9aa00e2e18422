// What a process that reads untrusted files gives up before it opens them. Cannot be taken back.
#pragma once

#include <cstdint>
#include <filesystem>

namespace app {

inline constexpr std::uint64_t mostSeconds = 600;                   ///< of computing
inline constexpr std::uint64_t mostMemory = 8ULL * 1'073'741'824U;  ///< bytes of address space

/// Limits on memory, time and files for this process; and, where the kernel can do it (Linux), no network, no other
/// programs, and no files but `file`, those beside it that share its name (of a folder: those in it), and what the
/// libraries are made of. Where it cannot, the limits alone.
void confine(const std::filesystem::path& file);

}  // namespace app
