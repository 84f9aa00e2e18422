#include "app/layers/figure_changes.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

#include "app/difference.hpp"
#include "app/layers/page_sight.hpp"
#include "app/layers/sheet.hpp"
#include "app/numbers.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

using Of = ChangeLine::Of;

constexpr float padding = 12, columnGap = 18, leastColumn = 225;

float heightOf(Of of) {
  return of == Of::heading ? 20.0F : of == Of::more ? 15.0F : 29.0F;
}

/// All that changed and that some map of the page shows.
struct Seen {
  Stretch between;
  std::vector<HandChange> hands;
  std::vector<std::vector<MembershipChange>> alliances;  ///< one after the other
  EventChanges events;
};

bool isSeen(const Moment& moment, const std::set<std::string>& countries, std::uint32_t row) {
  if (isShown(moment, row)) return true;
  const geo::Event* event = moment.world.events.whole(row);
  return event && event->places.empty() && event->routes.empty() &&
         std::ranges::any_of(event->countries, [&](const std::string& one) { return countries.contains(one); });
}

Stretch betweenOf(std::span<const Moment> maps) {
  if (const auto since = changesSince(maps.front().view())) return {*since, maps.front().range.at};
  const Moment& moment = maps.front();
  return {moment.sides.front().at, moment.sides.back().at};
}

std::vector<std::vector<MembershipChange>> byAlliance(const std::vector<MembershipChange>& all,
                                                      const std::set<std::string>& countries) {
  std::vector<std::vector<MembershipChange>> out;
  for (const MembershipChange& change : all) {
    if (!countries.contains(change.country)) continue;
    if (out.empty() || out.back().front().alliance != change.alliance) out.emplace_back();
    out.back().push_back(change);
  }
  return out;
}

Seen seenOf(std::span<const Moment> maps) {
  const Moment& moment = maps.front();
  const World& world = moment.world;
  std::set<std::string> countries;
  for (const Moment& map : maps) countries.merge(countriesShown(map));
  Seen out{betweenOf(maps), {}, {}, {}};
  out.hands = handsChanged(world, out.between);
  std::erase_if(out.hands, [&](const HandChange& change) { return !countries.contains(change.country); });
  out.alliances = byAlliance(membershipsChanged(world, out.between), countries);
  out.events = eventsChanged(world, moment.state.project, out.between);
  const auto hidden = [&](std::uint32_t row) {
    return std::ranges::none_of(maps, [&](const Moment& map) { return isSeen(map, countries, row); });
  };
  std::erase_if(out.events.began, hidden);
  std::erase_if(out.events.ended, hidden);
  return out;
}

/// A part of the list: how many there are, which of them matter most, and what each says.
struct Part {
  const char* title;
  std::vector<std::size_t> order;  ///< what matters most first; by number they are in their own order
  std::function<ChangeLine(std::size_t)> line;
  std::size_t shown = 0;
  bool isFull = false;
};

std::vector<std::size_t> counted(std::size_t size) {
  std::vector<std::size_t> out(size);
  std::iota(out.begin(), out.end(), 0);
  return out;
}

/// When a term began, no finer than it is known.
std::string beganOn(const Moment& moment, const geo::Government& government) {
  const auto when = geo::parseEdtf(government.from);
  return when ? moment.words.dates.inWords(*when) : "";
}

ChangeLine handsLine(const Moment& moment, const HandChange& change) {
  ChangeLine out;
  out.of = Of::hands;
  out.head = countryName(moment.world, change.country, moment.view().language);
  out.words = change.before->name + " \u2192 " + change.after->name;
  out.aside = beganOn(moment, *change.after);
  out.before = change.before;
  out.after = change.after;
  return out;
}

/// "+ 2 − 1" beside the alliance, the countries below it.
ChangeLine allianceLine(const Moment& moment, const std::vector<MembershipChange>& changes) {
  const geo::Language language = moment.view().language;
  const geo::Alliance& alliance = *changes.front().alliance;
  ChangeLine out;
  out.of = Of::alliance;
  out.head = alliance.acronym.empty() ? alliance.name.get(language) : alliance.acronym;
  for (const bool joined : {true, false}) {
    const auto count = std::ranges::count(changes, joined, &MembershipChange::joined);
    if (count == 0) continue;
    const char* sign = joined ? "+ " : "\u2212 ";
    out.aside += (out.aside.empty() ? "" : "  ") + (sign + std::to_string(count));
    std::string names;
    for (const MembershipChange& change : changes)
      if (change.joined == joined)
        names += (names.empty() ? sign : ", ") + countryName(moment.world, change.country, language);
    out.words += (out.words.empty() ? "" : "  ") + names;
  }
  return out;
}

