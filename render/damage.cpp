#include "render/damage.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr double worthwhile = 0.5;  // of the picture: beyond it, drawing all is cheaper than drawing parts
const Paint nothing{};

const Paint& paintAt(const std::vector<Paint>& paints, std::size_t i) {
  return i < paints.size() ? paints[i] : nothing;
}

/// Which paints differ; a fill that one side lacks has nothing to draw.
std::vector<bool> changedPaints(const std::vector<Paint>& before, const std::vector<Paint>& after) {
  std::vector<bool> changed(std::max(before.size(), after.size()));
  for (std::size_t i = 0; i < changed.size(); ++i) changed[i] = paintAt(before, i) != paintAt(after, i);
  return changed;
}

Tile tileOf(const Canvas& canvas, const WorldBox& box) {
  const double scale = pixelsPerUnit(canvas);
  const glm::dvec2 middle(canvas.viewport.width * 0.5, canvas.viewport.height * 0.5);
  const glm::dvec2 min = (box.min - canvas.camera.centre) * scale, max = (box.max - canvas.camera.centre) * scale;
  const auto within = [](double v, int size) {
    return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(size)));
  };
  const int left = within(std::floor(middle.x + min.x) - 1, canvas.viewport.width),
            right = within(std::ceil(middle.x + max.x) + 1, canvas.viewport.width);
  const int top = within(std::floor(middle.y - max.y) - 1, canvas.viewport.height),
            bottom = within(std::ceil(middle.y - min.y) + 1, canvas.viewport.height);
  return {left, top, right - left, bottom - top};
}

void addChanged(const Canvas& canvas, const Mesh& mesh, const std::vector<bool>& changed, std::vector<Tile>& parts) {
  const WorldBox shown = shownBox(canvas, 1);
  for (const MeshPart& part : mesh.parts) {
    if (part.paint >= changed.size() || !changed[part.paint] || !meets(part.box, shown)) continue;
    if (const Tile tile = tileOf(canvas, part.box); tile.width > 0 && tile.height > 0) parts.push_back(tile);
  }
}

bool sameButMeshes(const Layer& a, const Layer& b) {
  return a.name == b.name && a.pane == b.pane && a.strokes == b.strokes && a.rasters == b.rasters &&
         a.boxes == b.boxes && a.markers == b.markers && a.texts == b.texts;
}

/// False when the difference is more than colours.
bool addFills(const Canvas& canvas, const std::vector<Fill>& before, const std::vector<Fill>& after,
              std::vector<Tile>& parts) {
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    const Fill& any = i < after.size() ? after[i] : before[i];
    const bool both = i < before.size() && i < after.size();
    if (both && before[i].mesh != after[i].mesh) return false;
    const std::vector<Paint> none;
    if (any.mesh)
      addChanged(canvas, *any.mesh,
                 changedPaints(i < before.size() ? before[i].paints : none, i < after.size() ? after[i].paints : none),
                 parts);
  }
  return true;
}

/// Grown by what a line reaches beyond its box.
WorldBox grown(const WorldBox& box, double by) {
  return {box.min - glm::dvec2(by), box.max + glm::dvec2(by)};
}

float widthOf(const std::vector<LineStyle>& styles, std::size_t i) {
  return i < styles.size() ? styles[i].width : 0;
}

void addChanged(const Canvas& canvas, const LineMesh& mesh, const std::vector<LineStyle>& before,
                const std::vector<LineStyle>& after, std::vector<Tile>& parts) {
  const WorldBox shown = shownBox(canvas, 1);
  for (const LinePart& part : mesh.parts) {
    const bool both = part.style < before.size() && part.style < after.size();
    if (both && before[part.style] == after[part.style]) continue;
    const double wide = std::max(widthOf(before, part.style), widthOf(after, part.style)) / 2 + 2;
    const WorldBox box = grown(part.box, wide * canvas.viewport.pixelsPerPoint / pixelsPerUnit(canvas));
    if (!meets(box, shown)) continue;
    if (const Tile tile = tileOf(canvas, box); tile.width > 0 && tile.height > 0) parts.push_back(tile);
  }
}

/// False when the difference is more than styles.
bool addLines(const Canvas& canvas, const std::vector<Line>& before, const std::vector<Line>& after,
              std::vector<Tile>& parts) {
  if (before.size() != after.size()) return false;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (before[i].mesh != after[i].mesh) return false;
    if (after[i].mesh && before[i].styles != after[i].styles)
      addChanged(canvas, *after[i].mesh, before[i].styles, after[i].styles, parts);
  }
  return true;
}

/// One rectangle for those that overlap, so that no pixel is drawn twice.
std::vector<Tile> merged(std::vector<Tile> parts) {
  const auto overlap = [](const Tile& a, const Tile& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  };
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (std::size_t j = i + 1; j < parts.size(); ++j) {
      if (!overlap(parts[i], parts[j])) continue;
      Tile& a = parts[i];
      const Tile b = parts[j];
      const int right = std::max(a.x + a.width, b.x + b.width), bottom = std::max(a.y + a.height, b.y + b.height);
      a.x = std::min(a.x, b.x), a.y = std::min(a.y, b.y);
      a.width = right - a.x, a.height = bottom - a.y;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(j));
      j = i;  // it has grown: look at all the others again
    }
  return parts;
}

double area(const std::vector<Tile>& parts) {
  double sum = 0;
  for (const Tile& tile : parts) sum += static_cast<double>(tile.width) * tile.height;
  return sum;
}

Canvas through(const std::optional<Pane>& pane, Canvas canvas) {
  if (pane) canvas.camera = cameraOfPage(*pane, canvas.viewport);
  return canvas;
}

/// What a pane does not show is not drawn anew.
void keepWithin(const std::optional<Pane>& pane, const Canvas& canvas, std::vector<Tile>& parts) {
  if (!pane) return;
  const auto pixel = [&](float points) {
    return static_cast<int>(std::lround(points * canvas.viewport.pixelsPerPoint));
  };
  for (Tile& part : parts) {
    const int right = std::min(part.x + part.width, pixel(pane->max.x)),
              bottom = std::min(part.y + part.height, pixel(pane->max.y));
    part.x = std::max(part.x, pixel(pane->min.x)), part.y = std::max(part.y, pixel(pane->min.y));
    part.width = right - part.x, part.height = bottom - part.y;
  }
  std::erase_if(parts, [](const Tile& part) { return part.width <= 0 || part.height <= 0; });
}

}  // namespace

Damage damage(const Canvas& canvas, std::span<const Layer> before, std::span<const Layer> after) {
  if (before.size() != after.size()) return {true, {}};
  std::vector<Tile> parts;
  for (std::size_t i = 0; i < after.size(); ++i) {
    std::vector<Tile> own;
    const Canvas seen = through(after[i].pane, canvas);
    if (!sameButMeshes(before[i], after[i]) || !addFills(seen, before[i].fills, after[i].fills, own) ||
        !addLines(seen, before[i].lines, after[i].lines, own))
      return {true, {}};
    keepWithin(after[i].pane, canvas, own);
    parts.insert(parts.end(), own.begin(), own.end());
  }
  parts = merged(std::move(parts));
  if (area(parts) > worthwhile * canvas.viewport.width * canvas.viewport.height) return {true, {}};
  return {false, std::move(parts)};
}

}  // namespace render
