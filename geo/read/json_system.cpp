// See json_system.hpp.
#include "geo/read/json_system.hpp"

#include <algorithm>
#include <cmath>

namespace geo {
namespace {

constexpr std::size_t nearEdge = 4'096;  // bytes: beside the features, not among them

/// The object after `"crs":`, cut out of the text where it is near the beginning or the end.
Json statedSystem(std::string_view json) {
  const std::string_view start = json.substr(0, nearEdge);
  const std::string_view end = json.substr(json.size() - std::min(json.size(), nearEdge));
  for (const std::string_view part : {start, end}) {
    const std::size_t key = part.find("\"crs\"");
    const std::size_t open = key == std::string_view::npos ? key : part.find('{', key);
    if (open == std::string_view::npos) continue;
    int depth = 0;
    for (std::size_t at = open; at < part.size(); ++at) {
      depth += part[at] == '{' ? 1 : part[at] == '}' ? -1 : 0;
      if (depth == 0) return Json::parse(part.substr(open, at - open + 1), nullptr, false);
    }
  }
  return {};
}

void moveNumbers(Json& coordinates, const ToDegrees& to) {
  if (!coordinates.is_array() || coordinates.empty()) return;
  if (!coordinates[0].is_number()) {
    for (Json& part : coordinates) moveNumbers(part, to);
    return;
  }
  if (coordinates.size() < 2 || !coordinates[1].is_number()) return;
  const LonLat at = to.from({coordinates[0].get<double>(), coordinates[1].get<double>()});
  if (std::isnan(at.x)) return;  // stays as it is, and is no place on the Earth
  coordinates[0] = at.x;
  coordinates[1] = at.y;
}

}  // namespace

std::shared_ptr<const ToDegrees> namedSystem(std::string_view json, Reading& reading) {
  const Json system = statedSystem(json);
  if (!system.is_object()) return nullptr;
  const Json& properties = member(system, "properties");
  const Json& name = member(properties, "name");
  if (member(system, "type") == "link") {
    reading.lookAt(0);
    reading.report("crs", shown(member(properties, "href")), "a name such as EPSG:3116: links are not followed",
                   Action::kept);
  }
  if (!name.is_string()) return nullptr;
  const int code = epsgIn(name.get_ref<const std::string&>());
  return code == 0 ? nullptr : ToDegrees::ofEpsg(code);
}

void moveToDegrees(Json& geometry, const ToDegrees& to) {
  if (!geometry.is_object()) return;
  if (const auto coordinates = geometry.find("coordinates"); coordinates != geometry.end())
    moveNumbers(*coordinates, to);
  if (const auto parts = geometry.find("geometries"); parts != geometry.end() && parts->is_array())
    for (Json& part : *parts) moveToDegrees(part, to);
}

}  // namespace geo