ChangeLine eventLine(const Moment& moment, std::uint32_t row, bool ended) {
  const geo::EventHandle event = moment.world.events[row];
  ChangeLine out;
  out.of = Of::event;
  out.head = event->title.get(moment.view().language);
  out.words = moment.words.dates.inWords(event->when);
  out.row = row;
  out.ended = ended;
  return out;
}

/// What still goes on at the later date says most about it, then what is nearest to it.
std::vector<std::size_t> byNearness(const Moment& moment, const std::vector<std::uint32_t>& rows, geo::Instant to) {
  std::vector<std::size_t> out = counted(rows.size());
  std::ranges::stable_sort(out, std::greater{}, [&](std::size_t i) {
    const geo::Bounds bounds = moment.world.events.bounds(rows[i]);
    return std::pair(geo::presence(bounds, to).presence == geo::Presence::certain, bounds.earliestStart);
  });
  return out;
}

std::vector<std::size_t> byWeight(const std::vector<HandChange>& hands) {
  std::vector<std::size_t> out = counted(hands.size());
  std::ranges::stable_sort(out, std::greater{}, [&](std::size_t i) { return hands[i].hands; });
  return out;
}

std::vector<Part> partsOf(const Moment& moment, const Seen& seen) {
  const auto events = [&](const std::vector<std::uint32_t>& rows, bool ended) {
    return [&moment, &rows, ended](std::size_t i) { return eventLine(moment, rows[i], ended); };
  };
  std::vector<Part> out;
  out.push_back({toTranslate("Changed hands"), byWeight(seen.hands),
                 [&](std::size_t i) { return handsLine(moment, seen.hands[i]); }});
  out.push_back({toTranslate("Alliances"), counted(seen.alliances.size()),
                 [&](std::size_t i) { return allianceLine(moment, seen.alliances[i]); }});
  out.push_back(
      {toTranslate("Ended"), byNearness(moment, seen.events.ended, seen.between.to), events(seen.events.ended, true)});
  out.push_back(
      {toTranslate("Began"), byNearness(moment, seen.events.began, seen.between.to), events(seen.events.began, false)});
  std::erase_if(out, [](const Part& part) { return part.order.empty(); });
  return out;
}

/// Where lines stand in columns, from the top of the first on.
class Columns {
 public:
  Columns(const MapArea& area, std::size_t columns, float scale)
      : area_(area), columns_(columns), scale_(scale), y_(area.min.y) {
    const float gaps = columnGap * scale * static_cast<float>(columns - 1);
    width_ = (area.max.x - area.min.x - gaps) / static_cast<float>(columns);
  }
  /// False where there is no room; `following` must come into the same column.
  bool place(ChangeLine& line, float following = 0) {
    const bool first = y_ == area_.min.y;
    const float before = line.of == Of::heading && !first ? 7 * scale_ : 0;
    if (y_ + before + (heightOf(line.of) + following) * scale_ > area_.max.y) {
      if (first || ++column_ == columns_) return false;
      y_ = area_.min.y;
      return place(line, following);
    }
    line.at = {area_.min.x + static_cast<float>(column_) * (width_ + columnGap * scale_), y_ + before};
    line.right = line.at.x + width_;
    y_ += before + heightOf(line.of) * scale_;
    bottom_ = std::max(bottom_, y_);
    return true;
  }
  float bottom() const { return bottom_; }

 private:
  MapArea area_;
  std::size_t columns_, column_ = 0;
  float scale_, y_, width_ = 0, bottom_ = 0;
};

ChangeLine headingLine(const Sheet& sheet, const Part& part) {
  ChangeLine out;
  out.head = sheet.tr()(part.title);
  out.aside = numberInWords(static_cast<double>(part.order.size()), sheet.tr().language());
  return out;
}

ChangeLine moreLine(const Sheet& sheet, std::size_t count) {
  ChangeLine out;
  out.of = Of::more;
  out.words = sheet.tr().plural("and {n} more", "and {n} more", static_cast<long>(count));
  return out;
}

