#include "app/difference.hpp"

#include <algorithm>
#include <array>

#include "app/sides.hpp"

namespace app {
namespace {

constexpr std::array looks{
    ChangeLook{ChangeLook::Of::otherTendency, toTranslate("another tendency than before"), 2.2F, {}},
    ChangeLook{ChangeLook::Of::sameTendency, toTranslate("another head, same tendency"), 1.5F, {4.5F, 3}},
    ChangeLook{ChangeLook::Of::membership, toTranslate("joined or left an alliance"), 0, {}},
};

/// A term that ended and a next one of the same person are one government.
Hands handsOf(const geo::Government* before, const geo::Government* after) {
  if (!before || !after || before == after) return Hands::same;
  if (before->tendency != after->tendency) return Hands::otherTendency;
  return before->name == after->name ? Hands::same : Hands::sameTendency;
}

std::vector<std::string> membersOf(const geo::Alliance& alliance, geo::Instant at) {
  std::vector<std::string> out;
  for (const geo::MembershipAt& one : geo::membersAt(alliance, at))
    if (one.membership->status != geo::MemberStatus::observer) out.push_back(one.membership->country);
  std::ranges::sort(out);
  return out;
}

bool begunBy(const geo::Bounds& bounds, geo::Instant at) {
  return bounds.earliestStart <= at;
}

}  // namespace

Hands handsBetween(const World& world, std::string_view isoA3, geo::Instant from, geo::Instant to) {
  return handsOf(governmentAt(world, isoA3, from), governmentAt(world, isoA3, to));
}

std::vector<HandChange> handsChanged(const World& world, Stretch between) {
  std::vector<HandChange> out;
  for (const geo::Country& country : world.registry.countries) {
    const geo::Government *before = governmentAt(world, country.isoA3, between.from),
                          *after = governmentAt(world, country.isoA3, between.to);
    if (const Hands hands = handsOf(before, after); hands != Hands::same)
      out.push_back({country.isoA3, before, after, hands});
  }
  return out;
}

std::vector<MembershipChange> membershipsChanged(const World& world, Stretch between) {
  std::vector<MembershipChange> out;
  for (const geo::Alliance& alliance : world.registry.alliances) {
    if (!alliance.ofStates) continue;
    const std::vector<std::string> before = membersOf(alliance, between.from), after = membersOf(alliance, between.to);
    for (const std::string& country : after)
      if (!std::ranges::binary_search(before, country)) out.push_back({&alliance, country, true});
    for (const std::string& country : before)
      if (!std::ranges::binary_search(after, country)) out.push_back({&alliance, country, false});
  }
  return out;
}

EventChanges eventsChanged(const World& world, const Project& project, Stretch between) {
  EventChanges out;
  const auto shown = filtered(world, project);
  for (const std::uint32_t row : world.events.active(between.from, {between.to.seconds + 1})) {
    if (!shown->has(row)) continue;
    const geo::Bounds& bounds = world.events.bounds(row);
    if (!begunBy(bounds, between.from))
      out.began.push_back(row);
    else if (bounds.latestEnd <= between.to)
      out.ended.push_back(row);
  }
  return out;
}

ActiveEvents eventsInView(const World& world, const State& side) {
  ActiveEvents all = activeEvents(world, side.project, side.view.clock);
  const auto since = changesSince(side.view);
  if (!since) return all;
  std::vector<ActiveEvent> changed = *all;
  std::erase_if(changed, [&](const ActiveEvent& active) {
    return begunBy(world.events.bounds(active.row), *since) && active.now.presence != geo::Presence::no;
  });
  return std::make_shared<const std::vector<ActiveEvent>>(std::move(changed));
}

bool hasEnded(const View& side, const geo::Bounds& bounds) {
  const auto since = changesSince(side);
  return since && begunBy(bounds, *since);
}

std::span<const ChangeLook> changeLooks() {
  return looks;
}

const ChangeLook& changeLook(ChangeLook::Of of) {
  return *std::ranges::find(looks, of, &ChangeLook::of);
}

}  // namespace app
