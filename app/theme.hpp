// Every colour that is not a kind's: map, furniture and panels of one theme.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "app/kinds.hpp"
#include "geo/registry.hpp"
#include "render/colour.hpp"

namespace app {

enum class ThemeName : std::uint8_t { light, dark, print };

struct Theme {
  ThemeName name = ThemeName::light;
  bool dark = false;
  render::Colour outside, sea, land, coast, border, province, disputed, graticule, insetLand;
  render::Colour label, townLabel, provinceLabel, labelHalo, seaLabel;
  render::Colour text, quietText, panel, panelEdge, field, fieldHover, accent, onAccent, highlight, warning;
  render::Colour kindOf(const Kind& kind) const { return dark ? kind.dark : kind.light; }
};

const Theme& theme(ThemeName name);

/// How a country is filled by the tendency of its government; the hatch says it without hue.
struct TendencyLook {
  std::string_view id;  ///< as in the data
  const char* title;    ///< English, goes through gettext
  render::Colour light, dark;
  render::Hatch hatch;
  render::Colour print{};  ///< of a lightness of its own, so that grey tells it, too
};
render::Colour fillOf(const Theme& theme, const TendencyLook& look);
std::span<const TendencyLook> tendencies();
const TendencyLook* tendency(std::string_view id);
/// How the members of the selected alliance are filled, by status.
const TendencyLook& statusLook(geo::MemberStatus status);
/// The hatch that lies over a country in which a coup is under way.
const TendencyLook& foughtOverLook();
/// Land that two countries have on the map.
const TendencyLook& claimedLook();
/// The hatch that lies over a country whose government is contested, whatever its colour.
const TendencyLook& contestedLook();

}  // namespace app
