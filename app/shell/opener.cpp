#include "app/shell/opener.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <utility>

#include "app/ui/panels.hpp"
#include "geo/progress.hpp"

namespace shell {

struct Opener::Task {
  Task(std::string n, app::ReadingWork work) : name(std::move(n)) {
    result = std::async(std::launch::async, [this, todo = std::move(work)] {
      Opened out{todo(progress), {}};
      progress.check();
      out.memory = ui::newMemory(*out.project.world);
      return out;
    });
  }
  bool isOver() const { return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }

  std::string name;
  geo::Progress progress;
  std::future<Opened> result;  ///< the last to be made and the first to go: it waits for the thread
};

Opener::Opener() = default;

Opener::~Opener() {
  cancel();
}

void Opener::start(std::string name, app::ReadingWork work) {
  cancel();
  failure_.clear();
  task_ = std::make_unique<Task>(std::move(name), std::move(work));
}

void Opener::cancel() {
  opened_.reset();
  if (!task_) return;
  task_->progress.stop();
  givenUp_.push_back(std::move(task_));
}

bool Opener::isBusy() const {
  return task_ != nullptr;
}

bool Opener::show(Session& session) {
  std::erase_if(givenUp_, [](const auto& task) { return task->isOver(); });
  const ui::OpeningMemory before = session.opening();
  if (task_ && task_->isOver()) {
    const std::unique_ptr<Task> done = std::move(task_);
    try {
      opened_ = done->result.get();
    } catch (const std::bad_alloc&) {
      failure_ = done->name + " does not fit into the memory of this computer.";
    } catch (const std::exception& error) {
      failure_ = error.what();
    }
    if (!failure_.empty()) session.tell(failure_, true);
  }
  session.opening() = task_ ? ui::OpeningMemory{true, task_->name, task_->progress.now()} : ui::OpeningMemory{};
  return !(before == session.opening());
}

std::optional<Opened> Opener::within(double seconds) {
  constexpr double longest = 1e6;  // what a clock can still add
  const std::chrono::duration<double> most(std::min(seconds, longest));
  if (!task_ || task_->result.wait_for(most) != std::future_status::ready) return std::nullopt;
  const std::unique_ptr<Task> done = std::move(task_);
  return done->result.get();
}

std::optional<Opened> Opener::take() {
  return std::exchange(opened_, std::nullopt);
}

}  // namespace shell
