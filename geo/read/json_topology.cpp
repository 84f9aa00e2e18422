// TopoJSON (github.com/topojson/topojson-specification): shared arcs put together to GeoJSON. See json_dialects.hpp.
#include "geo/read/json_dialects.hpp"
#include "geo/read/json_shape.hpp"

namespace geo {
namespace {

/// All positions of a file together: an arc may be named any number of times.
constexpr std::size_t mostPositions = 50'000'000;

class Topology {
 public:
  Topology(const Json& root, Reading& reading) : reading_(reading) {
    readTransform(member(root, "transform"));
    for (const Json& arc : list(root, "arcs", reading)) arcs_.push_back(decoded(arc));
  }

  /// The geometry with coordinates in the place of arcs.
  Json asGeoJson(const Json& geometry) {
    const Json& type = member(geometry, "type");
    if (type == "GeometryCollection") return collection(geometry);
    Json out{{"type", type}};
    if (type == "Point" || type == "MultiPoint")
      out["coordinates"] = placed(member(geometry, "coordinates"), type == "MultiPoint");
    else
      out["coordinates"] = joined(member(geometry, "arcs"), depth(type));
    return out;
  }

 private:
  void readTransform(const Json& transform) {
    const Json& scale = member(transform, "scale");
    const Json& translate = member(transform, "translate");
    if (!isPair(scale) || !isPair(translate)) return;
    quantized_ = true;
    scale_ = {scale[0].get<double>(), scale[1].get<double>()};
    translate_ = {translate[0].get<double>(), translate[1].get<double>()};
  }

  static bool isPair(const Json& value) {
    return value.is_array() && value.size() >= 2 && value[0].is_number() && value[1].is_number();
  }

  Json positionFrom(LonLat at) const {
    if (quantized_) at = at * scale_ + translate_;
    return Json::array({at.x, at.y});
  }

  /// Each position of a quantized arc counts from the one before.
  std::vector<LonLat> decoded(const Json& arc) {
    std::vector<LonLat> line;
    LonLat sum{0.0};
    if (arc.is_array())
      for (const Json& position : arc) {
        if (!isPair(position)) {
          reading_.report("arcs", shown(position), "a position [longitude, latitude]", Action::repaired);
          continue;
        }
        const LonLat at{position[0].get<double>(), position[1].get<double>()};
        sum = quantized_ ? sum + at : at;
        line.push_back(sum);
      }
    return line;
  }

  static int depth(const Json& type) {
    return type == "LineString"                             ? 0
           : type == "MultiLineString" || type == "Polygon" ? 1
           : type == "MultiPolygon"                         ? 2
                                                            : -1;
  }

  Json collection(const Json& geometry) {
    Json parts = Json::array();
    for (const Json& part : list(geometry, "geometries", reading_)) parts.push_back(asGeoJson(part));
    return {{"type", "GeometryCollection"}, {"geometries", std::move(parts)}};
  }

  Json placed(const Json& coordinates, bool several) const {
    if (!several) return isPair(coordinates) ? positionFrom(pairOf(coordinates)) : Json();
    Json out = Json::array();
    if (coordinates.is_array())
      for (const Json& one : coordinates) out.push_back(placed(one, false));
    return out;
  }

  static LonLat pairOf(const Json& value) { return {value[0].get<double>(), value[1].get<double>()}; }

  Json joined(const Json& arcs, int levels) {
    Json out = Json::array();
    if (!arcs.is_array() || levels < 0) return out;
    if (levels == 0) return line(arcs);
    for (const Json& part : arcs) out.push_back(joined(part, levels - 1));
    return out;
  }

  /// One line of arcs end to end; a negative number is the arc of its complement, backwards.
  Json line(const Json& arcs) {
    Json out = Json::array();
    for (const Json& number : arcs) {
      const std::vector<LonLat>* arc = arcOf(number);
      if (arc == nullptr) continue;
      positions_ += arc->size();
      if (positions_ > mostPositions)
        throw Error(reading_.file() + " names its arcs so often that they are more than " +
                    std::to_string(mostPositions) + " positions.");
      const bool backwards = number.get<std::int64_t>() < 0;
      for (std::size_t at = out.empty() ? 0 : 1; at < arc->size(); ++at)
        out.push_back(positionFrom((*arc)[backwards ? arc->size() - 1 - at : at]));
    }
    return out;
  }

  const std::vector<LonLat>* arcOf(const Json& number) {
    if (number.is_number_integer()) {
      const auto value = number.get<std::int64_t>();
      const auto index = static_cast<std::size_t>(value < 0 ? ~value : value);
      if (index < arcs_.size()) return &arcs_[index];
    }
    reading_.report("arcs", shown(number), "the number of one of the " + std::to_string(arcs_.size()) + " arcs",
                    Action::repaired);
    return nullptr;
  }

  Reading& reading_;
  bool quantized_ = false;
  LonLat scale_{1.0}, translate_{0.0};
  std::vector<std::vector<LonLat>> arcs_;
  std::size_t positions_ = 0;
};

void addGeometry(const Json& geometry, Topology& topology, Gathered& rows, Reading& reading) {
  rows.begin(rows.size() + 1);
  reading.lookAt(rows.size());
  if (!member(geometry, "type").is_null()) rows.shape() = shapeFrom(topology.asGeoJson(geometry), reading);
  rows.put("id", cellFrom(member(geometry, "id")));
  putMembers(member(geometry, "properties"), rows);
}

}  // namespace

bool readTopology(const Json& root, Reading& reading) {
  if (member(root, "type") != "Topology" || !member(root, "objects").is_object()) return false;
  Topology topology(root, reading);
  const std::string& wanted = reading.options().layer;
  bool first = true, found = false;
  for (const auto& [name, object] : member(root, "objects").items()) {
    if (!wanted.empty() && wanted != name) continue;
    found = true;
    if (first)
      reading.layer().name = name;
    else
      reading.beginLayer(name);
    first = false;
    Gathered rows;
    const Json& parts = member(object, "geometries");
    if (parts.is_array())
      for (const Json& part : parts) addGeometry(part, topology, rows, reading);
    else
      addGeometry(object, topology, rows, reading);
    rows.read(reading, true);
  }
  if (!found) throw Error(reading.file() + " has no layer" + (wanted.empty() ? "s." : " “" + wanted + "”."));
  reading.finish("TopoJSON");
  return true;
}

}  // namespace geo
