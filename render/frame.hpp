// The display list: everything that a picture shows, as plain comparable values. What fills it thinks; what draws it
// does not. Screen positions and sizes are in points, y down from the top left; the viewport says how many pixels a
// point has, so that a poster keeps the look of the screen.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/colour.hpp"
#include "render/mesh.hpp"
#include "render/raster.hpp"

namespace render {

/// Maps world units to points: `centre` is shown in the middle of the viewport.
struct Camera {
  glm::dvec2 centre{0.0};
  double pointsPerUnit = 1.0;
  bool operator==(const Camera&) const = default;
};

struct Viewport {
  int width = 0, height = 0;    ///< pixels
  float pixelsPerPoint = 1.0F;  ///< > 0
  bool operator==(const Viewport&) const = default;
};

/// The patterns that carry meaning without hue. Stripes are in points, in screen space.
enum class Hatch : std::uint8_t { none, diagonal, cross, dots };

struct Paint {
  Colour colour{0, 0, 0, 0};  ///< alpha 0: only the hatch, if any, is drawn
  Hatch hatch = Hatch::none;
  Colour hatchColour{};
  bool operator==(const Paint&) const = default;
};

/// Triangles of a mesh; `paints` is indexed by MeshPart::paint, one that is missing is not drawn.
struct Fill {
  MeshHandle mesh;
  std::vector<Paint> paints;
  bool operator==(const Fill&) const = default;
};

/// A dash pattern in points along the line; `off` 0 is a solid line. Dashes have round ends that count into `on`; `on`
/// 0 is dots.
struct Dash {
  float on = 0, off = 0;
  bool operator==(const Dash&) const = default;
};

struct LineStyle {
  float width = 0;  ///< points; 0: not drawn
  Colour colour{};
  Dash dash{};
  bool operator==(const LineStyle&) const = default;
};

/// Polylines of a mesh with round joins; `styles` is indexed by LinePart::style. All of equal style are blended as one,
/// in the order of styles.
struct Line {
  LineMeshHandle mesh;
  std::vector<LineStyle> styles;
  bool operator==(const Line&) const = default;
};

/// A polyline on the screen, round joins and caps. The colour runs from `from` at the first vertex to `to` at the last
/// by length; the line is blended once, so that a translucent one does not darken where it bends.
struct Stroke {
  std::vector<glm::vec2> points;
  float width = 1;
  Colour from{}, to{};
  Dash dash{};
  bool operator==(const Stroke&) const = default;
};

enum class Shape : std::uint8_t { circle, square, diamond, triangle, chevron, bar, link, cross, star, hexagon, glow };

/// A sign at a place. `size` is its height in points without the outline, which lies outside. A hollow one (for what is
/// possible, not certain) shows a band inside its edge only, in the fill's colour, as wide as the outline and at least
/// an eighth of the size. `glow` is a soft disc that fades to nothing at its rim.
struct Marker {
  Shape shape = Shape::circle;
  glm::vec2 at{0.0F};
  float size = 10;
  float turn = 0;  ///< radians, clockwise on the screen, for shapes with a direction (0 points up)
  Colour fill{}, outline{255, 255, 255, 255};
  float outlineWidth = 1;
  bool hollow = false;
  bool operator==(const Marker&) const = default;
};

/// How a dot looks: a disc with a rim inside its edge.
struct DotLook {
  Colour fill{}, rim{0, 0, 0, 0};
  bool operator==(const DotLook&) const = default;
};
struct Dot {
  glm::vec2 at{0.0F};      ///< points
  std::uint32_t look = 0;  ///< into Dots::looks
  bool operator==(const Dot&) const = default;
};

/// Very many small discs of one size, blended in their order. Of those of one look that fall on the same pixel one is
/// drawn: a thousand at a place cost as much as one.
struct Dots {
  std::shared_ptr<const std::vector<Dot>> all;
  float size = 6;  ///< their diameter in points
  float rimWidth = 0;
  std::vector<DotLook> looks;
  bool operator==(const Dots& other) const;
};

/// A rectangle with rounded corners; the outline lies inside the edge.
struct Box {
  glm::vec2 min{0.0F}, max{0.0F};
  float radius = 0;
  Colour fill{}, outline{0, 0, 0, 0};
  float outlineWidth = 0;
  bool operator==(const Box&) const = default;
};

enum class Weight : std::uint8_t { regular, medium, bold, italic };
enum class Align : std::uint8_t { left, centre, right };

/// One line of text; `at` is on the baseline.
struct Text {
  std::string text;  ///< UTF-8
  glm::vec2 at{0.0F};
  float size = 12;    ///< points per em
  float spacing = 0;  ///< extra points between letters
  float turn = 0;     ///< radians, clockwise, about `at`
  Weight weight = Weight::regular;
  Align align = Align::left;
  Colour colour{};
  Colour halo{0, 0, 0, 0};
  float haloWidth = 0;   ///< points outside the letters
  bool tabular = false;  ///< figures of equal width
  bool operator==(const Text&) const = default;
};

/// A window in the page, in points, with a camera of its own, whose centre is in the middle of the window.
struct Pane {
  glm::vec2 min{0.0F}, max{0.0F};
  Camera camera;
  bool operator==(const Pane&) const = default;
};

/// A pane's camera as one of the whole page, for whoever draws the page's meshes.
Camera cameraOfPage(const Pane& pane, const Viewport& viewport);

/// Drawn in the order of the members: fills, lines, strokes, rasters, dots, boxes, markers, texts.
struct Layer {
  std::string name;
  std::optional<Pane> pane;  ///< the layer is seen through it: its meshes by its camera, nothing of it outside
  std::vector<Fill> fills;
  std::vector<Line> lines;
  std::vector<Stroke> strokes;
  std::vector<Raster> rasters;
  std::vector<Dots> dots;
  std::vector<Box> boxes;
  std::vector<Marker> markers;
  std::vector<Text> texts;
  bool operator==(const Layer&) const = default;
};

/// Layers from the bottom up. The first `still` ones are worth keeping as a picture while they stay equal.
struct Frame {
  Viewport viewport;
  Camera camera;
  Colour background{};
  std::vector<Layer> layers;
  std::size_t still = 0;
  bool operator==(const Frame&) const = default;
};

}  // namespace render
