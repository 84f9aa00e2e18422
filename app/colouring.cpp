#include "app/colouring.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/messages.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

using render::Colour;
using render::Hatch;
using render::rgb;

// One hue from pale to deep (light) and from dim to bright (dark): the order survives print in grey and every kind of
// colour vision.
constexpr std::array lightRamp{rgb(0xE3ECE6), rgb(0xC4DDD4), rgb(0x9DCAC3),
                               rgb(0x74B3B3), rgb(0x4F98A2), rgb(0x357F90)};
constexpr std::array darkRamp{rgb(0x27353B), rgb(0x2A4C56), rgb(0x2F6A75), rgb(0x3F8C92), rgb(0x69B3AE), rgb(0xA9DCCB)};

// After Okabe and Ito, paled so that signs and names stand out on them; the second four are striped as well.
struct Category {
  Colour light, dark;
};
constexpr std::array categoryColours{Category{rgb(0xA9CDE6), rgb(0x2F5F86)}, Category{rgb(0xF1C68B), rgb(0x8A5A1C)},
                                     Category{rgb(0xA5D6C2), rgb(0x1F6B55)}, Category{rgb(0xE3B6CF), rgb(0x7E4467)},
                                     Category{rgb(0xF2E8A4), rgb(0x776C1E)}, Category{rgb(0xC3BAE2), rgb(0x51478A)},
                                     Category{rgb(0xE0B9A4), rgb(0x80472D)}, Category{rgb(0xB8C6CC), rgb(0x48585F)}};

Colour mixed(Colour a, Colour b, double share) {
  const auto part = [share](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
  };
  return {part(a.r, b.r), part(a.g, b.g), part(a.b, b.b), 255};
}

template <std::size_t count>
Colour along(const std::array<Colour, count>& ramp, std::size_t i, std::size_t classes) {
  const double at =
      classes < 2 ? 0.5 * (count - 1) : static_cast<double>(i) * (count - 1) / static_cast<double>(classes - 1);
  const auto below = std::min(static_cast<std::size_t>(at), count - 2);
  return mixed(ramp[below], ramp[below + 1], at - static_cast<double>(below));
}

std::vector<ColourClass> numericLooks(const ColourScale& scale, const Messages& tr, geo::Language language) {
  const std::vector<double>& breaks = scale.breaks;
  const auto words = [&](double value) { return numberInWords(value, language, scale.decimals); };
  std::vector<ColourClass> out;
  const std::size_t count = breaks.size() + 1;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = scale.each ? words(i == 0 ? scale.least : breaks[i - 1])
                       : i == 0   ? filled(tr("under {to}"), {{"to", words(breaks[0])}})
                       : i + 1 == count
                           ? filled(tr("{from} and more"), {{"from", words(breaks[i - 1])}})
                           : filled(tr("{from} to {to}"), {{"from", words(breaks[i - 1])}, {"to", words(breaks[i])}});
    out.push_back({std::move(text), along(lightRamp, i, count), along(darkRamp, i, count)});
  }
  return out;
}

std::vector<ColourClass> categoryLooks(const std::vector<std::string>& names) {
  std::vector<ColourClass> out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out.push_back({names[i], categoryColours[i].light, categoryColours[i].dark, i < 4 ? Hatch::none : Hatch::diagonal});
  return out;
}

std::string key(std::string_view text) {
  std::string out;
  for (const char c : text) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return out;
}

/// Facts of the registry say nothing of the rest of the world, and no reader expects it: it stays plain.
bool isOfRegistry(const ColourScale& scale, const geo::Registry& registry) {
  return std::ranges::all_of(scale.attribute.values, [&](const geo::Value& value) {
    return value.from == geo::distantPast && registry.country(value.country);
  });
}

}  // namespace

std::string attributeTitle(const std::string& name, const Messages& tr) {
  if (name == "population") return tr("Population");
  if (name == "area_km2") return tr("Area, km²");
  if (name == "status") return tr("Status");
  return name;
}

const ColourScale* scaleShown(const World& world, const Project& project) {
  if (project.colourBy != ColourBy::attribute) return nullptr;
  return colourScale(world, project.colourAttribute);
}

const ColourScale* colourScale(const World& world, std::string_view name) {
  const auto found = std::ranges::find_if(world.colourScales,
                                          [&](const ColourScale& one) { return key(one.attribute.name) == key(name); });
  return found == world.colourScales.end() ? nullptr : &*found;
}

Colouring colouringAt(const World& world, const ColourScale& scale, geo::Instant at, geo::Language language) {
  const Messages& tr = world.words.in(language).tr;
  Colouring out{attributeTitle(scale.attribute.name, tr), {}, {}};
  out.classes = scale.attribute.numeric ? numericLooks(scale, tr, language) : categoryLooks(scale.categories);
  const std::size_t other = out.classes.size(), silent = other + 1;
  out.classes.push_back({tr("Other"), rgb(0xD8D4CB), rgb(0x3A4046), Hatch::dots});
  out.classes.push_back({tr("No data"), rgb(0xF5F2EB), rgb(0x283036), Hatch::diagonal});
  const bool regional = isOfRegistry(scale, world.registry);
  for (const geo::Area& area : world.basemap.countries) {
    const geo::Value* value = area.holds(at) ? geo::valueAt(scale.attribute, area.code, at) : nullptr;
    const std::size_t found = value ? scale.classOf(*value) : silent;
    const bool plain = !area.holds(at) || (!value && regional && !world.registry.country(area.code));
    out.ofCountry.push_back(plain ? Colouring::none : found == ColourScale::other ? other : found);
  }
  return out;
}

}  // namespace app
