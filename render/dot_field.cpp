// Discs become stamps, one for each look and each sixteenth of a pixel; laying a dot down is blending its stamp.
#include "render/dot_field.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <iterator>
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

/// What is known of a pixel in which dots have their middle, from the top down; packed with the number of the pass into
/// what a pixel can pay for.
struct Mark {
  static constexpr std::uint32_t lastPass = 0xFFFF, full = 252, perHalf = 28;  // of the light that shone through

  std::uint32_t look = mostLooks, cover = 0;

  static Mark of(std::uint32_t packed, std::uint32_t pass) {
    return packed >> 16U == pass ? Mark{packed >> 8U & 0xFFU, packed & 0xFFU} : Mark{};
  }
  std::uint32_t packed(std::uint32_t pass) const { return pass << 16U | look << 8U | cover; }
  bool hides(std::uint32_t other) const { return look == other || cover >= full; }
  Mark with(std::uint32_t newLook, std::uint32_t weight) const { return {newLook, std::min(cover + weight, 0xFFU)}; }
};

/// How much of what lies below each look hides.
std::vector<std::uint8_t> weightsOf(std::span<const DotLook> looks) {
  std::vector<std::uint8_t> out;
  for (const DotLook& look : looks) {
    const float through = 1 - static_cast<float>(look.fill.a) / 255;
    const float halves = through > 0 ? -std::log2(through) : 255;
    out.push_back(static_cast<std::uint8_t>(std::min(std::lround(halves * Mark::perHalf), 255L)));
  }
  return out;
}

/// Calls `work` with each number below `count`, on so many threads.
template <class Work>
void atOnce(std::size_t threads, std::size_t count, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto some = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, some));
  some();
  for (auto& other : others) other.get();
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
void DotField::beginPass(int reach) {
  const int margin = std::max(margin_, reach);
  const int width = tile_.width + 2 * margin, height = tile_.height + 2 * margin;
  if (width != marksWidth_ || height != marksHeight_ || ++pass_ > Mark::lastPass) {
    markAt_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    marksWidth_ = width;
    marksHeight_ = height;
    margin_ = margin;
    pass_ = 1;
  }
}

/// The first and the last reach beyond the tile.
int DotField::bandOf(int y) const {
  return std::clamp(y, 0, tile_.height - 1) / bandHeight;
}

DotField::Bands DotField::placed(const Dots& dots, float scale, int reach, std::size_t first, std::size_t last) const {
  Bands out(static_cast<std::size_t>(bandOf(tile_.height) + 1));
  const int right = tile_.width + reach, bottom = tile_.height + reach;
  const std::uint32_t looks = std::min(static_cast<std::uint32_t>(dots.looks.size()), mostLooks);
  for (std::size_t i = first; i < last; ++i) {
    const Dot& dot = (*dots.all)[i];
    const float left = dot.at.x * scale, top = dot.at.y * scale;
    if (!(std::abs(left) < 1e6F && std::abs(top) < 1e6F) || dot.look >= looks) continue;
    const Placed one{inQuarters(left) - tile_.x * quarters, inQuarters(top) - tile_.y * quarters, dot.look,
                     static_cast<std::uint32_t>(i)};
    const int x = one.x >> 2, y = one.y >> 2;
    if (x >= -reach && y >= -reach && x < right && y < bottom) out[static_cast<std::size_t>(bandOf(y))].push_back(one);
  }
  return out;
}

/// Of the dots with their middle in one pixel only those at the top are seen: from the last one down, none that looks
/// like the one above it, and none once next to nothing shines through. So what is laid down is bounded by the pixels.
std::vector<DotField::Placed> DotField::seen(std::span<const Bands> parts, std::size_t band,
                                             std::span<const std::uint8_t> weights) {
  std::vector<Placed> out;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part)
    for (auto dot = (*part)[band].rbegin(); dot != (*part)[band].rend(); ++dot) {
      std::uint32_t& there =
          markAt_[static_cast<std::size_t>((dot->y >> 2) + margin_) * static_cast<std::size_t>(marksWidth_) +
                  static_cast<std::size_t>((dot->x >> 2) + margin_)];
      const Mark mark = Mark::of(there, pass_);
      if (mark.hides(dot->look)) continue;
      there = mark.with(dot->look, weights[dot->look]).packed(pass_);
      out.push_back(*dot);
    }
  std::reverse(out.begin(), out.end());
  return out;
}

