#include "geo/large_pages.hpp"

#ifdef __linux__
#include <sys/mman.h>

#include <cstdint>
#endif

namespace geo {

#ifdef __linux__
void preferLargePages(void* memory, std::size_t bytes) {
  constexpr std::uintptr_t page = 2U << 20U;
  const auto from = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) / page * page;
  const auto to = (reinterpret_cast<std::uintptr_t>(memory) + bytes) / page * page;
  if (to > from && to - from >= 8 * page) madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE);  // NOLINT
}
#else
void preferLargePages(void*, std::size_t) {}
#endif

}  // namespace geo
