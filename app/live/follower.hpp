// Fetches what is looked at, beside the window: on a thread and with connections of its own. The latest wish wins, what
// was fetched lately is kept, and a server that is away is tried again by itself.
#pragma once

#include <functional>
#include <memory>

#include "app/live/wish.hpp"

namespace app::live {

/// Something to tell the reader.
struct News {
  enum class What : std::uint8_t { lost, again, slow, refused, cut } what = What::lost;
  std::string table, words;  ///< words: what the server says
};

/// What is to be shown from now on.
struct Shown {
  geo::Events events;
  std::vector<geo::live::Cell> cells;
};

class Follower {
 public:
  /// `wake` is called on the thread when something has arrived.
  Follower(std::shared_ptr<const Tables> tables, std::function<void()> wake, const geo::live::Limits& limits = {});
  /// Gives up what is under way.
  ~Follower();
  Follower(const Follower&) = delete;
  Follower& operator=(const Follower&) = delete;

  /// Costs nothing where it is what was wished for before.
  void want(Wishes wishes);
  /// The newest that has arrived, once.
  std::optional<Shown> takeShown();
  std::vector<News> takeNews();
  /// Whether all that was wished for has been fetched and taken, or cannot be.
  bool isStill() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// The same without a thread, for one picture: fetches, and shows it. Throws geo::Error.
void fetch(World& world, const Wishes& wishes);

}  // namespace app::live
