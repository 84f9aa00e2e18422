// Lanes with more events than can be told apart: how many begin, column by column; and above all lanes a histogram of
// them, stacked by kind. Costs points, not events.
#include <algorithm>
#include <cmath>

#include "app/holds.hpp"
#include "app/ui/counted_lanes.hpp"
#include "app/ui/timeline_parts.hpp"

namespace ui {
namespace {

constexpr float quiet = 0.42F;
constexpr float mostAsPowerOfTwo = 12;  ///< as many events a column fill a lane
constexpr float reach = 14;             ///< points around the mouse that answer to it

/// On a scale that is the same in all lanes and at any zoom.
float shareOf(std::uint32_t count) {
  return std::clamp(std::log2(1 + static_cast<float>(count)) / mostAsPowerOfTwo, 0.08F, 1.0F);
}

/// Columns side by side that look the same.
struct Run {
  float x0 = 0, x1 = 0, height = 0;
  bool bright = false;
};

void drawRun(ImDrawList& list, const Run& run, const Rect& row, render::Colour colour) {
  const float bottom = row.max.y - 1;
  if (run.x1 > run.x0) fillBox(list, {{row.min.x + run.x0, bottom - run.height}, {row.min.x + run.x1, bottom}}, colour);
}

}  // namespace

void drawDense(const Context& c, const Line& line, const Rect& row, std::vector<Target>& targets) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const render::Colour colour = t.kindOf(*line.kind), dim = render::mixed(t.panel, colour, quiet);
  const app::Range range = rangeOf(c, line);
  const double from = c.view().axis.xOf(range.from), at = c.view().axis.xOf(range.until);
  const float mouse = ImGui::GetIO().MousePos.x - row.min.x, high = row.height() - 2, bottom = row.max.y - 1;
  if (line.ongoing > 0) {
    fillBox(list, {{row.min.x, bottom - 2}, {row.min.x + line.ongoingEnd, bottom}}, dim);
    targets.push_back({{{row.min.x, bottom - 5}, {row.min.x + line.ongoingEnd, bottom}}, {}, line.ongoing, {}});
  }
  Run run;
  for (const Item& item : line.items) {
    const float height = std::round(high * shareOf(item.count));
    const bool bright = static_cast<double>(item.x0) <= at && static_cast<double>(item.x1) >= from;
    if (run.x1 < item.x0 - 0.01F || run.height != height || run.bright != bright) {
      drawRun(list, run, row, run.bright ? colour : dim);
      run = {item.x0, item.x1, height, bright};
    }
    run.x1 = item.x1;
    if (std::abs(item.x0 - mouse) < reach)
      targets.push_back({{{row.min.x + item.x0, row.min.y}, {row.min.x + item.x1, row.max.y}},
                         item.row == noRow ? app::Selection{}
                                           : app::Selection{app::Selection::What::event, c.memory.rows->id(item.row)},
                         item.count,
                         {}});
  }
  drawRun(list, run, row, run.bright ? colour : dim);
}

void drawHistogram(const Context& c, const Histogram& h, const Rect& row) {
  if (h.peak == 0) return;
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const app::Range range = app::visibleRange(c.view().clock);
  const double from = c.view().axis.xOf(range.from), at = c.view().axis.xOf(range.until);
  const float high = row.height() - 3, scale = high / static_cast<float>(h.peak);
  for (std::size_t i = 0; i + 1 < h.columns.edges.size(); ++i) {
    const float x = h.columns.first + h.columns.step * static_cast<float>(i);
    const bool bright = static_cast<double>(x) <= at && static_cast<double>(x + h.columns.step) >= from;
    std::uint32_t below = 0;
    for (const Histogram::Kind& kind : h.kinds) {
      if (kind.counts[i] == 0) continue;
      const float bottom = row.max.y - 1 - std::round(static_cast<float>(below) * scale);
      below += kind.counts[i];
      const float top = row.max.y - 1 - std::round(static_cast<float>(below) * scale);
      if (top >= bottom) continue;
      const render::Colour colour = t.kindOf(c.memory.rows->look(kind.kind));
      fillBox(list, {{row.min.x + x, top}, {row.min.x + x + h.columns.step - 1, bottom}},
              bright ? colour : render::mixed(t.panel, colour, 0.62F));
    }
  }
}

}  // namespace ui
