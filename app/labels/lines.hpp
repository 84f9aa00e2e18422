// Words in one line or two. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace app {

/// The words in two lines, broken at the space that makes them most alike; the second is empty where there is none.
std::pair<std::string, std::string> halved(const std::string& words);

/// One line of at most `letters`, or two; what is too long for two ends with an ellipsis.
std::vector<std::string> inLines(const std::string& words, std::size_t letters);

}  // namespace app
