#include "app/theme.hpp"

#include <algorithm>

#include "app/messages.hpp"

namespace app {
namespace {

using render::Colour;
using render::Hatch;
using render::rgb;

constexpr Theme light() {
  Theme t;
  t.name = ThemeName::light;
  t.outside = rgb(0xEEF1F1);
  t.sea = rgb(0xDCE6E9);
  t.land = rgb(0xF5F2EB);
  t.coast = rgb(0x6B7F88);
  t.border = rgb(0x675F54);
  t.province = {103, 95, 84, 105};
  t.disputed = rgb(0x7A6230);
  t.graticule = rgb(0xCEDADE);
  t.insetLand = rgb(0xA9B2B3);
  t.label = rgb(0x4A4842);
  t.townLabel = rgb(0x3A3833);
  t.provinceLabel = rgb(0x6B665C);
  t.labelHalo = {250, 248, 243, 215};
  t.seaLabel = rgb(0x6C8791);
  t.text = rgb(0x22262A);
  t.quietText = rgb(0x5B646B);
  t.panel = {252, 251, 248, 245};
  t.panelEdge = rgb(0xDAD6CC);
  t.field = rgb(0xEFECE4);
  t.fieldHover = rgb(0xE3DFD4);
  t.accent = rgb(0x0B6670);
  t.onAccent = rgb(0xFFFFFF);
  t.highlight = rgb(0x0B6670);
  t.warning = rgb(0xA8370F);
  return t;
}

constexpr Theme dark() {
  Theme t;
  t.name = ThemeName::dark;
  t.dark = true;
  t.outside = rgb(0x0E1215);
  t.sea = rgb(0x151B20);
  t.land = rgb(0x283036);
  t.coast = rgb(0x7F909B);
  t.border = rgb(0xA9B3BA);
  t.province = {169, 179, 186, 95};
  t.disputed = rgb(0xD3B878);
  t.graticule = rgb(0x1D252B);
  t.insetLand = rgb(0x4C575F);
  t.label = rgb(0xC9CFD3);
  t.townLabel = rgb(0xDADFE2);
  t.provinceLabel = rgb(0x9DA8B0);
  t.labelHalo = {18, 22, 26, 215};
  t.seaLabel = rgb(0x6F8793);
  t.text = rgb(0xEDF0F2);
  t.quietText = rgb(0xA3AEB6);
  t.panel = {28, 34, 39, 245};
  t.panelEdge = rgb(0x3B464E);
  t.field = rgb(0x2A333A);
  t.fieldHover = rgb(0x364149);
  t.accent = rgb(0x5FC3CE);
  t.onAccent = rgb(0x0E1215);
  t.highlight = rgb(0x7FD6DF);
  t.warning = rgb(0xFF9D73);
  return t;
}

constexpr Theme print() {
  Theme t = light();
  t.name = ThemeName::print;
  t.outside = t.sea = rgb(0xFFFFFF);
  t.land = rgb(0xFCFCFB);
  t.coast = rgb(0x6E7477);
  t.border = rgb(0x5F5F5C);
  t.province = {95, 95, 92, 115};
  t.graticule = rgb(0xE9ECEC);
  t.insetLand = rgb(0xC4C7C7);
  t.label = rgb(0x2B2B2B);
  t.townLabel = rgb(0x1E1E1E);
  t.provinceLabel = rgb(0x565656);
  t.labelHalo = {255, 255, 255, 225};
  t.panel = {255, 255, 255, 250};
  t.disputed = rgb(0x6B5A35);
  return t;
}

constexpr Theme themes[] = {light(), dark(), print()};

// A diverging pair that the common colour-vision deficiencies keep apart; dots and stripes say left and right without
// hue. tests/app/palette_test.cpp measures all of this.
constexpr TendencyLook looks[] = {
    {"left", toTranslate("Left"), rgb(0xEFC3B4), rgb(0x7A3F33), Hatch::dots, rgb(0xC9BDB9)},
    {"centre-left", toTranslate("Centre-left"), rgb(0xF1D3C5), rgb(0x5E4139), Hatch::none, rgb(0xE7DBD6)},
    {"centre", toTranslate("Centre"), rgb(0xF3EAC6), rgb(0x55512F), Hatch::none, rgb(0xF3EDD8)},
    {"centre-right", toTranslate("Centre-right"), rgb(0xCFE0EC), rgb(0x33485A), Hatch::none, rgb(0xC6D1DA)},
    {"right", toTranslate("Right"), rgb(0xB6CFE4), rgb(0x2F567A), Hatch::diagonal, rgb(0xB0C0CE)},
    {"military/de facto", toTranslate("Military or de facto"), rgb(0xC6C1B8), rgb(0x5D5852), Hatch::cross,
     rgb(0xC2BFB9)},
    {"other", toTranslate("Other"), rgb(0xCBCAC0), rgb(0x3C403D), Hatch::none, rgb(0xC1BFB6)},
};

}  // namespace

const Theme& theme(ThemeName name) {
  return themes[static_cast<std::size_t>(name)];
}

render::Colour fillOf(const Theme& theme, const TendencyLook& look) {
  return theme.name == ThemeName::print ? look.print : theme.dark ? look.dark : look.light;
}

std::span<const TendencyLook> tendencies() {
  return looks;
}

const TendencyLook& statusLook(geo::MemberStatus status) {
  static constexpr TendencyLook looksOfStatus[] = {
      {"member", toTranslate("Member"), rgb(0xB3C5E6), rgb(0x3A5283), Hatch::none, rgb(0xC3CCDC)},
      {"suspended", toTranslate("Suspended"), rgb(0xE4E6EA), rgb(0x30394A), Hatch::diagonal, rgb(0xE9EAED)},
      {"observer", toTranslate("Observer"), rgb(0xE9EBEF), rgb(0x2C3542), Hatch::dots, rgb(0xEEEFF1)},
  };
  return looksOfStatus[static_cast<std::size_t>(status)];
}

const TendencyLook& contestedLook() {
  static constexpr TendencyLook look{"contested",  toTranslate("Contested"), rgb(0xF5F2EB), rgb(0x283036), Hatch::cross,
                                     rgb(0xFCFCFB)};
  return look;
}

const TendencyLook& foughtOverLook() {
  static constexpr TendencyLook look{
      "fought-over", toTranslate("Coup under way"), rgb(0xF5F2EB), rgb(0x283036), Hatch::diagonal, rgb(0xFCFCFB)};
  return look;
}

const TendencyLook& claimedLook() {
  static constexpr TendencyLook look{
      "claimed", toTranslate("Claimed by two"), rgb(0xF5F2EB), rgb(0x283036), Hatch::diagonal, rgb(0xFCFCFB)};
  return look;
}

const TendencyLook* tendency(std::string_view id) {
  const auto found = std::ranges::find(looks, id, &TendencyLook::id);
  return found == std::end(looks) ? nullptr : found;
}

}  // namespace app
