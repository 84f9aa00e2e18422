// From segments to squares with segments.
#include "render/paths.hpp"

#include <algorithm>
#include <string>

#include "render/paths_shader.hpp"

namespace render {
namespace {

Program program(const char* name, const char* fragmentShader) {
  const std::string side = "#define CELL_SIDE " + std::to_string(cellSide) + "\n";
  return Program(name, side + pathVertexShader, fragmentShader);
}

}  // namespace

float reachOf(float width) {
  return std::max(width, 1.0F) * 0.5F + 1.0F;
}

Paths::Kind Paths::kindOf(const PathLook& look) {
  if (look.dash.off > 0) return Kind::dashed;
  return look.from != look.to ? Kind::fading : Kind::plain;
}

Paths::Paths()
    : programs_{program("lines", plainPathFragmentShader), program("fading lines", fadingPathFragmentShader),
                program("dashed lines", dashedPathFragmentShader)},
      cells_(unit::items, GL_RGBA32UI),
      styles_(unit::styles, GL_RGBA32UI),
      segments_(unit::points, GL_RGBA32F) {}

void Paths::add(const Canvas& canvas, std::span<const Segment> segments, const PathLook& look, Shared& shared) {
  const CellList list = touchedCells(segments, reachOf(look.width), canvas.drawn());
  if (list.cells.empty()) return;
  if (kindOf(look) != waitingKind_) flush(shared);
  waitingKind_ = kindOf(look);
  const bool plain = waitingKind_ == Kind::plain;
  const auto style = static_cast<std::uint32_t>(waitingStyles_.size() / 2);
  const auto base = static_cast<std::uint32_t>(waitingSegments_.size() / (plain ? 1 : 2));
  for (const Cell& cell : list.cells)
    waitingCells_.emplace_back(std::uint32_t(cell.x) | std::uint32_t(cell.y) << 16, style, base + cell.first,
                               cell.count);
  for (const std::uint32_t i : list.segments) {
    const Segment& s = segments[i];
    waitingSegments_.emplace_back(s.from, s.to - s.from);
    if (!plain) waitingSegments_.emplace_back(s.lengthFrom, s.lengthTo, 0.0F, 0.0F);
  }
  waitingStyles_.emplace_back(bits(look.width), packed(look.from), packed(look.to), bits(look.total));
  waitingStyles_.emplace_back(bits(look.dash.on), bits(look.dash.off), 0, 0);
}

int Paths::finish(Shared& shared) {
  flush(shared);
  return std::exchange(calls_, 0);
}

void Paths::flush(Shared& shared) {
  if (waitingCells_.empty()) return;
  cells_.upload(waitingCells_);
  styles_.upload(waitingStyles_);
  segments_.upload(waitingSegments_);
  cells_.bind();
  styles_.bind();
  segments_.bind();
  programs_[static_cast<std::size_t>(waitingKind_)].use();
  shared.quads.draw(waitingCells_.size());
  waitingCells_.clear();
  waitingStyles_.clear();
  waitingSegments_.clear();
  ++calls_;
}

}  // namespace render
