// What has to be known of whole tables (survey.hpp). Pure but for learn().
#include <algorithm>

#include "app/holds.hpp"
#include "app/live/facts.hpp"
#include "app/live/survey.hpp"
#include "app/live/wish.hpp"

namespace app::live {
namespace {

/// Gathers what is asked of one table.
class Asking {
 public:
  Asking(const World& world, const State& state, std::size_t source)
      : world_(world),
        state_(state),
        source_(source),
        styling_(stylingOf(world, state.project)),
        layer_(world.layerOfFile[world.live->sources[source].file]) {}

  std::vector<Ask> all() {
    const LayerLook& look = styling_->layers[layer_];
    if (!look.byKind()) addColumn(look.colourBy);
    if (!look.sizeBy.empty()) addColumn(look.sizeBy);
    addFilters();
    addTallies();
    return std::move(out_);
  }

 private:
  const geo::live::Source& source() const { return world_.live->sources[source_]; }

  Ask ask(Ask::What what) const {
    Ask out;
    out.what = what;
    out.source = source_;
    return out;
  }

  void addColumn(const std::string& column) {
    const auto by = speaking(source(), column);
    const auto& infos = world_.eventColumns.of(world_, layer_);
    const auto info = std::ranges::find(infos, column, &ColumnInfo::name);
    if (!by || info == infos.end()) return;
    const bool isNumber = info->holds == ColumnInfo::Holds::numbers && !by->role;
    Ask one = ask(isNumber ? Ask::What::figures : Ask::What::texts);
    one.column = by->column;
    one.negatives = isNumber && info->negative;
    one.role = by->role;
    if (std::ranges::count(out_, one) == 0) out_.push_back(std::move(one));
  }

  /// While the box of the filter is open its names are asked for, too.
  void addFilters() {
    if (!source().reader->isPlain()) return;
    for (const FilterRole& by : filterRoles(state_.project.filter)) {
      const std::string column = source().reader->columnOf(by.role);
      if (column.empty() || !(by.isAsked || state_.view.filterOpen)) continue;
      Ask one = ask(Ask::What::texts);
      one.column = column;
      one.role = by.role;
      std::erase_if(out_, [&](const Ask& other) { return other.what == one.what && other.column == column; });
      out_.push_back(std::move(one));
    }
  }

  void addTallies() {
    const auto by = groupingOf(world_, state_.project, source_);
    Pushed all = pushed(world_, state_.project, source_);
    if (!by || !all.remains.empty() || !source().reader->table().start) return;
    Ask one = ask(Ask::What::tally);
    one.tally = geo::live::TallyWish{std::move(all.choice), *by, true};
    out_.push_back(one);
    const auto& said = world_.live->known[source_].tally;
    if (!said || said->to != *one.tally || said->isExact || state_.view.clock.playing) return;
    const Stretch stretch = stretchShown(world_, state_);
    one.tally->choice.from = stretch.from;
    one.tally->choice.to = stretch.to;
    one.tally->overTime = false;
    out_.push_back(std::move(one));
  }

  const World& world_;
  const State& state_;
  std::size_t source_;
  std::shared_ptr<const Styling> styling_;
  std::uint16_t layer_;
  std::vector<Ask> out_;
};

}  // namespace

std::vector<Ask> asksOf(const World& world, const State& state) {
  std::vector<Ask> out;
  for (std::size_t source = 0; source < world.live->sources.size(); ++source) {
    std::vector<Ask> one = Asking(world, state, source).all();
    out.insert(out.end(), std::make_move_iterator(one.begin()), std::make_move_iterator(one.end()));
  }
  return out;
}

bool learn(World& world, const Ask& ask, const Said& said) {
  Known& known = world.live->known[ask.source];
  if (said.tally) (ask.tally->overTime ? known.tally : known.visible) = said.tally;
  if (said.figures) known.figures[ask.column] = said.figures;
  if (!said.vocabulary) return said.figures != nullptr;
  auto& before = known.vocabularies[ask.column];
  if (before && before->texts == said.vocabulary->texts && said.vocabulary->told.empty()) return false;
  before = said.vocabulary;
  return true;
}

}  // namespace app::live
