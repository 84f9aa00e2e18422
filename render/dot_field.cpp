// Discs become stamps, one for each look and each sixteenth of a pixel; laying a dot down is blending its stamp.
#include "render/dot_field.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <thread>

namespace render {
namespace {

constexpr int quarters = 4;                 // of a pixel: finer is not seen
constexpr std::size_t worthThread = 4'000;  // dots
constexpr std::uint32_t mostLooks = 256;

float coverage(float distance) {
  return std::clamp(0.5F - distance, 0.0F, 1.0F);
}

std::uint32_t byte(float share) {
  return static_cast<std::uint32_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * 255.0F));
}

/// `fill` inside, `rim` where the disc ends, premultiplied.
std::uint32_t mixed(const DotLook& look, float inside, float whole) {
  const float fillAlpha = static_cast<float>(look.fill.a) / 255 * inside;
  const float rimAlpha = static_cast<float>(look.rim.a) / 255 * (whole - inside);
  const auto channel = [&](std::uint8_t fill, std::uint8_t rim) {
    return byte((static_cast<float>(fill) * fillAlpha + static_cast<float>(rim) * rimAlpha) / 255);
  };
  return channel(look.fill.r, look.rim.r) | channel(look.fill.g, look.rim.g) << 8U |
         channel(look.fill.b, look.rim.b) << 16U | byte(fillAlpha + rimAlpha) << 24U;
}

/// Rounded; without the library's function, which costs as much as all the rest of a dot that is left out.
int inQuarters(float pixels) {
  constexpr int above = 1 << 23;  // what is cut off of a positive number is what is below it
  return static_cast<int>(static_cast<double>(pixels) * quarters + 0.5 + above) - above;
}

int reachOf(float radius) {
  return static_cast<int>(std::ceil(radius)) + 1;
}

/// One picture for each sixteenth of a pixel, one behind the other.
std::vector<std::uint32_t> stampsOf(const DotLook& look, float size, float rim) {
  const float radius = size * 0.5F;
  const int reach = reachOf(radius);
  std::vector<std::uint32_t> pixels;
  for (int phase = 0; phase < quarters * quarters; ++phase) {
    const float dx = static_cast<float>(phase % quarters) / quarters;
    const float dy = static_cast<float>(phase / quarters) / quarters;
    for (int y = -reach; y <= reach; ++y)
      for (int x = -reach; x <= reach; ++x) {
        const float distance = std::hypot(static_cast<float>(x) + 0.5F - dx, static_cast<float>(y) + 0.5F - dy);
        const float whole = coverage(distance - radius);
        pixels.push_back(mixed(look, rim > 0 ? coverage(distance - radius + rim) : whole, whole));
      }
  }
  return pixels;
}

/// src over dst, two channels at a time; exact to one in 255.
std::uint32_t over(std::uint32_t src, std::uint32_t dst) {
  const std::uint32_t left = 255 - (src >> 24U);
  const auto scaled = [left](std::uint32_t pair) {
    const std::uint32_t product = pair * left + 0x0080'0080U;
    return (product + ((product >> 8U) & 0x00FF'00FFU)) >> 8U & 0x00FF'00FFU;
  };
  return src + (scaled(dst & 0x00FF'00FFU) | scaled(dst >> 8U & 0x00FF'00FFU) << 8U);
}

}  // namespace

void DotField::begin(const Tile& tile) {
  const auto area = static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height);
  if (tile.width != tile_.width || tile.height != tile_.height) {
    pixels_.assign(area, 0);
    columns_ = (tile.width + block - 1) / block;
    rows_ = (tile.height + block - 1) / block;
    touched_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0);
  }
  tile_ = tile;
  for (const Part& part : parts())
    for (int y = part.y; y < part.y + part.height; ++y) {
      std::uint32_t* row = pixels_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(tile_.width);
      std::fill(row + part.x, row + part.x + part.width, 0U);
    }
  std::fill(touched_.begin(), touched_.end(), std::uint8_t{0});
}

std::vector<DotField::Part> DotField::parts() const {
  std::vector<Part> out;
  for (int row = 0; row < rows_; ++row)
    for (int column = 0; column < columns_; ++column) {
      if (!touched_[static_cast<std::size_t>(row * columns_ + column)]) continue;
      const int x = column * block, y = row * block;
      const int width = std::min(block, tile_.width - x), height = std::min(block, tile_.height - y);
      if (!out.empty() && out.back().y == y && out.back().x + out.back().width == x)
        out.back().width += width;
      else
        out.push_back({x, y, width, height});
    }
  return out;
}

/// Marks of a new pass over the tile and as far around it as a disc reaches, so that tiles agree on which dots count.
std::uint32_t DotField::beginPass(int reach) {
  const int margin = std::max(margin_, reach);
  const int width = tile_.width + 2 * margin, height = tile_.height + 2 * margin;
  if (width != marksWidth_ || height != marksHeight_ || ++pass_ >= 0xFF'FFFF) {
    lookAt_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    marksWidth_ = width;
    marksHeight_ = height;
    margin_ = margin;
    pass_ = 1;
  }
  return pass_;
}

