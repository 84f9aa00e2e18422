// What held in a country at a moment, asked through presence(). Knows nothing of files and of languages.
#include "geo/registry.hpp"

#include <algorithm>
#include <tuple>

namespace geo {
namespace {

template <class Things, class Key>
auto* found(const Things& things, std::string_view wanted, Key key) {
  const auto at = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.*key == wanted; });
  return at == things.end() ? nullptr : &*at;
}

struct Term {
  const Government* government;
  Held held;
};

// Certain before possible before only claimed; who came last, first.
bool ranksBefore(const Term& a, const Term& b) {
  const auto rank = [](const Term& term) {
    return std::tuple(term.government->claimOnly, term.held.presence != Presence::certain,
                      -term.government->when.bounds.earliestStart.seconds);
  };
  return rank(a) < rank(b);
}

int weight(MemberStatus status) {
  switch (status) {
    case MemberStatus::suspended:
      return 2;
    case MemberStatus::member:
      return 1;
    case MemberStatus::observer:
      return 0;
  }
  return 0;
}

// What is surer counts; of two that are equally sure, the suspension, then full membership, then the later one.
bool countsMore(const MembershipAt& a, const MembershipAt& b) {
  const auto rank = [](const MembershipAt& m) {
    return std::tuple(m.held.presence, m.held.strength, weight(m.membership->status),
                      m.membership->when.bounds.earliestStart);
  };
  return rank(a) > rank(b);
}

void add(std::vector<MembershipAt>& counting, const MembershipAt& candidate) {
  const auto same = std::find_if(counting.begin(), counting.end(), [&](const MembershipAt& other) {
    return other.membership->country == candidate.membership->country;
  });
  if (same == counting.end())
    counting.push_back(candidate);
  else if (countsMore(candidate, *same))
    *same = candidate;
}

// Of every country (or of one), the membership that counts at that moment.
std::vector<MembershipAt> counting(const Alliance& alliance, Instant at, std::string_view only = {}) {
  std::vector<MembershipAt> found;
  for (const Membership& membership : alliance.memberships) {
    if (!only.empty() && membership.country != only) continue;
    const Held held = presence(membership.when, at);
    if (held.presence != Presence::no) add(found, {&alliance, &membership, held});
  }
  return found;
}

}  // namespace

const Country* Registry::country(std::string_view isoA3) const {
  return found(countries, isoA3, &Country::isoA3);
}

const Alliance* Registry::alliance(std::string_view id) const {
  return found(alliances, id, &Alliance::id);
}

std::vector<const Government*> governmentsAt(const Registry& registry, std::string_view isoA3, Instant at) {
  std::vector<Term> terms;
  const auto country = [](const Government& g) { return std::string_view(g.country); };
  const auto first = std::ranges::lower_bound(registry.governments, isoA3, {}, country);
  const auto last = std::ranges::upper_bound(registry.governments, isoA3, {}, country);
  for (auto government = first; government != last; ++government)
    if (const Held held = presence(government->when, at); held.presence != Presence::no)
      terms.push_back({&*government, held});
  std::stable_sort(terms.begin(), terms.end(), ranksBefore);
  std::vector<const Government*> governments;
  for (const Term& term : terms) governments.push_back(term.government);
  return governments;
}

std::vector<MembershipAt> membershipsAt(const Registry& registry, std::string_view isoA3, Instant at) {
  std::vector<MembershipAt> memberships;
  if (isoA3.empty()) return memberships;
  for (const Alliance& alliance : registry.alliances)
    for (const MembershipAt& membership : counting(alliance, at, isoA3)) memberships.push_back(membership);
  return memberships;
}

std::vector<MembershipAt> membersAt(const Alliance& alliance, Instant at) {
  std::vector<MembershipAt> members = counting(alliance, at);
  std::sort(members.begin(), members.end(),
            [](const MembershipAt& a, const MembershipAt& b) { return a.membership->country < b.membership->country; });
  return members;
}

}  // namespace geo
