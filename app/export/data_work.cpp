#include "app/export/data_work.hpp"

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

class DataWork final : public Work {
 public:
  DataWork(const World& world, State state, DataPlan plan)
      : world_(world), state_(std::move(state)), plan_(std::move(plan)) {}
  bool step() override {
    const geo::Outgoing out = outgoing(world_, state_, plan_);
    if (plan_.isPage)
      exportPage(world_, state_, out, rowsKept(world_, state_), pageOptions(plan_));
    else
      notes_ = exportData(out, dataOptions(world_, state_, plan_));
    const Messages& tr = world_.words.in(state_.view.language).tr;
    for (std::string& note : notes_) note = tr(note.c_str());
    if (live::isLive(world_)) notes_.emplace_back(tr("Of a table on a server only what has been fetched is there."));
    isDone_ = true;
    return false;
  }
  Progress progress() const override { return {isDone_ ? 1 : 0, 1}; }
  std::vector<std::string> notes() const override { return notes_; }

 private:
  const World& world_;
  State state_;
  DataPlan plan_;
  std::vector<std::string> notes_;
  bool isDone_ = false;
};

}  // namespace

geo::Outgoing outgoing(const World& world, const State& state, const DataPlan& plan) {
  const bool shown = plan.onlyShown && !plan.isPage;
  return leaving(world, shown ? rowsShown(world, state) : rowsKept(world, state), plan.how);
}

std::unique_ptr<Work> dataWork(const World& world, const State& state, const DataPlan& plan) {
  if (plan.isPage)
    checkPage(pageOptions(plan));
  else
    checkData(dataOptions(world, state, plan));
  return std::make_unique<DataWork>(world, state, plan);
}

}  // namespace app
