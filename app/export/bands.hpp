// A picture of any size as bands of full rows from the top, so that a poster never lies in memory whole.
#pragma once

#include <functional>
#include <future>

#include "app/export/work.hpp"
#include "render/renderer.hpp"

namespace app {

/// `Take` gets band after band, in another thread and while the next one is drawn; false stops.
class Bands {
 public:
  using Take = std::function<bool(const render::Image& band, int top)>;
  Bands(render::Renderer& renderer, render::Frame frame, Take take);

  /// Draws one band; false when there is no more and all were taken, or one was not.
  bool next();
  bool failed() const { return failed_; }
  Work::Progress progress() const;

 private:
  bool settled();

  render::Renderer& renderer_;
  render::Frame frame_;
  Take take_;
  int step_ = 0, top_ = 0;
  bool failed_ = false;
  std::future<bool> before_;
};

}  // namespace app
