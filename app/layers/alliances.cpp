// The alliances on the map: members tinted, suspended ones striped, observers dotted, each alliance with an outline of
// its own; who has just come is stronger, who has just left fades. The ground leaves out the colours of governments
// then: two scales on one land are none.
#include <algorithm>

#include "app/blocs.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

using geo::MemberStatus;

constexpr float tint = 0.36F, weakTint = 0.12F;

struct Bloc {
  BlocShown shown;
  const BlocLook& look;
  std::vector<BlocMember> members;
};

std::vector<Bloc> blocs(const Moment& moment) {
  const double glow = moment.view().reducedMotion ? 0 : afterglow(moment.view().clock);
  std::vector<Bloc> out;
  for (const BlocShown& shown : blocsShown(moment.world, moment.state.project, moment.view()))
    out.push_back({shown, blocLook(shown.place), blocMembers(*shown.alliance, moment.range.at, glow)});
  return out;
}

/// How strongly a member is tinted: less while suspended, more when it has just come, fading once it has gone.
float tintOf(const BlocMember& member) {
  if (member.isOut()) return tint * 0.6F * member.left;
  if (member.status == MemberStatus::observer) return 0;
  return member.status == MemberStatus::suspended ? weakTint : tint + 0.3F * member.arrived;
}

render::Hatch hatchOf(const BlocMember& member) {
  if (member.isOut()) return render::Hatch::none;
  return statusLook(member.status).hatch;
}

/// The mean of the tints of the `before` alliances that a country is in already and of this one.
void add(render::Paint& paint, int before, const Theme& theme, const BlocMember& member, render::Colour colour) {
  const render::Colour own = render::mixed(theme.land, colour, tintOf(member));
  paint.colour = before > 0 ? render::mixed(paint.colour, own, 1.0F / static_cast<float>(before + 1)) : own;
  if (hatchOf(member) == render::Hatch::none || paint.hatch != render::Hatch::none) return;
  paint.hatch = hatchOf(member);
  // Dots of observers are quiet: many an alliance has more of them than members.
  paint.hatchColour = render::faded(colour, paint.hatch == render::Hatch::dots ? 0.28F : 0.6F);
}

std::size_t indexOf(const geo::Basemap& basemap, std::string_view code) {
  const auto found = std::ranges::find(basemap.countries, code, &geo::Area::code);
  return static_cast<std::size_t>(found - basemap.countries.begin());
}

std::vector<render::Paint> paints(const Moment& moment, const std::vector<Bloc>& all) {
  const geo::Basemap& basemap = moment.world.basemap;
  std::vector<render::Paint> out(basemap.countries.size());
  std::vector<int> counts(out.size());
  for (const Bloc& bloc : all)
    for (const BlocMember& member : bloc.members)
      if (const std::size_t i = indexOf(basemap, member.country); i < out.size())
        add(out[i], counts[i]++, moment.theme, member, bloc.look.colour(moment.theme));
  return out;
}

/// Where one side belongs and the other does not. One that is alone needs no width to be told apart.
render::Line outline(const Moment& moment, const BlocLines& lines, const Bloc& bloc, bool alone) {
  std::vector<bool> belongs(moment.world.basemap.countries.size());
  for (const BlocMember& member : bloc.members)
    if (const std::size_t i = indexOf(moment.world.basemap, member.country); i < belongs.size())
      belongs[i] = !member.isOut() && member.status != MemberStatus::observer;
  const auto isIn = [&](std::uint32_t country) { return country < belongs.size() && belongs[country]; };
  const render::LineStyle style{alone ? std::min(bloc.look.width, 1.8F) : bloc.look.width,
                                bloc.look.colour(moment.theme), bloc.look.dash};
  render::Line out{lines.lines, std::vector<render::LineStyle>(lines.pairs.size())};
  for (std::size_t pair = 0; pair < lines.pairs.size(); ++pair)
    if (isIn(lines.pairs[pair].first) != isIn(lines.pairs[pair].second)) out.styles[pair] = style;
  return out;
}

}  // namespace

void alliances(const Moment& moment, render::Layer& layer) {
  const std::vector<Bloc> all = blocs(moment);
  if (all.empty()) return;
  const double pixel = 1.0 / (moment.camera.pointsPerUnit * moment.viewport.pixelsPerPoint);
  const std::size_t level = moment.world.maps.levelFor(pixel);
  layer.fills.push_back({meshesShown(moment).countries, paints(moment, all)});
  layer.lines.push_back({meshesShown(moment).borders, borderStyles(moment)});
  const BlocLines& lines = moment.world.maps.blocLines(moment.view().projection, moment.view().centre, level);
  for (const Bloc& bloc : all) layer.lines.push_back(outline(moment, lines, bloc, all.size() == 1));
}

void badges(const Moment& moment, render::Layer& layer) {
  const std::vector<Bloc> all = blocs(moment);
  if (all.size() < 2) return;
  constexpr float size = 6.5F, step = 9, below = 15;
  const geo::Basemap& basemap = moment.world.basemap;
  for (const geo::Area& area : basemap.countries) {
    std::vector<render::Marker> row;
    for (const Bloc& bloc : all) {
      const auto member = std::ranges::find(bloc.members, area.code, &BlocMember::country);
      if (member == bloc.members.end() || member->isOut()) continue;
      row.push_back({bloc.look.badge,
                     {},
                     size,
                     0,
                     bloc.look.colour(moment.theme),
                     moment.theme.labelHalo,
                     1.2F,
                     member->status != MemberStatus::member});
    }
    const auto at = row.empty() ? std::nullopt : moment.screen(area.label);
    if (!at || !moment.isOnPage(*at, 30)) continue;
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i].at = *at + glm::vec2(step * (static_cast<float>(i) - static_cast<float>(row.size() - 1) / 2), below);
      layer.markers.push_back(row[i]);
    }
  }
}

}  // namespace app
