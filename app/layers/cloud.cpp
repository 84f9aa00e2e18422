// Records in their crowds: a dot each, in the colour of its kind, fading once over, a ring while only possible.
#include "app/crowd.hpp"
#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr std::size_t steps = 4;  ///< of fading
constexpr float rim = 0.7F;       ///< points

/// Looks of a kind: by how far it has faded, certain or possible.
std::size_t lookOf(std::size_t kind, std::size_t step, bool possible) {
  return (kind * steps + step) * 2 + (possible ? 1 : 0);
}

render::DotLook look(const Theme& theme, const Kind& kind, std::size_t step, bool possible) {
  const float strength = 0.35F + 0.65F * static_cast<float>(step) / (steps - 1);
  const render::Colour colour = theme.kindOf(kind);
  if (possible) return {render::faded(colour, 0.15F * strength), render::faded(colour, 0.9F * strength)};
  return {render::faded(colour, 0.8F * strength),
          render::faded(theme.dark ? theme.outside : theme.land, 0.75F * strength)};
}

std::vector<render::DotLook> looks(const Theme& theme) {
  std::vector<render::DotLook> out;
  for (const Kind& kind : kinds())
    for (std::size_t step = 0; step < steps; ++step)
      for (const bool possible : {false, true}) out.push_back(look(theme, kind, step, possible));
  return out;
}

/// What a kind's events are seen in, so that no name is looked up twice.
struct Seen {
  std::size_t kind;  ///< into kinds()
  Range range;
  Mode mode;
};

std::vector<Seen> seen(const Moment& moment) {
  std::vector<Seen> out;
  const Clock& clock = moment.view().clock;
  for (const std::string& name : moment.world.events.kindNames())
    out.push_back(
        {kindIndex(name), visibleRange(moment.state.project, clock, name), modeOf(moment.state.project, clock, name)});
  return out;
}

std::size_t stepOf(float strength) {
  return std::min(static_cast<std::size_t>(strength * steps), steps - 1);
}

}  // namespace

void cloud(const Moment& moment, render::Layer& layer) {
  const std::vector<CrowdDot> all = crowd(moment);
  if (all.empty()) return;
  const std::vector<Seen> kinds = seen(moment);
  auto dots = std::make_shared<std::vector<render::Dot>>();
  dots->reserve(all.size());
  for (const CrowdDot& dot : all) {
    const ActiveEvent& active = moment.active[dot.active];
    const Seen& own = kinds[moment.world.events.kind(active.row)];
    const float strength = fading(moment.world.events.bounds(active.row), own.range, own.mode);
    const bool possible = active.held.presence == geo::Presence::possible;
    dots->push_back({dot.at, static_cast<std::uint32_t>(lookOf(own.kind, stepOf(strength), possible))});
  }
  layer.dots.push_back({std::move(dots), dotSize * mapTypeScale(moment.size), rim, looks(moment.theme)});
}

}  // namespace app
