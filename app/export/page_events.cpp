#include "app/export/page_events.hpp"

#include <algorithm>
#include <cmath>

#include "app/kinds.hpp"
#include "app/theme.hpp"
#include "app/travel.hpp"
#include "app/ways.hpp"

namespace app {
namespace {

constexpr std::int64_t furthest = 8'640'000'000'000;  // seconds that a browser's dates reach

std::int64_t seconds(geo::Instant instant) {
  return std::clamp(instant.seconds, -furthest, furthest);
}

PageJson bounds(const geo::Bounds& b) {
  return {seconds(b.earliestStart), seconds(b.latestStart), seconds(b.earliestEnd), seconds(b.latestEnd)};
}

/// In tenths of a point.
std::optional<PageJson> onPage(const geo::Projection& projection, const Page& page, geo::LonLat place) {
  const auto point = projection.forward(place);
  if (!point) return std::nullopt;
  const glm::vec2 at = page.at(*point) * 10.0F;
  return PageJson{std::lround(at.x), std::lround(at.y)};
}

PageJson placesOf(const geo::Event& event, const geo::Projection& projection, const Page& page) {
  PageJson out = PageJson::array();
  for (const geo::Place& place : event.places)
    if (auto at = onPage(projection, page, place.at)) {
      at->push_back(place.name);
      out.push_back(std::move(*at));
    }
  return out;
}

/// When each waypoint is passed: those whose day is not known at an even pace between those whose day is.
std::vector<std::int64_t> passings(const geo::Event& event, const geo::Route& route) {
  const std::vector<Knot> known = knots(event, route);
  std::vector<double> along(route.size(), 0);
  for (std::size_t i = 1; i < route.size(); ++i)
    along[i] = along[i - 1] + kilometresBetween(route[i - 1].at, route[i].at);
  std::vector<std::int64_t> out;
  for (std::size_t i = 0; i < route.size(); ++i) {
    const auto after = std::ranges::find_if(known, [i](const Knot& knot) { return knot.waypoint >= i; });
    if (after == known.end() || after == known.begin()) {
      out.push_back(seconds(known.empty()          ? event.when.bounds.earliestStart
                            : after == known.end() ? known.back().at
                                                   : after->at));
      continue;
    }
    const Knot &a = *(after - 1), &b = *after;
    const double share = b.kilometres > a.kilometres ? (along[i] - a.kilometres) / (b.kilometres - a.kilometres) : 1;
    out.push_back(seconds({a.at.seconds + std::llround(static_cast<double>(b.at.seconds - a.at.seconds) * share)}));
  }
  return out;
}

PageJson roadsOf(const geo::Event& event, const geo::Projection& projection, const Page& page) {
  PageJson out = PageJson::array();
  for (const geo::Route& route : event.routes) {
    const std::vector<std::int64_t> times = passings(event, route);
    PageJson road = PageJson::array();
    const auto add = [&](geo::LonLat place, std::int64_t time) {
      auto at = onPage(projection, page, place);
      if (!at) return;
      at->push_back(time);
      road.push_back(std::move(*at));
    };
    for (std::size_t i = 0; i < route.size(); ++i) {
      std::vector<geo::LonLat> leg;  // its places after the first, at an even pace
      if (i == 0)
        leg.push_back(route[i].at);
      else
        appendLeg(leg, event, route[i - 1].at, route[i].at);
      const std::int64_t before = times[i == 0 ? 0 : i - 1], count = static_cast<std::int64_t>(leg.size());
      for (std::int64_t k = 1; k <= count; ++k)
        add(leg[static_cast<std::size_t>(k - 1)], before + (times[i] - before) * k / count);
    }
    if (road.size() > 1) out.push_back(std::move(road));
  }
  return out;
}

PageJson sourcesOf(const geo::Event& event) {
  PageJson out = PageJson::array();
  for (const geo::Source& source : event.sources) {
    const std::string name = source.title.empty()       ? source.publisher
                             : source.publisher.empty() ? source.title
                                                        : source.title + " (" + source.publisher + ")";
    out.push_back({name, source.url});
  }
  return out;
}

std::string doubtOf(const geo::Event& event, const Words& words, geo::Language language) {
  std::string out;
  if (event.certainty != geo::Certainty::certain)
    out = words.tr(event.certainty == geo::Certainty::uncertain ? "uncertain" : "less certain");
  if (event.contested && !event.contestedNote.empty())
    out += (out.empty() ? "" : ". ") + event.contestedNote.get(language);
  return out;
}

}  // namespace

PageJson pageEvents(const World& world, const View& view, const std::vector<PageEvent>& events, const PageMarks& marks,
                    const Page& page) {
  const geo::Projection& projection = world.maps.plane(view.projection, view.centre).projection;
  const Words& words = world.words.in(view.language);
  PageJson out = PageJson::array();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const geo::Event* event = events[i].event;
    PageJson places = placesOf(*event, projection, page), roads = roadsOf(*event, projection, page);
    if (places.empty() && roads.empty()) continue;
    out.push_back({event->id, marks.of[i], event->title.get(view.language), event->summary.get(view.language),
                   words.dates.inWords(event->when), bounds(event->when.bounds), std::move(places), sourcesOf(*event),
                   doubtOf(*event, words, view.language), std::move(roads)});
    if (i < marks.sizes.size() && marks.sizes[i] > 0)
      out.back().push_back(std::round(static_cast<double>(marks.sizes[i]) * 10) / 10);
  }
  return out;
}

PageJson pageGovernments(const World& world) {
  PageJson out = PageJson::object();
  for (const geo::Government& term : world.registry.governments) {
    if (term.claimOnly) continue;
    const TendencyLook* look = tendency(term.tendency);
    const auto index = look ? look - tendencies().data() : -1;
    out[term.country].push_back({seconds(term.when.bounds.earliestStart), seconds(term.when.bounds.latestEnd), index,
                                 term.contested ? 1 : 0, term.name});
  }
  return out;
}

}  // namespace app
