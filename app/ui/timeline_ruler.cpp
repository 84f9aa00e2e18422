// The ruler above the lanes: round ticks of the calendar, labels in words, and above them what they are part of.
#include <algorithm>
#include <cmath>

#include "app/ui/timeline_parts.hpp"

namespace ui {
namespace {

constexpr float spacing = 62;  ///< points between ticks, at least

struct Drawing {
  const Context& c;
  ImDrawList& list;
  Rect ruler, lanes;
  app::Ticks scale;
};

/// "Mar", not "Mar 1990": the year stands above.
std::string withoutYear(std::string label, geo::Instant at) {
  const std::string year = " " + std::to_string(geo::toCivil(at).year);
  if (label.ends_with(year)) label.resize(label.size() - year.size());
  return label;
}

/// What a tick is part of, where that is worth a line of its own.
std::string largerLabel(const Drawing& d, geo::Instant at) {
  if (d.scale.unit == app::TickUnit::month) return d.c.dates.inWords(at, geo::Precision::year);
  if (d.scale.unit == app::TickUnit::day) return d.c.dates.inWords(at, geo::Precision::month);
  return d.c.dates.inWords(at, geo::Precision::day);
}

void tickLine(const Drawing& d, const app::Tick& tick) {
  const app::Theme& t = *d.c.look.theme;
  const float x = std::round(d.ruler.min.x + static_cast<float>(tick.x)),
              top = d.ruler.max.y - (tick.major ? 8.0F : 5.0F);
  fillBox(d.list, {{x, top}, {x + d.c.look.hairline, d.ruler.max.y}},
          render::mixed(t.panel, t.quietText, tick.major ? 0.9F : 0.5F));
  fillBox(d.list, {{x, d.lanes.min.y}, {x + d.c.look.hairline, d.lanes.max.y}},
          render::mixed(t.panel, t.panelEdge, tick.major ? 1.0F : 0.55F));
}

/// A cut says its own length where the label would reach into it.
bool runsIntoCut(const app::Axis& axis, double left, double right) {
  return std::ranges::any_of(axis.folds, [&](const app::Fold& fold) {
    const double x = axis.xOf(fold.from);
    return axis.widthOf(fold) >= app::cutWidth && x > left - 5 && x < right;
  });
}

void tickLabel(const Drawing& d, const app::Tick& tick, bool larger) {
  const app::Theme& t = *d.c.look.theme;
  std::string label = d.c.dates.tickLabel(tick.at, d.scale.unit);
  if (larger) label = withoutYear(std::move(label), tick.at);
  ImFont* font = tick.major ? d.c.look.type.smallStrong : d.c.look.type.small;
  const float x = d.ruler.min.x + static_cast<float>(tick.x);
  if (runsIntoCut(d.c.view().axis, tick.x + 5, tick.x + 5 + static_cast<double>(textSize(font, label).x))) return;
  drawText(d.list, font, {std::round(x + 5), d.ruler.max.y - 20}, ink(tick.major ? t.text : t.quietText), label);
}

/// The larger unit of each major tick, and at the left end the one that is under way.
void largerLabels(const Drawing& d) {
  const app::Theme& t = *d.c.look.theme;
  ImFont* font = d.c.look.type.smallStrong;
  const auto covers = [](const Rect& plate, float x, float width) {
    return x < plate.max.x + 6 && x + width > plate.min.x - 6;
  };
  const Rect plate = plateBox(d.c, d.ruler), other = otherPlateBox(d.c, d.ruler);
  float right = d.ruler.max.x;
  const auto label = [&](float x, geo::Instant at) {
    const std::string words = largerLabel(d, at);
    const float width = textSize(font, words).x;
    const bool isCovered = covers(plate, x, width) || covers(other, x, width);
    if (x + width + 10 < right && !isCovered)
      drawText(d.list, font, {std::round(x), d.ruler.min.y + 6}, ink(t.quietText), words);
    right = std::min(right, x);
  };
  for (auto tick = d.scale.ticks.rbegin(); tick != d.scale.ticks.rend(); ++tick)
    if (tick->major && tick->x > 0) label(d.ruler.min.x + static_cast<float>(tick->x) + 5, tick->at);
  label(d.ruler.min.x + 5, d.c.view().axis.timeAt(0));
}

}  // namespace

void drawRuler(const Context& c, const Rect& ruler, const Rect& lanes) {
  const Drawing d{c, *ImGui::GetWindowDrawList(), ruler, lanes,
                  app::ticks(c.view().axis, static_cast<double>(ruler.width()), static_cast<double>(spacing))};
  const bool larger = d.scale.unit >= app::TickUnit::month;
  d.list.PushClipRect(im(ruler.min), im(lanes.max), true);
  for (const app::Tick& tick : d.scale.ticks) tickLine(d, tick);
  for (const app::Tick& tick : d.scale.ticks) tickLabel(d, tick, larger);
  if (larger) largerLabels(d);
  d.list.PopClipRect();
  d.list.AddRectFilled({0, ruler.max.y}, {ruler.max.x, ruler.max.y + c.look.hairline}, ink(c.look.theme->panelEdge));
}

geo::Precision precisionOf(const app::Axis& axis) {
  constexpr double day = 86'400;
  if (axis.secondsPerPoint < 0.02 * day) return geo::Precision::minute;
  if (axis.secondsPerPoint < 100 * day) return geo::Precision::day;
  return axis.secondsPerPoint < 1'000 * day ? geo::Precision::month : geo::Precision::year;
}

}  // namespace ui
