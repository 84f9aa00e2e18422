#include "app/ui/timeline_scene.hpp"

#include <algorithm>
#include <cmath>

#include "app/ui/strips.hpp"

namespace ui {
namespace {

constexpr float lowestRow = 13, highestRow = 18, lineGap = 3;
constexpr int mostRows = 7, denseRows = 2;
constexpr float signWidth = 11, longestLabel = 190, slimRow = 6;
constexpr std::size_t labelled = 160;  ///< a lane with more items has no room for words
constexpr float histogramHeight = 30, barStep = 6;
constexpr float roomForHistogram = 200, roomForEras = 130;

/// An event shorter than its sign takes the sign's width. `words`: with a label beside it.
Want wantOf(const Context& c, const Item& item, float sign, bool words) {
  Want want{.x0 = item.x0, .x1 = item.x1};
  if (item.count == 1 && want.x1 - want.x0 < sign) {
    const float middle = (item.x0 + item.x1) / 2;
    want = {.x0 = middle - sign / 2, .x1 = middle + sign / 2};
  }
  if (!words || item.count > 1) return want;
  const float label = textSize(c.look.type.small, c.memory.rows->title(item.row, c.language())).x + 10;
  want.label = label < item.x1 - item.x0 ? 0 : std::min(label, longestLabel);
  return want;
}

std::vector<Want> wantsOf(const Context& c, const Line& line, float sign, bool words) {
  std::vector<Want> wants;
  for (const Item& item : line.items) wants.push_back(wantOf(c, item, sign, words && line.items.size() <= labelled));
  return wants;
}

Line lineOf(const Context& c, const Lane& lane, float width, const Columns& columns) {
  Line line;
  line.kind = &c.memory.rows->look(lane.kind);
  line.one = c.memory.rows->classOf(lane.kind);
  line.name = c.memory.rows->name(lane.kind, c.tr);
  Found found = itemsIn(lane, *c.memory.rows, c.view().axis, width, columns);
  line.items = std::move(found.items);
  line.dense = found.dense;
  line.ongoing = found.ongoing;
  line.ongoingEnd = found.ongoingEnd;
  if (line.dense) return line;
  std::erase_if(line.items, [width](const Item& item) { return item.x1 < -longestLabel || item.x0 > width; });
  line.wants = wantsOf(c, line, signWidth, true);
  return line;
}

void measureStrip(const Context& c, Line& strip, float width) {
  std::erase_if(strip.bars, [&](const StripBar& bar) {
    return c.view().axis.xOf(bar.bounds.latestEnd) < 0 ||
           c.view().axis.xOf(bar.bounds.earliestStart) > static_cast<double>(width);
  });
  for (const StripBar& bar : strip.bars) {
    const BarEnds ends = barEnds(bar.bounds, c.view().axis, width, c.view().clock.last);
    strip.wants.push_back({.x0 = ends.earliestStart, .x1 = std::max(ends.latestEnd, ends.earliestStart + 2)});
  }
}

Histogram histogramOf(const Context& c, const Rect& room) {
  Histogram out;
  if (room.height() < roomForHistogram) return out;
  out.height = histogramHeight;
  out.columns = columnsOf(c.view().axis, room.width(), barStep);
  std::vector<std::uint32_t> total(out.columns.edges.size() - 1, 0);
  for (const Lane& lane : c.memory.lanes) {
    Histogram::Kind& kind = out.kinds.emplace_back(Histogram::Kind{lane.kind, countsIn(lane, out.columns)});
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += kind.counts[i];
  }
  out.peak = std::ranges::max(total);
  return out;
}

/// Those that stay, and the selected one.
std::vector<std::string> countriesOn(const Context& c) {
  std::vector<std::string> out = c.state.project.pinned;
  const app::Selection& selected = c.view().selection;
  if (selected.what == app::Selection::What::country && std::ranges::count(out, selected.id) == 0)
    out.push_back(selected.id);
  return out;
}

/// Of the bundled timeline or of what the reader opened: the program knows those of the region whatever is open.
bool hasAlliances(const Context& c) {
  const auto tells = [](const geo::LayerReport& layer) {
    return layer.recognisedAs == "marea" || layer.recognisedAs == "cow-alliances-member";
  };
  return c.world.bundled || c.state.project.withTimeline ||
         std::ranges::any_of(c.world.files,
                             [&](const geo::FileReport& file) { return std::ranges::any_of(file.layers, tells); });
}

std::vector<Line> linesOf(const Context& c, const Rect& room) {
  const Columns columns = columnsOf(c.view().axis, room.width(), mergedWidth);
  std::vector<Line> lines;
  const auto add = [&](Line strip) {
    measureStrip(c, strip, room.width());
    if (!strip.bars.empty()) lines.push_back(std::move(strip));
  };
  const std::vector<std::string> countries = countriesOn(c);
  const std::vector<std::string>& pinned = c.state.project.pinned;
  for (const std::string& country : countries) {
    Line first = governmentStrip(c, country);
    if (std::ranges::count(pinned, country) > 0) first.country = country;
    add(std::move(first));
    if (!pinned.empty()) add(membershipStrip(c, country));
    if (!pinned.empty()) add(countryEventStrip(c, country));
  }
  if (room.height() > roomForEras) add(eraStrip(c));
  for (const Lane& lane : c.memory.lanes)
    if (Line line = lineOf(c, lane, room.width(), columns); !line.items.empty() || line.ongoing > 0)
      lines.push_back(std::move(line));
  if (room.height() > roomForEras && pinned.empty() && (hasAlliances(c) || !countries.empty()))
    add(countries.empty() ? allianceStrip(c) : membershipStrip(c, countries.front()));
  return lines;
}

/// Rows of full height with words; where things would lie over each other, lower rows without words.
void pack(const Context& c, Line& line, int rows) {
  if (line.dense) return;
  line.packing = packed(line.wants, rows);
  if (!line.kind || std::ranges::none_of(line.packing.places, &Place::crowded)) return;
  const std::vector<Want> bare = wantsOf(c, line, slimRow, false);
  const int most = std::max(static_cast<int>(line.height / slimRow), 1);
  Packing slim = packed(bare, most);
  if (slim.rows <= 1) return;
  line.rowHeight = line.height / static_cast<float>(slim.rows);
  line.wants = bare;
  line.packing = std::move(slim);
}

int rowsWanted(const Line& line) {
  if (line.dense) return denseRows;
  return std::max(packed(line.wants, line.kind ? mostRows : 3).rows, 1);
}

}  // namespace

app::Range rangeOf(const Context& c, const Line& line) {
  const app::Clock& clock = c.view().clock;
  return line.one ? app::visibleRange(c.world, c.state.project, clock, *line.one)
                  : app::visibleRange(c.state.project, clock, line.kind->id);
}

BarEnds barEnds(const geo::Bounds& bounds, const app::Axis& axis, float width, geo::Instant last) {
  constexpr double outside = 400, fade = 60;
  const double right = static_cast<double>(width) + outside;
  const auto x = [&](geo::Instant t) { return std::clamp(axis.xOf(t), -outside, right); };
  BarEnds ends{static_cast<float>(x(bounds.earliestStart)), static_cast<float>(x(bounds.latestStart)),
               static_cast<float>(x(bounds.earliestEnd)), static_cast<float>(x(bounds.latestEnd))};
  if (bounds.latestEnd < geo::distantFuture) return ends;
  const double solid = std::max(x(std::max(last, bounds.latestStart)), static_cast<double>(ends.latestStart));
  if (bounds.earliestEnd >= geo::distantFuture) ends.earliestEnd = static_cast<float>(solid);
  ends.latestEnd = static_cast<float>(std::max(solid, static_cast<double>(ends.earliestEnd)) + fade);
  return ends;
}

Scene sceneOf(const Context& c, const Rect& room) {
  Scene scene;
  scene.histogram = histogramOf(c, room);
  scene.lines = linesOf(c, room);
  std::vector<int> wanted;
  int total = 0;
  for (const Line& line : scene.lines) {
    wanted.push_back(rowsWanted(line));
    total += wanted.back();
  }
  const float high = room.height() - scene.histogram.height - 6 - lineGap * static_cast<float>(scene.lines.size());
  scene.rowHeight = std::clamp(std::floor(high / static_cast<float>(std::max(total, 1))), lowestRow, highestRow);
  const std::vector<int> rows = fairRows(wanted, static_cast<int>(high / scene.rowHeight));
  scene.height = 3 + scene.histogram.height;
  for (std::size_t i = 0; i < scene.lines.size(); ++i) {
    Line& line = scene.lines[i];
    line.top = scene.height;
    line.height = scene.rowHeight * static_cast<float>(rows[i]);
    line.rowHeight = scene.rowHeight;
    pack(c, line, rows[i]);
    scene.height += line.height + lineGap;
  }
  return scene;
}

}  // namespace ui
