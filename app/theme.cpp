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
  t.coast = rgb(0x8FA3AB);
  t.border = rgb(0x8C8375);
  t.province = {140, 131, 117, 70};
  t.disputed = rgb(0x9C8455);
  t.graticule = rgb(0xCEDADE);
  t.label = rgb(0x4A4842);
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
  t.coast = rgb(0x5A6A74);
  t.border = rgb(0x59646C);
  t.province = {120, 132, 142, 70};
  t.disputed = rgb(0xA58D5C);
  t.graticule = rgb(0x1D252B);
  t.label = rgb(0xC9CFD3);
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
  t.land = rgb(0xF4F4F2);
  t.coast = rgb(0x6E7477);
  t.border = rgb(0x8E8E8A);
  t.province = {110, 116, 119, 70};
  t.graticule = rgb(0xE9ECEC);
  t.label = rgb(0x2B2B2B);
  t.labelHalo = {255, 255, 255, 225};
  t.panel = {255, 255, 255, 250};
  return t;
}

constexpr Theme themes[] = {light(), dark(), print()};

// A diverging pair that the common colour-vision deficiencies keep apart; dots and stripes say left and right without
// hue.
constexpr TendencyLook looks[] = {
    {"left", toTranslate("Left"), rgb(0xEAB9A9), rgb(0x86473A), Hatch::dots},
    {"centre-left", toTranslate("Centre-left"), rgb(0xF3DBCF), rgb(0x664840), Hatch::none},
    {"centre", toTranslate("Centre"), rgb(0xECE6D2), rgb(0x4D4C45), Hatch::none},
    {"centre-right", toTranslate("Centre-right"), rgb(0xD0DFEA), rgb(0x3C5163), Hatch::none},
    {"right", toTranslate("Right"), rgb(0xABC7DF), rgb(0x365F85), Hatch::diagonal},
    {"military/de facto", toTranslate("Military or de facto"), rgb(0xB3ADA3), rgb(0x6B665E), Hatch::cross},
    {"other", toTranslate("Other"), rgb(0xDDD6C0), rgb(0x57523F), Hatch::none},
};

}  // namespace

const Theme& theme(ThemeName name) {
  return themes[static_cast<std::size_t>(name)];
}

std::span<const TendencyLook> tendencies() {
  return looks;
}

const TendencyLook& statusLook(geo::MemberStatus status) {
  static constexpr TendencyLook looksOfStatus[] = {
      {"member", toTranslate("Member"), rgb(0x9DB3DA), rgb(0x40598C), Hatch::none},
      {"suspended", toTranslate("Suspended"), rgb(0xE4E6EA), rgb(0x30394A), Hatch::diagonal},
      {"observer", toTranslate("Observer"), rgb(0xE9EBEF), rgb(0x2C3542), Hatch::dots},
  };
  return looksOfStatus[static_cast<std::size_t>(status)];
}

const TendencyLook& contestedLook() {
  static constexpr TendencyLook look{"contested", toTranslate("Contested"), rgb(0xF5F2EB), rgb(0x283036), Hatch::cross};
  return look;
}

const TendencyLook& foughtOverLook() {
  static constexpr TendencyLook look{"fought-over", toTranslate("Coup under way"), rgb(0xF5F2EB), rgb(0x283036),
                                     Hatch::diagonal};
  return look;
}

const TendencyLook* tendency(std::string_view id) {
  const auto found = std::ranges::find(looks, id, &TendencyLook::id);
  return found == std::end(looks) ? nullptr : found;
}

}  // namespace app
