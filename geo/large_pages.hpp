// Memory by the hundred megabytes, asked for in large pages where the system has them: a tenth of the time goes into
// handing out small ones otherwise.
#pragma once

#include <cstddef>

namespace geo {

/// A wish for memory that was allocated and not yet written to; nothing where it is small or the system knows none.
void preferLargePages(void* memory, std::size_t bytes);

template <class Container>
void reserveLarge(Container& container, std::size_t count) {
  container.reserve(count);
  preferLargePages(container.data(), container.capacity() * sizeof(*container.data()));
}

}  // namespace geo
