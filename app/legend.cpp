#include "app/legend.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/crowd.hpp"
#include "app/heat.hpp"
#include "app/hexagons.hpp"
#include "app/live/cells.hpp"
#include "app/numbers.hpp"
#include "app/sides.hpp"
#include "app/upheaval.hpp"

namespace app {
namespace {

using Active = std::vector<ActiveEvent>;

/// Whether the row of the legend is switched off.
bool isHidden(const Project& project, const Styling& styling, const EventClass& one, const LayerStyle& style) {
  if (!style.isVisible || style.hidden.contains(one.id)) return true;
  return styling.layers[one.layer].byKind() && project.hiddenKinds.contains(one.id);
}

/// Round sizes of each layer, as discs.
std::vector<LegendRow> sizeRows(const World& world, const Project& project) {
  constexpr float largest = 22;  // points: as high as a row is
  const auto styling = stylingOf(world, project);
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  std::vector<LegendRow> out;
  for (const std::uint16_t layer : layerOrder(world, project)) {
    const LayerLook& look = styling->layers[layer];
    if (!look.sizes || !styles[layer].isVisible || styles[layer].as != ShowAs::marks) continue;
    if (live::isGathered(world, layer)) continue;  // discs are sized by how many they stand for
    for (const double number : sizesInLegend(*look.sizes, look.greatest, largest)) {
      LegendRow& row = out.emplace_back();
      row.sized = number;
      row.size = look.sizes->sizeOf(number);
      row.layer = layer;
      row.count = 1;
    }
  }
  return out;
}

/// What a server counted and did not send.
void addGathered(const std::vector<geo::live::Cell>& cells, std::vector<LegendRow>& rows) {
  for (const geo::live::Cell& cell : cells) {
    auto row = std::ranges::find_if(rows, [&cell](const LegendRow& other) {
      return other.one ? other.one->of == EventClass::Of::kind && other.one->id == cell.kind
                       : other.kind == &kindOf(cell.kind);
    });
    if (row == rows.end()) row = rows.insert(rows.end(), LegendRow{.kind = &kindOf(cell.kind)});
    row->count += cell.count;
  }
}

std::vector<LegendRow> kindRows(const World& world, const Project& project, const Active& visible) {
  const auto styling = stylingOf(world, project);
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  std::vector<std::size_t> counts(styling->classes.size(), 0), possible(counts.size(), 0);
  for (const ActiveEvent& active : visible) {
    const std::uint16_t one = styling->classOf(world, active.row);
    ++counts[one];
    possible[one] += active.held.presence == geo::Presence::possible;
  }
  const bool dots = isCrowded(world, visible);
  std::vector<LegendRow> out;
  for (const std::uint16_t layer : layerOrder(world, project)) {
    if (styles[layer].as != ShowAs::marks) continue;
    for (const std::uint16_t i : styling->layers[layer].classes) {
      const EventClass& one = styling->classes[i];
      LegendRow& row = out.emplace_back();
      row.kind = &one.look;
      row.styling = styling;
      row.one = &one;
      row.layer = layer;
      row.dots = dots;
      row.count = counts[i];
      row.possible = possible[i];
      row.hidden = isHidden(project, *styling, one, styles[layer]);
    }
  }
  addGathered(live::cellsShown(world, project), out);
  return out;
}

void dropEmpty(std::vector<LegendRow>& rows) {
  std::erase_if(rows, [](const LegendRow& row) { return row.count == 0; });
}

std::vector<LegendRow> markRows(const World& world, const Project& project, const Active& visible, const View& view) {
  std::vector<LegendRow> out;
  for (const MarkLook& look : markLooks()) out.push_back({.mark = &look});
  for (const ActiveEvent& active : visible) {
    if (active.held.presence == geo::Presence::possible) ++out[static_cast<std::size_t>(Mark::possible)].count;
    const geo::Event* event = world.events.whole(active.row);
    if (event && event->contested) ++out[static_cast<std::size_t>(Mark::contested)].count;
    if (hasEnded(view, world.events.bounds(active.row))) ++out[static_cast<std::size_t>(Mark::ended)].count;
  }
  out[static_cast<std::size_t>(Mark::gathered)].count = live::discsOf(live::cellsShown(world, project)).size();
  dropEmpty(out);
  return out;
}

/// Whose width says how many walked; the track of a storm or a ship says nothing of the kind.
bool isOfPeople(const geo::Event& event) {
  return kindOf(event.kind).motion == Motion::alongPath || !event.participants.empty();
}

/// How many marches there are of each width, and of each way of moving where not all walk.
std::vector<LegendRow> trailRows(const World& world, const Active& visible) {
  std::vector<LegendRow> trails, ways;
  for (const TrailLook& look : trailLooks()) trails.push_back({.trail = &look});
  for (const WayLook& look : wayLooks()) ways.push_back({.way = &look});
  for (const ActiveEvent& active : visible) {
    const geo::Event* event = world.events.whole(active.row);
    if (!event || event->routes.empty() || !isOfPeople(*event)) continue;
    ++trails[static_cast<std::size_t>(&trailLook(*event) - trailLooks().data())].count;
    ++ways[static_cast<std::size_t>(&wayLook(*event) - wayLooks().data())].count;
  }
  ways.front().count = 0;  // a solid trail needs no words
  trails.insert(trails.end(), ways.begin(), ways.end());
  dropEmpty(trails);
  return trails;
}

std::vector<LegendRow> tendencyRows(const World& world, const Active& visible, const View& view) {
  std::vector<LegendRow> out;
  for (const TendencyLook& look : tendencies()) out.push_back({.tendency = &look});
  out.push_back({.tendency = &contestedLook()});
  const auto since = changesSince(view);
  for (const geo::Area& area : world.basemap.countries) {
    const geo::Government* government = governmentAt(world, area.code, view.clock.now);
    if (since && handsBetween(world, area.code, *since, view.clock.now) == Hands::same) continue;
    const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
    if (!look) continue;
    ++out[static_cast<std::size_t>(look - tendencies().data())].count;
    if (government->contested) ++out.back().count;
  }
  if (!since)
    out.push_back({.tendency = &foughtOverLook(), .count = countriesFoughtOver(world, visible, view.clock.now).size()});
  dropEmpty(out);
  return out;
}

/// One row an alliance with the number of its members, then what the hatches mean where there are any.
std::vector<LegendRow> blocRows(const std::vector<BlocShown>& blocs, const View& view) {
  std::vector<LegendRow> out;
  LegendRow suspended{.tendency = &statusLook(geo::MemberStatus::suspended)};
  LegendRow observers{.tendency = &statusLook(geo::MemberStatus::observer)};
  for (const BlocShown& bloc : blocs) {
    out.push_back({.bloc = bloc, .count = memberCount(*bloc.alliance, view.clock.now)});
    for (const geo::MembershipAt& member : geo::membersAt(*bloc.alliance, view.clock.now)) {
      if (member.membership->status == geo::MemberStatus::suspended) ++suspended.count;
      if (member.membership->status == geo::MemberStatus::observer) ++observers.count;
    }
  }
  for (const LegendRow& row : {suspended, observers})
    if (row.count > 0) out.push_back(row);
  return out;
}

std::vector<LegendRow> classRows(const World& world, const ColourScale& scale, const View& view) {
  const Colouring colouring = colouringAt(world, scale, view.clock.now, view.language);
  std::vector<LegendRow> out(colouring.classes.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i].colour = std::make_shared<const ColourClass>(colouring.classes[i]);
  for (const std::size_t one : colouring.ofCountry)
    if (one != Colouring::none) ++out[one].count;
  dropEmpty(out);
  return out;
}

/// How many countries changed hands, and how many their alliances.
std::vector<LegendRow> changeRows(const World& world, const View& view) {
  std::vector<LegendRow> out;
  for (const ChangeLook& look : changeLooks()) out.push_back({.change = &look});
  const Stretch between{*changesSince(view), view.clock.now};
  for (const HandChange& change : handsChanged(world, between))
    ++out[change.hands == Hands::otherTendency ? 0 : 1].count;
  std::set<std::string> moved;
  for (const MembershipChange& change : membershipsChanged(world, between)) moved.insert(change.country);
  out.back().count = moved.size();
  dropEmpty(out);
  return out;
}

void append(std::vector<LegendRow>& to, const std::vector<LegendRow>& rows) {
  to.insert(to.end(), rows.begin(), rows.end());
}

bool isSameLook(const LegendRow& a, const LegendRow& b) {
  const auto place = [](const LegendRow& row) { return row.bloc ? row.bloc->place : mostAlliances; };
  const bool sameColour = !a.colour == !b.colour && (!a.colour || a.colour->words == b.colour->words);
  return a.kind == b.kind && a.sized == b.sized && a.layer == b.layer && a.mark == b.mark && a.trail == b.trail &&
         a.way == b.way && a.tendency == b.tendency && a.change == b.change && a.disputed == b.disputed &&
         place(a) == place(b) && sameColour;
}

/// The looks of one table lie in the order of their rows.
bool comesBefore(const LegendRow& a, const LegendRow& b) {
  if (partOf(a) != partOf(b)) return partOf(a) < partOf(b);
  const auto isOf = [](const TendencyLook* look) { return look && tendency(look->id) == look; };
  if (isOf(a.tendency) && isOf(b.tendency)) return a.tendency < b.tendency;
  if (a.trail && b.trail) return a.trail < b.trail;
  if (a.mark && b.mark) return a.mark < b.mark;
  return !a.mark == !b.mark && isOf(a.tendency) && !isOf(b.tendency);
}

}  // namespace

LegendPart partOf(const LegendRow& row) {
  if (row.kind || row.mark || row.sized || row.density) return LegendPart::events;
  if (row.trail || row.way) return LegendPart::marchers;
  const bool ofMembers = row.tendency && (row.tendency == &statusLook(geo::MemberStatus::suspended) ||
                                          row.tendency == &statusLook(geo::MemberStatus::observer));
  return row.bloc || ofMembers ? LegendPart::alliances : LegendPart::countries;
}

std::string wordsOf(const LegendRow& row, const Messages& tr) {
  if (row.one) return wordsOf(*row.styling, *row.one, tr);
  if (row.kind) return tr(row.kind->title);
  if (row.sized)
    return numberInWords(*row.sized, tr.language(), *row.sized < 10 && std::floor(*row.sized) != *row.sized ? 1 : 0);
  if (row.mark) return tr(row.mark->title);
  if (row.trail) return tr(row.trail->title);
  if (row.way) return tr(row.way->title);
  if (row.tendency) return tr(row.tendency->title);
  if (row.colour) return row.colour->words;
  if (row.disputed) return tr("Disputed border");
  if (row.change) return tr(row.change->title);
  const geo::Alliance& alliance = *row.bloc->alliance;
  return alliance.acronym.empty() ? alliance.name.get(tr.language()) : alliance.acronym;
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view) {
  return legendRows(world, project, view, activeEvents(world, project, view.clock));
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view, const Active& visible) {
  std::vector<LegendRow> rows = kindRows(world, project, visible);
  append(rows, markRows(world, project, visible, view));
  append(rows, sizeRows(world, project));
  append(rows, trailRows(world, visible));
  if (const auto blocs = blocsShown(world, project, view); !blocs.empty())
    append(rows, blocRows(blocs, view));
  else if (const ColourScale* scale = scaleShown(world, project))
    append(rows, classRows(world, *scale, view));
  else if (project.colourBy == ColourBy::government)
    append(rows, tendencyRows(world, visible, view));
  if (changesSince(view)) append(rows, changeRows(world, view));
  return rows;
}

std::vector<LegendRow> legendRows(const World& world, const State& state) {
  if (!state.view.comparison.isOn) return legendRows(world, state.project, state.view);
  std::vector<std::vector<LegendRow>> rows;
  for (const Side& side : sidesOf(world, state.view, {1, 1}, {{0, 0}, {1, 1}})) {
    const State there = onSide(world, state, side);
    rows.push_back(legendRows(world, there.project, there.view, eventsInView(world, there)));
  }
  return rows.size() < 2 ? rows.front() : compared(std::move(rows[0]), rows[1]);
}

std::vector<LegendRow> compared(std::vector<LegendRow> earlier, const std::vector<LegendRow>& later) {
  for (LegendRow& row : earlier) row.later = 0;
  std::size_t next = 0;  // where a row that the earlier date has not belongs: after those that come before it
  for (const LegendRow& row : later) {
    const auto same = std::ranges::find_if(earlier, [&](const LegendRow& one) { return isSameLook(one, row); });
    if (same != earlier.end()) {
      same->later = row.count;
      next = static_cast<std::size_t>(same - earlier.begin()) + 1;
      continue;
    }
    while (next < earlier.size() && comesBefore(earlier[next], row)) ++next;
    LegendRow& added = *earlier.insert(earlier.begin() + static_cast<std::ptrdiff_t>(next++), row);
    added.later = std::exchange(added.count, 0);
  }
  return earlier;
}

namespace {

/// A row for each class of counts; `count` of a row is how many hexagons have it.
void addClasses(const Moment& moment, std::uint16_t layer, const std::vector<std::uint32_t>& breaks,
                std::vector<LegendRow>& out) {
  for (ColourClass& one : countClasses(breaks, moment.words.tr)) {
    LegendRow& row = out.emplace_back();
    row.density = true;
    row.layer = layer;
    row.colour = std::make_shared<const ColourClass>(std::move(one));
  }
}

void addHexagons(const Moment& moment, std::uint16_t layer, std::vector<LegendRow>& out) {
  const std::vector<std::uint32_t> breaks = hexBreaks(moment, layer);
  const std::size_t first = out.size();
  addClasses(moment, layer, breaks, out);
  for (const HexCell& cell : hexagons(moment, layer)) ++out[first + countClass(breaks, cell.count)].count;
}

void addHeat(const Moment& moment, std::uint16_t layer, std::vector<LegendRow>& out) {
  const auto reach = heatReach(moment);
  if (!reach) return;
  const std::size_t first = out.size();
  addClasses(moment, layer, heatBreaks(moment, layer), out);
  for (std::size_t i = first; i < out.size(); ++i) {
    const float cover = heatCover(i - first, out.size() - first) * moment.layers[layer].opacity;
    ColourClass seen = *out[i].colour;  // as it looks on land
    for (render::Colour* colour : {&seen.light, &seen.dark}) *colour = render::mixed(moment.theme.land, *colour, cover);
    out[i].colour = std::make_shared<const ColourClass>(std::move(seen));
    out[i].within = reach->kilometres;
    out[i].count = 1;
  }
}

}  // namespace

std::vector<LegendRow> densityRows(const Moment& moment) {
  std::vector<LegendRow> out;
  for (const std::uint16_t layer : layerOrder(moment.world, moment.state.project)) {
    if (!moment.layers[layer].isVisible) continue;
    if (moment.layers[layer].as == ShowAs::hexagons) addHexagons(moment, layer, out);
    if (moment.layers[layer].as == ShowAs::heat) addHeat(moment, layer, out);
  }
  return out;
}

std::string countInWords(const LegendRow& row, geo::Language language) {
  if (row.sized || row.within > 0) return "";
  const std::string count = numberInWords(static_cast<double>(row.count), language);
  return row.later ? count + " → " + numberInWords(static_cast<double>(*row.later), language) : count;
}

bool sharesHeading(const LegendRow& a, const LegendRow& b) {
  if (partOf(a) != partOf(b)) return false;
  if (partOf(a) != LegendPart::events) return true;
  if (b.mark) return true;  // marks are of all layers, and close their list
  return a.layer == b.layer && a.sized.has_value() == b.sized.has_value() && a.density == b.density;
}

namespace {

std::string withinWords(double kilometres, const Messages& tr) {
  const int decimals = kilometres < 1 ? 1 : 0;
  return filled(tr("Events within {length}"), {{"length", numberInWords(kilometres, tr.language(), decimals) + " km"}});
}

std::string eventsHeading(const World& world, const Project& project, const Messages& tr, const LegendRow& first,
                          bool now) {
  const LayerLook& look = stylingOf(world, project)->layers[first.layer];
  if (first.density) {
    const std::string what = first.within > 0 ? withinWords(first.within, tr) : tr("Events in each hexagon");
    return world.layers.size() < 2 ? what : layerTitle(world, first.layer, tr) + " · " + what;
  }
  const bool byColumn = first.sized || (!look.byKind() && !look.colourBy.empty());
  const std::string column = !byColumn ? "" : columnTitle(first.sized ? look.sizeBy : look.colourBy, tr);
  if (world.layers.size() < 2) return byColumn ? column : now ? tr("Events now") : tr("Events");
  const std::string name = layerTitle(world, first.layer, tr);
  return byColumn ? name + " · " + column : name;
}

}  // namespace

std::string headingOf(const World& world, const Project& project, const View& view, const LegendRow& first, bool now) {
  const Messages& tr = world.words.in(view.language).tr;
  const LegendPart part = partOf(first);
  if (part == LegendPart::countries)
    if (std::string own = coloursHeading(world, project, view); !own.empty()) return own;
  if (part == LegendPart::events) return eventsHeading(world, project, tr, first, now);
  if (part == LegendPart::marchers) return tr("Marchers, lowest figure");
  if (part == LegendPart::alliances) return now ? tr("Members now") : tr("Members");
  return now ? tr("Governments now") : tr("Governments");
}

std::string coloursHeading(const World& world, const Project& project, const View& view) {
  const Messages& tr = world.words.in(view.language).tr;
  if (!blocsShown(world, project, view).empty()) return tr("Borders");
  if (const ColourScale* scale = scaleShown(world, project)) return attributeTitle(scale->attribute.name, tr);
  return project.colourBy == ColourBy::government ? "" : tr("Borders");
}

}  // namespace app
