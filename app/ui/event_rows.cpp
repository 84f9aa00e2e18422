#include "app/ui/event_rows.hpp"

#include <vector>

#include "app/kinds.hpp"

namespace ui {
namespace {

class LoadedRows final : public EventRows {
 public:
  explicit LoadedRows(const geo::Events& events) : events_(events) {
    for (const std::string& name : events.kindNames()) kinds_.push_back(app::kindIndex(name));
  }
  std::size_t size() const override { return events_.size(); }
  geo::Bounds bounds(std::uint32_t row) const override { return events_.bounds(row); }
  std::size_t kind(std::uint32_t row) const override { return kinds_[events_.kind(row)]; }
  std::string id(std::uint32_t row) const override { return events_.id(row); }
  std::string title(std::uint32_t row, geo::Language language) const override {
    return events_[row]->title.get(language);
  }

 private:
  const geo::Events& events_;
  std::vector<std::size_t> kinds_;
};

}  // namespace

std::unique_ptr<const EventRows> rowsOf(const geo::Events& events) {
  return std::make_unique<LoadedRows>(events);
}

}  // namespace ui
