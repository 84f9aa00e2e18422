#include "app/export/xml.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace app {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 5> names{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&apos;"}}};

}  // namespace

std::string inXml(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto* found = std::ranges::find(names, c, [](const auto& name) { return name.first; });
    if (found != names.end() && c != '\'')
      out += found->second;
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
      out += c;
  }
  return out;
}

std::string fromXml(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto* found = std::ranges::find_if(
        names, [&](const auto& name) { return text.compare(i, name.second.size(), name.second) == 0; });
    out += found != names.end() ? found->first : text[i];
    i += found != names.end() ? found->second.size() : 1;
  }
  return out;
}

}  // namespace app
