// A file that a foreign library reads, as events: its layers are tables. Knows no library.
#pragma once

#include "geo/read/reading.hpp"

namespace geo {

/// `member`: within a zip archive; empty: the file itself. Throws Error when it cannot be used.
void readVectorFile(Reading& reading, const std::string& member = {});

}  // namespace geo
