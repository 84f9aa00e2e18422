#include "app/export/path_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <glm/common.hpp>

namespace app {

std::string shortNumber(float value) {
  std::array<char, 48> text{};
  const float rounded = std::round(value * 100) / 100;
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), rounded == 0 ? 0.0F : rounded, std::chars_format::fixed, 2)
          .ptr;
  std::string out(text.data(), end);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string pathText(const Path& path) {
  std::string out;
  std::size_t next = 0;
  for (const Path::Verb verb : path.verbs()) {
    if (verb == Path::Verb::close) {
      out += "Z";
      continue;
    }
    out += verb == Path::Verb::move ? "M" : verb == Path::Verb::line ? "L" : "C";
    const std::size_t count = verb == Path::Verb::curve ? 3 : 1;
    for (std::size_t i = 0; i < count; ++i, ++next)
      out += (i ? " " : "") + shortNumber(path.points()[next].x) + " " + shortNumber(path.points()[next].y);
  }
  return out;
}

std::string compactText(const Path& path) {
  std::string out;
  std::size_t next = 0;
  glm::ivec2 pen{0};
  bool stepping = false;
  for (const Path::Verb verb : path.verbs()) {
    if (verb == Path::Verb::close) {
      out += "z";
      stepping = false;
      continue;
    }
    next += verb == Path::Verb::curve ? 2 : 0;
    const glm::ivec2 to(glm::round(path.points()[next++] * 10.0F)), step = to - pen;
    if (verb == Path::Verb::move) {
      out += "M" + std::to_string(to.x) + " " + std::to_string(to.y);
      stepping = false;
    } else if (step != glm::ivec2(0)) {
      out += (stepping ? (step.x < 0 ? "" : " ") : "l") + std::to_string(step.x) + (step.y < 0 ? "" : " ") +
             std::to_string(step.y);
      stepping = true;
    }
    pen = to;
  }
  return out;
}

}  // namespace app
