// Uploads live for as long as what was uploaded.
#include "render/mesh_cache.hpp"

#include <catch2/catch.hpp>

namespace {

struct Counted {
  explicit Counted(const int& shape) : value(shape) { ++alive; }
  ~Counted() { --alive; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  int value;
  static inline int alive = 0;
};

}  // namespace

TEST_CASE("a shape is uploaded once and freed when it is gone") {
  render::MeshCache<int, Counted> cache;
  auto shape = std::make_shared<const int>(7);
  const auto other = std::make_shared<const int>(7);
  CHECK(&cache.of(shape) == &cache.of(shape));
  CHECK(&cache.of(shape) != &cache.of(other));
  CHECK(Counted::alive == 2);
  cache.purge();
  CHECK(Counted::alive == 2);
  shape.reset();
  cache.purge();
  CHECK(Counted::alive == 1);
  CHECK(cache.of(other).value == 7);
}
