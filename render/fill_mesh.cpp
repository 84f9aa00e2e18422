// Uploading a mesh of triangles.
#include <cstddef>

#include "render/fills.hpp"

namespace render {
namespace {

struct Vertex {
  glm::vec2 position{0.0F};
  std::uint32_t paint = 0;
};

/// The mesh with a paint at every vertex; a vertex that parts of different paint share becomes two.
class Painted {
 public:
  explicit Painted(const Mesh& mesh) : indices(mesh.indices), owner_(mesh.vertices.size(), unowned) {
    vertices.reserve(mesh.vertices.size());
    for (const glm::vec2 position : mesh.vertices) vertices.push_back({position, 0});
    for (const MeshPart& part : mesh.parts)
      for (std::uint32_t i = part.first; i < part.first + part.count; ++i)
        indices.at(i) = painted(indices.at(i), part.paint);
  }
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;

 private:
  static constexpr std::uint32_t unowned = 0xFFFFFFFF;

  std::uint32_t painted(std::uint32_t vertex, std::uint32_t paint) {
    if (owner_.at(vertex) == unowned || owner_[vertex] == paint) {
      owner_[vertex] = vertices[vertex].paint = paint;
      return vertex;
    }
    vertices.push_back({vertices[vertex].position, paint});
    return static_cast<std::uint32_t>(vertices.size() - 1);
  }

  std::vector<std::uint32_t> owner_;
};

}  // namespace

FillMesh::FillMesh(const Mesh& mesh) : origin_(mesh.origin), parts_(mesh.parts) {
  const Painted painted(mesh);
  glBindVertexArray(array_.id());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(painted.vertices.size() * sizeof(Vertex)),
               painted.vertices.data(), GL_STATIC_DRAW);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(painted.indices.size() * sizeof(std::uint32_t)),
               painted.indices.data(), GL_STATIC_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex), nullptr);
  glEnableVertexAttribArray(1);
  glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, sizeof(Vertex), reinterpret_cast<const void*>(offsetof(Vertex, paint)));
  glBindVertexArray(0);
}

}  // namespace render
