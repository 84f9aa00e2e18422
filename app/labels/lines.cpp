#include "app/labels/lines.hpp"

#include <algorithm>
#include <cmath>

#include "app/labels.hpp"

namespace app {
namespace {

std::size_t lettersOf(const std::string& words) {
  return static_cast<std::size_t>(
      std::ranges::count_if(words, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::pair<std::string, std::string> halved(const std::string& words) {
  std::size_t best = std::string::npos;
  const auto off = [&](std::size_t at) {
    return std::abs(static_cast<double>(at) - static_cast<double>(words.size()) / 2);
  };
  for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1))
    if (best == std::string::npos || off(at) < off(best)) best = at;
  if (best == std::string::npos) return {words, ""};
  return {words.substr(0, best), words.substr(best + 1)};
}

std::vector<std::string> inLines(const std::string& words, std::size_t letters) {
  constexpr std::size_t slack = 4;  // rather a line that is a little longer than two very short ones
  if (lettersOf(words) <= letters + slack) return {words};
  const auto [first, second] = halved(shortened(words, 2 * letters));
  if (second.empty() || std::max(lettersOf(first), lettersOf(second)) > letters + 2 * slack)
    return {shortened(words, letters + slack)};
  return {first, second};
}

}  // namespace app
