#include "app/shell/sheet.hpp"

#include <algorithm>
#include <utility>

namespace shell {
namespace {

void describe(GLuint texture, int width, int height) {
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
}

/// A run right under another of the same columns makes it longer.
void join(std::vector<Area>& areas, const Area& run) {
  const auto above = std::ranges::find_if(areas, [&run](const Area& area) {
    return area.left == run.left && area.right == run.right && area.bottom == run.top;
  });
  if (above == areas.end())
    areas.push_back(run);
  else
    above->bottom = run.bottom;
}

}  // namespace

std::vector<Area> areasOf(const Painter& painter, const std::function<bool(std::size_t)>& isWanted) {
  std::vector<Area> areas;
  const int columns = painter.columns(), rows = static_cast<int>(painter.squares().size()) / std::max(columns, 1);
  const auto fits = [&](int row, int column) {
    return column < columns && isWanted(static_cast<std::size_t>(row * columns + column));
  };
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      int end = column;
      while (fits(row, end)) ++end;
      if (end == column) continue;
      join(areas, {column * Painter::side, row * Painter::side, std::min(end * Painter::side, painter.width()),
                   std::min((row + 1) * Painter::side, painter.height())});
      column = end;
    }
  return areas;
}

void Sheet::fit(const Painter& painter) {
  if (width_ == painter.width() && height_ == painter.height()) return;
  width_ = painter.width();
  height_ = painter.height();
  uploaded_.assign(painter.squares().size(), 0);
  blended_.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
  describe(texture_.id(), width_, height_);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.id(), 0);
}

void Sheet::upload(const std::vector<Area>& areas, const std::uint32_t* pixels) const {
  glPixelStorei(GL_UNPACK_ROW_LENGTH, width_);
  for (const Area& area : areas)
    glTexSubImage2D(GL_TEXTURE_2D, 0, area.left, area.top, area.right - area.left, area.bottom - area.top, GL_BGRA,
                    GL_UNSIGNED_BYTE, pixels + static_cast<std::ptrdiff_t>(area.top) * width_ + area.left);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void Sheet::blend(const std::vector<Area>& areas, const Painter& painter, unsigned map) {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, map);
  glPixelStorei(GL_PACK_ROW_LENGTH, width_);
  for (const Area& area : areas) {
    const auto first = static_cast<std::ptrdiff_t>(area.top) * width_ + area.left;
    const auto across = static_cast<std::size_t>(area.right - area.left);
    glReadPixels(area.left, area.top, area.right - area.left, area.bottom - area.top, GL_BGRA, GL_UNSIGNED_BYTE,
                 blended_.data() + first);
    for (int row = 0; row < area.bottom - area.top; ++row) {
      const std::ptrdiff_t at = first + std::ptrdiff_t{row} * width_;
      layOver({painter.pixels() + at, across}, blended_.data() + at);
    }
  }
  glPixelStorei(GL_PACK_ROW_LENGTH, 0);
}

/// Upside down: to software GL, whose windows begin at the top, that is a copy.
void Sheet::copy(const std::vector<Area>& areas, unsigned from, unsigned to) const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
  for (const Area& a : areas)
    glBlitFramebuffer(a.left, a.top, a.right, a.bottom, a.left, height_ - a.top, a.right, height_ - a.bottom,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

void Sheet::show(const Painter& painter, unsigned map, unsigned window) {
  using Cover = Painter::Cover;
  fit(painter);
  const auto& squares = painter.squares();
  const auto covered = [&](Cover cover) {
    return areasOf(painter, [&](std::size_t i) { return squares[i].cover == cover; });
  };
  const std::vector<Area> shining = covered(Cover::part);
  blend(shining, painter, map);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, texture_.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  upload(shining, blended_.data());
  upload(areasOf(painter,
                 [&](std::size_t i) {
                   return squares[i].cover == Cover::all &&
                          std::exchange(uploaded_[i], squares[i].painted) != squares[i].painted;
                 }),
         painter.pixels());
  glBindTexture(GL_TEXTURE_2D, 0);
  for (std::size_t i = 0; i < squares.size(); ++i)
    if (squares[i].cover != Cover::all) uploaded_[i] = 0;
  copy(covered(Cover::nothing), map, window);
  copy(areasOf(painter, [&](std::size_t i) { return squares[i].cover != Cover::nothing; }), framebuffer_.id(), window);
  glBindFramebuffer(GL_FRAMEBUFFER, window);
}

}  // namespace shell
