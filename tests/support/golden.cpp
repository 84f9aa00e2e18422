// Golden images: compare, explain, rewrite.
#include "tests/support/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <vector>

#include "tests/support/gl_context.hpp"
#include "tests/support/png.hpp"

namespace support {
namespace {

using std::filesystem::path;

constexpr std::size_t worstShown = 8;

int distance(const std::uint8_t* a, const std::uint8_t* b) {
  int most = 0;
  for (int i = 0; i < 4; ++i) most = std::max(most, std::abs(a[i] - b[i]));
  return most;
}

struct Pixel {
  std::size_t at = 0;
  int distance = 0;
};

std::string described(const render::Image& image, std::size_t pixel) {
  std::ostringstream text;
  for (std::size_t i = 0; i < 4; ++i) text << (i > 0 ? "," : "") << int(image.pixels[pixel * 4 + i]);
  return text.str();
}

std::string list(std::vector<Pixel> bad, const render::Image& actual, const render::Image& expected) {
  const std::size_t shown = std::min(bad.size(), worstShown);
  std::partial_sort(bad.begin(), bad.begin() + static_cast<std::ptrdiff_t>(shown), bad.end(),
                    [](const Pixel& a, const Pixel& b) { return a.distance > b.distance; });
  std::ostringstream text;
  for (std::size_t i = 0; i < shown; ++i) {
    const auto width = static_cast<std::size_t>(actual.width);
    text << "  (" << bad[i].at % width << ", " << bad[i].at / width << ") is " << described(actual, bad[i].at)
         << ", expected " << described(expected, bad[i].at) << '\n';
  }
  return text.str();
}

/// White where both are equal, redder the further they are apart.
render::Image differenceImage(const render::Image& a, const render::Image& b) {
  render::Image image{a.width, a.height, std::vector<std::uint8_t>(a.pixels.size(), 255)};
  for (std::size_t i = 0; i + 3 < a.pixels.size(); i += 4) {
    const int far = distance(&a.pixels[i], &b.pixels[i]);
    if (far > 0) image.pixels[i + 1] = image.pixels[i + 2] = static_cast<std::uint8_t>(std::max(0, 200 - 4 * far));
  }
  return image;
}

void writeEvidence(const std::string& name, const render::Image& actual, const render::Image& expected) {
  const path folder = path(MAREA_BINARY_DIR) / "golden";
  writePng(folder / (name + ".actual.png"), actual);
  if (expected.pixels.empty()) return;
  writePng(folder / (name + ".expected.png"), expected);
  if (actual.pixels.size() == expected.pixels.size())
    writePng(folder / (name + ".difference.png"), differenceImage(actual, expected));
}

std::string explained(const std::string& name, const Difference& difference, const Tolerance& allowed) {
  std::ostringstream text;
  if (!difference.sameSize) return name + ": the sizes differ";
  text << name << ": " << difference.bad << " pixels (" << difference.badShare * 100 << " %) differ by more than "
       << allowed.perChannel << ", the worst by " << difference.worst << '\n'
       << difference.worstPixels;
  return text.str();
}

}  // namespace

Difference compared(const render::Image& actual, const render::Image& expected, int perChannel) {
  Difference result;
  result.sameSize = actual.width == expected.width && actual.height == expected.height;
  if (!result.sameSize) return result;
  std::vector<Pixel> bad;
  for (std::size_t i = 0; i * 4 < actual.pixels.size(); ++i) {
    const int far = distance(&actual.pixels[i * 4], &expected.pixels[i * 4]);
    result.worst = std::max(result.worst, far);
    if (far > perChannel) bad.push_back({i, far});
  }
  result.bad = bad.size();
  result.badShare = static_cast<double>(bad.size()) / static_cast<double>(std::max(1, actual.width * actual.height));
  result.worstPixels = list(std::move(bad), actual, expected);
  return result;
}

std::string differenceFromGolden(const std::string& name, const render::Image& actual) {
  const path golden = path(MAREA_SOURCE_DIR) / "tests" / "golden" / (name + ".png");
  const char* rewrite = std::getenv("MAREA_REWRITE_GOLDEN");
  if (rewrite != nullptr && std::string(rewrite) == "1") {
    writePng(golden, actual);
    return "";
  }
  if (!std::filesystem::exists(golden)) {
    writeEvidence(name, actual, {});
    return name + ": there is no golden image yet";
  }
  const render::Image expected = readPng(golden);
  const Tolerance allowed = onLlvmpipe() ? strict : loose;
  const Difference difference = compared(actual, expected, allowed.perChannel);
  if (difference.sameSize && difference.badShare <= allowed.badShare) return "";
  writeEvidence(name, actual, expected);
  return explained(name, difference, allowed);
}

}  // namespace support
