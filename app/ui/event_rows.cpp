#include "app/ui/event_rows.hpp"

#include "app/world.hpp"

namespace ui {
namespace {

class LoadedRows final : public EventRows {
 public:
  LoadedRows(const app::World& world, std::shared_ptr<const app::Styling> styling)
      : world_(world), styling_(std::move(styling)) {}
  std::size_t size() const override { return world_.events.size(); }
  geo::Bounds bounds(std::uint32_t row) const override { return world_.events.bounds(row); }
  /// Lanes lie in the order of the legend's classes.
  std::size_t kind(std::uint32_t row) const override { return styling_->classOf(world_, row); }
  std::string id(std::uint32_t row) const override { return world_.events.id(row); }
  std::string title(std::uint32_t row, geo::Language language) const override {
    return world_.events[row]->title.get(language);
  }
  const app::Kind& look(std::size_t kind) const override { return styling_->classes[kind].look; }
  std::string name(std::size_t kind, const app::Messages& tr) const override {
    return app::wordsOf(*styling_, styling_->classes[kind], tr);
  }
  const app::EventClass* classOf(std::size_t kind) const override { return &styling_->classes[kind]; }

 private:
  const app::World& world_;
  std::shared_ptr<const app::Styling> styling_;
};

}  // namespace

const app::Kind& EventRows::look(std::size_t kind) const {
  return app::kinds()[kind];
}

std::string EventRows::name(std::size_t kind, const app::Messages& tr) const {
  return tr(look(kind).title);
}

const app::EventClass* EventRows::classOf(std::size_t) const {
  return nullptr;
}

std::unique_ptr<const EventRows> rowsOf(const app::World& world, std::shared_ptr<const app::Styling> styling) {
  return std::make_unique<LoadedRows>(world, std::move(styling));
}

}  // namespace ui