/// The lines in their places; nothing where they do not fit. Without `words` only what they take is found out.
bool lay(const Sheet& sheet, const std::vector<Part>& parts, Columns& columns, std::vector<ChangeLine>* lines) {
  const auto put = [&](ChangeLine line, float following) {
    if (!columns.place(line, following)) return false;
    if (lines) lines->push_back(std::move(line));
    return true;
  };
  for (const Part& part : parts) {
    const std::size_t rest = part.order.size() - part.shown;
    const bool says = rest > 0 && part.shown > 0;
    if (!put(headingLine(sheet, part), part.shown > 0 ? heightOf(Of::event) : 0)) return false;
    std::vector<std::size_t> shown(part.order.begin(), part.order.begin() + static_cast<std::ptrdiff_t>(part.shown));
    std::ranges::sort(shown);
    ChangeLine any;
    any.of = Of::event;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const bool last = i + 1 == shown.size();
      if (!put(lines ? part.line(shown[i]) : any, says && last ? heightOf(Of::more) : 0)) return false;
    }
    if (says && !put(moreLine(sheet, rest), 0)) return false;
  }
  return true;
}

/// Each part in turn gets a line more, as long as there is room.
void share(const Sheet& sheet, std::vector<Part>& parts, const Columns& empty) {
  for (bool grew = true; grew;) {
    grew = false;
    for (Part& part : parts) {
      if (part.isFull || part.shown == part.order.size()) continue;
      ++part.shown;
      Columns columns = empty;
      if (lay(sheet, parts, columns, nullptr))
        grew = true;
      else
        part.isFull = true, --part.shown;
    }
  }
}

/// Columns that are as high as each other, as far as lines can be parted.
Columns lowest(const Sheet& sheet, const std::vector<Part>& parts, MapArea area, std::size_t columns) {
  const float most = area.max.y;
  for (area.max.y = area.min.y + 40 * sheet.scale; area.max.y < most; area.max.y += 4 * sheet.scale) {
    Columns tried(area, columns, sheet.scale);
    if (lay(sheet, parts, tried, nullptr)) return Columns(area, columns, sheet.scale);
  }
  area.max.y = most;
  return Columns(area, columns, sheet.scale);
}

}  // namespace

std::optional<FigureChanges> figureChanges(const Sheet& sheet, std::span<const Moment> maps, const MapArea& most,
                                           bool isBand) {
  if (maps.front().sides.empty()) return std::nullopt;
  const Seen seen = seenOf(maps);
  std::vector<Part> parts = partsOf(maps.front(), seen);
  const float s = sheet.scale, pad = padding * s;
  const float wide = most.max.x - most.min.x - 2 * pad;
  const std::size_t columns = isBand ? std::max<std::size_t>(1, static_cast<std::size_t>(wide / (leastColumn * s))) : 1;
  const MapArea inner{most.min + pad, most.max - pad};
  const Columns empty(inner, columns, s);
  share(sheet, parts, empty);
  FigureChanges out{{most.min, most.max}, isBand, {}};
  Columns places = isBand ? lowest(sheet, parts, inner, columns) : empty;
  ChangeLine nothing;
  nothing.head = sheet.tr()("Nothing changed.");
  if (parts.empty() && places.place(nothing)) out.lines.push_back(nothing);
  if (!lay(sheet, parts, places, &out.lines) || out.lines.empty()) return std::nullopt;
  const float spare = inner.max.y - places.bottom();
  if (isBand) {
    out.room.min.y += spare;
    for (ChangeLine& line : out.lines) line.at.y += spare;
  } else {
    out.room.max.y -= spare;
  }
  return out;
}

std::string changeCounts(const Sheet& sheet, std::span<const Moment> maps) {
  const Seen seen = seenOf(maps);
  std::string out;
  const auto add = [&](const char* one, const char* many, std::size_t count) {
    if (count > 0) out += (out.empty() ? "" : ", ") + sheet.tr().plural(one, many, static_cast<long>(count));
  };
  add("{n} changed hands", "{n} changed hands", seen.hands.size());
  add("{n} ended", "{n} ended", seen.events.ended.size());
  add("{n} began", "{n} began", seen.events.began.size());
  return out;
}

}  // namespace app
