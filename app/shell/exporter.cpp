#include "app/shell/exporter.hpp"

#include "app/export/data_work.hpp"

namespace shell {
namespace {

std::string nameOf(const std::filesystem::path& path) {
  const std::u8string name = path.filename().u8string();
  return {name.begin(), name.end()};
}

double secondsSince(std::chrono::steady_clock::time_point then) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - then).count();
}

}  // namespace

Exporter::Exporter(const app::World& world, const app::ExportPlan& plan)
    : path_(plan.picture.path),
      renderer_(world.fonts),
      work_(plan.data   ? app::dataWork(world, plan.state, *plan.data)
            : plan.film ? app::filmWork(renderer_, world, plan.state, *plan.film)
                        : app::pictureWork([this]() -> render::Renderer& { return renderer_; }, world, plan.state,
                                           plan.picture)) {}

bool Exporter::work(double seconds) {
  const auto began = Clock::now();
  while (work_->step())
    if (work_->isElsewhere() || secondsSince(began) >= seconds) return true;
  return false;
}

ui::ExportProgress Exporter::progress() const {
  return {true, nameOf(path_), work_->progress(), secondsSince(began_)};
}

}  // namespace shell
