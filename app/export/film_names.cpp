// Numbered pictures, by the pattern of their names.
#include "app/export/film_writer.hpp"
#include "app/export/formats.hpp"

namespace app {
namespace {

/// The %05d of a name: where it begins, how long it is and how many digits it asks for.
struct Number {
  std::size_t at = std::string::npos, length = 0;
  int digits = 0;
};

Number numberIn(const std::string& name) {
  const std::size_t at = name.find('%');
  if (at == std::string::npos) return {};
  std::size_t end = at + 1;
  int digits = 0;
  while (end < name.size() && name[end] >= '0' && name[end] <= '9' && digits < 10)
    digits = digits * 10 + (name[end++] - '0');
  if (end >= name.size() || name[end] != 'd' || digits > 9) return {};
  return {at, end + 1 - at, digits};
}

}  // namespace

bool isFramesName(const std::filesystem::path& path) {
  return lowerSuffix(path) == ".png" && numberIn(path.filename().string()).length > 0;
}

std::filesystem::path frameName(const std::filesystem::path& pattern, int frame) {
  std::string name = pattern.filename().string();
  const Number number = numberIn(name);
  std::string digits = std::to_string(frame);
  if (static_cast<int>(digits.size()) < number.digits)
    digits.insert(0, static_cast<std::size_t>(number.digits) - digits.size(), '0');
  return pattern.parent_path() / name.replace(number.at, number.length, digits);
}

}  // namespace app
