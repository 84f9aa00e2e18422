// How crowded the most crowded place of a layer is: what the colours of hexagons are measured by, at every date alike.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>

namespace app {

struct Filtered;
struct World;

/// The most events of a layer in one place of a size, whenever they were; remembers the last few answers.
class Densities {
 public:
  std::uint32_t most(const World& world, std::shared_ptr<const Filtered> shown, std::uint16_t layer,
                     double radius) const;
  /// There are other events now.
  void forget() { answers_.clear(); }

 private:
  struct Question {
    std::shared_ptr<const Filtered> shown;
    std::uint16_t layer;
    double radius;
    bool operator==(const Question&) const = default;
  };
  static constexpr std::size_t remembered = 8;
  mutable std::mutex mutex_;
  mutable std::list<std::pair<Question, std::uint32_t>> answers_;
};

}  // namespace app
