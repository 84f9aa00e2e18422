#include "app/moment.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <numbers>
#include <tuple>
#include <unordered_map>

#include "app/crowd.hpp"
#include "app/difference.hpp"
#include "app/spreading.hpp"
#include "app/ways.hpp"
#include "geo/great_circle.hpp"

namespace app {
namespace {

constexpr float signSize = 11.5F;
constexpr std::size_t mostAround = 12;  // signs that fan out around one place

bool isMember(const geo::Registry& registry, const std::string& alliance, const std::vector<std::string>& countries) {
  const geo::Alliance* found = registry.alliance(alliance);
  if (!found) return false;
  return std::ranges::any_of(found->memberships,
                             [&](const auto& m) { return std::ranges::count(countries, m.country) > 0; });
}

std::optional<std::uint32_t> rowOf(const World& world, const Selection& chosen) {
  return chosen.what == Selection::What::event ? world.events.find(chosen.id) : std::nullopt;
}

/// Several signs at one place stand around it on a sunflower spiral: never on top of one another, the earliest nearest.
glm::vec2 fanned(std::size_t index, float spacing) {
  if (index == 0) return glm::vec2(0.0F);
  constexpr float golden = 2.39996323F;
  const float radius = spacing * 0.92F * std::sqrt(static_cast<float>(index));
  const float angle = static_cast<float>(index) * golden - std::numbers::pi_v<float> / 2;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// A place at which an event shows at the moment.
struct Spot {
  geo::LonLat at;
  std::string_view name;  ///< empty when it is the event's only one
  float turn = 0;
  float scale = 1;
  geo::Extent extent = geo::Extent::point;
};

/// On a great circle the direction changes with each kilometre: it is that of a piece about the head.
float headingOf(const Moment& moment, const geo::Event& event, const geo::Route& points, const Position& here) {
  if (points.size() < 2) return 0;
  const std::size_t leg = std::min(here.leg, points.size() - 2);
  geo::LonLat from = points[leg].at, to = points[leg + 1].at;
  if (isGreatCircle(event, from, to)) {
    constexpr double piece = 0.02;
    const geo::LonLat end = to;
    to = geo::alongGreatCircle(here.at, end, piece);
    from = geo::alongGreatCircle(here.at, from, piece);
  }
  const auto a = moment.screen(from), b = moment.screen(to);
  if (!a || !b || *a == *b) return 0;
  return std::atan2(b->x - a->x, a->y - b->y);
}

std::vector<Spot> heads(const Moment& moment, const geo::Event& event) {
  std::vector<Spot> out;
  for (const Head& head : headsAt(event, moment.range.at))
    out.push_back({head.here.at, "", headingOf(moment, event, event.routes[head.route], head.here)});
  return out;
}

/// Where the name of the country stands: what is known of "the whole country" is no place in it.
geo::LonLat anchor(const Moment& moment, const geo::Place& place) {
  const geo::Area* area = place.extent == geo::Extent::country ? moment.world.basemap.country(place.country) : nullptr;
  return area ? area->label : place.at;
}

/// Of several places each is small; the first is the larger the more there are.
float scaleOf(std::size_t place, std::size_t reached) {
  if (reached < 2) return 1;
  return place > 0 ? 0.72F : 0.76F + 0.06F * static_cast<float>(std::min<std::size_t>(reached, 8));
}

/// A record has one place, or none.
std::vector<Spot> spotsOfRecord(const Moment& moment, std::uint32_t row) {
  const auto at = moment.world.events.place(row);
  if (!at) return {};
  return {{*at, "", moment.look(row).turn, 1, moment.world.events.extent(row)}};
}

/// The heads of a march, else each place that was reached.
std::vector<Spot> spots(const Moment& moment, std::uint32_t row) {
  const geo::Event* whole = moment.world.events.whole(row);
  if (!whole) return spotsOfRecord(moment, row);
  const geo::Event& event = *whole;
  if (!event.routes.empty()) return heads(moment, event);
  std::vector<Spot> out;
  const std::vector<Reached> all = reachedAt(event, moment.range.at, growth(moment));
  for (const Reached& reached : all) {
    const geo::Place& place = event.places[reached.place];
    const float scale = scaleOf(reached.place, all.size()) * (0.35F + 0.65F * reached.grown);
    out.push_back({anchor(moment, place), event.places.size() > 1 ? std::string_view(place.name) : "",
                   moment.look(row).turn, scale, place.extent});
  }
  return out;
}

/// A badge stands below the country's name.
constexpr glm::vec2 belowName{0, 16};

/// Whether the event has areas, and they are large enough on the page to be seen.
bool showsArea(const Moment& moment, std::uint32_t row) {
  constexpr float least = 4;  // points
  const geo::Event* event = moment.world.events.whole(row);
  if (!event) return false;
  for (const geo::AreaRings& area : event->areas) {
    if (area.empty() || area.front().empty()) continue;
    geo::LonLat low(1e9), high(-1e9), farLow(1e9), farHigh(-1e9);
    for (const geo::LonLat place : area.front()) {
      const geo::LonLat eastward{place.x < 0 ? place.x + 360 : place.x, place.y};
      low = glm::min(low, place), high = glm::max(high, place);
      farLow = glm::min(farLow, eastward), farHigh = glm::max(farHigh, eastward);
    }
    if (high.x - low.x > 180 && farHigh.x - farLow.x < high.x - low.x) low = farLow, high = farHigh;
    const auto from = moment.screen(low), to = moment.screen(high);
    if (!from || !to || glm::length(*to - *from) > least) return true;
  }
  return false;
}

/// What is sized by a number of which nothing is known is as small as can be.
float sizeOf(const Moment& moment, std::uint32_t row) {
  const auto size = moment.styling->sizeOf(moment.world, row);
  if (!size) return signSize;
  constexpr float least = 5.5F;  // smaller, a shape is a dot
  return std::isnan(*size) ? least : std::max(*size, least);
}

/// The signs of one event where they belong, before those at one place make room for each other.
void addSigns(const Moment& moment, const Sights& sights, const ActiveEvent& active, std::vector<Sign>& out) {
  const std::vector<Spot> places = spots(moment, active.row);
  const bool lit = moment.isLit(active.row), now = active.now.presence != geo::Presence::no;
  const bool possible = active.held.presence == geo::Presence::possible;
  const bool ended = hasEnded(moment.view(), moment.world.events.bounds(active.row));
  const Sights::Sight& sight = sights.of(moment.world, active.row);
  const std::size_t layer = layerOf(moment.world, active.row);
  const float strength =
      fading(moment.world.events.bounds(active.row), sight.range, sight.mode) * moment.layers[layer].opacity;
  const float size = sizeOf(moment, active.row);
  const bool areaSeen = showsArea(moment, active.row);
  for (const Spot& spot : places) {
    const auto at = moment.screen(spot.at);
    if (!at || !moment.isOnPage(*at, 40)) continue;
    Sign& sign = out.emplace_back();
    sign.row = active.row;
    sign.at = spot.extent == geo::Extent::country ? *at + belowName : *at;
    sign.extent = spot.extent;
    sign.size = size * spot.scale * (lit ? 1.35F : now ? 1.1F : 0.9F);
    sign.depth = moment.depth[layer];
    sign.isArea = areaSeen;
    sign.strength = strength * (possible ? std::max(0.6F, active.held.strength) : 1.0F);
    sign.possible = possible;
    sign.ended = ended;
    sign.lit = lit;
    sign.now = active.now.presence == geo::Presence::certain;
    sign.turn = spot.turn;
    sign.place = spot.name;
  }
}

/// Signs that would lie on one another, by the first of them.
using Crowd = std::vector<std::size_t>;

constexpr float near = 8;  // points

/// Squares of the plane and not of the page, so that nothing regroups while the map is dragged.
class Crowds {
 public:
  explicit Crowds(glm::dvec2 origin) : origin_(origin) {}

  void add(const std::vector<Sign>& all, std::size_t i) {
    const glm::dvec2 place = (glm::dvec2(all[i].at) - origin_) / static_cast<double>(near);
    const auto x = static_cast<std::int64_t>(std::floor(place.x)), y = static_cast<std::int64_t>(std::floor(place.y));
    for (std::int64_t dx = -1; dx <= 1; ++dx)
      for (std::int64_t dy = -1; dy <= 1; ++dy)
        for (const std::size_t crowd : squares_[keyOf(x + dx, y + dy)])
          if (glm::length(all[crowds_[crowd].front()].at - all[i].at) < near) return crowds_[crowd].push_back(i);
    squares_[keyOf(x, y)].push_back(crowds_.size());
    crowds_.push_back({i});
  }
  const std::vector<Crowd>& all() const { return crowds_; }

 private:
  static std::uint64_t keyOf(std::int64_t x, std::int64_t y) {
    return static_cast<std::uint64_t>(x) << 32 ^ static_cast<std::uint32_t>(y);
  }
  glm::dvec2 origin_;
  std::vector<Crowd> crowds_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> squares_;
};

/// A few signs at one place stand around it; more than that would wander off to where nothing happened, so the last of
/// them stands for all, with their number. What is lit always shows itself.
std::vector<Sign> gathered(std::vector<Sign> all, glm::dvec2 origin) {
  Crowds crowds(origin);
  for (std::size_t i = 0; i < all.size(); ++i) crowds.add(all, i);
  std::vector<Sign> out;
  for (const Crowd& members : crowds.all()) {
    const bool many = members.size() > mostAround;
    const glm::vec2 middle = all[members.front()].at;
    for (std::size_t k = 0; k < members.size(); ++k) {
      Sign& sign = all[members[k]];
      const bool last = k + 1 == members.size();
      if (many && !last && !sign.lit) continue;
      if (many && last) sign.gathered = members.size();
      if (!many && members.size() > 1) sign.at = middle + fanned(k, signSize);
      out.push_back(std::move(sign));
    }
  }
  return out;
}

std::vector<std::size_t> depths(const World& world, const Project& project) {
  const std::vector<std::uint16_t> order = layerOrder(world, project);
  std::vector<std::size_t> out(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) out[order[i]] = order.size() - 1 - i;
  return out;
}

}  // namespace

float fading(const geo::Bounds& bounds, Range range, Mode mode) {
  if (bounds.latestEnd > range.at || mode == Mode::instant) return 1.0F;
  if (mode == Mode::cumulative) return 0.5F;
  const double age = static_cast<double>(range.at.seconds - bounds.latestEnd.seconds);
  const double window = std::max(1.0, static_cast<double>(range.at.seconds - range.from.seconds));
  return static_cast<float>(0.9 - 0.55 * std::min(1.0, age / window));
}

std::optional<glm::vec2> Moment::screen(geo::LonLat place) const {
  const auto point = plane.projection.forward(place);
  if (!point) return std::nullopt;
  return onPage(*point);
}

glm::vec2 Moment::onPage(glm::dvec2 point) const {
  const glm::dvec2 d = (point - camera.centre) * camera.pointsPerUnit;
  return {size.x / 2 + static_cast<float>(d.x), size.y / 2 - static_cast<float>(d.y)};
}

std::optional<geo::LonLat> Moment::placeAt(glm::vec2 at) const {
  const glm::dvec2 offset = glm::dvec2(at - size * 0.5F) / camera.pointsPerUnit;
  return plane.projection.inverse({camera.centre.x + offset.x, camera.centre.y - offset.y});
}

bool Moment::isOnPage(glm::vec2 at, float margin) const {
  return at.x > window.min.x - margin && at.y > window.min.y - margin && at.x < window.max.x + margin &&
         at.y < window.max.y + margin;
}

bool Moment::isLit(std::uint32_t row) const {
  if (selected == row || hovered == row) return true;
  const geo::Event* event = world.events.whole(row);
  return event && view().selection.what == Selection::What::alliance && event->kind == "alliance" &&
         isMember(world.registry, view().selection.id, event->countries);
}

double growth(const Moment& moment) {
  return moment.view().reducedMotion ? 0 : afterglow(moment.view().clock) / 5;
}

Moment momentShown(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                   const Figure& figure) {
  const MapArea page{glm::vec2(0.0F), glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint};
  return momentShown(world, state, viewport, Pane{page, page, area}, figure);
}

Moment momentShown(const World& world, const State& state, const render::Viewport& viewport, const Pane& pane,
                   const Figure& figure) {
  const Range range = visibleRange(state.view.clock);
  ActiveEvents active = eventsInView(world, state);
  const std::span<const ActiveEvent> all = *active;
  Moment moment{world,
                state,
                figure,
                theme(state.view.theme),
                world.maps.plane(state.view.projection, state.view.centre),
                world.words.in(state.view.language),
                viewport,
                cameraFor(state.view.extent, pane.room, viewport),
                range,
                std::move(active),
                all,
                wholeAmong(world, all),
                {},
                {},
                stylingOf(world, state.project),
                layerStyles(world, state.project),
                depths(world, state.project),
                rowOf(world, state.view.selection),
                rowOf(world, state.view.hover),
                false,
                glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint,
                pane.clip,
                pane.window,
                nullptr,
                nullptr,
                {},
                {},
                {}};
  partCrowd(moment);
  return moment;
}

std::vector<Sign> signs(const Moment& moment) {
  std::vector<Sign> all;
  const Sights sights(moment.world, moment.state.project, moment.view().clock);
  for (const ActiveEvent& active : moment.apart) addSigns(moment, sights, active, all);
  const glm::dvec2 origin =
      glm::dvec2(moment.size) * 0.5 + moment.camera.centre * moment.camera.pointsPerUnit * glm::dvec2(-1, 1);
  std::vector<Sign> out = gathered(std::move(all), origin);
  const bool sized = !moment.styling->sizes.empty();  // then the large ones lie below, so that they hide no small one
  std::ranges::stable_sort(
      out, {}, [sized](const Sign& s) { return std::tuple(s.lit, s.depth, sized ? -s.size : 0.0F, s.strength); });
  return out;
}

}  // namespace app
