#include "app/blocs.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

using render::rgb;
using render::Shape;

// Hues that the common colour-vision deficiencies keep apart, each with another rhythm of line and another badge.
constexpr std::array<BlocLook, mostAlliances> looks{{
    {rgb(0x2456A6), rgb(0x7FA8F0), 3.8F, {}, Shape::square},
    {rgb(0xA04A00), rgb(0xF0A35A), 2.8F, {9, 5}, Shape::triangle},
    {rgb(0x00705E), rgb(0x4FC9AE), 2.6F, {0, 5}, Shape::circle},
    {rgb(0x7A3E9D), rgb(0xCE9BEA), 2.2F, {14, 4}, Shape::diamond},
    {rgb(0x3D4246), rgb(0xD5DADD), 1.8F, {4, 3}, Shape::hexagon},
}};

/// 1 at the change, 0 after the afterglow and before.
float fresh(geo::Instant change, geo::Instant at, double afterglow) {
  if (at < change || afterglow <= 0) return 0;
  return static_cast<float>(std::max(0.0, 1 - static_cast<double>(at.seconds - change.seconds) / afterglow));
}

/// A founder is there from the beginning: nothing arrives.
bool arrives(const geo::Membership& membership) {
  return membership.how != "founder" && membership.status == geo::MemberStatus::member;
}

}  // namespace

const BlocLook& blocLook(std::size_t place) {
  return looks[place % looks.size()];
}

std::vector<BlocShown> blocsShown(const World& world, const Project& project, const View& view) {
  std::vector<BlocShown> out;
  const auto add = [&](const std::string& id, std::size_t place) {
    const geo::Alliance* alliance = id.empty() ? nullptr : world.registry.alliance(id);
    if (alliance && alliance->ofStates) out.push_back({alliance, place});
  };
  for (std::size_t place = 0; place < project.alliances.size(); ++place) add(project.alliances[place], place);
  const bool isChosen = view.selection.what == Selection::What::alliance;
  if (!isChosen || std::ranges::count(project.alliances, view.selection.id) > 0) return out;
  const auto free = std::ranges::find(project.alliances, std::string());
  add(view.selection.id, static_cast<std::size_t>(free - project.alliances.begin()));
  return out;
}

std::vector<BlocMember> blocMembers(const geo::Alliance& alliance, geo::Instant at, double afterglow) {
  std::vector<BlocMember> out;
  for (const geo::MembershipAt& in : geo::membersAt(alliance, at)) {
    const geo::Membership& m = *in.membership;
    const float arrived = arrives(m) ? fresh(m.when.bounds.earliestStart, at, afterglow) : 0;
    out.push_back({m.country, m.status, 0, arrived});
  }
  for (const geo::Membership& m : alliance.memberships) {
    const float left = m.status == geo::MemberStatus::member ? fresh(m.when.bounds.latestEnd, at, afterglow) : 0;
    if (left > 0 && std::ranges::count(out, m.country, &BlocMember::country) == 0)
      out.push_back({m.country, m.status, left, 0});
  }
  return out;
}

std::size_t memberCount(const geo::Alliance& alliance, geo::Instant at) {
  const auto members = geo::membersAt(alliance, at);
  return static_cast<std::size_t>(std::ranges::count_if(
      members, [](const geo::MembershipAt& m) { return m.membership->status != geo::MemberStatus::observer; }));
}

}  // namespace app
