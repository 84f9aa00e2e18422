// See page_legend.hpp.
#include "app/export/page_legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/colouring.hpp"
#include "app/legend_parts.hpp"
#include "app/theme.hpp"

namespace app {
namespace {

constexpr std::int64_t furthest = 8'640'000'000'000;  // seconds that a browser's dates reach

std::int64_t seconds(geo::Instant instant) {
  return std::clamp(instant.seconds, -furthest, furthest);
}

std::string inHex(render::Colour c) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", c.r, c.g, c.b);
  return text;
}

PageJson classesOf(const Colouring& colouring, bool isDark) {
  PageJson out = PageJson::array();
  for (const ColourClass& one : colouring.classes)
    out.push_back({{"name", one.words},
                   {"colour", inHex(isDark ? one.dark : one.light)},
                   {"hatch", static_cast<int>(one.hatch)}});
  return out;
}

}  // namespace

PageJson pageSizes(const World& world, const State& state) {
  const Messages& tr = world.words.in(state.view.language).tr;
  const auto styling = stylingOf(world, state.project);
  PageJson out = PageJson::array();
  std::optional<std::uint16_t> layer;
  for (const LegendRow& row : sizeRows(world, state.project)) {
    if (layer != row.layer) out.push_back({columnTitle(styling->layers[row.layer].sizeBy, tr), PageJson::array()});
    layer = row.layer;
    out.back()[1].push_back({wordsOf(row, tr), std::round(static_cast<double>(row.size) * 10) / 10});
  }
  return out;
}

PageJson pageScale(const World& world, const State& state) {
  const ColourScale* scale = scaleShown(world, state.project);
  if (!scale) return nullptr;
  const Colouring colouring = colouringAt(world, *scale, state.view.clock.now, state.view.language);
  const std::size_t silent = colouring.classes.size() - 1, other = silent - 1;
  PageJson of = PageJson::object();
  // A country that has no value has no rows, and one that stays plain is not there.
  for (std::size_t i = 0; i < world.basemap.countries.size(); ++i)
    if (colouring.ofCountry[i] != Colouring::none) of[world.basemap.countries[i].code] = PageJson::array();
  for (const geo::Value& value : scale->attribute.values) {
    const std::size_t found = scale->classOf(value);
    of[value.country].push_back({seconds(value.from), seconds(value.to), found == ColourScale::other ? other : found});
  }
  return {{"title", colouring.title},
          {"classes", classesOf(colouring, theme(state.view.theme).dark)},
          {"silent", silent},
          {"of", std::move(of)}};
}

}  // namespace app
