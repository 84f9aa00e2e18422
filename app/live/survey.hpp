// Asks servers what they say of their whole tables, beside the window and beside the rows that are looked at: on a
// thread and with connections of its own. What was said stays known until the program ends.
#pragma once

#include <functional>

#include "app/live/pushed.hpp"

namespace app::live {

/// What has to be known of the tables for a state, the most urgent first: columns by which it is coloured, sized and
/// filtered, then how many rows there are when, under its filters.
std::vector<Ask> asksOf(const World& world, const State& state);
/// Puts an answer where it is looked for. Whether it changes how rows look or which of them are wanted.
bool learn(World& world, const Ask& ask, const Said& said);

class Survey {
 public:
  /// `wake` is called on the thread when something was said.
  Survey(std::shared_ptr<const Tables> tables, std::function<void()> wake);
  /// Gives up what is under way.
  ~Survey();
  Survey(const Survey&) = delete;
  Survey& operator=(const Survey&) = delete;

  /// Costs nothing where it is what was asked before; what is not among them any more is given up.
  void want(std::vector<Ask> asks);
  /// What has been said since, and of these asks what was said before.
  std::vector<std::pair<Ask, Said>> take();
  /// Tables whose server took too long, once each time.
  std::vector<std::string> takeSlow();
  /// Whether all that was asked has been said and taken, or cannot be.
  bool isStill() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// The same without a thread, for one picture, of which only what it shows is counted: asks until nothing more needs to
/// be known. Throws geo::Error.
void survey(World& world, const State& state);

}  // namespace app::live
