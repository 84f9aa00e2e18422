// The options of a second date.
#include <algorithm>

#include "app/cli/option_parts.hpp"
#include "app/compare_verbs.hpp"
#include "app/holds.hpp"
#include "app/saved_fields.hpp"
#include "geo/edtf.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

/// A date, or how far from the playhead it lies: then it stays as far.
void applyCompare(Comparison& comparison, const std::string& text) {
  if (text.empty()) return;
  comparison.isOn = true;
  if (const auto offset = geo::parsePeriod(text)) {
    comparison.link = Link::offset;
    comparison.offset = *offset;
    return;
  }
  const auto when = text == "now" ? dateOf(text) : geo::parseEdtf(text);
  if (!when) refuse("compare", text, "a date such as 2019-11-12, or how far it is: P2Y, -P6M");
  comparison.link = Link::none;
  comparison.date = momentOf(*when);
}

void applyCompareAs(Comparison& comparison, const std::string& text) {
  if (text.empty()) return;
  const auto found = std::ranges::find(namesOf<CompareAs>, text);
  if (found == namesOf<CompareAs>.end()) refuse("compare-as", text, "side-by-side, swipe or difference");
  comparison.isOn = true;
  comparison.as = static_cast<CompareAs>(found - namesOf<CompareAs>.begin());
}

void applyCompareSince(Comparison& comparison, const World& world, const std::string& text) {
  if (text.empty()) return;
  const std::vector<std::string> events = split(text, ',');
  const auto known = [&](const std::string& id) { return anchorOf(world, id).has_value(); };
  if (events.size() != 2 || !std::ranges::all_of(events, known))
    refuse("compare-since", text, "the ids of two events with dates: that of --at and that of the other date");
  comparison.isOn = true;
  comparison.link = Link::events;
  comparison.anchor = events[0];
  comparison.otherAnchor = events[1];
}

}  // namespace

void applyComparison(View& view, const World& world, const ViewOptions& options) {
  applyCompare(view.comparison, options.compare);
  applyCompareAs(view.comparison, options.compareAs);
  applyCompareSince(view.comparison, world, options.compareSince);
  if (view.comparison.isOn && otherDate(world, view) == view.clock.now)
    throw geo::Error("--compare: expected a second date, other than that of --at.");
}

}  // namespace app
