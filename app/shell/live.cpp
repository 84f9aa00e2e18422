#include "app/shell/live.hpp"

#include "app/ui/panels.hpp"

namespace shell {
namespace {

using What = app::live::News::What;

std::string inWords(const app::live::News& news, const app::Messages& tr) {
  switch (news.what) {
    case What::lost:
      return app::filled(tr("The connection to {table} is lost; Marea goes on trying. {words}"),
                         {{"table", news.table}, {"words", news.words}});
    case What::again:
      return app::filled(tr("Connected to {table} again."), {{"table", news.table}});
    case What::slow:
      return app::filled(tr("The server took too long for {table}; what is shown is what it sent last."),
                         {{"table", news.table}});
    case What::refused:
      return app::filled(tr("The server refuses what is asked of {table}: {words}"),
                         {{"table", news.table}, {"words", news.words}});
    case What::cut:
      return app::filled(tr("More rows of {table} than can be shown with this filter: the first {n}."),
                         {{"table", news.table}, {"n", news.words}});
  }
  return {};
}

void show(app::World& world, ui::Memory& memory, app::live::Shown shown) {
  ui::release(memory);
  app::live::show(world, std::move(shown.events), std::move(shown.cells));
  ui::renew(memory, world);
  memory.lanesOf = nullptr;  // what servers have counted belongs into the lanes
}

app::live::Shown ends(const app::live::Tables& tables) {
  std::vector<std::shared_ptr<const geo::Timeline>> parts;
  for (const geo::live::Source& source : tables.sources)
    parts.push_back(std::make_shared<const geo::Timeline>(source.reader->read(source.ends, source.file)));
  return {app::live::together(tables, parts), {}};
}

}  // namespace

Live::Live(app::World& world, ui::Memory& memory, std::function<void()> wake)
    : world_(world), follower_(world.live, wake), survey_(world.live, std::move(wake)) {
  show(world_, memory, ends(*world_.live));
}

void Live::take(const app::State& state, ui::Memory& memory) {
  if (auto arrived = follower_.takeShown()) show(world_, memory, *std::move(arrived));
  learn(memory);
  for (const app::live::News& news : follower_.takeNews())
    ui::tell(memory, inWords(news, world_.words.in(state.view.language).tr), news.what != What::again);
  for (const std::string& table : survey_.takeSlow())
    ui::tell(memory, inWords({What::slow, table, {}}, world_.words.in(state.view.language).tr), true);
}

/// Colours and sizes may depend on it, counts always do; and there may be more to ask.
void Live::learn(ui::Memory& memory) {
  const auto all = survey_.take();
  if (all.empty()) return;
  bool looksChange = false;
  for (const auto& [ask, said] : all) looksChange = app::live::learn(world_, ask, said) || looksChange;
  if (looksChange) {
    ui::release(memory);
    app::live::forgetLooks(world_);
    ui::renew(memory, world_);
  }
  memory.lanesOf = nullptr;
  looked_.reset();
}

void Live::want(const app::State& state, const render::Viewport& viewport) {
  Looked looked{state, viewport};
  looked.state.view.hover = {};
  if (looked == looked_) return;
  looked_ = std::move(looked);
  follower_.want(app::live::wishesOf(world_, state, viewport, app::windowArea(viewport, state.view)));
  survey_.want(app::live::asksOf(world_, state));
}

bool Live::isStill() const {
  return follower_.isStill() && survey_.isStill();
}

}  // namespace shell
