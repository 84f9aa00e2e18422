#include "app/trails.hpp"

#include <algorithm>
#include <array>

#include "app/messages.hpp"

namespace app {
namespace {

// Steps of ten: figures of crowds are no more exact than that.
constexpr std::array widths{
    TrailLook{toTranslate("number not known"), 0, 1.6F},      TrailLook{toTranslate("under 1,000 people"), 0, 2.6F},
    TrailLook{toTranslate("1,000 or more"), 1'000, 4.2F},     TrailLook{toTranslate("10,000 or more"), 10'000, 6.2F},
    TrailLook{toTranslate("100,000 or more"), 100'000, 9.0F},
};

constexpr std::array ways{
    WayLook{"foot", toTranslate("on foot"), {}},
    WayLook{"mixed", toTranslate("partly in vehicles"), {6.0F, 1.4F}},
    WayLook{"vehicle", toTranslate("in vehicles"), {2.2F, 1.8F}},
};

}  // namespace

std::span<const TrailLook> trailLooks() {
  return widths;
}

std::span<const WayLook> wayLooks() {
  return ways;
}

std::optional<double> marchersOf(const geo::Event& event) {
  const auto least = std::ranges::min_element(event.participants, {}, &geo::Figure::low);
  return least == event.participants.end() ? std::nullopt : std::optional(least->low);
}

const TrailLook& trailLook(const geo::Event& event) {
  const auto marchers = marchersOf(event);
  if (!marchers) return widths.front();
  const auto above =
      std::find_if(widths.begin() + 2, widths.end(), [&](const TrailLook& l) { return l.from > *marchers; });
  return *(above - 1);
}

const WayLook& wayLook(const geo::Event& event) {
  const auto found = std::ranges::find(ways, event.mode, &WayLook::mode);
  return found == ways.end() ? ways.front() : *found;
}

render::Dash dashOf(const WayLook& way, float width) {
  const float unit = std::max(width, 2.0F);
  return {way.dash.on * unit, way.dash.off * unit};
}

}  // namespace app
