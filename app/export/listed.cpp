// The list beside a picture: its events, and of two compared dates all that is different between them.
#include <algorithm>
#include <map>

#include "app/difference.hpp"
#include "app/export/leaving.hpp"
#include "app/holds.hpp"
#include "app/sides.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

constexpr const char* column = "change";

geo::LocalText inAll(const std::function<std::string(geo::Language)>& words) {
  geo::LocalText out;
  for (const geo::Language language : geo::languages) out.in[static_cast<std::size_t>(language)] = words(language);
  return out;
}

/// A change of a country as if it were an event, on the day from which it held.
geo::Event changeOf(const World& world, const std::string& country, const std::string& since, const char* change) {
  geo::Event out;
  out.start = since;
  if (const auto when = geo::parseEdtf(since)) out.when = *when;
  out.countries = {country};
  if (const geo::Area* area = world.basemap.country(country))
    out.places.push_back(
        {countryName(world, country, geo::Language::en), country, area->label, geo::Extent::country, std::nullopt});
  out.cells.push_back({column, change});
  return out;
}

geo::Event eventOf(const World& world, const HandChange& change) {
  geo::Event out = changeOf(world, change.country, change.after->from, "changed hands");
  out.id = "government-" + change.after->id;
  out.kind = "government-change";
  out.title = inAll([&](geo::Language language) {
    return countryName(world, change.country, language) + ": " + change.before->name + " \u2192 " + change.after->name;
  });
  out.sources = change.after->sources;
  return out;
}

/// The day on which it joined or left, as the membership states it.
std::string dayOf(const MembershipChange& change, Stretch between) {
  for (const geo::MembershipAt& one : geo::membersAt(*change.alliance, change.joined ? between.to : between.from))
    if (one.membership->country == change.country) return change.joined ? one.membership->from : one.membership->to;
  return "";
}

geo::Event eventOf(const World& world, const MembershipChange& change, Stretch between) {
  geo::Event out = changeOf(world, change.country, dayOf(change, between), change.joined ? "joined" : "left");
  out.id = std::string(change.joined ? "joined-" : "left-") + change.alliance->id + "-" + change.country;
  out.kind = "alliance";
  out.title = inAll([&](geo::Language language) {
    const std::string name =
        change.alliance->acronym.empty() ? change.alliance->name.get(language) : change.alliance->acronym;
    return name + ": " + (change.joined ? "+ " : "\u2212 ") + countryName(world, change.country, language);
  });
  out.sources = change.alliance->sources;
  return out;
}

struct Changes {
  std::map<std::uint32_t, const char*> rows;  ///< in order of start
  std::vector<geo::Event> made;
};

Changes changesOf(const World& world, const State& state) {
  Changes out;
  for (const std::uint32_t row : rowsShown(world, state)) out.rows[row] = "";
  const Stretch between = comparedDates(world, state.view);
  const EventChanges events = eventsChanged(world, state.project, between);
  for (const std::uint32_t row : events.began) out.rows[row] = "began";
  for (const std::uint32_t row : events.ended) out.rows[row] = "ended";
  for (const HandChange& change : handsChanged(world, between)) out.made.push_back(eventOf(world, change));
  for (const MembershipChange& change : membershipsChanged(world, between))
    out.made.push_back(eventOf(world, change, between));
  return out;
}

}  // namespace

geo::Outgoing listed(const World& world, const State& state) {
  if (!state.view.comparison.isOn) return leaving(world, rowsShown(world, state));
  Changes changes = changesOf(world, state);
  std::vector<std::uint32_t> rows;
  for (const auto& [row, change] : changes.rows) rows.push_back(row);
  geo::Outgoing out = leaving(world, rows);
  out.columns.emplace_back(column);
  out.size += changes.made.size();
  out.event = [plain = out.event, rows, changes = std::make_shared<const Changes>(std::move(changes))](std::size_t i) {
    if (i >= rows.size()) return geo::EventHandle(&changes->made[i - rows.size()]);
    geo::Event event = *geo::EventHandle(plain(i)).operator->();
    event.cells.push_back({column, changes->rows.at(rows[i])});
    return geo::EventHandle(std::move(event));
  };
  return out;
}

}  // namespace app
