// KML 2.2 with a TimeSpan on each placemark, for Google Earth and QGIS.
#include "app/export/data_formats.hpp"
#include "app/export/xml.hpp"
#include "app/kinds.hpp"

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
           "<width>3</width></LineStyle></Style>\n";
  }
  return out;
}

std::string spanOf(const geo::Event& event) {
  const PlainSpan span = plainSpan(event);
  return "<TimeSpan>" + (span.from ? element("begin", isoTime(*span.from)) : "") +
         (span.to ? element("end", isoTime({span.to->seconds - 1})) : "") + "</TimeSpan>";  // KML's ends are inclusive
}

std::string coordinates(const std::vector<geo::Place>& places) {
  std::string out;
  for (const geo::Place& place : places)
    out += (out.empty() ? "" : " ") + std::to_string(place.at.x) + "," + std::to_string(place.at.y);
  return "<coordinates>" + out + "</coordinates>";
}

std::string geometryOf(const geo::Event& event) {
  std::string out;
  for (const geo::Route& route : event.routes)
    out += "<LineString><tessellate>1</tessellate>" + coordinates(route) + "</LineString>";
  if (event.routes.empty())
    for (const geo::Place& place : event.places) out += "<Point>" + coordinates({place}) + "</Point>";
  return event.routes.size() + event.places.size() > 1 ? "<MultiGeometry>" + out + "</MultiGeometry>" : out;
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
  put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n" +
      element("name", options.title) + "\n" + element("description", options.licence) + "\n" + styles());
  events.each([&](const geo::Event& event) { put(placemark(event, options)); });
  put("</Document></kml>\n");
}

}  // namespace app
