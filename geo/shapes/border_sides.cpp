// Whose borders the lines of a level are: found again from the corners that meshes and lines share, so that the
// prepared file need not say it.
#include <algorithm>
#include <bit>
#include <unordered_map>

#include "geo/basemap.hpp"

namespace geo {
namespace {

using Owners = std::vector<std::uint32_t>;  // ascending

std::uint64_t keyOf(glm::vec2 point) {
  const auto bits = [](float value) { return std::bit_cast<std::uint32_t>(value + 0.0F); };  // -0 is 0
  return std::uint64_t{bits(point.x)} << 32 | bits(point.y);
}

/// The points that say whose a line is: both ends and two between. Where three countries meet, one of them has not all
/// of these.
std::vector<glm::vec2> witnesses(const Level& level, const BorderLine& line) {
  std::vector<glm::vec2> out;
  for (const std::uint32_t i : {0U, line.count / 3, line.count * 2 / 3, line.count - 1})
    out.push_back(level.points[line.first + std::min(i, line.count - 1)]);
  return out;
}

bool isOfCountries(const BorderLine& line) {
  return line.kind != BorderKind::province && line.count > 1;
}

/// The countries that have a corner at each point that is asked for.
std::unordered_map<std::uint64_t, Owners> ownersOf(const Level& level) {
  std::unordered_map<std::uint64_t, Owners> owners;
  for (const BorderLine& line : level.borders)
    if (isOfCountries(line))
      for (const glm::vec2 point : witnesses(level, line)) owners.try_emplace(keyOf(point));
  for (const AreaMesh& mesh : level.countryMeshes)
    for (std::uint32_t i = mesh.firstIndex; i < mesh.firstIndex + mesh.indexCount; ++i) {
      const auto found = owners.find(keyOf(level.vertices[level.indices[i]]));
      if (found == owners.end()) continue;
      Owners& list = found->second;
      if (list.empty() || list.back() != mesh.area) list.push_back(mesh.area);
    }
  for (auto& [key, list] : owners) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return owners;
}

Owners common(const Owners& a, const Owners& b) {
  Owners out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

}  // namespace

std::vector<BorderSides> borderSides(const Level& level) {
  const std::unordered_map<std::uint64_t, Owners> owners = ownersOf(level);
  std::vector<BorderSides> out;
  for (const BorderLine& line : level.borders) {
    BorderSides& sides = out.emplace_back();
    if (!isOfCountries(line)) continue;
    const std::vector<glm::vec2> points = witnesses(level, line);
    Owners both = owners.at(keyOf(points.front()));
    for (const glm::vec2 point : points) both = common(both, owners.at(keyOf(point)));
    if (!both.empty()) sides.first = both.front();
    if (both.size() > 1 && line.kind != BorderKind::coast) sides.second = both[1];
  }
  return out;
}

}  // namespace geo
