// KML (opengeospatial.github.io/e-learning/kml, developers.google.com/kml/documentation/kmlreference). See
// xml_files.hpp.
#include <algorithm>
#include <charconv>
#include <filesystem>

#include "geo/read/gathered.hpp"
#include "geo/read/geometry.hpp"
#include "geo/read/html_text.hpp"
#include "geo/read/xml_elements.hpp"
#include "geo/read/xml_files.hpp"

namespace geo {
namespace {

struct Tuple {
  double x = 0, y = 0;
};

std::optional<double> numberAt(std::string_view& text) {
  double value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

void skipAny(std::string_view& text, std::string_view characters) {
  text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
}

/// `lon,lat[,alt] lon,lat …`, with blanks about the commas too; what is no number ends the list and is reported.
std::vector<Tuple> tuplesOf(std::string_view text, Reading& reading) {
  std::vector<Tuple> tuples;
  constexpr std::string_view blanks = " \t\r\n";
  for (skipAny(text, blanks); !text.empty(); skipAny(text, blanks)) {
    const std::string_view here = text;
    const auto x = numberAt(text);
    skipAny(text, " \t\r\n,");
    const auto y = numberAt(text);
    if (!x || !y) {
      reading.report("coordinates", here, "longitude,latitude", Action::repaired);
      break;
    }
    tuples.push_back({*x, *y});
    skipAny(text, blanks);
    if (!text.starts_with(',')) continue;
    skipAny(text, " \t\r\n,");
    numberAt(text);  // a height
  }
  return tuples;
}

Place placeAt(const Tuple& tuple, Reading& reading) {
  Place place;
  place.at = reading.placeAt(tuple.x, tuple.y);
  return place;
}

struct Time {
  std::string start, end;
  bool stated = false;
  bool isSpan = false;  ///< without an end it goes on
};

/// Programs that have no days write their midnight.
std::string dayOf(std::string time) {
  for (const std::string_view midnight : {"T00:00:00Z", "T00:00:00"})
    if (time.ends_with(midnight)) time.resize(time.size() - midnight.size());
  return time;
}

Time timeOf(const XmlElement& feature) {
  if (const XmlElement* span = feature.child("TimeSpan"))
    return {dayOf(span->textOf("begin")), dayOf(span->textOf("end")), true, true};
  if (const XmlElement* stamp = feature.child("TimeStamp")) return {dayOf(stamp->textOf("when")), {}, true, false};
  return {};
}

class KmlFile {
 public:
  explicit KmlFile(Reading& reading) : reading_(reading) {}

  void open() { folders_.emplace_back(); }
  void close() { folders_.pop_back(); }

  void take(const XmlElement& element) {
    if (element.name == "name") {
      folders_.back().name = trimmed(element.text);
    } else if (element.name == "TimeSpan" || element.name == "TimeStamp") {
      XmlElement holder;
      holder.children.push_back(element);
      folders_.back().time = timeOf(holder);
    } else if (element.name == "Placemark") {
      takePlacemark(element);
    } else if (element.name == "GroundOverlay") {
      takeOverlay(element);
    } else if (element.name == "NetworkLink") {
      reading_.lookAt(rows_.size() + 1);
      reading_.report("NetworkLink", element.textOf("name"), "what the file itself holds: links are not followed",
                      Action::skipped);
    }
  }

  void finish() {
    rows_.read(reading_, true);
    reading_.finish("KML");
  }

 private:
  struct Folder {
    std::string name;
    Time time;
  };

  void beginRow(const XmlElement& feature) {
    rows_.begin(rows_.size() + 1);
    reading_.lookAt(rows_.size());
    putTime(timeOf(feature));
    rows_.put("title", feature.textOf("name"));
    rows_.put("summary", textOfHtml(feature.textOf("description")));
    rows_.put("summary", textOfHtml(feature.textOf("Snippet")));
    rows_.put("id", feature.attribute("id"));
    if (folders_.size() > 1) rows_.put("folder", folders_.back().name);
  }

  /// A feature without a time has that of the nearest folder that states one.
  void putTime(Time time) {
    for (auto folder = folders_.rbegin(); !time.stated && folder != folders_.rend(); ++folder) time = folder->time;
    if (time.stated && !time.isSpan) return rows_.put("start", timeText(time.start));
    if (time.stated) rows_.putSpan(time.start, time.end);
  }

  void takePlacemark(const XmlElement& placemark) {
    beginRow(placemark);
    for (const XmlElement& part : placemark.children) addGeometry(part);
    if (const XmlElement* data = placemark.child("ExtendedData")) putData(*data);
  }

  void takeOverlay(const XmlElement& overlay) {
    const XmlElement* box = overlay.child("LatLonBox");
    if (box == nullptr) return;
    beginRow(overlay);
    const auto side = [&](const char* name) { return numberFrom(box->textOf(name)); };
    const auto north = side("north"), south = side("south"), east = side("east"), west = side("west");
    if (north && south && east && west) addArea({{*west, *south}, {*east, *north}});
  }

  void putData(const XmlElement& data) {
    for (const XmlElement& entry : data.children) {
      if (entry.name == "Data") rows_.put(entry.attribute("name"), entry.textOf("value"));
      if (entry.name == "SchemaData")
        for (const XmlElement& value : entry.children)
          if (value.name == "SimpleData") rows_.put(value.attribute("name"), trimmed(value.text));
    }
  }

  void addGeometry(const XmlElement& part) {
    if (part.name == "Point")
      for (const Tuple& tuple : tuplesOf(part.textOf("coordinates"), reading_))
        rows_.shape().places.push_back(placeAt(tuple, reading_));
    else if (part.name == "LineString" || part.name == "LinearRing")
      addLine(part);
    else if (part.name == "Polygon")
      addAreas(polygonFrom(part));
    else if (part.name == "MultiGeometry" && isAllPolygons(part))
      addPolygons(part);
    else if (part.name == "MultiGeometry")
      for (const XmlElement& one : part.children) addGeometry(one);
    else if (part.name == "Track" || part.name == "MultiTrack")
      addTracks(part);
  }

  void addLine(const XmlElement& line) {
    Route route;
    for (const Tuple& tuple : tuplesOf(line.textOf("coordinates"), reading_)) route.push_back(placeAt(tuple, reading_));
    if (!route.empty()) rows_.shape().routes.push_back(std::move(route));
  }

  static bool isAllPolygons(const XmlElement& parts) {
    return std::ranges::all_of(parts.children, [](const XmlElement& one) { return one.name == "Polygon"; });
  }

  /// The outer ring first, as simple features have it; nothing without one.
  Geometry polygonFrom(const XmlElement& polygon) {
    Geometry out{Geometry::Kind::polygon, {}, {}};
    for (const char* side : {"outerBoundaryIs", "innerBoundaryIs"})
      for (const XmlElement& boundary : polygon.children) {
        const XmlElement* ring = boundary.name == side ? boundary.child("LinearRing") : nullptr;
        if (ring == nullptr) continue;
        Geometry& line = out.parts.emplace_back(Geometry{Geometry::Kind::line, {}, {}});
        for (const Tuple& corner : tuplesOf(ring->textOf("coordinates"), reading_))
          line.positions.push_back({corner.x, corner.y});
      }
    if (polygon.child("outerBoundaryIs") == nullptr) out.parts.clear();
    return out;
  }

  void addPolygons(const XmlElement& parts) {
    Geometry all{Geometry::Kind::collection, {}, {}};
    for (const XmlElement& one : parts.children) all.parts.push_back(polygonFrom(one));
    addAreas(all);
  }

  void addAreas(const Geometry& areas) {
    if (areas.empty()) return;
    Shape found = shapeFrom(areas, reading_);
    Shape& shape = rows_.shape();
    shape.places.insert(shape.places.end(), found.places.begin(), found.places.end());
    for (AreaRings& area : found.areas) shape.areas.push_back(std::move(area));
  }

  void addArea(const std::vector<Tuple>& corners) {
    if (corners.empty()) return;
    Tuple low = corners.front(), high = low;
    for (const Tuple& corner : corners) {
      low = {std::min(low.x, corner.x), std::min(low.y, corner.y)};
      high = {std::max(high.x, corner.x), std::max(high.y, corner.y)};
    }
    Place place = placeAt({(low.x + high.x) / 2, (low.y + high.y) / 2}, reading_);
    place.extent = Extent::area;
    rows_.shape().places.push_back(std::move(place));
  }

  void addTracks(const XmlElement& part) {
    Track track(reading_);
    if (part.name == "Track")
      addTrack(part, track);
    else
      for (const XmlElement& one : part.children)
        if (one.name == "Track") addTrack(one, track);
    track.putInto(rows_);
  }

  void addTrack(const XmlElement& element, Track& track) {
    std::vector<std::string> times;
    std::vector<std::string> positions;
    for (const XmlElement& entry : element.children) {
      if (entry.name == "when") times.push_back(trimmed(entry.text));
      if (entry.name == "coord") positions.push_back(trimmed(entry.text));
    }
    if (times.size() != positions.size())
      reading_.report("gx:Track", std::to_string(times.size()) + " times",
                      "one for each of the " + std::to_string(positions.size()) + " positions", Action::repaired);
    track.breakHere();
    for (std::size_t at = 0; at < positions.size(); ++at) {
      std::string_view text = positions[at];
      if (text.empty()) continue;  // a moment of which the place is not known
      const auto x = numberAt(text);
      skipAny(text, " \t\r\n,");
      const auto y = numberAt(text);
      if (x && y)
        track.add(*x, *y, at < times.size() ? times[at] : std::string{});
      else
        reading_.report("gx:coord", positions[at], "longitude latitude height", Action::repaired);
    }
  }

  Reading& reading_;
  Gathered rows_;
  std::vector<Folder> folders_;
};

}  // namespace

void readKml(std::string_view text, Reading& reading) {
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  KmlFile file(reading);
  eachElement(
      text, reading.file(),
      {[](std::string_view name) { return name == "kml" || name == "Document" || name == "Folder"; },
       [&](const XmlElement&) { file.open(); }, [&] { file.close(); },
       [&](const XmlElement& element) { file.take(element); }, [&](std::size_t bytes) { reading.advance(bytes); }});
  file.finish();
}

}  // namespace geo
