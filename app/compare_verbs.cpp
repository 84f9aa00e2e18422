#include "app/compare_verbs.hpp"

#include <algorithm>

#include "app/holds.hpp"
#include "app/lengths.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

/// Ten years before the playhead where as much is known, else half of what is; after it where nothing is before.
geo::Instant worthSeeing(const Clock& clock) {
  const geo::Instant decade = geo::minus(clock.now, {.years = 10});
  if (decade >= clock.first) return decade;
  if (clock.first < clock.now) return {clock.now.seconds - (clock.now.seconds - clock.first.seconds) / 2};
  return geo::plus(clock.now, {.years = 1});
}

}  // namespace

void toggleComparison(View& view, const World& world, const Stage& stage) {
  Comparison& comparison = view.comparison;
  comparison.isOn = !comparison.isOn;
  if (!comparison.isOn) return;
  if (view.marked) {
    seek(view, {view.marked.to.seconds - 1});
    comparison.link = Link::none;
    comparison.date = view.marked.from;
  }
  const bool same = otherDate(world, view) == view.clock.now;
  if (same) comparison.link = Link::none, comparison.date = worthSeeing(view.clock);
  showBothDates(view, world, stage);
}

void compareAs(View& view, const World& world, CompareAs as, const Stage& stage) {
  view.comparison.as = as;
  if (!view.comparison.isOn) toggleComparison(view, world, stage);
}

void seekOther(View& view, const World& world, geo::Instant at) {
  const Comparison& comparison = view.comparison;
  const auto anchor = anchorOf(world, comparison.anchor), other = anchorOf(world, comparison.otherAnchor);
  if (comparison.link == Link::offset)
    seek(view, geo::minus(at, comparison.offset));
  else if (comparison.link == Link::events && anchor && other)
    seek(view, carried(at, *other, *anchor));
  else
    view.comparison.date = at;
}

bool seekOtherText(View& view, const World& world, std::string_view text, geo::Instant today) {
  const auto when = text == "now" ? std::nullopt : geo::parseEdtf(text);
  if (!when && text != "now") return false;
  seekOther(view, world, when ? momentOf(*when) : today);
  return true;
}

void showBothDates(View& view, const World& world, const Stage& stage) {
  const Stretch dates = comparedDates(world, view);
  const auto width = static_cast<double>(stage.axisWidth);
  if (view.axis.xOf(dates.from) >= 0 && view.axis.xOf(dates.to) <= width) return;
  const std::int64_t margin = std::max<std::int64_t>((dates.to.seconds - dates.from.seconds) / 12, 1);
  view.axis = fitted({dates.from.seconds - margin}, {dates.to.seconds + margin}, width, view.axis);
}

void unlink(View& view, const World& world) {
  view.comparison.date = otherDate(world, view);
  view.comparison.link = Link::none;
}

void linkByDistance(View& view, const World& world) {
  const geo::Instant now = view.clock.now, other = otherDate(world, view);
  if (other == now) return;
  view.comparison.offset = other < now ? geo::negated(periodBefore(now, other)) : periodAfter(now, other);
  view.comparison.link = Link::offset;
}

void countFrom(View& view, const World& world, bool later, const std::string& event) {
  Comparison& comparison = view.comparison;
  const geo::Instant other = otherDate(world, view);
  const bool ofPlayhead = (view.clock.now > other) == later;
  (ofPlayhead ? comparison.anchor : comparison.otherAnchor) = event;
  const bool both = anchorOf(world, comparison.anchor) && anchorOf(world, comparison.otherAnchor);
  if (!both && comparison.link == Link::events) unlink(view, world);
  if (both) comparison.link = Link::events;
}

void moveDivider(View& view, float by) {
  view.comparison.divider = std::clamp(view.comparison.divider + by, 0.04F, 0.96F);
}

}  // namespace app
