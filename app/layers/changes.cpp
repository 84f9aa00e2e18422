// What changed between two dates, marked without hue: a line around countries that changed hands, and by their names
// what they joined or left.
#include <algorithm>
#include <map>

#include "app/difference.hpp"
#include "app/labels/names.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr std::size_t mostNamed = 2;  // alliances by their names; more are counted

/// By the country's index in the base map.
std::vector<Hands> handsOnMap(const Moment& moment, geo::Instant since) {
  std::vector<Hands> out;
  for (const geo::Area& area : moment.world.basemap.countries)
    out.push_back(area.holds(moment.range.at) ? handsBetween(moment.world, area.code, since, moment.range.at)
                                              : Hands::same);
  return out;
}

render::LineStyle lineOf(const Moment& moment, Hands hands) {
  if (hands == Hands::same) return {};
  const ChangeLook& look =
      changeLook(hands == Hands::otherTendency ? ChangeLook::Of::otherTendency : ChangeLook::Of::sameTendency);
  return {look.width, render::faded(moment.theme.text, 0.8F), look.dash};
}

std::string shortName(const geo::Alliance& alliance, geo::Language language) {
  return alliance.acronym.empty() ? shortened(alliance.name.get(language), 14) : alliance.acronym;
}

std::string wordsOf(const std::vector<const MembershipChange*>& changes, geo::Language language) {
  std::string out;
  if (changes.size() <= mostNamed) {
    for (const MembershipChange* change : changes)
      out += (out.empty() ? "" : "  ") + std::string(change->joined ? "+ " : "− ") +
             shortName(*change->alliance, language);
    return out;
  }
  const auto joined = std::ranges::count_if(changes, [](const MembershipChange* change) { return change->joined; });
  if (joined > 0) out = "+ " + std::to_string(joined);
  if (const auto left = static_cast<std::ptrdiff_t>(changes.size()) - joined; left > 0)
    out += (out.empty() ? "− " : "  − ") + std::to_string(left);
  return out;
}

render::Text textOf(const Moment& moment, std::string words) {
  render::Text text;
  text.text = std::move(words);
  text.size = 9.5F * mapTypeScale(moment);
  text.weight = render::Weight::bold;
  text.align = render::Align::centre;
  text.colour = moment.theme.text;
  return text;
}

/// What the words must not lie on: names, events, the words of others.
LabelPlacer takenBy(const Moment& moment) {
  LabelPlacer taken;
  for (const Name& name : moment.names)
    for (const ScreenBox& box : name.boxes) taken.block(box);
  for (const Sign& sign : signs(moment)) {
    const glm::vec2 half(sign.size * 0.45F);
    taken.block({sign.at - half, sign.at + half});
  }
  if (moment.layout)
    for (const ScreenBox& room : moment.layout->fixedRooms()) taken.block(room);
  if (moment.layout && moment.layout->legendRoom) taken.block(*moment.layout->legendRoom);
  return taken;
}

/// Below where the country's name stands, or as near to it as there is room; nothing where there is none.
std::optional<ChangeMark> placed(const Moment& moment, glm::vec2 at, const render::Text& words, LabelPlacer& taken) {
  for (const float down : {17.0F, -10.0F, 30.0F, -24.0F})
    for (const float right : {0.0F, 26.0F, -26.0F}) {
      ChangeMark mark{words, {}};
      mark.text.at = at + glm::vec2(right, down);
      mark.box = boxOf(*moment.world.fonts, mark.text, 3);
      if (isInside(mark.box, moment.clip) && taken.claim(mark.box)) return mark;
    }
  return std::nullopt;
}

}  // namespace

std::vector<ChangeMark> changeMarks(const Moment& moment) {
  std::vector<ChangeMark> out;
  const auto since = changesSince(moment.view());
  if (!since) return out;
  const std::vector<MembershipChange> all = membershipsChanged(moment.world, {*since, moment.range.at});
  std::map<std::string, std::vector<const MembershipChange*>> byCountry;
  for (const MembershipChange& change : all) byCountry[change.country].push_back(&change);
  if (byCountry.empty()) return out;
  LabelPlacer taken = takenBy(moment);
  for (const auto& [country, changes] : byCountry) {
    const geo::Area* area = moment.world.basemap.country(country, moment.range.at);
    const auto at = area ? moment.screen(area->label) : std::nullopt;
    if (!at || !moment.isOnPage(*at, 0)) continue;
    const render::Text words = textOf(moment, wordsOf(changes, moment.view().language));
    if (auto mark = placed(moment, *at, words, taken)) out.push_back(std::move(*mark));
  }
  return out;
}

void changes(const Moment& moment, render::Layer& layer) {
  const auto since = changesSince(moment.view());
  if (!since || moment.state.project.colourBy != ColourBy::government) return;
  const std::vector<Hands> hands = handsOnMap(moment, *since);
  const double pixel = 1.0 / (moment.camera.pointsPerUnit * moment.viewport.pixelsPerPoint);
  const Maps& maps = moment.world.maps;
  const BlocLines& lines = maps.blocLines(moment.view().projection, moment.view().centre, maps.levelFor(pixel));
  const auto handsOf = [&](std::uint32_t country) { return country < hands.size() ? hands[country] : Hands::same; };
  render::Line out{lines.lines, std::vector<render::LineStyle>(lines.pairs.size())};
  for (std::size_t pair = 0; pair < lines.pairs.size(); ++pair)
    out.styles[pair] = lineOf(moment, std::max(handsOf(lines.pairs[pair].first), handsOf(lines.pairs[pair].second)));
  layer.lines.push_back(std::move(out));
}

void changeWords(const Moment& moment, render::Layer& layer) {
  for (ChangeMark& mark : changeMarks(moment)) {
    layer.boxes.push_back({mark.box.min, mark.box.max, 3, render::faded(moment.theme.panel, 0.92F),
                           render::faded(moment.theme.text, 0.5F), 0.8F});
    layer.texts.push_back(std::move(mark.text));
  }
}

}  // namespace app
