// CZML: packets of objects with an availability and a position that may change. See json_dialects.hpp and
// github.com/AnalyticalGraphicsInc/czml-writer/wiki/CZML-Guide.
#include <algorithm>

#include "geo/read/html_text.hpp"
#include "geo/read/json_dialects.hpp"
#include "geo/read/json_positions.hpp"
#include "geo/read/json_shape.hpp"

namespace geo {
namespace {

struct Interval {
  std::string from, to;  ///< empty: open
};

bool isEndless(std::string_view time) {
  return time.starts_with("0000-00") || time.starts_with("9999-12-31T24");
}

std::optional<Interval> intervalOf(const Json& value) {
  if (!value.is_string()) return std::nullopt;
  const auto whole = value.get<std::string>();
  const auto slash = whole.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const auto edge = [](std::string time) { return isEndless(time) ? std::string{} : std::move(time); };
  return Interval{edge(whole.substr(0, slash)), edge(whole.substr(slash + 1))};
}

/// A value that may be given by intervals: the value of the first.
const Json& firstValue(const Json& value) {
  return value.is_array() && !value.empty() && value[0].is_object() ? value[0] : value;
}

std::string plainText(const Json& value) {
  const Json& first = firstValue(value);
  if (first.is_string()) return first.get<std::string>();
  if (first.is_number() || first.is_boolean()) return first.dump();
  for (const char* key : {"string", "number", "boolean"})
    if (const Json& held = member(first, key); held.is_string() || held.is_number() || held.is_boolean())
      return cellFrom(held);
  return {};
}

/// Each interval's value on its own: `position` as a list.
std::vector<const Json*> parts(const Json& value) {
  std::vector<const Json*> out;
  if (value.is_array())
    for (const Json& part : value) out.push_back(&part);
  else if (value.is_object())
    out.push_back(&value);
  return out;
}

/// Whether the point moves: a list of a time and three numbers again and again.
bool addSamples(const Json& position, Track& track, Reading& reading) {
  const std::vector<Sample> samples = samplesOf(position, reading);
  for (const Sample& sample : samples) track.add(sample.at.x, sample.at.y, sample.time);
  return !samples.empty();
}

/// A position that is another object's is not looked up.
bool refersElsewhere(const Json& position, Reading& reading) {
  const Json& reference = member(position, "reference");
  if (reference.is_string())
    reading.report("position", shown(reference), "numbers: references are not followed", Action::kept);
  return reference.is_string();
}

void addPositions(const Json& packet, Track& track, Gathered& rows, Reading& reading) {
  for (const Json* part : parts(member(packet, "position"))) {
    if (refersElsewhere(*part, reading)) continue;
    track.breakHere();
    if (addSamples(*part, track, reading)) continue;
    for (const LonLat at : constantPositions(*part, reading)) {
      Place place;
      place.at = at;
      if (const auto interval = intervalOf(member(*part, "interval")); interval && !interval->from.empty())
        place.when = reading.date(interval->to.empty() ? timeText(interval->from) + "/.."
                                                       : timeText(interval->from) + "/" + timeText(interval->to),
                                  "interval");
      rows.shape().places.push_back(std::move(place));
    }
  }
}

Json asCoordinates(const std::vector<LonLat>& positions) {
  Json out = Json::array();
  for (const LonLat at : positions) out.push_back(Json::array({at.x, at.y}));
  return out;
}

void addLine(const Json& packet, Gathered& rows, Reading& reading) {
  Route line;
  for (const LonLat at : constantPositions(member(firstValue(member(packet, "polyline")), "positions"), reading)) {
    line.emplace_back();
    line.back().at = at;
  }
  if (line.size() > 1) rows.shape().routes.push_back(std::move(line));
}

void addArea(const Json& packet, Gathered& rows, Reading& reading) {
  const auto corners = constantPositions(member(firstValue(member(packet, "polygon")), "positions"), reading);
  if (corners.empty()) return;
  Json rings = Json::array({asCoordinates(corners)});
  const Json& holes = member(member(firstValue(member(packet, "polygon")), "holes"), "cartographicDegrees");
  for (const Json* hole : parts(holes)) {
    const auto edge = constantPositions({{"cartographicDegrees", *hole}}, reading);
    if (!edge.empty()) rings.push_back(asCoordinates(edge));
  }
  Shape area = shapeFrom({{"type", "Polygon"}, {"coordinates", std::move(rings)}}, reading);
  for (Place& place : area.places) rows.shape().places.push_back(std::move(place));
  for (AreaRings& one : area.areas) rows.shape().areas.push_back(std::move(one));
}

void addRectangle(const Json& packet, Gathered& rows, Reading& reading) {
  const Json& sides = member(member(firstValue(member(packet, "rectangle")), "coordinates"), "wsenDegrees");
  if (!sides.is_array() || sides.size() != 4 ||
      !std::all_of(sides.begin(), sides.end(), [](const Json& side) { return side.is_number(); }))
    return;
  const auto corner = [&](std::size_t x, std::size_t y) { return Json::array({sides[x], sides[y]}); };
  Json ring = Json::array({corner(0, 1), corner(2, 1), corner(2, 3), corner(0, 3), corner(0, 1)});
  Shape area = shapeFrom({{"type", "Polygon"}, {"coordinates", Json::array({std::move(ring)})}}, reading);
  for (Place& place : area.places) rows.shape().places.push_back(std::move(place));
  for (AreaRings& one : area.areas) rows.shape().areas.push_back(std::move(one));
}

/// From the availability, else from the clock of the document; several intervals become the span around them.
void putAvailability(const Json& packet, const std::string& clock, Gathered& rows, Reading& reading) {
  const Json& stated = member(packet, "availability");
  std::optional<Interval> whole;
  for (const Json& one : stated.is_array() ? stated : Json::array({stated})) {
    const auto interval = intervalOf(one);
    if (!interval && !one.is_null())
      reading.report("availability", shown(one), "two times with a slash between them", Action::repaired);
    if (interval && !whole)
      whole = interval;
    else if (interval)
      whole->to = interval->to;
  }
  if (stated.is_array() && stated.size() > 1)
    reading.report("availability", shown(stated), "one interval; read from the first start to the last end",
                   Action::repaired);
  if (!whole) whole = intervalOf(clock);
  if (whole) rows.putSpan(whole->from, whole->to);
}

}  // namespace

bool isCzmlDocument(const Json& packet) {
  return member(packet, "id") == "document" && member(packet, "version").is_string();
}

void CzmlPackets::take(const Json& packet, std::size_t number) {
  if (!packet.is_object()) {
    reading_->beginRow(number);
    return reading_->skip("", shown(packet), "a packet, an object");
  }
  if (isCzmlDocument(packet)) {
    clock_ = plainText(member(member(packet, "clock"), "interval"));
    return;
  }
  const std::string id = plainText(member(packet, "id"));
  const auto [known, isNew] = byId_.try_emplace(id, objects_.size());
  if (isNew || id.empty()) return objects_.push_back({number, packet});
  objects_[known->second].packet.merge_patch(packet);
}

void CzmlPackets::putInto(Gathered& rows) {
  for (const Object& object : objects_) {
    const Json& packet = object.packet;
    if (member(packet, "delete") == true) continue;
    reading_->lookAt(object.number);
    rows.begin(object.number);
    rows.put("id", plainText(member(packet, "id")));
    rows.put("title", plainText(member(packet, "name")));
    rows.put("title", plainText(member(member(packet, "label"), "text")));
    rows.put("summary", textOfHtml(plainText(member(packet, "description"))));
    Track track(*reading_);
    addPositions(packet, track, rows, *reading_);
    if (track.empty()) addLine(packet, rows, *reading_);
    addArea(packet, rows, *reading_);
    addRectangle(packet, rows, *reading_);
    putAvailability(packet, track.empty() ? clock_ : std::string{}, rows, *reading_);
    track.putInto(rows);
    const Json& properties = member(packet, "properties");
    if (properties.is_object())
      for (const auto& [key, value] : properties.items()) rows.put(key, plainText(value));
  }
}

}  // namespace geo
