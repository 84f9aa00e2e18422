// Triangles become pieces, pieces are stacked on the squares that they touch; a square whose stack is that of the last
// frame (by a hash of 64 bits) keeps its pixels.
#define IMGUI_DEFINE_MATH_OPERATORS
#include "app/shell/painter.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <future>
#include <span>

namespace shell {
namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
constexpr std::size_t worthThread = 12;  // squares

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * factor;
  return hash ^ hash >> 29U;
}

std::uint64_t hashOf(const Piece& piece) {
  static_assert(sizeof(Piece) == 7 * sizeof(std::uint64_t), "no padding: all of it is compared");
  std::uint64_t hash = 1;
  for (const std::uint64_t word : std::bit_cast<std::array<std::uint64_t, 7>>(piece)) hash = mixed(hash, word);
  return hash;
}

bool isOpaque(std::uint32_t ink) {
  return ink >> 24U == 255;
}

bool holds(const Area& outer, const Area& inner) {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
         outer.bottom >= inner.bottom;
}

/// The first column whose middle is not left of `edge`, and the first row whose middle is below it: to a middle that
/// is hit, a picture whose rows GL counts upwards does the same.
int columnFrom(float edge) {
  return static_cast<int>(std::ceil(edge - 0.5F));
}
int rowFrom(float edge) {
  return static_cast<int>(std::floor(edge + 0.5F));
}

/// The four corners of two triangles that are a box with straight edges, in the order that ImGui writes them.
struct Corners {
  const ImDrawVert *a, *b, *c, *d;
};

bool isBox(const Corners& q) {
  const auto straight = [](const ImVec2& a, const ImVec2& b, const ImVec2& c, const ImVec2& d) {
    return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
  };
  return straight(q.a->pos, q.b->pos, q.c->pos, q.d->pos) && straight(q.a->uv, q.b->uv, q.c->uv, q.d->uv) &&
         q.a->col == q.b->col && q.a->col == q.c->col && q.a->col == q.d->col;
}

Area areaOf(const ImVec4& clip, float scale) {
  const auto pixel = [scale](float points) { return static_cast<int>(std::lround(points * scale)); };
  return {pixel(clip.x), pixel(clip.y), pixel(clip.z), pixel(clip.w)};
}

Area areaOf(std::initializer_list<float> x, std::initializer_list<float> y) {
  return {columnFrom(std::min(x)), rowFrom(std::min(y)), columnFrom(std::max(x)), rowFrom(std::max(y))};
}

/// A box of letters' pixels, or of one colour.
Piece boxOf(const Corners& q, const Measure& m, const Area& allowed) {
  const ImVec2 a = q.a->pos * m.scale, c = q.c->pos * m.scale;
  Piece piece;
  piece.area = common(areaOf({a.x, c.x}, {a.y, c.y}), allowed);
  piece.inks[0] = inkOf(q.a->col);
  if (q.a->uv.x == q.c->uv.x && q.a->uv.y == q.c->uv.y) return piece;
  piece.kind = Piece::Kind::letter;
  const ImVec2 from = q.a->uv * m.texels, step = (q.c->uv * m.texels - from) / (c - a);
  const ImVec2 middle(static_cast<float>(piece.area.left) + 0.5F, static_cast<float>(piece.area.top) + 0.5F);
  const ImVec2 first = from + step * (middle - a);
  piece.numbers = {first.x, first.y, step.x, step.y, 0, 0};
  return piece;
}

Piece triangleOf(const Corners& q, const Measure& m, const Area& allowed) {
  const ImVec2 a = q.a->pos * m.scale, b = q.b->pos * m.scale, c = q.c->pos * m.scale;
  Piece piece;
  piece.kind = Piece::Kind::triangle;
  piece.inks = {inkOf(q.a->col), inkOf(q.b->col), inkOf(q.c->col)};
  piece.numbers = {a.x, a.y, b.x, b.y, c.x, c.y};
  if ((piece.inks[0] | piece.inks[1] | piece.inks[2]) != 0)
    piece.area = common(areaOf({a.x, b.x, c.x}, {a.y, b.y, c.y}), allowed);
  return piece;
}

std::span<std::uint32_t> rowOf(const Patch& patch, int y) {
  return {patch.pixels + static_cast<std::ptrdiff_t>(y - patch.area.top) * patch.stride,
          static_cast<std::size_t>(patch.area.right - patch.area.left)};
}

void wipe(const Patch& patch) {
  for (int y = patch.area.top; y < patch.area.bottom; ++y) std::ranges::fill(rowOf(patch, y), 0U);
}