/// Stamps of the looks, kept for the next frame; a picture has dots of several sizes.
DotField::Cut& DotField::cutFor(const Dots& dots, float scale) {
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
  return cuts_.front();
}

void DotField::add(const Dots& dots, float scale) {
  if (!dots.all || dots.all->empty() || dots.size <= 0 || tile_.width <= 0 || tile_.height <= 0) return;
  const std::size_t count = dots.all->size();
  const int reach = reachOf(dots.size * 0.5F * scale);
  beginPass(reach);
  const std::size_t threads = count < worthThread ? 1 : std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
  std::vector<Bands> parts(threads);
  atOnce(threads, threads, [&](std::size_t part) {
    parts[part] = placed(dots, scale, reach, count * part / threads, count * (part + 1) / threads);
  });
  // Each band of the picture has all its dots in their order, so the pixels do not depend on the number of threads.
  const std::vector<std::uint8_t> weights = weightsOf(dots.looks);
  Bands all(parts.front().size());
  atOnce(threads, all.size(), [&](std::size_t band) { all[band] = seen(parts, band, weights); });
  Cut& cut = cutFor(dots, scale);
  for (const std::vector<Placed>& some : all)
    for (const Placed& dot : some)
      if (cut.stamps[dot.look].empty()) cut.stamps[dot.look] = stampsOf(dots.looks[dot.look], cut.size, cut.rim);
  const auto columns = static_cast<std::size_t>(columns_);
  std::vector<std::uint8_t> touched(all.size() * columns);
  atOnce(threads, all.size(),
         [&](std::size_t band) { lay(cut, all, band, std::span(touched).subspan(band * columns, columns)); });
  for (std::size_t i = 0; i < touched.size(); ++i) touched_[i / columns / 2 * columns + i % columns] |= touched[i];
}

/// The dots of a band and of its neighbours, as far as they reach into it.
void DotField::lay(const Cut& cut, const Bands& seen, std::size_t number, std::span<std::uint8_t> touched) {
  const int reach = reachOf(cut.size * 0.5F), side = 2 * reach + 1;
  const int top = static_cast<int>(number) * bandHeight, bottom = std::min(top + bandHeight, tile_.height);
  const auto neighbours = static_cast<std::size_t>((reach + bandHeight - 1) / bandHeight);
  std::vector<Placed> dots;
  for (std::size_t from = number - std::min(number, neighbours); from < std::min(number + neighbours + 1, seen.size());
       ++from) {
    const auto middle = static_cast<std::ptrdiff_t>(dots.size());
    std::copy_if(seen[from].begin(), seen[from].end(), std::back_inserter(dots),
                 [&](const Placed& dot) { return (dot.y >> 2) + reach >= top && (dot.y >> 2) - reach < bottom; });
    std::inplace_merge(dots.begin(), dots.begin() + middle, dots.end(),
                       [](const Placed& a, const Placed& b) { return a.number < b.number; });
  }
  const std::size_t area = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
  for (const Placed& dot : dots) {
    const int x = (dot.x >> 2) - reach, y = (dot.y >> 2) - reach;
    const int firstRow = std::max(top - y, 0), lastRow = std::min(bottom - y, side);
    const int first = std::max(-x, 0), last = std::min(tile_.width - x, side);
    if (first >= last) continue;
    for (int column = (x + first) / block; column <= (x + last - 1) / block; ++column)
      touched[static_cast<std::size_t>(column)] = 1;
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
