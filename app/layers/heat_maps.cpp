// Heat maps: bands of colour by how many events lie near, as one picture of small squares, so that screen, SVG and PDF
// show the same.
#include <algorithm>

#include "app/heat.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr float least = 0.5F;  ///< events near by: less is nothing
constexpr int fine = 2;        ///< pixels to a square of the map, each way: the edges of the bands are smooth lines

/// By class, the first for what is nothing; premultiplied.
std::vector<render::Colour> coloursOf(const Moment& moment, const std::vector<ColourClass>& classes, float opacity) {
  std::vector<render::Colour> out{{0, 0, 0, 0}};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const render::Colour c =
        render::faded(moment.theme.dark ? classes[i].dark : classes[i].light, heatCover(i, classes.size()) * opacity);
    const auto part = [&](std::uint8_t channel) { return static_cast<std::uint8_t>((channel * c.a + 127) / 255); };
    out.push_back({part(c.r), part(c.g), part(c.b), c.a});
  }
  return out;
}

/// Whether the map shows what would lie there: a plane goes on beyond the latitudes at which it ends.
bool isOnMap(const Moment& moment, glm::vec2 at) {
  const auto place = moment.placeAt(at);
  return place && moment.plane.projection.shows(*place);
}

bool seesRim(const Moment& moment) {
  for (const float x : {0.0F, 1.0F})
    for (const float y : {0.0F, 1.0F})
      if (!isOnMap(moment, moment.at({x, y}))) return true;
  return false;
}

/// Squares of a heat map, the last excluded.
struct Squares {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return left >= right || top >= bottom; }
};

/// Those on the page that are warm, with their neighbours, which the edges of the bands run through.
Squares warmSquares(const Moment& moment, const HeatMap& map) {
  const glm::vec2 end = (moment.size - map.first) / HeatMap::side;
  const int right = std::min(map.columns, static_cast<int>(end.x) + 2),
            bottom = std::min(map.rows, static_cast<int>(end.y) + 2);
  const int left = std::max(0, static_cast<int>(-map.first.x / HeatMap::side) - 1),
            top = std::max(0, static_cast<int>(-map.first.y / HeatMap::side) - 1);
  Squares out{right, bottom, left, top};
  for (int row = top; row < bottom; ++row)
    for (int column = left; column < right; ++column) {
      if (map.at(column, row) < least) continue;
      out.left = std::min(out.left, std::max(left, column - 1)), out.right = std::max(out.right, column + 2);
      out.top = std::min(out.top, std::max(top, row - 1)), out.bottom = row + 2;
    }
  out.right = std::min(out.right, right), out.bottom = std::min(out.bottom, bottom);
  return out;
}

/// A heat map read between the middles of its squares, as classes.
class Bands {
 public:
  Bands(const HeatMap& map, const std::vector<std::uint32_t>& breaks) : map_(map), thresholds_{least} {
    for (const std::uint32_t one : breaks) thresholds_.push_back(static_cast<float>(one));
  }
  /// Of a fine row: pixel `fine * column + i`.
  void begin(int pixelRow) {
    row_ = pixelRow / fine;
    other_ = std::clamp(pixelRow % fine == 0 ? row_ - 1 : row_ + 1, 0, map_.rows - 1);
  }
  std::size_t classAt(int pixelColumn) const {
    const int column = pixelColumn / fine;
    const int beside = std::clamp(pixelColumn % fine == 0 ? column - 1 : column + 1, 0, map_.columns - 1);
    const float value = 0.75F * between(column) + 0.25F * between(beside);
    std::size_t out = 0;
    while (out < thresholds_.size() && value >= thresholds_[out]) ++out;
    return out;
  }

 private:
  float between(int column) const { return 0.75F * map_.at(column, row_) + 0.25F * map_.at(column, other_); }

  const HeatMap& map_;
  std::vector<float> thresholds_;
  int row_ = 0, other_ = 0;
};

