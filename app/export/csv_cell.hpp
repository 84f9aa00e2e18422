// One cell of a comma-separated file.
#pragma once

#include <string>

namespace app {

/// Quoted where it must be. A cell that a spreadsheet would run as a formula gets an apostrophe before it, unless it is
/// a number or date.
std::string csvCell(std::string text, bool number = false);

}  // namespace app
