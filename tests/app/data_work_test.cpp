// Data on a thread of their own: how far they are, and what is left of them when nobody wants them any more.
#include "app/export/data_work.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/errors.hpp"
#include "app/verbs.hpp"
#include "geo/problems.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string bytes(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

std::unique_ptr<app::Work> workOf(const fs::path& path) {
  app::State state;
  state.view = app::openingView(support::bundledWorld(), {});
  app::DataPlan plan;
  plan.path = path;
  return app::dataWork(support::bundledWorld(), state, plan);
}

}  // namespace

TEST_CASE("data are written beside, step by step for whoever looks, and are whole at the end") {
  const support::TemporaryFolder folder;
  for (const char* name : {"a.geojson", "a.csv", "a.gpkg"}) {
    const fs::path path = folder.path() / name;
    const auto work = workOf(path);
    CHECK(work->isElsewhere());
    int before = 0;
    while (work->step()) {
      const app::Work::Progress now = work->progress();
      CHECK(now.done >= before);
      CHECK(now.done <= now.all);
      before = now.done;
      std::this_thread::yield();
    }
    CHECK(work->progress().done == work->progress().all);
    CHECK(fs::file_size(path) > 20'000);
  }
  CHECK(filesIn(folder.path()) == 3);
}

TEST_CASE("data that nobody wants any more leave what was there; what fails says so") {
  const support::TemporaryFolder folder;
  const fs::path path = folder.file("a.gpkg", "old");
  {
    const auto work = workOf(path);
    work->step();
  }
  const bool isWhole = bytes(path) == "old" || bytes(path).starts_with("SQLite format 3");
  CHECK(isWhole);
  CHECK(filesIn(folder.path()) == 1);
  const auto work = workOf("/no such folder/a.csv");
  CHECK_THROWS_AS(
      [&] {
        while (work->step()) std::this_thread::yield();
      }(),
      geo::Error);
}
