// The last few answers of activeEvents(), by value: in one frame the map, the legend, picking and the lists ask for the
// same. Logically constant.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "geo/when.hpp"

namespace app {

struct Filtered;

struct ActiveEvent {
  std::uint32_t row;
  geo::Held held;  ///< over the whole range
  geo::Held now;   ///< at its end alone
};

/// In order of start; shared with whoever asked before, for a million of them are not worth copying.
using ActiveEvents = std::shared_ptr<const std::vector<ActiveEvent>>;

class ActiveAnswers {
 public:
  struct Question {
    std::shared_ptr<const Filtered> shown;
    std::map<std::string, Mode> modes;            ///< of kinds
    std::vector<std::optional<Mode>> layerModes;  ///< by layer of the world
    Clock clock;
    bool operator==(const Question&) const = default;
  };

  template <class Make>
  ActiveEvents of(const Question& question, const Make& make) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [asked, answer] : answers_)
      if (asked == question) return answer;
    if (answers_.size() == remembered) answers_.pop_back();
    return answers_.emplace_front(question, std::make_shared<const std::vector<ActiveEvent>>(make())).second;
  }

  /// There are other events now.
  void forget() { answers_.clear(); }

 private:
  static constexpr std::size_t remembered = 3;
  mutable std::mutex mutex_;
  mutable std::list<std::pair<Question, ActiveEvents>> answers_;
};

}  // namespace app
