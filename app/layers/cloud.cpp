// Records in their crowds: a dot each, in the colour of its class, as large as its number where the layer is sized,
// fading once over, a ring while only possible.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/crowd.hpp"
#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"
#include "geo/all_cores.hpp"

namespace app {
namespace {

constexpr std::size_t steps = 4;             ///< of fading
constexpr float rim = 0.7F;                  ///< points
constexpr std::size_t worthThread = 10'000;  // dots

/// Looks of a class: by how far it has faded, certain or possible.
std::size_t lookNumber(std::size_t number, std::size_t step, bool possible) {
  return (number * steps + step) * 2 + (possible ? 1 : 0);
}

render::DotLook look(const Theme& theme, const Kind& kind, float opacity, std::size_t step, bool possible) {
  const float strength = opacity * (0.35F + 0.65F * static_cast<float>(step) / (steps - 1));
  const render::Colour colour = theme.kindOf(kind);
  if (possible) return {render::faded(colour, 0.15F * strength), render::faded(colour, 0.9F * strength)};
  return {render::faded(colour, 0.8F * strength),
          render::faded(theme.dark ? theme.outside : theme.land, 0.75F * strength)};
}

std::vector<render::DotLook> looks(const Moment& moment, std::size_t layer) {
  std::vector<render::DotLook> out;
  for (const std::uint16_t one : moment.styling->layers[layer].classes)
    for (std::size_t step = 0; step < steps; ++step)
      for (const bool possible : {false, true})
        out.push_back(
            look(moment.theme, moment.styling->classes[one].look, moment.layers[layer].opacity, step, possible));
  return out;
}

/// The place of each class among those of its layer.
std::vector<std::size_t> numbers(const Styling& styling) {
  std::vector<std::size_t> out(styling.classes.size(), 0);
  for (const LayerLook& layer : styling.layers)
    for (std::size_t i = 0; i < layer.classes.size(); ++i) out[layer.classes[i]] = i;
  return out;
}

std::size_t stepOf(float strength) {
  return std::min(static_cast<std::size_t>(strength * steps), steps - 1);
}

/// Dots are stamped: their sizes lie on steps of a fifth, which no eye tells from what is between.
constexpr std::size_t sizeSteps = 14;
constexpr float stepRatio = 1.2F;

std::size_t sizeStep(float size) {
  if (std::isnan(size) || size <= NumberSizes::least) return 0;
  const float at = std::log(size / NumberSizes::least) / std::log(stepRatio);
  return std::min(static_cast<std::size_t>(std::lround(at)), sizeSteps - 1);
}

float sizeAt(std::size_t step) {
  return NumberSizes::least * std::pow(stepRatio, static_cast<float>(step));
}

/// The dots of one layer, by the step of their size; without sizes all are of the first.
struct Batch {
  std::array<std::shared_ptr<std::vector<render::Dot>>, sizeSteps> bySize;
  std::vector<render::Dot>& of(std::size_t step) {
    if (!bySize[step]) bySize[step] = std::make_shared<std::vector<render::Dot>>();
    return *bySize[step];
  }
};

using Batches = std::vector<Batch>;  ///< by layer

/// In order: what is later lies above.
void append(Batches& all, const Batches& more) {
  for (std::size_t layer = 0; layer < all.size(); ++layer)
    for (std::size_t step = 0; step < sizeSteps; ++step)
      if (const auto& dots = more[layer].bySize[step]) {
        std::vector<render::Dot>& to = all[layer].of(step);
        to.insert(to.end(), dots->begin(), dots->end());
      }
}

/// What dots look like, looked up once for all of them.
class Looking {
 public:
  explicit Looking(const Moment& moment)
      : moment_(moment),
        sights_(moment.world, moment.state.project, moment.view().clock),
        number_(numbers(*moment.styling)) {}

  Batches at(std::span<const CrowdDot> dots) const {
    const Styling& styling = *moment_.styling;
    Batches out(moment_.world.layers.size());
    if (out.size() == 1 && styling.sizes.empty()) out[0].of(0).reserve(dots.size());
    for (const CrowdDot& dot : dots) {
      const ActiveEvent& active = moment_.active[dot.active];
      const std::size_t step = styling.sizes.empty() ? 0 : sizeStep(styling.sizes[active.row]);
      out[out.size() == 1 ? 0 : layerOf(moment_.world, active.row)].of(step).push_back({dot.at, lookOf(active)});
    }
    return out;
  }

 private:
  std::uint32_t lookOf(const ActiveEvent& active) const {
    const World& world = moment_.world;
    const Sights::Sight& own = sights_.of(world, active.row);
    const float strength = fading(world.events.bounds(active.row), own.range, own.mode);
    // A town that stands for its province is no more certain a place than a day that stands for its week.
    const bool possible =
        active.held.presence == geo::Presence::possible || world.events.extent(active.row) != geo::Extent::point;
    const std::size_t number = number_[moment_.styling->classOf(world, active.row)];
    return static_cast<std::uint32_t>(lookNumber(number, stepOf(strength), possible));
  }

  const Moment& moment_;
  Sights sights_;
  std::vector<std::size_t> number_;
};

/// Large ones below, so that they hide no small one.
void draw(const Moment& moment, std::size_t layer, Batch& batch, render::Layer& out) {
  const float scale = mapTypeScale(moment.size);
  const bool sized = moment.styling->layers[layer].sizes.has_value();
  const std::vector<render::DotLook> all = looks(moment, layer);
  for (std::size_t step = sizeSteps; step-- > 0;)
    if (batch.bySize[step])
      out.dots.push_back({std::move(batch.bySize[step]), (sized ? sizeAt(step) : dotSize) * scale, rim, all});
}

}  // namespace

void cloud(const Moment& moment, render::Layer& layer) {
  const std::vector<CrowdDot> all = crowd(moment);
  if (all.empty()) return;
  const Looking looking(moment);
  std::vector<Batches> parts(geo::partsOf(all.size(), worthThread));
  geo::onAllCores(all.size(), worthThread, [&](std::size_t first, std::size_t last, std::size_t part) {
    parts[part] = looking.at(std::span(all).subspan(first, last - first));
  });
  Batches batches = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) append(batches, parts[i]);
  std::vector<std::size_t> order(batches.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[moment.depth[i]] = i;
  for (const std::size_t one : order) draw(moment, one, batches[one], layer);
}

}  // namespace app
