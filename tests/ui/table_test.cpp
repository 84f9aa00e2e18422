// The table of events with more rows than can be sorted in a frame.
#include "app/table.hpp"

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/ui/program.hpp"

namespace {

namespace fs = std::filesystem;

/// Titles in no order.
struct LongFile {
  fs::path path = fs::temp_directory_path() / ("marea-table-" + std::to_string(::getpid()) + ".csv");
  explicit LongFile(std::size_t rows);
  ~LongFile() { fs::remove(path); }
  LongFile(const LongFile&) = delete;
  LongFile& operator=(const LongFile&) = delete;
};

LongFile::LongFile(std::size_t rows) {
  std::ofstream file(path);
  file << "date,title,lon,lat\n";
  for (std::size_t i = 0; i < rows; ++i)
    file << "2001-05-0" << 1 + i % 9 << ",event " << i * 7'919 % rows << ",-60,-10\n";
}

TEST_CASE("a long table is sorted beside: the rows stay on screen until it is done") {
  const LongFile file(30'000);
  app::WorldOptions options;
  options.files = {file.path};
  const auto world = app::loadWorld(options, app::findResources());
  REQUIRE(world->events.size() == 30'000);
  uitest::Program program({.date = "2001-05-05", .world = world.get()});
  program.view().tableOpen = true;
  program.frames(3);
  const ui::TableMemory& table = program.session().memory().table;
  const std::vector<std::uint32_t> byDate = table.rows;
  REQUIRE(byDate.size() == 30'000);
  const ui::Rect column = program.rect("###table", {"###column1"});
  program.move((column.min + column.max) * 0.5F);
  program.press((column.min + column.max) * 0.5F);
  program.release((column.min + column.max) * 0.5F);
  CHECK(table.rows.size() == byDate.size());
  for (int i = 0; i < 2'000 && table.sorting.valid(); ++i) program.frames(1);
  REQUIRE_FALSE(table.sorting.valid());
  const ui::Rect bar = program.rect("###table", {"###scroll"});
  program.wheel({bar.min.x - 200, bar.min.y + 60}, -2);
  CHECK(table.top == 6);
  program.drag({bar.max.x - 6, bar.min.y + 3}, {bar.max.x - 6, bar.max.y});
  CHECK(table.top > 29'980);
  CHECK(table.rows != byDate);
  CHECK(std::ranges::is_sorted(table.rows, {}, [&](std::uint32_t row) {
    return app::cell(*world, row, app::Column::title, geo::Language::en);
  }));
}

}  // namespace
