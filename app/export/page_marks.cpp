#include "app/export/page_marks.hpp"

#include <algorithm>
#include <cmath>

#include "app/kinds.hpp"
#include "app/world.hpp"

namespace app {
namespace {

constexpr std::size_t none = SIZE_MAX;

/// The marks that any event has, renumbered.
void keepUsed(PageMarks& out) {
  std::vector<std::size_t> number(out.marks.size(), none);
  for (const std::size_t mark : out.of) number[mark] = 0;
  std::vector<PageMarks::Mark> used;
  for (std::size_t i = 0; i < number.size(); ++i)
    if (number[i] != none) number[i] = used.size(), used.push_back(std::move(out.marks[i]));
  for (std::size_t& mark : out.of) mark = number[mark];
  out.marks = std::move(used);
}

PageMarks marksByKind(const std::vector<PageEvent>& events, const Messages& tr) {
  PageMarks out;
  for (const Kind& kind : kinds()) out.marks.push_back({tr(kind.title), kind});
  for (const PageEvent& one : events) out.of.push_back(kindIndex(one.event->kind));
  return out;
}

/// What one layer's colours say; of several there is no one word.
std::string headingOf(const Styling& styling, const Messages& tr) {
  if (styling.layers.size() != 1 || styling.layers[0].byKind() || styling.layers[0].colourBy.empty()) return "";
  return columnTitle(styling.layers[0].colourBy, tr);
}

PageMarks marksByStyle(const World& world, const Styling& styling, const std::vector<PageEvent>& events,
                       const Messages& tr) {
  PageMarks out;
  std::vector<std::size_t> markOf(styling.classes.size(), none);
  for (const LayerLook& layer : styling.layers)
    for (const std::uint16_t one : layer.classes) {
      if (one >= markOf.size() || markOf[one] != none) continue;
      markOf[one] = out.marks.size();
      out.marks.push_back({wordsOf(styling, styling.classes[one], tr), styling.classes[one].look});
    }
  for (const PageEvent& one : events) {
    std::size_t& mark = markOf[styling.classOf(world, one.row)];
    if (mark == none) {
      mark = out.marks.size();
      const EventClass& other = styling.classes[styling.classOf(world, one.row)];
      out.marks.push_back({wordsOf(styling, other, tr), other.look});
    }
    out.of.push_back(mark);
  }
  out.heading = headingOf(styling, tr);
  return out;
}

/// In points; of what has no number, and of layers without sizes, 0.
std::vector<float> sizesOf(const World& world, const Styling& styling, const std::vector<PageEvent>& events) {
  if (styling.sizes.empty()) return {};
  std::vector<float> out;
  for (const PageEvent& one : events) {
    const auto size = styling.sizeOf(world, one.row);
    out.push_back(!size ? 0 : std::isnan(*size) ? NumberSizes::least : *size);
  }
  return out;
}

}  // namespace

PageMarks pageMarks(const World& world, const State& state, const std::vector<PageEvent>& events, bool byKind) {
  const Messages& tr = world.words.in(state.view.language).tr;
  PageMarks out;
  if (byKind) {
    out = marksByKind(events, tr);
  } else {
    const auto styling = stylingOf(world, state.project);
    out = marksByStyle(world, *styling, events, tr);
    out.sizes = sizesOf(world, *styling, events);
  }
  keepUsed(out);
  if (out.heading.empty()) out.heading = tr("Events");
  return out;
}

}  // namespace app
