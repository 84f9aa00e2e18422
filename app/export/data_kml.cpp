// KML 2.2 with a TimeSpan on each placemark, for Google Earth and QGIS.
#include <algorithm>

#include "app/export/data_formats.hpp"
#include "app/export/xml.hpp"
#include "app/kinds.hpp"
#include "geo/outgoing_shapes.hpp"

namespace app {
namespace {

std::string element(const char* tag, const std::string& text) {
  return std::string("<") + tag + ">" + inXml(text) + "</" + tag + ">";
}

std::string hex(std::uint8_t part) {
  constexpr const char* digits = "0123456789abcdef";
  return {digits[part >> 4], digits[part & 15]};
}

/// KML's colours are alpha, blue, green, red.
std::string styles() {
  std::string out;
  for (const Kind& kind : kinds()) {
    const std::string colour = "<color>ff" + hex(kind.light.b) + hex(kind.light.g) + hex(kind.light.r) + "</color>";
    out += "<Style id=\"" + std::string(kind.id) + "\"><IconStyle>" + colour + "</IconStyle><LineStyle>" + colour +
           "<width>3</width></LineStyle><PolyStyle><color>66" + colour.substr(9) + "</PolyStyle></Style>\n";
  }
  return out;
}

std::string spanOf(const geo::Event& event) {
  const PlainSpan span = plainSpan(event);
  return "<TimeSpan>" + (span.from ? element("begin", isoTime(*span.from)) : "") +
         (span.to ? element("end", isoTime({span.to->seconds - 1})) : "") + "</TimeSpan>";  // KML's ends are inclusive
}

std::string position(geo::LonLat at, char between) {
  return std::to_string(at.x) + between + std::to_string(at.y);
}

template <class Points, class PlaceOf>
std::string coordinates(const Points& points, const PlaceOf& placeOf) {
  std::string out;
  for (const auto& point : points) out += (out.empty() ? "" : " ") + position(placeOf(point), ',');
  return "<coordinates>" + out + "</coordinates>";
}

std::string coordinates(const std::vector<geo::Place>& places) {
  return coordinates(places, [](const geo::Place& place) { return place.at; });
}

/// A road of which every point has its moment is a track, which Google Earth plays.
bool isTrack(const geo::Route& route) {
  return route.size() > 1 && std::ranges::all_of(route, [](const geo::Place& place) {
           return place.when && place.when->bounds.earliestStart > geo::distantPast;
         });
}

std::string track(const geo::Route& route) {
  std::string times, places;
  for (const geo::Place& place : route) {
    times += element("when", isoTime(place.when->bounds.earliestStart));
    places += element("gx:coord", position(place.at, ' ') + " 0");
  }
  return "<gx:Track>" + times + places + "</gx:Track>";
}

std::string line(const geo::Route& route) {
  return "<LineString><tessellate>1</tessellate>" + coordinates(route) + "</LineString>";
}

std::string polygon(const geo::AreaRings& area) {
  std::string out;
  for (const std::vector<geo::LonLat>& ring : area) {
    const char* side = out.empty() ? "outerBoundaryIs" : "innerBoundaryIs";
    out += std::string("<") + side + "><LinearRing>" + coordinates(ring, [](geo::LonLat at) { return at; }) +
           "</LinearRing></" + side + ">";
  }
  return "<Polygon><tessellate>1</tessellate>" + out + "</Polygon>";
}

std::string geometryOf(const geo::Event& event) {
  std::vector<std::string> parts;
  for (const geo::Route& route : event.routes) parts.push_back(isTrack(route) ? track(route) : line(route));
  for (const geo::Place& place : geo::ownPoints(event)) parts.push_back("<Point>" + coordinates({place}) + "</Point>");
  for (const geo::AreaRings& area : geo::closedAreas(event)) parts.push_back(polygon(area));
  const std::string all = joined(parts, "");
  return parts.size() > 1 ? "<MultiGeometry>" + all + "</MultiGeometry>" : all;
}

std::string data(const char* name, const std::string& value) {
  return value.empty() ? "" : std::string("<Data name=\"") + name + "\">" + element("value", value) + "</Data>";
}

std::string cellsOf(const geo::Event& event) {
  std::string out;
  for (const geo::Cell& cell : event.cells) out += data(inXml(cell.column).c_str(), cell.text);
  return out;
}

std::string placemark(const geo::Event& event, const DataOptions& options) {
  return "<Placemark id=\"" + inXml(event.id) + "\">" + element("name", event.title.get(options.language)) +
         element("description", event.summary.get(options.language)) + spanOf(event) + "<styleUrl>#" +
         std::string(kindOf(event.kind).id) + "</styleUrl><ExtendedData>" + data("kind", event.kind) +
         data("start", event.start) + data("end", event.end) + data("countries", joined(event.countries, ";")) +
         cellsOf(event) + "</ExtendedData>" + geometryOf(event) + "</Placemark>\n";
}

}  // namespace

void writeKml(const geo::Outgoing& events, const DataOptions& options, const Put& put) {
  put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\" "
      "xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document>\n" +
      element("name", options.title) + "\n" + element("description", options.licence) + "\n" + styles());
  events.each([&](const geo::Event& event) { put(placemark(event, options)); });
  put("</Document></kml>\n");
}

}  // namespace app