std::vector<DotField::Kept> DotField::kept(const Dots& dots, float scale) {
  std::vector<Kept> out;
  out.reserve(std::min(dots.all->size(), std::size_t{200'000}));
  const int reach = reachOf(dots.size * 0.5F * scale);
  const std::uint32_t pass = beginPass(reach);
  const int right = tile_.width + reach, bottom = tile_.height + reach;
  for (const Dot& dot : *dots.all) {
    const float left = dot.at.x * scale, top = dot.at.y * scale;
    if (!(std::abs(left) < 1e6F && std::abs(top) < 1e6F)) continue;
    const Kept one{inQuarters(left) - tile_.x * quarters, inQuarters(top) - tile_.y * quarters, dot.look};
    const int x = one.x >> 2, y = one.y >> 2;
    if (x < -reach || y < -reach || x >= right || y >= bottom) continue;
    if (dot.look >= dots.looks.size() || dot.look >= mostLooks) continue;
    const std::uint32_t mark = pass << 8U | dot.look;
    std::uint32_t& there = lookAt_[static_cast<std::size_t>(y + margin_) * static_cast<std::size_t>(marksWidth_) +
                                   static_cast<std::size_t>(x + margin_)];
    if (there == mark) continue;
    there = mark;
    touch(one, reach);
    out.push_back(one);
  }
  return out;
}

void DotField::touch(const Kept& dot, int reach) {
  const int x = dot.x >> 2, y = dot.y >> 2;
  const int left = std::max(x - reach, 0) / block, right = std::min(x + reach, tile_.width - 1) / block;
  const int top = std::max(y - reach, 0) / block, bottom = std::min(y + reach, tile_.height - 1) / block;
  for (int row = top; row <= bottom; ++row)
    for (int column = left; column <= right; ++column) touched_[static_cast<std::size_t>(row * columns_ + column)] = 1;
}

/// Stamps of the looks that are needed, kept for the next frame; a picture has dots of several sizes.
const DotField::Cut& DotField::cutFor(const Dots& dots, float scale, std::span<const Kept> kept) {
  const float size = dots.size * scale, rim = dots.rimWidth * scale;
  const auto found = std::find_if(cuts_.begin(), cuts_.end(), [&](const Cut& cut) {
    return cut.size == size && cut.rim == rim && cut.looks == dots.looks;
  });
  if (found != cuts_.end()) {
    cuts_.splice(cuts_.begin(), cuts_, found);
  } else {
    if (cuts_.size() == mostCuts) cuts_.pop_back();
    cuts_.push_front({size, rim, dots.looks, {}});
    cuts_.front().stamps.resize(dots.looks.size());
  }
  Cut& cut = cuts_.front();
  for (const Kept& dot : kept)
    if (cut.stamps[dot.look].empty()) cut.stamps[dot.look] = stampsOf(dots.looks[dot.look], size, rim);
  return cut;
}

void DotField::add(const Dots& dots, float scale) {
  if (!dots.all || dots.all->empty() || dots.size <= 0) return;
  const std::vector<Kept> all = kept(dots, scale);
  const Cut& cut = cutFor(dots, scale, all);
  const int threads =
      all.size() < worthThread ? 1 : std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 8);
  // Each band of the picture gets all its dots in their order, so the pixels do not depend on how many there are; more
  // than threads, for most dots may be in one corner.
  const int bands = threads == 1 ? 1 : threads * 8;
  std::atomic<int> next = 0;
  const auto work = [&] {
    for (int band = next++; band < bands; band = next++)
      lay(cut, all, tile_.height * band / bands, tile_.height * (band + 1) / bands);
  };
  std::vector<std::future<void>> others;
  for (int i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, work));
  work();
  for (auto& other : others) other.get();
}

void DotField::lay(const Cut& cut, std::span<const Kept> dots, int top, int bottom) {
  const int reach = reachOf(cut.size * 0.5F), side = 2 * reach + 1;
  const std::size_t area = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
  for (const Kept& dot : dots) {
    const int x = (dot.x >> 2) - reach, y = (dot.y >> 2) - reach;
    const int firstRow = std::max(top - y, 0), lastRow = std::min(bottom - y, side);
    if (firstRow >= lastRow) continue;
    const int first = std::max(-x, 0), last = std::min(tile_.width - x, side);
    const std::size_t phase = static_cast<std::size_t>((dot.y & 3) * quarters + (dot.x & 3));
    const std::uint32_t* stamp = cut.stamps[dot.look].data() + phase * area;
    for (int row = firstRow; row < lastRow; ++row) {
      std::uint32_t* to = pixels_.data() + static_cast<std::ptrdiff_t>(y + row) * tile_.width + x;
      const std::uint32_t* from = stamp + row * side;
      for (int column = first; column < last; ++column)
        if (from[column] >> 24U == 255)
          to[column] = from[column];
        else if (from[column] != 0)
          to[column] = over(from[column], to[column]);
    }
  }
}

}  // namespace render
