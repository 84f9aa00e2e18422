// A pixel belongs to what covers its middle, as in GL, so that pieces that touch leave no gap and overlap nowhere.
#include "app/shell/brush.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>

namespace shell {
namespace {

constexpr std::uint32_t opaque = 255;

std::uint32_t alphaOf(std::uint32_t ink) {
  return ink >> 24U;
}

/// Each of the four bytes times `share` of 255, rounded.
std::uint32_t scaled(std::uint32_t ink, std::uint32_t share) {
  constexpr std::uint32_t odd = 0x00ff00ffU, half = 0x00800080U;
  const auto two = [share](std::uint32_t bytes) {
    const std::uint32_t product = bytes * share + half;
    return (product + (product >> 8U & odd)) >> 8U & odd;
  };
  return two(ink & odd) | two(ink >> 8U & odd) << 8U;
}

std::uint32_t over(std::uint32_t ink, std::uint32_t ground) {
  return ink + scaled(ground, opaque - alphaOf(ink));
}

std::uint32_t* at(const Patch& patch, int x, int y) {
  return patch.pixels + static_cast<std::ptrdiff_t>(y - patch.area.top) * patch.stride + (x - patch.area.left);
}

/// Of four pixels: as many as the processor takes at a time.
using Bytes = std::array<std::uint8_t, 16>;

void fillRun(std::uint32_t* pixel, int count, std::uint32_t ink) {
  const std::array four{ink, ink, ink, ink};
  for (; count >= 4; count -= 4, pixel += 4) std::memcpy(pixel, four.data(), sizeof four);
  for (; count > 0; --count) *pixel++ = ink;
}

void paintRun(std::uint32_t* pixel, int count, std::uint32_t ink) {
  if (alphaOf(ink) == opaque) return fillRun(pixel, count, ink);
  const auto left = static_cast<std::uint16_t>(opaque - alphaOf(ink));
  const auto inks = std::bit_cast<Bytes>(std::array{ink, ink, ink, ink});
  for (; count >= 4; count -= 4, pixel += 4) {
    Bytes four;
    std::memcpy(four.data(), pixel, sizeof four);
    for (std::size_t i = 0; i < four.size(); ++i) {
      const auto ground = static_cast<std::uint16_t>(four[i] * left + 128);
      four[i] = static_cast<std::uint8_t>(inks[i] + ((ground + (ground >> 8U)) >> 8U));
    }
    std::memcpy(pixel, four.data(), sizeof four);
  }
  for (; count > 0; --count, ++pixel) *pixel = over(ink, *pixel);
}

void paintBox(const Patch& patch, const Area& area, std::uint32_t ink) {
  for (int y = area.top; y < area.bottom; ++y) paintRun(at(patch, area.left, y), area.right - area.left, ink);
}

/// A texel's middle and how far it is to the next one's, in 256ths.
struct Between {
  int texel = 0;
  std::uint32_t share = 0;
};

Between between(float texels, int most) {
  const float from = std::clamp(texels - 0.5F, 0.0F, static_cast<float>(most - 1));
  const auto texel = static_cast<int>(from);
  return {texel, static_cast<std::uint32_t>((from - static_cast<float>(texel)) * 256 + 0.5F)};
}

std::uint32_t mean(std::uint32_t a, std::uint32_t b, std::uint32_t share) {
  return (a * (256 - share) + b * share + 128) >> 8U;
}

/// As a graphics card does it, between four texels: the letters are wider in memory than on the sheet.
void paintLetter(const Patch& patch, const Area& area, const Piece& piece, const Letters& letters) {
  const auto [u, v, right, down, unused, unused2] = piece.numbers;
  for (int y = area.top; y < area.bottom; ++y) {
    const Between row = between(v + down * static_cast<float>(y - piece.area.top), letters.height);
    const unsigned char* one = letters.coverage + static_cast<std::ptrdiff_t>(row.texel) * letters.width;
    const unsigned char* next = row.share > 0 ? one + letters.width : one;
    std::uint32_t* pixel = at(patch, area.left, y);
    for (int x = area.left; x < area.right; ++x, ++pixel) {
      const Between column = between(u + right * static_cast<float>(x - piece.area.left), letters.width);
      const int texel = column.texel, following = column.share > 0 ? texel + 1 : texel;
      const std::uint32_t share = mean(mean(one[texel], one[following], column.share),
                                       mean(next[texel], next[following], column.share), row.share);
      if (share > 0) *pixel = over(scaled(piece.inks[0], share), *pixel);
    }
  }
}

/// How one of a triangle's four bytes runs over the plane: value at the origin, and per pixel across and down.
struct Slope {
  float start = 0, across = 0, down = 0;
};

struct Triangle {
  std::array<float, 3> x{}, y{};
  std::array<std::uint32_t, 3> inks{};

