// How far the reading is never goes back from one stage to the next, and whoever is stopped hears of it.
#include "geo/progress.hpp"

#include <catch2/catch.hpp>

using geo::ReadingStage;

TEST_CASE("the share that is done grows from stage to stage, from nothing to all") {
  double share = 0;
  for (const auto stage : {ReadingStage::preparing, ReadingStage::bytes, ReadingStage::columns, ReadingStage::rows,
                           ReadingStage::ordering})
    for (const std::uint64_t done : {0, 3, 10, 12}) {
      CHECK(geo::shareOf({stage, done, 10}) >= share);
      share = geo::shareOf({stage, done, 10});
    }
  CHECK(share == 1);
  CHECK(geo::shareOf({ReadingStage::rows, 5, 0}) == geo::shareOf({ReadingStage::rows, 0, 10}));
}

TEST_CASE("what is stopped says so wherever it asks or tells") {
  geo::Progress progress;
  progress.begin(ReadingStage::bytes, 10);
  progress.add(4);
  CHECK(progress.now() == geo::ReadingNow{ReadingStage::bytes, 4, 10});
  progress.stop();
  CHECK_THROWS_AS(progress.check(), geo::ReadingStopped);
  CHECK_THROWS_AS(progress.add(1), geo::ReadingStopped);
  CHECK_THROWS_AS(progress.begin(ReadingStage::rows, 1), geo::ReadingStopped);
}
