// Makes a picture, film, page or data a part at a time, between the frames of the window. Its renderer is its own, so
// that neither disturbs what the other keeps.
#pragma once

#include <chrono>
#include <memory>

#include "app/export/draft.hpp"
#include "app/ui/memory.hpp"

namespace shell {

class Exporter {
 public:
  /// Needs a current context from here on; `world` must live as long as this. Throws what exportPicture and exportFilm
  /// throw before they begin.
  Exporter(const app::World& world, const app::ExportPlan& plan);

  /// Works for about so long; false when the file is there. Throws what they throw.
  bool work(double seconds);

  ui::ExportProgress progress() const;
  const std::filesystem::path& path() const { return path_; }
  std::vector<std::string> notes() const { return work_->notes(); }

 private:
  using Clock = std::chrono::steady_clock;
  std::filesystem::path path_;
  render::Renderer renderer_;
  std::unique_ptr<app::Work> work_;
  Clock::time_point began_ = Clock::now();
};

}  // namespace shell
