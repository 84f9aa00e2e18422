#include "app/export/page_size.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "app/messages.hpp"

namespace app {
namespace {

constexpr float print = 300.0F / 72;

// Paper at 300 dots an inch; a point is a 72nd of an inch there. On screens it is what reads well at arm's length.
constexpr std::array presets{
    SizePreset{"hd", toTranslate("Screen"), {1920, 1080, 1}},
    SizePreset{"4k", toTranslate("Large screen"), {3840, 2160, 2}},
    SizePreset{"slide", toTranslate("Slide"), {1920, 1080, 1.5F}},
    SizePreset{"square", toTranslate("Square"), {2160, 2160, 2}},
    SizePreset{"story", toTranslate("Story, upright"), {1080, 1920, 2}},
    SizePreset{"a4", toTranslate("A4, upright"), {2480, 3508, print}},
    SizePreset{"a4-landscape", toTranslate("A4, for print"), {3508, 2480, print}},
    SizePreset{"a3", toTranslate("A3, upright"), {3508, 4961, print}},
    SizePreset{"a3-landscape", toTranslate("A3, for print"), {4961, 3508, print}},
};

std::string lowered(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// Takes a number from the front of a text.
std::optional<double> takeNumber(std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || !(value > 0 && value < 1e6)) return std::nullopt;
  text.erase(0, static_cast<std::size_t>(end - text.data()));
  return value;
}

std::optional<PageSize> onPaper(double width, double height, double perInch, double dpi) {
  const double dots = dpi > 0 ? dpi : 300;
  const auto pixels = [&](double length) { return static_cast<int>(std::lround(length / perInch * dots)); };
  return PageSize{pixels(width), pixels(height), static_cast<float>(dots / 72)};
}

std::optional<PageSize> inPixels(double width, double height, double dpi) {
  if (width != std::floor(width) || height != std::floor(height)) return std::nullopt;
  return PageSize{static_cast<int>(width), static_cast<int>(height), dpi > 0 ? static_cast<float>(dpi / 72) : 1};
}

}  // namespace

std::span<const SizePreset> sizePresets() {
  return presets;
}

std::optional<PageSize> pageSize(const std::string& wanted, double dpi) {
  std::string text = lowered(wanted);
  const auto* preset = std::ranges::find(presets, text, [](const SizePreset& p) { return std::string(p.name); });
  if (preset != presets.end()) {
    PageSize size = preset->size;
    if (dpi <= 0) return size;
    const double more = dpi / 72 / static_cast<double>(size.scale);
    return PageSize{static_cast<int>(std::lround(size.width * more)), static_cast<int>(std::lround(size.height * more)),
                    static_cast<float>(dpi / 72)};
  }
  const auto width = takeNumber(text);
  if (!width || !text.starts_with('x')) return std::nullopt;
  text.erase(0, 1);
  const auto height = takeNumber(text);
  if (!height) return std::nullopt;
  if (text.empty() || text == "px") return inPixels(*width, *height, dpi);
  if (text == "mm") return onPaper(*width, *height, 25.4, dpi);
  if (text == "cm") return onPaper(*width, *height, 2.54, dpi);
  if (text == "in") return onPaper(*width, *height, 1, dpi);
  return std::nullopt;
}

}  // namespace app
