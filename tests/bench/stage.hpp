// A world, a hidden context and a session in it, in the order that they need one another.
#pragma once

#include "app/shell/loop.hpp"
#include "tests/bench/measures.hpp"

namespace bench {

class Stage {
 public:
  explicit Stage(const Options& options);

  const app::World& world() const { return *world_; }
  shell::GlContext& context() { return context_; }
  shell::Session& session() { return session_; }
  /// Fetches what is looked at from now on, where the world is a table of a server.
  bool follow();
  /// One frame with the interface, finished; returns its milliseconds.
  double frame(double seconds = 1.0 / 60);

 private:
  app::Resources resources_ = app::findResources();
  std::unique_ptr<app::World> world_;
  shell::GlContext context_;
  shell::Session session_;
};

app::State openingState(const app::World& world);
/// The median, the 95th percentile and the greatest, as the contract names them.
nlohmann::ordered_json summary(std::vector<double> milliseconds);

}  // namespace bench
