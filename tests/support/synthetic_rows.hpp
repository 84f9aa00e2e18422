// As many events as one likes, as columns: ten million of them do not fit into memory as whole events.
#pragma once

#include <array>
#include <random>

#include "app/kinds.hpp"
#include "app/ui/event_rows.hpp"

namespace support {

/// Over a hundred years up to 2025: of all kinds, from an hour to forty days long, more of them in some years than in
/// others. Always the same ones.
class SyntheticRows final : public ui::EventRows {
 public:
  static constexpr std::int64_t first = -1'420'070'400, last = 1'735'689'600;

  explicit SyntheticRows(std::size_t count) {
    std::mt19937_64 random(11);
    std::exponential_distribution<double> length(3.0);
    const double step = static_cast<double>(last - first) / static_cast<double>(count);
    std::int64_t start = first;
    for (std::size_t i = 0; i < count; ++i) {
      const double wave = 1 + 0.9 * std::sin(static_cast<double>(i) * 40 / static_cast<double>(count));
      start += static_cast<std::int64_t>(step * wave * 2 * static_cast<double>(random() % 1'000) / 1'000);
      start = std::min(start, last);
      const auto seconds = static_cast<std::int64_t>(3'600 + std::min(length(random), 1.0) * 40 * 86'400);
      bounds_.push_back({{start}, {start}, {start + seconds}, {start + seconds}});
      kinds_.push_back(static_cast<std::uint8_t>(random() % app::kinds().size()));
    }
  }

  std::size_t size() const override { return bounds_.size(); }
  geo::Bounds bounds(std::uint32_t row) const override { return bounds_[row]; }
  std::size_t kind(std::uint32_t row) const override { return kinds_[row]; }
  std::string id(std::uint32_t row) const override { return names_[row % names_.size()]; }
  std::string title(std::uint32_t row, geo::Language) const override { return names_[row % names_.size()]; }

 private:
  std::vector<geo::Bounds> bounds_;
  std::vector<std::uint8_t> kinds_;
  std::array<std::string, 5> names_{"Strike of the miners", "March on the capital", "Election of a president",
                                    "Treaty of friendship", "Occupation of the land ministry"};
};

}  // namespace support
