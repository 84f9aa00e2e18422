// What a vector file can draw. A file format is one of these; what is drawn comes from vector_frame.
#pragma once

#include <string>

#include "app/export/vector_path.hpp"
#include "render/frame.hpp"

namespace app {

/// A stroke with round joins and caps. Where the colours differ they run from the first point of the path to its last,
/// along the straight line between them.
struct PenLine {
  float width = 1;
  render::Colour from{}, to{};
  render::Dash dash{};
};

class Pen {
 public:
  Pen() = default;
  Pen(const Pen&) = delete;
  Pen& operator=(const Pen&) = delete;
  virtual ~Pen() = default;

  /// Layers have names; they do not nest.
  virtual void beginLayer(const std::string& name) = 0;
  virtual void endLayer() = 0;
  /// What is drawn until endGroup is laid down as one.
  virtual void beginGroup(float opacity) = 0;
  virtual void endGroup() = 0;
  /// Only inside of the path, until unclip; clips do not nest.
  virtual void clip(const Path& path) = 0;
  virtual void unclip() = 0;

  /// Inside is what an odd number of rings surrounds.
  virtual void fill(const Path& path, render::Colour colour) = 0;
  virtual void hatch(const Path& path, render::Hatch hatch, render::Colour colour) = 0;
  virtual void stroke(const Path& path, const PenLine& line) = 0;
  /// A soft disc that fades to nothing at its rim.
  virtual void glow(glm::vec2 centre, float radius, render::Colour colour) = 0;
  virtual void raster(const render::Raster& raster) = 0;
  virtual void text(const render::Text& text) = 0;
};

/// The dash pattern as files have it: on, off and where it begins. Round caps lengthen each dash by the line's width.
struct DashRun {
  float on = 0, off = 0, offset = 0;
};
DashRun dashRun(const render::Dash& dash, float width);

/// How much of a glow's colour is left at a share of its radius.
float glowLeft(float share);

}  // namespace app
