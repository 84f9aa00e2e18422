// Alliances on the map: which are shown, each with a look of its own, and who belongs to them at a moment. Knows
// nothing of drawing.
#pragma once

#include "app/state.hpp"
#include "app/world.hpp"
#include "render/frame.hpp"

namespace app {

/// What tells one alliance from another without hue: the line around it, and the badge of its members.
struct BlocLook {
  render::Colour light, dark;
  float width;  ///< of the outline, points; the first the widest, so that it shows beside those that lie on it
  render::Dash dash;
  render::Shape badge;
  render::Colour colour(const Theme& theme) const { return theme.dark ? dark : light; }
};
const BlocLook& blocLook(std::size_t place);

struct BlocShown {
  const geo::Alliance* alliance;
  std::size_t place;  ///< among those on the map: says its look
};
/// Those that stay on the map, then the selected one if it is none of them; only alliances of states.
std::vector<BlocShown> blocsShown(const World& world, const Project& project, const View& view);

struct BlocMember {
  std::string_view country;
  geo::MemberStatus status = geo::MemberStatus::member;
  float left = 0;     ///< of who has gone: 1 just now … 0 out of sight
  float arrived = 0;  ///< of who has come: 1 just now … 0
  bool isOut() const { return left > 0; }
  bool operator==(const BlocMember&) const = default;
};
/// Who belongs at the moment, and who left within `afterglow` seconds.
std::vector<BlocMember> blocMembers(const geo::Alliance& alliance, geo::Instant at, double afterglow);
/// How many are members, suspended ones included, observers not.
std::size_t memberCount(const geo::Alliance& alliance, geo::Instant at);

}  // namespace app
