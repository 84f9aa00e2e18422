#include "app/counting.hpp"

#include <algorithm>
#include <cmath>

#include "app/mark_colours.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

/// 2, 5, 10, 20, 50 … up to a number, at most five of them: every one, every second, every third.
std::vector<std::uint32_t> roundUpTo(double most) {
  std::vector<std::uint32_t> all;
  for (double unit = 1; unit <= most; unit *= 10)
    for (const double step : {1.0, 2.0, 5.0})
      if (step * unit > 1 && step * unit <= most) all.push_back(static_cast<std::uint32_t>(step * unit));
  const std::size_t stride = std::max<std::size_t>(1, (all.size() + 4) / 5);
  std::vector<std::uint32_t> out;
  for (std::size_t i = stride - 1; i < all.size(); i += stride) out.push_back(all[i]);
  return out;
}

/// How much of all events one sees at a time.
double shareSeen(const Moment& moment, std::uint16_t layer) {
  const auto span = moment.world.events.span();
  const Mode mode = moment.layers[layer].mode.value_or(moment.view().clock.mode);
  if (!span || mode == Mode::cumulative) return 1;
  const Range range = visibleRange(moment.view().clock);
  const double whole = std::max(1.0, static_cast<double>(span->to.seconds - span->from.seconds));
  const double seen = mode == Mode::instant ? 0 : static_cast<double>(range.until.seconds - range.from.seconds);
  return std::clamp(1.5 * seen / whole, 0.002, 1.0);  // what is seen is rarely the emptiest time
}

}  // namespace

Placed placedOf(const World& world, const MapPlane& plane, std::span<const ActiveEvent> active, std::uint16_t layer) {
  Placed out;
  for (const ActiveEvent& one : active)
    if (layerOf(world, one.row) == layer) out.rows.push_back(one.row);
  out.points = world.planePlaces.of(world.events, plane, out.rows);
  return out;
}

bool anyPlaced(const Moment& moment, std::uint16_t layer, const std::function<bool(glm::vec2)>& isThere) {
  constexpr std::size_t piece = 4'096;
  for (std::size_t first = 0; first < moment.active.size(); first += piece) {
    const std::size_t size = std::min(piece, moment.active.size() - first);
    const Placed placed = placedOf(moment.world, moment.plane, moment.active.subspan(first, size), layer);
    if (std::ranges::any_of(placed.points, isThere)) return true;
  }
  return false;
}

std::vector<std::uint32_t> countBreaks(const Moment& moment, std::uint16_t layer, double radius) {
  const auto shown = filtered(moment.world, moment.state.project);
  const double most = moment.world.densities.most(moment.world, shown, layer, radius);
  return roundUpTo(std::max(5.0, most * shareSeen(moment, layer)));
}

std::size_t countClass(const std::vector<std::uint32_t>& breaks, std::uint32_t count) {
  return static_cast<std::size_t>(std::ranges::upper_bound(breaks, count) - breaks.begin());
}

std::vector<ColourClass> countClasses(const std::vector<std::uint32_t>& breaks, const Messages& tr) {
  std::vector<ColourClass> out;
  const std::size_t count = breaks.size() + 1;
  const auto words = [&](std::uint32_t number) { return numberInWords(static_cast<double>(number), tr.language()); };
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t from = i == 0 ? 1 : breaks[i - 1];
    const Kind look = numberLook(i, count);
    std::string text = i + 1 == count ? filled(tr("{from} and more"), {{"from", words(from)}})
                       : breaks[i] - 1 == from
                           ? words(from)
                           : filled(tr("{from} to {to}"), {{"from", words(from)}, {"to", words(breaks[i] - 1)}});
    out.push_back({std::move(text), look.light, look.dark, render::Hatch::none});
  }
  return out;
}

}  // namespace app
