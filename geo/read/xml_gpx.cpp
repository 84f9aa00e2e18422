// GPX (topografix.com/GPX/1/1): what moved, what was to be walked, and single points. See xml_files.hpp.
#include <filesystem>

#include "geo/read/gathered.hpp"
#include "geo/read/html_text.hpp"
#include "geo/read/xml_elements.hpp"
#include "geo/read/xml_files.hpp"

namespace geo {
namespace {

class GpxFile {
 public:
  explicit GpxFile(Reading& reading) : reading_(reading) {}

  void take(const XmlElement& element) {
    if (element.name == "trk") takeTrack(element);
    if (element.name == "rte") takeRoute(element);
    if (element.name == "wpt") takeWaypoint(element);
  }

  void finish() {
    if (tracks_.empty() && routes_.empty() && waypoints_.empty()) reading_.beginLayer("tracks");
    readLayer("tracks", tracks_);
    readLayer("routes", routes_);
    readLayer("waypoints", waypoints_);
    reading_.finish("GPX");
  }

 private:
  void describe(const XmlElement& element, Gathered& rows, bool named) {
    rows.put("title", element.textOf("name"));
    if (named) rows.put("title", std::filesystem::path(reading_.file()).stem().string());
    for (const char* text : {"desc", "cmt"}) rows.put("summary", textOfHtml(element.textOf(text)));
    rows.put("type", element.textOf("type"));
    if (const XmlElement* link = element.child("link")) rows.put("source", link->attribute("href"));
  }

  void begin(Gathered& rows) {
    rows.begin(++number_);
    reading_.lookAt(number_);
  }

  void addPoint(const XmlElement& point, Track& track) {
    const auto lon = numberFrom(point.attribute("lon")), lat = numberFrom(point.attribute("lat"));
    if (lon && lat) return track.add(*lon, *lat, point.textOf("time"));
    reading_.report("coordinates", point.attribute("lon") + ", " + point.attribute("lat"), "two numbers",
                    Action::repaired);
  }

  void takeTrack(const XmlElement& element) {
    begin(tracks_);
    Track track(reading_);
    for (const XmlElement& segment : element.children) {
      if (segment.name != "trkseg") continue;
      track.breakHere();
      for (const XmlElement& point : segment.children)
        if (point.name == "trkpt") addPoint(point, track);
    }
    track.putInto(tracks_);
    describe(element, tracks_, true);
  }

  void takeRoute(const XmlElement& element) {
    begin(routes_);
    Track track(reading_);
    for (const XmlElement& point : element.children)
      if (point.name == "rtept") addPoint(point, track);
    track.putInto(routes_);
    describe(element, routes_, true);
  }

  void takeWaypoint(const XmlElement& element) {
    begin(waypoints_);
    Track track(reading_);
    addPoint(element, track);
    track.putInto(waypoints_);
    describe(element, waypoints_, false);
  }

  void readLayer(const char* name, Gathered& rows) {
    const std::string& wanted = reading_.options().layer;
    if (rows.empty() || !(wanted.empty() || wanted == name)) return;
    reading_.beginLayer(name);
    rows.read(reading_, true);
  }

  Reading& reading_;
  Gathered tracks_, routes_, waypoints_;
  std::size_t number_ = 0;  // of the element, whatever its layer
};

}  // namespace

void readGpx(std::string_view text, Reading& reading) {
  GpxFile file(reading);
  eachElement(
      text, reading.file(),
      {[](std::string_view name) { return name == "gpx"; }, [](const XmlElement&) {}, [] {},
       [&](const XmlElement& element) { file.take(element); }, [&](std::size_t bytes) { reading.advance(bytes); }});
  file.finish();
}

}  // namespace geo
