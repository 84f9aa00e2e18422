// Sizes as people say them.
#include <catch2/catch.hpp>

#include "app/export/page_size.hpp"

namespace {

using app::pageSize;

TEST_CASE("sizes in pixels, on paper and by name") {
  CHECK(pageSize("1920x1080", 0) == app::PageSize{1920, 1080, 1});
  CHECK(pageSize("640x480px", 144) == app::PageSize{640, 480, 2});
  CHECK(pageSize("210x297mm", 0) == app::PageSize{2480, 3508, 300.0F / 72});
  CHECK(pageSize("8x10in", 72) == app::PageSize{576, 720, 1});
  CHECK(pageSize("2.54x2.54cm", 300) == app::PageSize{300, 300, 300.0F / 72});
  CHECK(pageSize("A4", 0) == pageSize("210x297mm", 0));
  CHECK(pageSize("a3-landscape", 150)->height == 1754);
  CHECK(pageSize("4K", 0) == app::PageSize{3840, 2160, 2});
}

TEST_CASE("what is no size is none") {
  for (const char* text : {"", "10", "x10", "10x", "10x10furlongs", "1.5x2", "-3x4", "nanx4", "10x10mm2", "a9"})
    CHECK_FALSE(pageSize(text, 0));
}

}  // namespace
