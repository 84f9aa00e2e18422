#include "app/coarsen.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "geo/edtf.hpp"

namespace app {
namespace {

geo::LonLat gridded(geo::LonLat at, double grid) {
  const auto middle = [grid](double value) { return (std::floor(value / grid) + 0.5) * grid; };
  return {std::clamp(middle(at.x), -180.0, 180.0), std::clamp(middle(at.y), -90.0, 90.0)};
}

/// What is known of a country alone stays so: a province would say more than is known.
bool becomesProvince(geo::Place& place, const Coarsening& how, const geo::Basemap& basemap) {
  if (!how.toProvince || place.extent == geo::Extent::country) return false;
  const geo::Area* province = basemap.provinceAt(place.at);
  if (!province) return false;
  place.at = province->label;
  place.extent = geo::Extent::area;
  place.radius = 0;
  place.name = how.dropped.contains("places") ? "" : province->name.get(geo::Language::en);
  return true;
}

void coarsen(geo::Place& place, const Coarsening& how, const geo::Basemap& basemap) {
  if (becomesProvince(place, how, basemap)) return;
  if (how.toCountry || how.toProvince || how.grid > 0) place.radius = 0;
  const bool toCountry = how.toCountry || how.toProvince;
  const geo::Area* country = nullptr;
  if (toCountry) country = place.country.empty() ? basemap.countryAt(place.at) : basemap.country(place.country);
  if (country) {
    place.at = country->label;
    place.extent = geo::Extent::country;
  } else if (how.grid > 0 || toCountry) {
    place.at = gridded(place.at, how.grid > 0 ? how.grid : 5);
    if (place.extent == geo::Extent::point) place.extent = geo::Extent::area;
  }
  if (toCountry || how.grid > 0 || how.dropped.contains("places")) place.name.clear();
}

geo::Precision precisionOf(Coarsening::Dates dates) {
  return dates == Coarsening::Dates::months ? geo::Precision::month : geo::Precision::year;
}

/// The month or year of an instant, or the whole stretch where it is not known which.
std::string unitOf(geo::Instant low, geo::Instant high, geo::Precision precision) {
  const std::string first = geo::toEdtf(low, precision), last = geo::toEdtf(high, precision);
  return first == last ? first : "[" + first + ".." + last + "]";
}

geo::When coarser(const geo::When& when, Coarsening::Dates dates, std::string* start, std::string* end) {
  const geo::Bounds& b = when.bounds;
  if (b.earliestStart <= geo::distantPast || b.latestStart >= geo::distantFuture) return when;
  const geo::Precision precision = precisionOf(dates);
  std::string first = unitOf(b.earliestStart, b.latestStart, precision), last;
  const bool open = b.latestEnd >= geo::distantFuture;
  if (!open)
    last = unitOf({std::max(b.earliestEnd.seconds - 1, b.earliestStart.seconds)}, {b.latestEnd.seconds - 1}, precision);
  if (last == first) last.clear();
  const auto begun = geo::parseEdtf(first), ended = geo::parseEdtf(last);
  if (!begun || (!last.empty() && !ended)) return when;
  if (start) *start = first, *end = open ? ".." : last;
  return open ? geo::since(*begun) : last.empty() ? *begun : geo::spanning(*begun, *ended);
}

void coarsenDates(geo::Event& event, Coarsening::Dates dates) {
  if (dates == Coarsening::Dates::asKnown) return;
  event.when = coarser(event.when, dates, &event.start, &event.end);
  const auto vague = [dates](std::optional<geo::When>& when) {
    if (when) when = coarser(*when, dates, nullptr, nullptr);
  };
  for (geo::Place& place : event.places) vague(place.when);
  for (geo::Route& route : event.routes)
    for (geo::Place& place : route) vague(place.when);
  event.phases.clear();  // steps by the hour say more than the month
}

void drop(geo::Event& event, const std::set<std::string>& names, std::size_t number) {
  const auto gone = [&names](const char* name) { return names.contains(name); };
  if (gone("title")) event.title = {};
  if (gone("summary")) event.summary = {};
  if (gone("actors")) event.actors.clear();
  if (gone("sources")) event.sources.clear();
  if (gone("figures")) event.participants.clear(), event.killed.clear(), event.injured.clear();
  if (gone("phases")) event.phases.clear();
  if (gone("notes")) event.contestedNote = {};
  if (gone("ids")) event.id = "event-" + std::to_string(number);
}

}  // namespace

const std::vector<std::string_view>& droppable() {
  static const std::vector<std::string_view> names{"title",   "summary", "places", "actors", "sources",
                                                   "figures", "phases",  "notes",  "ids"};
  return names;
}

geo::Event coarsened(geo::Event event, const Coarsening& how, const geo::Basemap& basemap, std::size_t number) {
  if (how == Coarsening{}) return event;
  for (geo::Place& place : event.places) coarsen(place, how, basemap);
  for (geo::Route& route : event.routes)
    for (geo::Place& place : route) coarsen(place, how, basemap);
  if (how.toCountry || how.toProvince || how.grid > 0) event.areas.clear();  // an outline says where it is
  coarsenDates(event, how.dates);
  drop(event, how.dropped, number);
  event.cells.clear();
  return event;
}

Remains remains(const geo::Outgoing& events) {
  std::set<std::pair<double, double>> places;
  std::set<std::string> dates, names;
  Remains out;
  events.each([&](const geo::Event& event) {
    ++out.events;
    dates.insert(event.start + "/" + event.end);
    names.insert(event.actors.begin(), event.actors.end());
    out.words += !event.title.empty() + !event.summary.empty();
    for (const geo::Place& place : event.places) places.emplace(place.at.x, place.at.y);
    for (const geo::Route& route : event.routes)
      for (const geo::Place& place : route) places.emplace(place.at.x, place.at.y);
  });
  out.places = places.size();
  out.dates = dates.size();
  out.names = names.size();
  return out;
}

}  // namespace app
