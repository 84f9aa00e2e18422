#include "app/export/page_data.hpp"

#include <cmath>

#include "app/compose.hpp"
#include "app/export/page_events.hpp"
#include "app/export/page_legend.hpp"
#include "app/export/path_text.hpp"
#include "app/export/picture.hpp"
#include "app/export/provenance.hpp"
#include "app/export/vector_marker.hpp"
#include "app/holds.hpp"
#include "app/theme.hpp"

namespace app {
namespace {

constexpr int pageWidth = 2400, pageHeight = 1800;  // points: the extent is in its middle half, the rest is to pan over

std::string css(render::Colour c) {
  return "rgb(" + std::to_string(c.r) + " " + std::to_string(c.g) + " " + std::to_string(c.b) +
         (c.a == 255 ? "" : " / " + shortNumber(static_cast<float>(c.a) / 255)) + ")";
}

/// The page that everything is laid out on, with room around what the state shows.
Page pageOf(const View& view) {
  const render::Viewport viewport{pageWidth, pageHeight, 1};
  const glm::vec2 size(pageWidth, pageHeight);
  return {cameraFor(view.extent, {size * 0.25F, size * 0.75F}, viewport), size};
}

PageJson viewOf(const View& view, const Page& page) {
  const glm::vec2 min = page.at(view.extent.centre + glm::dvec2(-view.extent.half.x, view.extent.half.y)) * 10.0F,
                  max = page.at(view.extent.centre + glm::dvec2(view.extent.half.x, -view.extent.half.y)) * 10.0F;
  return {std::lround(min.x), std::lround(min.y), std::lround(max.x - min.x), std::lround(max.y - min.y)};
}

PageJson themeOf(const Theme& t) {
  return {{"outside", css(t.outside)},
          {"sea", css(t.sea)},
          {"land", css(t.land)},
          {"coast", css(t.coast)},
          {"border", css(t.border)},
          {"label", css(t.label)},
          {"halo", css(t.labelHalo)},
          {"text", css(t.text)},
          {"quiet", css(t.quietText)},
          {"panel", css(t.panel)},
          {"edge", css(t.panelEdge)},
          {"accent", css(t.accent)},
          {"on", css(t.onAccent)},
          {"rim", css(t.dark ? t.outside : render::rgb(0xFFFFFF))},
          {"hatch", css(render::faded(t.dark ? render::rgb(0xFFFFFF) : render::rgb(0x3A2F28), t.dark ? 0.09F : 0.1F))}};
}

PageJson kindsOf(const Theme& t, const PageMarks& marks) {
  PageJson out = PageJson::array();
  for (const auto& [name, kind] : marks.marks) {
    const MarkerForm form = markerForm(kind.shape);
    out.push_back({{"name", name},
                   {"colour", css(t.kindOf(kind))},
                   {"path", pathText(form.core)},
                   {"grown", form.grown},
                   {"filled", form.filled},
                   {"turn", kind.turn}});
  }
  return out;
}

PageJson tendenciesOf(const Theme& t, const Messages& tr) {
  PageJson out = PageJson::array();
  for (const TendencyLook& look : tendencies())
    out.push_back({{"name", tr(look.title)},
                   {"colour", css(t.dark ? look.dark : look.light)},
                   {"hatch", static_cast<int>(look.hatch)}});
  return out;
}

/// How wide the piece of land is that a country's name stands on, in tenths of a point.
long widthOf(const World& world, const View& view, const Page& page, std::size_t country) {
  const geo::LonLatBox& box = world.maps.mainLand(country).box;
  const geo::Projection& projection = world.maps.plane(view.projection, view.centre).projection;
  const double middle = world.basemap.countries[country].label.y;
  const auto west = projection.forward({box.west, middle}), east = projection.forward({box.east, middle});
  return west && east ? std::lround(std::abs(page.at(*east).x - page.at(*west).x) * 10) : 0;
}

PageJson countriesOf(const World& world, const View& view, const Page& page, const MapMeshes& meshes) {
  PageJson out = PageJson::array();
  const geo::Projection& projection = world.maps.plane(view.projection, view.centre).projection;
  for (std::size_t i = 0; i < world.basemap.countries.size(); ++i) {
    const geo::Area& area = world.basemap.countries[i];
    const std::string path = compactText(outline(page, *meshes.countries, static_cast<std::uint16_t>(i)));
    if (path.empty()) continue;
    const auto label = projection.forward(area.label);
    const glm::vec2 at = label ? page.at(*label) * 10.0F : glm::vec2(-1e5F);
    out.push_back({{"code", area.code},
                   {"name", countryName(world, area.code, view.language)},
                   {"at", {std::lround(at.x), std::lround(at.y)}},
                   {"width", widthOf(world, view, page, i)},
                   {"path", path}});
  }
  return out;
}

/// Those that are borders at the moment that is shown.
std::string linesOf(const World& world, const View& view, const Page& page, const render::LineMesh& mesh,
                    geo::BorderKind kind) {
  const std::vector<Span>& spans = world.maps.spans();
  std::string out;
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (spans[i].holds(view.clock.now))
      out += compactText(lines(page, mesh, static_cast<std::uint16_t>(borderStyle(kind, i))));
  return out;
}

PageJson wordsOf(const Messages& tr) {
  return {{"play", tr("Play")},
          {"pause", tr("Pause")},
          {"close", tr("Close")},
          {"sources", tr("Sources")},
          {"events", tr("Events")},
          {"governments", tr("Governments")},
          {"possible", tr("possible")},
          {"certain", tr("certain")},
          {"window", tr("How far back the map looks")},
          {"speed", tr("Speed")},
          {"time", tr("Moment that is shown")},
          {"date", tr("Date")},
          {"kind", tr("Kind")},
          {"event", tr("Event")},
          {"places", tr("Places")},
          {"certainty", tr("Certainty")},
          {"instant", tr("This moment")},
          {"month", tr("and 30 days before")},
          {"year", tr("and 1 year before")},
          {"decade", tr("and 10 years before")},
          {"ever", tr("and everything before")},
          {"compared", tr("Compared dates:")},
          {"changes", tr("What changed")},
          {"changed", tr("What changed from {first} to {second}")},
          {"hands", tr("Changed hands")},
          {"alliances", tr("Alliances")},
          {"ended", tr("Ended")},
          {"began", tr("Began")},
          {"table", tr("What is shown, as a table ({n})")},
          {"keys", tr("Keys: space plays, arrows step, n and p go from event to event, + and - zoom.")}};
}

double windowOf(const Clock& clock) {
  if (clock.mode == Mode::instant) return 0;
  return clock.mode == Mode::cumulative ? -1 : geo::approximateSeconds(clock.window);
}

}  // namespace

PageJson pageData(const World& world, const State& state, const std::vector<PageEvent>& events,
                  const PageOptions& options) {
  const View& view = state.view;
  const Messages& tr = world.words.in(view.language).tr;
  const Theme& t = theme(view.theme);
  const Page page = pageOf(view);
  const double pixel = 1 / (page.camera.pointsPerUnit * 2);
  const MapPlane& plane = world.maps.plane(view.projection, view.centre);
  const MapMeshes& meshes = world.maps.meshes(view.projection, view.centre, world.maps.levelFor(pixel), view.clock.now);
  PictureOptions figure;
  figure.figure.title = options.title;
  figure.carryView = false;
  const Provenance provenance = provenanceOf(world, state, figure);
  PageJson out;
  out["lang"] = code(view.language);
  out["title"] = provenance.title;
  out["sources"] = filled(tr("Map: {source}."), {{"source", world.basemap.source}});
  out["licence"] = provenance.licence;
  out["view"] = viewOf(view, page);
  out["from"] = view.clock.first.seconds;
  out["to"] = view.clock.last.seconds;
  out["now"] = view.clock.now.seconds;
  out["window"] = windowOf(view.clock);
  out["speed"] = view.clock.speed;
  out["colours"] = state.project.colourBy == ColourBy::government;
  out["chosen"] = view.selection.what == Selection::What::event ? view.selection.id : "";
  if (view.comparison.isOn) out["compare"] = pageComparison(world, view);
  out["theme"] = themeOf(t);
  out["words"] = wordsOf(tr);
  const PageMarks marks = pageMarks(world, state, events, options.byKind);
  out["heading"] = marks.heading;
  out["kinds"] = kindsOf(t, marks);
  out["sizes"] = options.byKind ? PageJson::array() : pageSizes(world, state);
  out["scale"] = pageScale(world, state);
  out["tendencies"] = tendenciesOf(t, tr);
  out["governments"] = pageGovernments(world);
  out["rim"] = compactText(outline(page, *plane.sea, 0));
  out["countries"] = countriesOf(world, view, page, meshes);
  out["coast"] = linesOf(world, view, page, *meshes.borders, geo::BorderKind::coast);
  out["borders"] = linesOf(world, view, page, *meshes.borders, geo::BorderKind::country) +
                   linesOf(world, view, page, *meshes.borders, geo::BorderKind::disputed);
  out["events"] = pageEvents(world, state.view, events, marks, page);
  return out;
}

}  // namespace app