Painter::Cover coverOf(const Patch& patch) {
  std::uint32_t every = ~0U, any = 0;
  for (int y = patch.area.top; y < patch.area.bottom; ++y)
    for (const std::uint32_t ink : rowOf(patch, y)) {
      every &= ink;
      any |= ink;
    }
  return isOpaque(every) ? Painter::Cover::all : any == 0 ? Painter::Cover::nothing : Painter::Cover::part;
}

}  // namespace

void Painter::forget() {
  ++generation_;
}

void Painter::fit(int width, int height) {
  if (width == width_ && height == height_) return;
  width_ = width;
  height_ = height;
  columns_ = (width + side - 1) / side;
  const auto count = static_cast<std::size_t>(columns_) * static_cast<std::size_t>((height + side - 1) / side);
  pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
  squares_.assign(count, {});
  stacks_.assign(count, {});
}

Area Painter::squareArea(std::size_t square) const {
  const int left = static_cast<int>(square) % columns_ * side, top = static_cast<int>(square) / columns_ * side;
  return {left, top, std::min(left + side, width_), std::min(top + side, height_)};
}

/// What a piece hides altogether is not painted, and its changes are none.
void Painter::add(const Piece& piece) {
  if (piece.area.isEmpty()) return;
  const std::uint64_t hash = hashOf(piece);
  const auto index = static_cast<std::uint32_t>(pieces_.size());
  pieces_.push_back(piece);
  const bool hides = piece.kind == Piece::Kind::box && isOpaque(piece.inks[0]);
  for (int row = piece.area.top / side; row <= (piece.area.bottom - 1) / side; ++row)
    for (int column = piece.area.left / side; column <= (piece.area.right - 1) / side; ++column) {
      const auto square = static_cast<std::size_t>(row * columns_ + column);
      Stack& stack = stacks_[square];
      if (hides && holds(piece.area, squareArea(square))) {
        stack.pieces.clear();
        stack.hash = generation_;
        stack.isCovered = true;
      }
      stack.pieces.push_back(index);
      stack.hash = mixed(stack.hash, hash);
    }
}

void Painter::gather(const ImDrawList& list, const ImDrawCmd& command, const Measure& measure) {
  const Area allowed = common(areaOf(command.ClipRect, measure.scale), {0, 0, width_, height_});
  if (allowed.isEmpty()) return;
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    const ImDrawIdx* t = index + i;
    const bool isPair = i + 5 < command.ElemCount && t[3] == t[0] && t[4] == t[2];
    const Corners corners{vertex + t[0], vertex + t[1], vertex + t[2], vertex + t[isPair ? 5 : 2]};
    if (isPair && isBox(corners)) {
      add(boxOf(corners, measure, allowed));
      i += 3;
    } else {
      add(triangleOf(corners, measure, allowed));
    }
  }
}

void Painter::paintSquare(std::size_t which, const Letters& letters) {
  const Area area = squareArea(which);
  const Stack& stack = stacks_[which];
  const Patch patch{pixels_.data() + static_cast<std::ptrdiff_t>(area.top) * width_ + area.left, width_, area};
  if (!stack.isCovered) wipe(patch);
  for (const std::uint32_t piece : stack.pieces) shell::paint(patch, pieces_[piece], letters);
  squares_[which].cover = stack.isCovered ? Cover::all : coverOf(patch);
}

void Painter::paintSquares(const std::vector<std::size_t>& which, const Letters& letters) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < which.size(); i = next++) paintSquare(which[i], letters);
  };
  std::future<void> other;
  if (which.size() >= worthThread) other = std::async(std::launch::async, work);
  work();
  if (other.valid()) other.get();
}

void Painter::paint(const ImDrawData& data, int lists, const Letters& letters) {
  const float scale = data.FramebufferScale.x;
  const Measure measure{scale, {static_cast<float>(letters.width), static_cast<float>(letters.height)}};
  fit(static_cast<int>(std::lround(data.DisplaySize.x * scale)),
      static_cast<int>(std::lround(data.DisplaySize.y * scale)));
  pieces_.clear();
  for (Stack& stack : stacks_) {
    stack.pieces.clear();
    stack.hash = generation_;
    stack.isCovered = false;
  }
  for (int i = 0; i < lists; ++i)
    for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
      if (!command.UserCallback) gather(*data.CmdLists[i], command, measure);
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < stacks_.size(); ++i) {
    if (stacks_[i].hash == squares_[i].painted) continue;
    squares_[i].painted = stacks_[i].hash;
    changed.push_back(i);
  }
  paintSquares(changed, letters);
}

}  // namespace shell
