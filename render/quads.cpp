// Uploading items and drawing a rectangle for each.
#include "render/quads.hpp"

#include <algorithm>
#include <vector>

namespace render {
namespace {

constexpr std::size_t indicesEach = 6;

const void* byteOffset(std::size_t offset) {
  return reinterpret_cast<const void*>(offset);
}

std::vector<std::uint32_t> quadIndices(std::size_t count) {
  std::vector<std::uint32_t> indices;
  indices.reserve(count * indicesEach);
  for (std::uint32_t i = 0; i < count; ++i)
    for (const std::uint32_t corner : {0U, 1U, 2U, 2U, 1U, 3U}) indices.push_back(4 * i + corner);
  return indices;
}

}  // namespace

TexelBuffer::TexelBuffer(int unit, GLenum format) : unit_(unit) {
  glBindBuffer(GL_TEXTURE_BUFFER, buffer_.id());  // a buffer exists only once it was bound
  bind();
  glTexBuffer(GL_TEXTURE_BUFFER, format, buffer_.id());
}

void TexelBuffer::bind() const {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit_));
  glBindTexture(GL_TEXTURE_BUFFER, texture_.id());
}

void TexelBuffer::upload(const void* data, std::size_t size) const {
  glBindBuffer(GL_TEXTURE_BUFFER, buffer_.id());
  glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(size), data, GL_STREAM_DRAW);
}

void Quads::draw(std::size_t count) {
  const Run all{0, count};
  draw({&all, 1});
}

void Quads::draw(std::span<const Run> runs) {
  std::size_t end = 0;
  std::vector<GLsizei> counts;
  std::vector<const void*> offsets;
  for (const Run& run : runs) {
    end = std::max(end, run.first + run.count);
    counts.push_back(static_cast<GLsizei>(run.count * indicesEach));
    offsets.push_back(byteOffset(run.first * indicesEach * sizeof(std::uint32_t)));
  }
  reserve(end);
  glBindVertexArray(array_.id());
  glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, offsets.data(),
                      static_cast<GLsizei>(counts.size()));
}

void Quads::reserve(std::size_t count) {
  if (count <= capacity_) return;
  capacity_ = std::max(count + count / 2, std::size_t{1024});
  const std::vector<std::uint32_t> indices = quadIndices(capacity_);
  glBindVertexArray(array_.id());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)), indices.data(),
               GL_STATIC_DRAW);
}

}  // namespace render
