#include "app/export/data_work.hpp"

#include <atomic>
#include <chrono>
#include <future>

#include "app/export/data.hpp"
#include "app/export/leaving.hpp"
#include "app/export/page.hpp"
#include "app/live/tables.hpp"

namespace app {
namespace {

PageOptions pageOptions(const DataPlan& plan) {
  return {plan.path, pagePattern(findResources()), plan.title, plan.how != Coarsening{}};
}

DataOptions dataOptions(const World& world, const State& state, const DataPlan& plan) {
  return {plan.path, state.view.language, plan.title.empty() ? world.title : plan.title, dataLicence(world)};
}

std::vector<std::string> liveNotes(const World& world, const State& state) {
  if (!live::isLive(world)) return {};
  return {world.words.in(state.view.language).tr("Of a table on a server only what has been fetched is there.")};
}

class PageWork final : public Work {
 public:
  PageWork(const World& world, State state, DataPlan plan)
      : world_(world), state_(std::move(state)), plan_(std::move(plan)) {}
  bool step() override {
    exportPage(world_, state_, outgoing(world_, state_, plan_), rowsKept(world_, state_), pageOptions(plan_));
    isDone_ = true;
    return false;
  }
  Progress progress() const override { return {isDone_ ? 1 : 0, 1}; }
  std::vector<std::string> notes() const override { return liveNotes(world_, state_); }

 private:
  const World& world_;
  State state_;
  DataPlan plan_;
  bool isDone_ = false;
};

/// Thrown within the thread alone: nobody wants the file any more.
struct GivenUp {};

/// How far the thread is, and whether it is to go on.
struct Watch {
  std::atomic<std::size_t> done = 0, all = 0;
  std::atomic<bool> stop = false;
};

/// The same events; each that is taken counts.
geo::Outgoing watched(geo::Outgoing events, Watch& watch) {
  watch.all = events.size;
  events.event = [take = std::move(events.event), &watch](std::size_t i) {
    if (watch.stop) throw GivenUp();
    watch.done = i;
    return take(i);
  };
  return events;
}

class DataWork final : public Work {
 public:
  DataWork(const World& world, State state, DataPlan plan)
      : world_(world), state_(std::move(state)), plan_(std::move(plan)) {}
  ~DataWork() override { watch_.stop = true; }  // what writes is waited for, and removes what it has written

  bool step() override {
    if (!writing_.valid()) writing_ = std::async(std::launch::async, [this] { return written(); });
    if (writing_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return true;
    notes_ = writing_.get();
    const Messages& tr = world_.words.in(state_.view.language).tr;
    for (std::string& note : notes_) note = tr(note.c_str());
    for (std::string& note : liveNotes(world_, state_)) notes_.push_back(std::move(note));
    watch_.done = watch_.all.load();
    return false;
  }
  bool isElsewhere() const override { return true; }
  /// In parts of a thousand, for there may be more events than a number of them can say.
  Progress progress() const override {
    const std::size_t all = watch_.all, done = watch_.done;
    return {all == 0 ? 0 : static_cast<int>(done * 1'000 / all), 1'000};
  }
  std::vector<std::string> notes() const override { return notes_; }

 private:
  std::vector<std::string> written() {
    try {
      return exportData(watched(outgoing(world_, state_, plan_), watch_), dataOptions(world_, state_, plan_));
    } catch (const GivenUp&) {
      return {};
    }
  }

  const World& world_;
  State state_;
  DataPlan plan_;
  std::vector<std::string> notes_;
  Watch watch_;
  std::future<std::vector<std::string>> writing_;  ///< the last: it is waited for before the rest goes
};

}  // namespace

geo::Outgoing outgoing(const World& world, const State& state, const DataPlan& plan) {
  const bool shown = plan.onlyShown && !plan.isPage;
  return leaving(world, shown ? rowsShown(world, state) : rowsKept(world, state), plan.how);
}

std::unique_ptr<Work> dataWork(const World& world, const State& state, const DataPlan& plan) {
  if (plan.isPage) {
    checkPage(pageOptions(plan));
    return std::make_unique<PageWork>(world, state, plan);
  }
  checkData(dataOptions(world, state, plan));
  return std::make_unique<DataWork>(world, state, plan);
}

}  // namespace app
