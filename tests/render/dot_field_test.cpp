// Dots are laid down by the processor: what must be true of the pixels whatever their number, tile or thread.
#include <catch2/catch.hpp>
#include <random>

#include "render/dot_field.hpp"

using namespace render;

namespace {

Dots scattered(std::size_t count, float width, float height) {
  std::mt19937 random(5);
  auto all = std::make_shared<std::vector<Dot>>();
  for (std::size_t i = 0; i < count; ++i)
    all->push_back({{static_cast<float>(random() % 10'000) / 10'000 * width,
                     static_cast<float>(random() % 10'000) / 10'000 * height},
                    static_cast<std::uint32_t>(random() % 2)});
  return {all, 6, 0.7F, {{{200, 40, 20, 210}, {255, 255, 255, 180}}, {{20, 80, 200, 255}, {}}}};
}

std::vector<std::uint32_t> laid(const Dots& dots, const Tile& tile, float scale = 1) {
  DotField field;
  field.begin(tile);
  field.add(dots, scale);
  return {field.pixels(), field.pixels() + tile.width * tile.height};
}

double ink(const std::vector<std::uint32_t>& pixels) {
  double sum = 0;
  for (const std::uint32_t pixel : pixels) sum += (pixel >> 24U) / 255.0;
  return sum;
}

}  // namespace

TEST_CASE("a dot covers the area of its disc, wherever between pixels it lies") {
  for (const float shift : {0.0F, 0.25F, 0.5F, 0.9F})
    for (const float scale : {1.0F, 2.0F, 4.5F}) {
      const auto one = std::make_shared<std::vector<Dot>>(std::vector<Dot>{{{20 + shift, 20 - shift}, 0}});
      const Dots dots{one, 6, 0, {{{10, 20, 30, 255}, {}}}};
      const double area = 3.14159265 * 9 * scale * scale;
      CHECK(ink(laid(dots, {0, 0, 200, 200}, scale)) == Approx(area).epsilon(0.02));
    }
}

TEST_CASE("tiles of dots meet without a seam") {
  const Dots dots = scattered(9'000, 300, 200);
  const std::vector<std::uint32_t> whole = laid(dots, {0, 0, 300, 200});
  for (const Tile tile : {Tile{0, 0, 130, 90}, Tile{130, 0, 170, 90}, Tile{130, 90, 170, 110}}) {
    const std::vector<std::uint32_t> part = laid(dots, tile);
    std::size_t different = 0;
    for (int y = 0; y < tile.height; ++y)
      for (int x = 0; x < tile.width; ++x)
        different += part[static_cast<std::size_t>(y * tile.width + x)] !=
                     whole[static_cast<std::size_t>((y + tile.y) * 300 + x + tile.x)];
    CHECK(different == 0);
  }
}

TEST_CASE("of dots of one look on one pixel, one is drawn") {
  auto many = std::make_shared<std::vector<Dot>>();
  for (int i = 0; i < 1'000; ++i) many->push_back({{30, 30}, 0});
  const Dots thousand{many, 6, 0, {{{10, 20, 30, 100}, {}}}};
  const Dots one{std::make_shared<std::vector<Dot>>(std::vector<Dot>{{{30, 30}, 0}}), 6, 0, thousand.looks};
  CHECK(laid(thousand, {0, 0, 60, 60}) == laid(one, {0, 0, 60, 60}));
}

TEST_CASE("what lies under many others is left out, and nobody sees it") {
  constexpr int side = 24, rounds = 30;
  const auto all = std::make_shared<std::vector<Dot>>();
  for (std::uint32_t round = 0; round < rounds; ++round)
    for (int i = 0; i < side; ++i)
      all->push_back({{static_cast<float>(i * 7 % side) + 0.5F, static_cast<float>(i * 5 % side) + 0.5F}, round % 2});
  const Dots dots{all, 6, 0.7F, {{{200, 40, 20, 150}, {255, 255, 255, 120}}, {{20, 80, 200, 190}, {0, 0, 0, 60}}}};
  DotField oneByOne;
  oneByOne.begin({0, 0, side, side});
  for (const Dot& dot : *all) oneByOne.add({std::make_shared<std::vector<Dot>>(1, dot), 6, 0.7F, dots.looks}, 1);
  const std::vector<std::uint32_t> quick = laid(dots, {0, 0, side, side});
  int worst = 0;  // where discs end, a heap of them is as soft as one
  for (int i = 0; i < side; ++i)
    for (const unsigned channel : {0U, 8U, 16U, 24U}) {
      const auto middle = static_cast<std::size_t>(i * 5 % side * side + i * 7 % side);
      worst = std::max(worst, std::abs(static_cast<int>(quick[middle] >> channel & 0xFFU) -
                                       static_cast<int>(oneByOne.pixels()[middle] >> channel & 0xFFU)));
    }
  CHECK(worst <= 3);
}

TEST_CASE("what a field held before is gone, and only what was touched is told") {
  DotField field;
  const Tile tile{0, 0, 300, 200};
  field.begin(tile);
  field.add(scattered(5'000, 300, 200), 1);
  field.begin(tile);
  CHECK(ink({field.pixels(), field.pixels() + 300 * 200}) == 0);
  CHECK(field.parts().empty());
  const Dots corner{std::make_shared<std::vector<Dot>>(std::vector<Dot>{{{299, 1}, 0}}), 6, 0, {{{9, 9, 9, 255}, {}}}};
  field.add(corner, 1);
  REQUIRE(field.parts().size() == 1);
  CHECK(field.parts()[0].x + field.parts()[0].width == 300);
}

TEST_CASE("dots that are nowhere, far away or of no look are left out") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const auto bad = std::make_shared<std::vector<Dot>>(
      std::vector<Dot>{{{nan, 3}, 0}, {{1e30F, 3}, 0}, {{-1e9F, 3}, 0}, {{10, 10}, 7}});
  CHECK(ink(laid({bad, 6, 0, {{{9, 9, 9, 255}, {}}}}, {0, 0, 60, 60})) == 0);
}
