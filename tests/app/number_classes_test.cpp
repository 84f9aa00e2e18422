// Classes of numbers between round breaks, and areas that are the numbers.
#include "app/number_classes.hpp"

#include <catch2/catch.hpp>
#include <cmath>

namespace {

bool isRound(double value) {
  const double unit = std::pow(10, std::floor(std::log10(std::abs(value)) + 1e-9) - 1);
  return std::abs(value / unit / 5 - std::round(value / unit / 5)) < 1e-6 ||
         std::abs(value / unit / 2 - std::round(value / unit / 2)) < 1e-6;
}

TEST_CASE("numbers that lie evenly have even steps that anybody would have chosen") {
  std::vector<double> magnitudes;
  for (int i = 0; i < 1'000; ++i) magnitudes.push_back(5.5 + (i % 100) * 0.02);
  const app::NumberClasses classes = app::numberClasses(magnitudes);
  CHECK(classes.breaks == std::vector<double>{6.0, 6.5, 7.0});
  CHECK(classes.decimals == 1);
  CHECK(classes.classOf(5.9) == 0);
  CHECK(classes.classOf(6.0) == 1);
  CHECK(classes.classOf(9.9) == 3);
}

TEST_CASE("where a few tower above the rest the breaks are 1, 2, 5, 10 …") {
  std::vector<double> dead;
  for (int i = 0; i < 10'000; ++i) dead.push_back(std::floor(std::pow(1.0009, i)) - 1);  // up to 8,000
  const app::NumberClasses classes = app::numberClasses(dead);
  REQUIRE(classes.breaks.size() >= 3);
  CHECK(classes.breaks.size() <= 5);
  for (const double at : classes.breaks) CHECK(isRound(at));
  CHECK(classes.decimals == 0);
}

TEST_CASE("a few different numbers are a class each; nothing is one class of nothing") {
  const app::NumberClasses classes = app::numberClasses({3, 1, 1, 2, 3});
  CHECK(classes.each);
  CHECK(classes.least == 1);
  CHECK(classes.breaks == std::vector<double>{2, 3});
  CHECK(app::numberClasses({}).count() == 1);
  CHECK(app::numberClasses({7, 7}).count() == 1);
}

TEST_CASE("any numbers have at most six classes, in order") {
  std::uint64_t state = 1;
  for (int round = 0; round < 60; ++round) {
    std::vector<double> numbers;
    for (int i = 0; i < 300; ++i) {
      state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
      const double share = static_cast<double>(state >> 40U) / 16'777'216;
      numbers.push_back(round % 3 == 0   ? std::pow(10, share * 9 - 4)
                        : round % 3 == 1 ? share * std::pow(10, round % 7) - 3
                                         : std::floor(share * 12));
    }
    const app::NumberClasses classes = app::numberClasses(numbers);
    CHECK(classes.count() <= 7);
    CHECK(std::is_sorted(classes.breaks.begin(), classes.breaks.end()));
    CHECK(std::adjacent_find(classes.breaks.begin(), classes.breaks.end()) == classes.breaks.end());
  }
}

TEST_CASE("the area is the number") {
  std::vector<double> numbers;
  for (int i = 1; i <= 1'000; ++i) numbers.push_back(i);
  const app::NumberSizes sizes = app::numberSizes(numbers, false);
  CHECK(sizes.sizeOf(400) == Approx(2 * sizes.sizeOf(100)));
  CHECK(sizes.sizeOf(0) == app::NumberSizes::least);
  CHECK(sizes.sizeOf(1e12) == app::NumberSizes::most);
  const app::NumberSizes magnitudes = app::numberSizes({4.5, 5, 6, 7, 8}, true);
  CHECK(magnitudes.sizeOf(8) > magnitudes.sizeOf(7) * 1.5F);
}

TEST_CASE("the legend has two or three round sizes that fit") {
  for (const double greatest : {9.0, 57.0, 8'179.0, 1.2e6}) {
    std::vector<double> numbers;
    for (int i = 1; i <= 500; ++i) numbers.push_back(greatest * i * i / 250'000);
    const app::NumberSizes sizes = app::numberSizes(numbers, false);
    const std::vector<double> legend = app::sizesInLegend(sizes, greatest, 22);
    INFO(greatest);
    CHECK(legend.size() >= 2);
    CHECK(legend.size() <= 3);
    for (const double at : legend) {
      CHECK(isRound(at));
      CHECK(sizes.sizeOf(at) <= 22);
    }
  }
}

}  // namespace
