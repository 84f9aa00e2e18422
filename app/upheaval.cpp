#include "app/upheaval.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float failedReach = 0.55F;

geo::Instant middleOf(geo::Instant a, geo::Instant b) {
  return {a.seconds + (b.seconds - a.seconds) / 2};
}

/// The hours of its phases that are known, within the event.
std::vector<geo::Instant> knownHours(const geo::Event& event) {
  std::vector<geo::Instant> hours;
  for (const geo::Phase& phase : event.phases)
    if (phase.when.start.precision >= geo::Precision::hour &&
        phase.when.bounds.earliestStart >= event.when.bounds.earliestStart &&
        phase.when.bounds.earliestStart < event.when.bounds.latestEnd)
      hours.push_back(phase.when.bounds.earliestStart);
  std::ranges::sort(hours);
  return hours;
}

geo::Instant endOf(const geo::Bounds& bounds) {
  return bounds.latestEnd == geo::distantFuture ? geo::Instant{bounds.latestStart.seconds + geo::secondsPerDay}
                                                : bounds.latestEnd;
}

/// The government that the coup put in place, if the registry has one.
const geo::Government* putInPlace(const geo::Event& event, const geo::Registry& registry, const Upheaval& u) {
  if (event.countries.empty()) return nullptr;
  const geo::Instant day{u.begins.seconds - geo::secondsPerDay};
  const auto found = std::ranges::find_if(registry.governments, [&](const geo::Government& g) {
    const geo::Bounds& b = g.when.bounds;
    return g.entry == "coup" && g.country == event.countries.front() && b.earliestStart >= day &&
           b.earliestStart < u.ends;
  });
  return found == registry.governments.end() ? nullptr : &*found;
}

Upheaval::Course courseOf(const std::string& outcome) {
  if (outcome == "failed") return Upheaval::Course::fails;
  return outcome == "reversed" ? Upheaval::Course::turnsBack : Upheaval::Course::takes;
}

float share(geo::Instant from, geo::Instant to, geo::Instant at) {
  const double whole = std::max(1.0, static_cast<double>(to.seconds - from.seconds));
  return static_cast<float>(std::clamp(static_cast<double>(at.seconds - from.seconds) / whole, 0.0, 1.0));
}

/// Quick at first, then slower: what everybody knows of a shock.
float spread(float x) {
  return 1 - (1 - x) * (1 - x);
}

float frontAt(const Upheaval& u, geo::Instant at) {
  if (u.course == Upheaval::Course::fails) return failedReach * spread(share(u.begins, u.ends, at));
  if (at < u.turns) return spread(share(u.begins, u.turns, at));
  return u.course == Upheaval::Course::takes ? 1.0F : 1 - spread(share(u.turns, u.ends, at));
}

float strengthAt(const Upheaval& u, geo::Instant at, double afterglow) {
  const bool fails = u.course == Upheaval::Course::fails;
  if (at < u.ends) return fails ? 1 - 0.5F * share(u.begins, u.ends, at) : 1;
  if (u.course == Upheaval::Course::turnsBack || afterglow <= 0) return 0;
  const double after = static_cast<double>(at.seconds - u.ends.seconds) / afterglow;
  return static_cast<float>(std::max(0.0, 1 - after)) * (fails ? 0.5F : 1);
}

}  // namespace

Upheaval upheavalOf(const geo::Event& event, const geo::Registry& registry) {
  Upheaval out;
  out.course = courseOf(event.outcome);
  out.steps = knownHours(event);
  out.begins = out.steps.empty() ? event.when.bounds.earliestStart : out.steps.front();
  out.ends = std::max(endOf(event.when.bounds), {out.begins.seconds + 1});
  if (out.steps.empty()) out.steps = {out.begins};
  out.turns = out.ends;
  if (out.course != Upheaval::Course::turnsBack) return out;
  const geo::Government* rule = putInPlace(event, registry, out);
  const geo::Instant turn =
      rule ? middleOf(rule->when.bounds.earliestStart, rule->when.bounds.latestEnd) : middleOf(out.begins, out.ends);
  out.turns = std::clamp(turn, out.begins, out.ends);
  return out;
}

Shock shockAt(const Upheaval& u, geo::Instant at, double afterglow) {
  Shock out;
  if (at < u.begins) return out;
  out.strength = strengthAt(u, at, afterglow);
  out.front = frontAt(u, at);
  out.back = u.course == Upheaval::Course::turnsBack && at >= u.turns;
  const geo::Instant latest = std::min(at, u.turns);
  for (const geo::Instant step : u.steps)
    if (step <= latest) out.rings.push_back(out.front * (1 - share(u.begins, latest, step)));
  return out;
}

bool isPowerFoughtOver(const Upheaval& u, geo::Instant at) {
  return u.course != Upheaval::Course::fails && at >= u.begins && at < u.turns;
}

std::vector<std::string> countriesFoughtOver(const World& world, std::span<const ActiveEvent> active, geo::Instant at) {
  std::vector<std::string> out;
  for (const ActiveEvent& one : wholeAmong(world, active)) {
    const geo::Event& event = *world.events.whole(one.row);
    if (one.now.presence == geo::Presence::no || event.countries.empty()) continue;
    if (kindOf(event.kind).motion == Motion::shock && isPowerFoughtOver(upheavalOf(event, world.registry), at))
      out.push_back(event.countries.front());
  }
  return out;
}

}  // namespace app
