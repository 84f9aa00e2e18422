// The program reads the whole bundled timeline without a complaint; how long it takes is printed, since a busy machine
// proves nothing.
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>

#include "geo/readers.hpp"
#include "tests/data/bundled.hpp"

TEST_CASE("the whole timeline is read without a problem") {
  const auto begin = std::chrono::steady_clock::now();
  const auto loaded = geo::readFiles({std::filesystem::path(MAREA_SOURCE_DIR) / "data" / "timeline"});
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  for (const geo::Problem& problem : loaded.problems.list())
    FAIL_CHECK(problem.file << " " << problem.row << " " << problem.field << ": " << problem.found << ", expected "
                            << problem.expected);
  CHECK(loaded.problems.empty());
  const geo::Registry& registry = loaded.value.registry;
  CHECK(loaded.value.events.size() + registry.governments.size() + registry.alliances.size() + registry.eras.size() ==
        bundled::features().size());
  CHECK(registry.countries.size() == bundled::countries().size());
  WARN("the timeline of " << bundled::features().size() << " entries was read in " << took.count() << " ms");
}
