// What must not be lost: the state of a running session is written beside every few seconds, and what a session that
// was killed has left is found by the next one. Also the list of recent projects. Knows nothing of windows.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/state.hpp"

namespace app {

/// Where sessions and recent projects are kept (XDG_STATE_HOME); empty when there is no home.
std::filesystem::path stateFolder();

class Keeper {
 public:
  static constexpr double interval = 3;  ///< seconds between two writes: at most so much is lost

  /// Keeps nothing where the folder is empty or cannot be made.
  explicit Keeper(std::filesystem::path folder);
  /// A session that ends as it should leaves nothing.
  ~Keeper();
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;

  /// To be called after each frame and when `patience` is over; writes when the state is another and it is time. `now`
  /// in seconds, from any origin. A disk that is full is no reason to stop working: it tries again later.
  void note(const State& state, double now);
  /// Seconds until it wants to be called again; negative: not before the next frame.
  double patience(double now) const;

  /// What sessions that no longer run have left, the newest first.
  std::vector<std::filesystem::path> abandoned() const;
  /// Removes one of them.
  static void discard(const std::filesystem::path& session);

 private:
  std::filesystem::path file_;
  int lock_ = -1;
  std::string written_;
  State seen_;
  bool pending_ = false;
  double last_ = -1e300;
};

/// The last ten, the newest first; those that are gone are left out.
std::vector<std::filesystem::path> recentProjects(const std::filesystem::path& folder);
void remember(const std::filesystem::path& folder, const std::filesystem::path& project);

}  // namespace app