  /// Where the row through `middle` is inside; x of both ends. The same edge gives the same x to both its triangles.
  std::array<float, 2> span(float middle) const {
    float low = std::numeric_limits<float>::max(), high = std::numeric_limits<float>::lowest();
    for (std::size_t i = 0; i < 3; ++i) {
      std::size_t a = i, b = (i + 1) % 3;
      if (y[a] > y[b]) std::swap(a, b);
      if (middle <= y[a] || middle > y[b]) continue;
      const float end = x[a] + (middle - y[a]) * (x[b] - x[a]) / (y[b] - y[a]);
      low = std::min(low, end);
      high = std::max(high, end);
    }
    return {low, high};
  }

  std::array<Slope, 4> slopes() const {
    const float x1 = x[1] - x[0], y1 = y[1] - y[0], x2 = x[2] - x[0], y2 = y[2] - y[0];
    const float area = x1 * y2 - x2 * y1;
    std::array<Slope, 4> all;
    for (std::size_t i = 0; i < 4; ++i) {
      const auto value = [&](std::size_t corner) { return static_cast<float>(inks[corner] >> (8 * i) & 255U); };
      const float one = value(1) - value(0), two = value(2) - value(0);
      all[i].across = area == 0 ? 0 : (one * y2 - two * y1) / area;
      all[i].down = area == 0 ? 0 : (two * x1 - one * x2) / area;
      all[i].start = value(0) - all[i].across * x[0] - all[i].down * y[0];
    }
    return all;
  }
};

/// Pixels from the first whose middle is not left of `low` to the last left of `high`.
std::array<int, 2> pixelsOf(const std::array<float, 2>& span, const Area& area) {
  const auto edge = [&area](float x) {
    return static_cast<int>(
        std::ceil(std::clamp(x, static_cast<float>(area.left), static_cast<float>(area.right)) - 0.5F));
  };
  if (span[0] >= span[1]) return {0, 0};
  return {std::max(edge(span[0]), area.left), std::min(edge(span[1]), area.right)};
}

std::uint32_t inkAt(const std::array<Slope, 4>& slopes, float x, float y) {
  std::uint32_t ink = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const float value = slopes[i].start + slopes[i].across * x + slopes[i].down * y;
    ink |= static_cast<std::uint32_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F) << (8 * i);
  }
  return ink;
}

void paintTriangle(const Patch& patch, const Area& area, const Piece& piece) {
  const auto& n = piece.numbers;
  const Triangle triangle{{n[0], n[2], n[4]}, {n[1], n[3], n[5]}, piece.inks};
  const bool isPlain = piece.inks[0] == piece.inks[1] && piece.inks[1] == piece.inks[2];
  const std::array<Slope, 4> slopes = isPlain ? std::array<Slope, 4>{} : triangle.slopes();
  for (int y = area.top; y < area.bottom; ++y) {
    const float middle = static_cast<float>(y) + 0.5F;
    const auto [from, to] = pixelsOf(triangle.span(middle), area);
    if (from >= to) continue;
    std::uint32_t* pixel = at(patch, from, y);
    if (isPlain)
      paintRun(pixel, to - from, piece.inks[0]);
    else
      for (int x = from; x < to; ++x, ++pixel)
        *pixel = over(inkAt(slopes, static_cast<float>(x) + 0.5F, middle), *pixel);
  }
}

}  // namespace

Area common(const Area& a, const Area& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

std::uint32_t inkOf(std::uint32_t colour) {
  const std::uint32_t alpha = colour >> 24U;
  const std::uint32_t blueFirst = (colour & 255U) << 16U | (colour & 0xff00U) | (colour >> 16U & 255U);
  return scaled(blueFirst, alpha) | alpha << 24U;
}

void paint(const Patch& patch, const Piece& piece, const Letters& letters) {
  const Area area = common(piece.area, patch.area);
  if (area.isEmpty()) return;
  switch (piece.kind) {
    case Piece::Kind::box:
      return paintBox(patch, area, piece.inks[0]);
    case Piece::Kind::letter:
      return paintLetter(patch, area, piece, letters);
    case Piece::Kind::triangle:
      return paintTriangle(patch, area, piece);
  }
}

void layOver(std::span<const std::uint32_t> above, std::uint32_t* below) {
  for (const std::uint32_t ink : above) {
    if (ink != 0) *below = over(ink, *below);
    ++below;
  }
}

}  // namespace shell
