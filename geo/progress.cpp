#include "geo/progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace geo {

double shareOf(const ReadingNow& now) {
  constexpr std::array<double, 6> begins{0, 0.04, 0.16, 0.32, 0.88, 1};
  const auto stage = static_cast<std::size_t>(now.stage);
  if (now.total == 0) return begins[stage];
  const double part = std::min(1.0, static_cast<double>(now.done) / static_cast<double>(now.total));
  return std::lerp(begins[stage], begins[stage + 1], part);
}

void Progress::check() const {
  if (stopped_) throw ReadingStopped{};
}

void Progress::begin(ReadingStage stage, std::uint64_t total) {
  check();
  done_ = 0;
  total_ = total;
  stage_ = stage;
}

void Progress::add(std::uint64_t done) {
  check();
  done_ += done;
}

}  // namespace geo
