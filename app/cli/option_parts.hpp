// What the files of the options share.
#pragma once

#include "app/cli/options.hpp"

namespace app {

/// The parts between separators; empty ones are none.
std::vector<std::string> split(const std::string& text, char separator);
/// Throws geo::Error: "--option found: expected …."
[[noreturn]] void refuse(const std::string& option, const std::string& found, const std::string& expected);

void applyComparison(View& view, const World& world, const ViewOptions& options);

}  // namespace app
