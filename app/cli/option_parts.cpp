#include "app/cli/option_parts.hpp"

#include <algorithm>

#include "geo/problems.hpp"

namespace app {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(separator, from), text.size());
    if (to > from) out.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return out;
}

void refuse(const std::string& option, const std::string& found, const std::string& expected) {
  throw geo::Error("--" + option + " " + found + ": expected " + expected + ".");
}

}  // namespace app