/// Beyond the rim of the world there is nothing to be warm: looked at in squares of two by two where they are warm, and
/// one by one where the rim runs.
class Rim {
 public:
  Rim(const Moment& moment, const HeatMap& map)
      : moment_(moment), isInSight_(seesRim(moment)), coarse_(map, 2), fine_(map, 1) {}
  bool hides(int column, int row) {
    if (!isInSight_) return false;
    const bool hidden = isHidden(coarse_, column, row);
    for (const glm::ivec2 step : {glm::ivec2(2, 0), {-2, 0}, {0, 2}, {0, -2}})
      if (isHidden(coarse_, column + step.x, row + step.y) != hidden) return isHidden(fine_, column, row);
    return hidden;
  }

 private:
  static constexpr std::uint8_t unknown = 0, onMap = 1, offMap = 2;
  /// What is known of squares of so many by so many.
  struct Answers {
    Answers(const HeatMap& map, int s)
        : side(s), columns((map.columns + s - 1) / s), rows((map.rows + s - 1) / s), first(map.first) {}
    int side, columns, rows;
    glm::vec2 first;
    std::vector<std::uint8_t> known{};
  };
  bool isHidden(Answers& answers, int column, int row) const {
    const int x = std::clamp(column / answers.side, 0, answers.columns - 1),
              y = std::clamp(row / answers.side, 0, answers.rows - 1);
    if (answers.known.empty()) answers.known.resize(static_cast<std::size_t>(answers.columns * answers.rows), unknown);
    std::uint8_t& known = answers.known[static_cast<std::size_t>(y * answers.columns + x)];
    const glm::vec2 middle = (glm::vec2(x, y) + 0.5F) * (static_cast<float>(answers.side) * HeatMap::side);
    if (known == unknown) known = isOnMap(moment_, answers.first + middle) ? onMap : offMap;
    return known == offMap;
  }

  const Moment& moment_;
  bool isInSight_;
  Answers coarse_, fine_;
};

void draw(const Moment& moment, std::uint16_t layer, render::Layer& out) {
  const auto map = heatMap(moment, layer);
  if (!map) return;
  const Squares squares = warmSquares(moment, *map);
  if (squares.empty()) return;
  const std::vector<std::uint32_t> breaks = heatBreaks(moment, layer);
  const std::vector<render::Colour> colours =
      coloursOf(moment, countClasses(breaks, moment.words.tr), moment.layers[layer].opacity);
  Bands bands(*map, breaks);
  Rim rim(moment, *map);
  auto pixels = std::make_shared<render::Pixels>();
  pixels->width = (squares.right - squares.left) * fine;
  pixels->height = (squares.bottom - squares.top) * fine;
  pixels->colours.reserve(static_cast<std::size_t>(pixels->width) * static_cast<std::size_t>(pixels->height));
  for (int row = squares.top * fine; row < squares.bottom * fine; ++row) {
    bands.begin(row);
    for (int column = squares.left * fine; column < squares.right * fine; ++column) {
      const std::size_t one = bands.classAt(column);
      pixels->colours.push_back(one > 0 && rim.hides(column / fine, row / fine) ? colours[0] : colours[one]);
    }
  }
  const auto corner = [&](int column, int row) { return map->first + glm::vec2(column, row) * HeatMap::side; };
  out.rasters.push_back({std::move(pixels), corner(squares.left, squares.top), corner(squares.right, squares.bottom)});
}

/// What is counted under the mouse, and what is listed.
void drawCircle(const Moment& moment, const Selection& selection, float width, render::Layer& out) {
  const auto near = selection.what == Selection::What::place ? nearNamed(selection.id) : std::nullopt;
  if (!near) return;
  const auto size = static_cast<float>(2 * near->radius * moment.camera.pointsPerUnit);
  out.markers.push_back({render::Shape::circle, moment.onPage(near->middle), size, 0, render::Colour{0, 0, 0, 0},
                         moment.theme.text, width});
}

}  // namespace

void heatMaps(const Moment& moment, render::Layer& layer) {
  std::vector<std::uint16_t> order = layerOrder(moment.world, moment.state.project);
  std::ranges::reverse(order);
  for (const std::uint16_t one : order)
    if (moment.layers[one].as == ShowAs::heat) draw(moment, one, layer);
  drawCircle(moment, moment.view().hover, 1, layer);
  drawCircle(moment, moment.view().selection, 1.6F, layer);
}

}  // namespace app
