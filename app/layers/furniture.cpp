// What only a figure carries: title, date, scale bar, sources, and the frame of its inset. Where all this lies is
// figure_layout's.
#include <algorithm>
#include <map>

#include "app/borders.hpp"
#include "app/data_sets.hpp"
#include "app/labels/names.hpp"
#include "app/labels/sight.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/sheet.hpp"
#include "app/live/cells.hpp"

namespace app {
namespace {

using render::Align;
using render::Text;
using render::Weight;

constexpr float footSize = 9.5F;

/// Title and sources stand on bands of their own, so that the map does not run through them.
void band(const Sheet& sheet, const ScreenBox& room) {
  sheet.layer.boxes.push_back({room.min, room.max, 0, render::faded(sheet.moment.theme.panel, 0.9F)});
}

void title(const Sheet& sheet) {
  const FigureLayout& layout = *sheet.moment.layout;
  band(sheet, layout.titleRoom);
  sheet.layer.texts.insert(sheet.layer.texts.end(), layout.title.begin(), layout.title.end());
  sheet.layer.texts.push_back(layout.date);
}

void scale(const Sheet& sheet) {
  const FigureLayout& layout = *sheet.moment.layout;
  if (!layout.bar) return;
  const glm::vec2 right = layout.barRight, left = right - glm::vec2(layout.bar->points, 0);
  const float tick = 4 * sheet.scale;
  const render::Colour ink = sheet.moment.theme.text, halo = sheet.moment.theme.labelHalo;
  const std::vector<glm::vec2> line{left - glm::vec2(0, tick), left, right, right - glm::vec2(0, tick)};
  sheet.layer.strokes.push_back({line, 3.4F * sheet.scale, halo, halo});
  sheet.layer.strokes.push_back({line, 1.2F * sheet.scale, ink, ink});
  sheet.layer.texts.push_back(layout.barWords);
}

/// Who is cited for what is visible: publishers by how many of the events they support.
std::vector<std::string> publishers(const Moment& moment) {
  std::map<std::string, int> counts;
  std::map<std::uint16_t, int> ofFile;
  const std::vector<bool> sets = dataSets(moment.world);
  for (const ActiveEvent& active : moment.active) {
    if (isCitedWhole(moment.world, sets, active.row)) {
      ++ofFile[moment.world.events.file(active.row)];
      continue;
    }
    for (const geo::Source& source : sourcesOf(moment.world, active.row))
      if (const std::string& name = source.publisher.empty() ? source.title : source.publisher; !name.empty())
        ++counts[name];
  }
  for (const geo::live::Cell& cell : live::cellsShown(moment.world, moment.state.project))
    ofFile[cell.file] += static_cast<int>(cell.count);
  for (const auto& [file, count] : ofFile)
    if (const std::string name = citedAs(moment.world, file); !name.empty()) counts[name] += count;
  std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater{}, &std::pair<std::string, int>::second);
  std::vector<std::string> out;
  for (auto& [name, count] : sorted) out.push_back(name);
  return out;
}

/// Whether a coast is on the page, at a scale at which one sees that Natural Earth is made for 1:10,000,000.
bool showsCoarseCoast(const Moment& moment) {
  constexpr float error = 2, seen = 4.25F;  // kilometres; points: 1.5 mm on paper
  constexpr int points = 5;
  const bool isSmallScale = moment.world.basemap.source.starts_with("Natural Earth");
  if (!isSmallScale || sightOf(moment).pointsPerKilometre * error < seen) return false;
  std::size_t land = 0;
  for (int i = 0; i < points * points; ++i) {
    const auto place = moment.placeAt(moment.at((glm::vec2(i % points, i / points) + 0.5F) / float{points}));
    if (place && moment.world.basemap.countryAt(*place, moment.range.at)) ++land;
  }
  return land > 0 && land < points * points;
}

std::string mapCredit(const Sheet& sheet) {
  std::string source = sheet.moment.world.basemap.source;
  const bool towns = std::ranges::any_of(sheet.moment.names, [](const Name& name) { return name.dot.has_value(); });
  if (towns) source += (source.empty() ? "" : "; ") + std::string("GeoNames (CC BY 4.0)");
  if (source.empty()) return "";
  const std::string credit = filled(sheet.tr()("Map: {source}."), {{"source", source}}) + " ";
  return showsCoarseCoast(sheet.moment) ? credit + sheet.tr()("Coasts simplified.") + " " : credit;
}

std::string sourceLine(const Sheet& sheet, float room) {
  const std::vector<std::string> names = publishers(sheet.moment);
  const std::string tail = mapCredit(sheet) + "Marea";
  for (std::size_t shown = names.size(); shown > 0; --shown) {
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) list += (i ? "; " : "") + names[i];
    if (shown < names.size())
      list += "; " + sheet.tr().plural("{n} more", "{n} more", static_cast<long>(names.size() - shown));
    std::string line = filled(sheet.tr()("Sources: {list}."), {{"list", list}}) + " " + tail;
    if (sheet.width(sheet.text(line, {}, footSize)) <= room) return line;
  }
  return tail;
}

Text footText(const Sheet& sheet, std::string words, glm::vec2 at, float room, Weight weight = Weight::regular) {
  Text text = sheet.text(std::move(words), at, footSize, weight);
  text.colour = sheet.moment.theme.quietText;
  if (const float width = sheet.width(text); width > room) text.size *= room / width;
  return text;
}

void foot(const Sheet& sheet) {
  const FigureLayout& layout = *sheet.moment.layout;
  const float left = 20 * sheet.scale, room = sheet.moment.size.x - 2 * left;
  const glm::vec2 at{left, sheet.moment.size.y - 7.5F * sheet.scale};
  band(sheet, layout.footRoom);
  const std::string borders = bordersNote(sheet.moment.world, sheet.moment.range.at, sheet.moment.words);
  Text note = footText(sheet, borders, {sheet.moment.size.x - left, at.y}, room, Weight::italic);
  note.align = Align::right;
  float taken = borders.empty() ? 0 : sheet.width(note) + 16 * sheet.scale;
  if (layout.footInTwoLines) {
    taken = 0;
    note.align = Align::left;
    note.at = at - glm::vec2(0, 13 * sheet.scale);
  }
  sheet.layer.texts.push_back(footText(sheet, sourceLine(sheet, room - taken), at, room - taken));
  if (!borders.empty()) sheet.layer.texts.push_back(std::move(note));
}

}  // namespace

void furniture(const Moment& moment, render::Layer& layer) {
  if (!moment.layout) return;
  const Sheet sheet{moment, layer, moment.layout->scale};
  title(sheet);
  scale(sheet);
  foot(sheet);
  if (const auto& room = moment.layout->insetRoom)
    layer.boxes.push_back({room->min, room->max, 2, {0, 0, 0, 0}, moment.theme.border, 1.0F});
}

}  // namespace app
