// Grouping by hand: three languages, two marks, and it is wanted in every frame.
#include "app/numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace app {
namespace {

void group(std::string& digits, char mark) {
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, mark);
}

}  // namespace

std::string numberInWords(double value, geo::Language language, int decimals) {
  if (!std::isfinite(value)) return "–";
  std::array<char, 400> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", std::clamp(decimals, 0, 12), std::abs(value));
  const std::string plain = buffer.data();
  const std::size_t point = std::min(plain.find_first_not_of("0123456789"), plain.size());
  std::string text = plain.substr(0, point);
  const bool english = language == geo::Language::en;
  if (text.size() > 4 || language != geo::Language::es) group(text, english ? ',' : '.');
  if (point < plain.size()) text += (english ? "." : ",") + plain.substr(point + 1);
  const bool nothing = plain.find_first_of("123456789") == std::string::npos;
  return value < 0 && !nothing ? "−" + text : text;
}

}  // namespace app
