// The areas of events: filled and outlined in the colour of their class, as long as they hold.
#include <algorithm>

#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr float fillShare = 0.42F, possibleShare = 0.16F;

render::Paint paintOf(const Moment& moment, const ActiveEvent& active, float strength) {
  const bool possible = active.held.presence == geo::Presence::possible;
  const render::Colour colour = moment.colour(active.row);
  const float share = strength * (moment.isLit(active.row) ? 0.62F : possible ? possibleShare : fillShare);
  if (!possible) return {render::faded(colour, share), render::Hatch::none, {}};
  return {render::faded(colour, share), render::Hatch::diagonal, render::faded(colour, 0.4F * strength)};
}

render::LineStyle lineOf(const Moment& moment, const ActiveEvent& active, float strength) {
  const bool lit = moment.isLit(active.row);
  const render::Colour colour = lit ? moment.theme.text : moment.colour(active.row);
  render::LineStyle out{lit ? 2.2F : 1.0F, render::faded(colour, strength), {}};
  if (active.held.presence == geo::Presence::possible) out.dash = {3, 3};
  return out;
}

}  // namespace

void eventAreas(const Moment& moment, render::Layer& layer) {
  std::vector<std::uint32_t> rows;
  for (const ActiveEvent& active : moment.whole)
    if (!moment.world.events.whole(active.row)->areas.empty()) rows.push_back(active.row);
  if (rows.empty()) return;
  const Sights sights(moment.world, moment.state.project, moment.view().clock);
  const auto activeOf = [&](std::uint32_t row) -> const ActiveEvent* {
    const auto at = std::ranges::lower_bound(moment.whole, row, {}, &ActiveEvent::row);
    return at != moment.whole.end() && at->row == row ? &*at : nullptr;
  };
  for (const AreaShapes::Piece& piece : moment.world.areaShapes.of(moment.world.events, moment.plane, rows)) {
    render::Fill fill{piece.fills, std::vector<render::Paint>(piece.rows->size())};
    render::Line line{piece.outlines, std::vector<render::LineStyle>(piece.rows->size())};
    for (std::size_t i = 0; i < piece.rows->size(); ++i)
      if (const ActiveEvent* active = activeOf((*piece.rows)[i])) {
        const Sights::Sight& sight = sights.of(moment.world, active->row);
        const float strength = fading(moment.world.events.bounds(active->row), sight.range, sight.mode) *
                               moment.layer(active->row).opacity;
        fill.paints[i] = paintOf(moment, *active, strength);
        line.styles[i] = lineOf(moment, *active, strength);
      }
    layer.fills.push_back(std::move(fill));
    layer.lines.push_back(std::move(line));
  }
}

}  // namespace app
