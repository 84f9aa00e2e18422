// An edge that one triangle has alone is on the outline; edges are joined end to end. Where four meet, any pairing
// encloses the same area.
#include "app/export/vector_outline.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <glm/geometric.hpp>
#include <unordered_map>

namespace app {
namespace {

constexpr float margin = 8;        // points around the page: cut edges and their lines stay out of sight
constexpr float shortest = 0.08F;  // points

using Ring = std::vector<glm::vec2>;
using Edge = std::pair<std::uint32_t, std::uint32_t>;

bool onPage(const Page& page, const render::WorldBox& box) {
  const glm::vec2 a = page.at(box.min), b = page.at(box.max);
  return a.x < page.size.x + margin && b.x > -margin && b.y < page.size.y + margin && a.y > -margin;
}

/// Vertices at one place are one, whatever run of triangles they came with.
class Joined {
 public:
  std::uint32_t of(glm::vec2 v) {
    const std::uint64_t key =
        std::uint64_t{std::bit_cast<std::uint32_t>(v.x + 0.0F)} << 32 | std::bit_cast<std::uint32_t>(v.y + 0.0F);
    const auto [found, isNew] = numbers_.try_emplace(key, static_cast<std::uint32_t>(places_.size()));
    if (isNew) places_.push_back(v);
    return found->second;
  }
  glm::vec2 place(std::uint32_t number) const { return places_[number]; }
  std::size_t size() const { return places_.size(); }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<glm::vec2> places_;
};

std::vector<Edge> lonelyEdges(const Page& page, const render::Mesh& mesh, std::uint16_t paint, Joined& joined) {
  std::vector<Edge> edges;
  for (const render::MeshPart& part : mesh.parts) {
    if (part.paint != paint || !onPage(page, part.box)) continue;
    for (std::uint32_t i = part.first; i + 2 < part.first + part.count; i += 3) {
      const std::array corner{joined.of(mesh.vertices[mesh.indices[i]]), joined.of(mesh.vertices[mesh.indices[i + 1]]),
                              joined.of(mesh.vertices[mesh.indices[i + 2]])};
      for (std::size_t k = 0; k < 3; ++k)
        if (const auto [a, b] = std::minmax(corner[k], corner[(k + 1) % 3]); a != b) edges.emplace_back(a, b);
    }
  }
  std::ranges::sort(edges);
  std::vector<Edge> lonely;
  for (std::size_t i = 0; i < edges.size();) {
    std::size_t end = i + 1;
    while (end < edges.size() && edges[end] == edges[i]) ++end;
    if ((end - i) % 2 == 1) lonely.push_back(edges[i]);
    i = end;
  }
  return lonely;
}

/// Rings of vertex numbers.
std::vector<std::vector<std::uint32_t>> chained(const std::vector<Edge>& edges, std::size_t vertices) {
  std::vector<std::uint32_t> first(vertices + 1, 0);
  for (const auto& [a, b] : edges) ++first[a + 1], ++first[b + 1];
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  std::vector<std::uint32_t> at(first.begin(), first.end() - 1), ends(edges.size() * 2);
  for (std::uint32_t i = 0; i < edges.size(); ++i) ends[at[edges[i].first]++] = i, ends[at[edges[i].second]++] = i;
  std::vector<bool> used(edges.size(), false);
  const auto next = [&](std::uint32_t vertex) {
    for (std::uint32_t i = first[vertex]; i < first[vertex + 1]; ++i)
      if (!used[ends[i]]) return static_cast<int>(ends[i]);
    return -1;
  };
  std::vector<std::vector<std::uint32_t>> rings;
  for (std::uint32_t i = 0; i < edges.size(); ++i) {
    if (used[i]) continue;
    std::vector<std::uint32_t>& ring = rings.emplace_back();
    std::uint32_t vertex = edges[i].first;
    for (int edge = static_cast<int>(i); edge >= 0; edge = next(vertex)) {
      used[static_cast<std::size_t>(edge)] = true;
      ring.push_back(vertex);
      const Edge& e = edges[static_cast<std::size_t>(edge)];
      vertex = e.first == vertex ? e.second : e.first;
    }
  }
  return rings;
}

/// The side of a half plane that is kept: axis 0 or 1, `sign` 1 for "at most limit".
struct Side {
  int axis;
  float limit, sign;
  float inside(glm::vec2 p) const { return (limit - p[axis]) * sign; }
};

/// Sutherland and Hodgman.
Ring cut(const Ring& ring, const Side& side) {
  Ring out;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const glm::vec2 a = ring[i], b = ring[(i + 1) % ring.size()];
    const float fromA = side.inside(a), fromB = side.inside(b);
    if (fromA >= 0) out.push_back(a);
    if ((fromA >= 0) != (fromB >= 0)) out.push_back(a + (b - a) * (fromA / (fromA - fromB)));
  }
  return out;
}

Ring cutToPage(Ring ring, glm::vec2 size) {
  for (const Side side :
       {Side{0, -margin, -1}, Side{0, size.x + margin, 1}, Side{1, -margin, -1}, Side{1, size.y + margin, 1}})
    ring = cut(ring, side);
  return ring;
}

Ring thinned(const Ring& ring) {
  Ring out;
  for (const glm::vec2 p : ring)
    if (out.empty() || glm::distance(out.back(), p) >= shortest) out.push_back(p);
  return out;
}

bool canShow(glm::vec2 a, glm::vec2 b, glm::vec2 size) {
  return std::min(a.x, b.x) < size.x + margin && std::max(a.x, b.x) > -margin && std::min(a.y, b.y) < size.y + margin &&
         std::max(a.y, b.y) > -margin;
}

/// The runs of a line that can be seen.
void appendLine(Path& path, const std::vector<glm::vec2>& points, glm::vec2 size) {
  std::vector<glm::vec2> run;
  const auto flush = [&] {
    if (run.size() > 1) path.line(run);
    run.clear();
  };
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    if (!canShow(points[i], points[i + 1], size)) {
      flush();
      continue;
    }
    if (run.empty()) run.push_back(points[i]);
    if (glm::distance(run.back(), points[i + 1]) >= shortest || i + 2 == points.size()) run.push_back(points[i + 1]);
  }
  flush();
}

}  // namespace

glm::vec2 Page::at(glm::dvec2 world) const {
  const glm::dvec2 offset = (world - camera.centre) * camera.pointsPerUnit;
  return glm::vec2(glm::dvec2(size) * 0.5 + glm::dvec2(offset.x, -offset.y));
}

Path outline(const Page& page, const render::Mesh& mesh, std::uint16_t paint) {
  Joined joined;
  Path path;
  const std::vector<Edge> edges = lonelyEdges(page, mesh, paint, joined);
  for (const auto& numbers : chained(edges, joined.size())) {
    Ring ring;
    for (const std::uint32_t number : numbers) ring.push_back(page.at(mesh.origin + glm::dvec2(joined.place(number))));
    ring = cutToPage(thinned(ring), page.size);
    if (ring.size() > 2) path.ring(ring);
  }
  return path;
}

Path lines(const Page& page, const render::LineMesh& mesh, std::uint16_t style) {
  Path path;
  for (const render::LinePart& part : mesh.parts) {
    if (part.style != style || !onPage(page, part.box)) continue;
    std::vector<glm::vec2> points;
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i)
      points.push_back(page.at(mesh.origin + glm::dvec2(mesh.vertices[i])));
    appendLine(path, points, page.size);
  }
  return path;
}

}  // namespace app
