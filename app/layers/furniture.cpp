// What only a figure carries: title, date, legend, scale bar, sources. Laid out by this one function for every shape of
// page.
#include <algorithm>
#include <map>

#include "app/borders.hpp"
#include "app/labels.hpp"
#include "app/layers/sheet.hpp"
#include "app/lengths.hpp"
#include "app/numbers.hpp"
#include "app/scale_bar.hpp"

namespace app {
namespace {

using render::Align;
using render::Text;
using render::Weight;

/// Hours are shown where the clock is set to one and the window is short enough for them to matter.
geo::Precision precisionOf(const Clock& clock) {
  const bool endOfDay = geo::toCivil(clock.now).second == 59 && geo::toCivil(clock.now).hour == 23;
  const bool fine = clock.mode == Mode::instant || geo::approximateSeconds(clock.window) < 3.0 * geo::secondsPerDay;
  return fine && !endOfDay ? geo::Precision::minute : geo::Precision::day;
}

std::string dateLine(const Sheet& sheet) {
  const Clock& clock = sheet.moment.view().clock;
  const std::string date = sheet.moment.words.dates.inWords(clock.now, precisionOf(clock));
  if (clock.mode == Mode::instant) return date;
  if (clock.mode == Mode::cumulative) return filled(sheet.tr()("{date} and everything before"), {{"date", date}});
  const std::string length = lengthInWords(clock.window, sheet.tr());
  return filled(sheet.tr()("{date} and {length} before"), {{"date", date}, {"length", length}});
}

Text headOf(const Sheet& sheet) {
  const std::string& own = sheet.moment.figure.title;
  const std::string words =
      own.empty() ? (sheet.moment.world.bundled ? sheet.tr()("Latin America: movements, coups, marches, alliances")
                                                : sheet.moment.world.title)
                  : own;
  const float left = 22 * sheet.scale, room = sheet.moment.size.x - 2 * left;
  Text head = sheet.text(words, {left, 38 * sheet.scale}, 23, Weight::bold);
  if (const float width = sheet.width(head); width > room) head.size *= room / width;
  return head;
}

void title(const Sheet& sheet) {
  sheet.layer.texts.push_back(headOf(sheet));
  sheet.layer.texts.push_back(sheet.text(dateLine(sheet), {22 * sheet.scale, 60 * sheet.scale}, 14.5F));
}

void scale(const Sheet& sheet) {
  const auto bar = scaleBar(sheet.moment, 150 * sheet.scale);
  if (!bar) return;
  const glm::vec2 right = sheet.moment.size - glm::vec2(20, 40) * sheet.scale;
  const glm::vec2 left = right - glm::vec2(bar->points, 0);
  const float tick = 4 * sheet.scale;
  const render::Colour ink = sheet.moment.theme.text;
  sheet.layer.strokes.push_back(
      {{left - glm::vec2(0, tick), left, right, right - glm::vec2(0, tick)}, 1.2F * sheet.scale, ink, ink});
  const std::string length = numberInWords(bar->kilometres, sheet.moment.view().language) + " km";
  Text words =
      sheet.text(bar->onlyAtCentre ? filled(sheet.tr()("{length} at the centre"), {{"length", length}}) : length,
                 right - glm::vec2(0, 8 * sheet.scale), 10.5F);
  words.align = Align::right;
  sheet.layer.texts.push_back(std::move(words));
}

/// Who is cited for what is visible: publishers by how many of the events they support.
std::vector<std::string> publishers(const Moment& moment) {
  std::map<std::string, int> counts;
  for (const ActiveEvent& active : moment.active)
    for (const geo::Source& source : moment.world.events[active.row].sources)
      if (const std::string& name = source.publisher.empty() ? source.title : source.publisher; !name.empty())
        ++counts[name];
  std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater{}, &std::pair<std::string, int>::second);
  std::vector<std::string> out;
  for (auto& [name, count] : sorted) out.push_back(name);
  return out;
}

std::string sourceLine(const Sheet& sheet, float room) {
  const std::vector<std::string> names = publishers(sheet.moment);
  const std::string& map = sheet.moment.world.basemap.source;
  const std::string tail = (map.empty() ? "" : filled(sheet.tr()("Map: {source}."), {{"source", map}})) + " Marea";
  for (std::size_t shown = names.size(); shown > 0; --shown) {
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) list += (i ? "; " : "") + names[i];
    if (shown < names.size())
      list += "; " + sheet.tr().plural("{n} more", "{n} more", static_cast<long>(names.size() - shown));
    std::string line = filled(sheet.tr()("Sources: {list}."), {{"list", list}}) + " " + tail;
    if (sheet.width(sheet.text(line, {}, 9.5F)) <= room) return line;
  }
  return tail;
}

void sources(const Sheet& sheet) {
  const float left = 20 * sheet.scale, room = sheet.moment.size.x - 2 * left;
  const glm::vec2 at{left, sheet.moment.size.y - 14 * sheet.scale};
  const std::string borders = bordersNote(sheet.moment.world, sheet.moment.range.at, sheet.moment.words);
  Text note = sheet.text(borders, {sheet.moment.size.x - left, at.y}, 9.5F, Weight::italic);
  note.align = Align::right;
  Text line = sheet.text(sourceLine(sheet, room - (borders.empty() ? 0 : sheet.width(note) + 16)), at, 9.5F);
  line.colour = note.colour = sheet.moment.theme.quietText;
  sheet.layer.texts.push_back(std::move(line));
  if (!borders.empty()) sheet.layer.texts.push_back(std::move(note));
}

}  // namespace

std::optional<ScreenBox> titleRoom(const Moment& moment) {
  if (!moment.figure.furniture) return std::nullopt;
  render::Layer unused;
  const Sheet sheet{moment, unused, furnitureScale(moment.size)};
  ScreenBox room = boxOf(*moment.world.fonts, headOf(sheet), 6);
  room.max.y = 66 * sheet.scale;
  return room;
}

void furniture(const Moment& moment, render::Layer& layer) {
  if (!moment.figure.furniture) return;
  const Sheet sheet{moment, layer, furnitureScale(moment.size)};
  title(sheet);
  scale(sheet);
  sources(sheet);
}

}  // namespace app
