// The table of events: the rows that pass the filter, sorted by a click on a column's name. Only what is visible is
// looked at, and its place is a number of rows, so that a million of them scroll like ten.
#include "app/table.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "app/holds.hpp"
#include "app/live/counts.hpp"
#include "app/numbers.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float rowHeight = 26, headHeight = 30, barWidth = 10, lowest = 150;
constexpr double wheelRows = 3;
/// Shares of the width.
constexpr std::array<float, app::columnCount> shares{0.2F, 0.36F, 0.15F, 0.18F, 0.11F};

Rect tableBox(const Context& c) {
  const Layout& l = c.memory.layout;
  const float left = std::max(c.memory.legendRight, gap), right = l.details.min.x - gap;
  const float high = std::clamp(l.map.height() * 0.45F, lowest, 420.0F), bottom = l.map.max.y - gap;
  return {{left, bottom - high}, {std::max(std::min(right, l.map.max.x - gap), left + 320), bottom}};
}

constexpr std::size_t atOnce = 20'000;  ///< rows that are sorted within a frame

/// Many rows are sorted beside: the table shows them as they are until then.
void sort(const Context& c) {
  TableMemory& m = c.memory.table;
  const auto column = static_cast<app::Column>(m.column);
  if (column == app::Column::date || m.filter->rows.size() < atOnce) {
    m.rows = app::sorted(c.world, m.filter->rows, column, m.descending, c.language());
    return;
  }
  c.world.words.in(m.language);  // made here, only read there
  m.sorting = std::async(std::launch::async, [&world = c.world, filter = m.filter, column, down = m.descending,
                                              language = m.language] {
                return app::sorted(world, filter->rows, column, down, language);
              }).share();
}

void takeSorted(const Context& c) {
  TableMemory& m = c.memory.table;
  if (!m.sorting.valid() || m.sorting.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
  if (!m.isStale) m.rows = m.sorting.get();
  m.sorting = {};
  if (std::exchange(m.isStale, false)) sort(c);
}

void order(const Context& c) {
  TableMemory& m = c.memory.table;
  auto filter = app::filtered(c.world, c.state.project);
  if (filter != m.filter || m.language != c.language() || m.changed) {
    if (filter != m.filter) m.rows = filter->rows;
    m.filter = std::move(filter);
    m.language = c.language();
    m.changed = false;
    m.isStale = m.sorting.valid();
    if (!m.isStale) sort(c);
  }
  takeSorted(c);
}

void sortBy(const Context& c, int column) {
  TableMemory& m = c.memory.table;
  m.descending = m.column == column && !m.descending;
  m.column = column;
  m.changed = true;
  m.top = 0;
}

void head(const Context& c, const Rect& box) {
  const TableMemory& m = c.memory.table;
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float x = box.min.x;
  for (int i = 0; i < app::columnCount; ++i) {
    const float width = box.width() * shares.at(static_cast<std::size_t>(i));
    ImGui::SetCursorScreenPos({x, box.min.y});
    const bool clicked = ImGui::InvisibleButton(("###column" + std::to_string(i)).c_str(), {width, headHeight});
    const bool lit = ImGui::IsItemHovered() || m.column == i;
    focusRing({{x, box.min.y}, {x + width, box.max.y}});
    const std::string words = c.tr(app::title(static_cast<app::Column>(i)));
    drawLine(list, c.look.type.smallStrong, x + 8, box.min.y, box.max.y, ink(lit ? t.text : t.quietText), words,
             width - 26);
    if (m.column == i) {
      const float middle = (box.min.y + box.max.y) / 2, at = x + 16 + textSize(c.look.type.smallStrong, words).x;
      const float tip = m.descending ? 3.0F : -3.0F;
      list.AddTriangleFilled({at - 4, middle - tip / 2}, {at + 4, middle - tip / 2}, {at, middle + tip},
                             ink(t.quietText));
    }
    if (clicked) sortBy(c, i);
    x += width;
  }
  list.AddRectFilled({box.min.x, box.max.y - c.look.hairline}, im(box.max), ink(t.panelEdge));
}

void drawCells(const Context& c, std::uint32_t row, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float x = box.min.x;
  for (int i = 0; i < app::columnCount; ++i) {
    const float width = box.width() * shares.at(static_cast<std::size_t>(i));
    const auto column = static_cast<app::Column>(i);
    const bool isKind = column == app::Column::kind;
    if (isKind)
      drawSign(list, app::lookOf(c.world, c.state.project, row), t, {x + 14, (box.min.y + box.max.y) / 2}, 11);
    const float left = x + (isKind ? 26 : 8);
    drawLine(list, c.look.type.small, left, box.min.y, box.max.y,
             ink(column == app::Column::title ? t.text : t.quietText), app::cell(c.world, row, column, c.language()),
             x + width - left - 6);
    x += width;
  }
}

void tableRow(const Context& c, std::uint32_t row, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  const geo::EventHandle eventHeld = c.world.events[row];
  const geo::Event& event = *eventHeld;
  const app::Selection self{app::Selection::What::event, event.id};
  ImGui::SetCursorScreenPos(im(box.min));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (c.view().selection == self) list.AddRectFilled(im(box.min), im(box.max), ink(t.accent, 0.16F), 4);
  if (c.isHovered(self)) list.AddRectFilled(im(box.min), im(box.max), ink(t.fieldHover), 4);
  ImGui::PushID(static_cast<int>(row));
  const bool clicked = ImGui::InvisibleButton("###row", {box.width(), box.height()});
  if (ImGui::IsItemHovered()) c.view().hover = self;
  focusRing(box);
  ImGui::PopID();
  drawCells(c, row, box);
  if (clicked) {
    c.memory.table.shown = event.id;
    app::goTo(c.view(), c.world, self, c.stage);
  }
}

/// Where the selection was made elsewhere, its row comes into sight once.
void followSelection(const Context& c, double visible) {
  TableMemory& m = c.memory.table;
  const app::Selection& chosen = c.view().selection;
  if (chosen.what != app::Selection::What::event || chosen.id == m.shown) return;
  m.shown = chosen.id;
  const auto row = c.world.events.find(chosen.id);
  const auto at = row ? std::ranges::find(m.rows, *row) : m.rows.end();
  if (at == m.rows.end()) return;
  const auto index = static_cast<double>(at - m.rows.begin());
  if (index < m.top || index > m.top + visible - 1) m.top = index - std::floor(visible / 2);
}

void scrollBar(const Context& c, const Rect& box, double visible) {
  TableMemory& m = c.memory.table;
  const auto all = static_cast<double>(m.rows.size());
  if (visible >= all) return;
  const app::Theme& t = *c.look.theme;
  const float high = std::max(static_cast<float>(static_cast<double>(box.height()) * visible / all), 28.0F);
  const float room = box.height() - high;
  ImGui::SetCursorScreenPos({box.max.x - 24, box.min.y});
  ImGui::InvisibleButton("###scroll", {24, box.height()});
  const bool active = ImGui::IsItemActive();
  if (active) {
    const float share =
        std::clamp((ImGui::GetIO().MousePos.y - box.min.y - high / 2) / std::max(room, 1.0F), 0.0F, 1.0F);
    m.top = static_cast<double>(share) * (all - visible);
  }
  const float top = box.min.y + room * static_cast<float>(m.top / (all - visible));
  ImGui::GetWindowDrawList()->AddRectFilled({box.max.x - barWidth + 2, top}, {box.max.x - 2, top + high},
                                            ink(t.quietText, active || ImGui::IsItemHovered() ? 0.7F : 0.4F), 3);
}

void rows(const Context& c, const Rect& box) {
  TableMemory& m = c.memory.table;
  const double visible = std::floor(static_cast<double>(box.height()) / static_cast<double>(rowHeight));
  followSelection(c, visible);
  const bool over = ImGui::IsMouseHoveringRect(im(box.min), im(box.max)) && ImGui::IsWindowHovered();
  if (over) m.top -= std::round(static_cast<double>(ImGui::GetIO().MouseWheel) * wheelRows);
  m.top = std::clamp(std::floor(m.top), 0.0, std::max(static_cast<double>(m.rows.size()) - visible, 0.0));
  for (double i = 0; i < visible && m.top + i < static_cast<double>(m.rows.size()); ++i) {
    const float y = box.min.y + rowHeight * static_cast<float>(i);
    const std::uint32_t row = m.rows[static_cast<std::size_t>(m.top + i)];
    tableRow(c, row, {{box.min.x, y}, {box.max.x - barWidth - 4, y + rowHeight}});
  }
  scrollBar(c, box, visible);
}

/// Of a server's table only what was fetched can be listed.
std::string countWords(const Context& c) {
  std::string out = c.tr.plural("{n} event", "{n} events", static_cast<long>(c.memory.table.rows.size()));
  const std::size_t elsewhere = app::live::totalOf(c.world, c.state.project).elsewhere;
  if (elsewhere == 0) return out;
  const std::string number = app::numberInWords(static_cast<double>(elsewhere), c.language());
  return out + " · " + app::filled(c.tr("{n} more on the server"), {{"n", number}});
}

void titleRow(const Context& c, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  const TableMemory& m = c.memory.table;
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.strong, box.min.x + 8, box.min.y, box.min.y + hitSize, ink(t.text),
           m.sorting.valid() ? std::string(c.tr("Sorting…")) : countWords(c), 420);
  const float copyWidth = textSize(c.look.type.body, c.tr("Copy as CSV")).x + 20;
  ImGui::SetCursorScreenPos({box.max.x - hitSize - 8 - copyWidth, box.min.y});
  if (wordButton(c, "###copy", c.tr("Copy as CSV"))) {
    ImGui::SetClipboardText(app::csvOf(c.world, m.rows, c.language()).c_str());
    tell(c.memory, c.tr.plural("{n} row copied.", "{n} rows copied.", static_cast<long>(m.rows.size())), false);
  }
  ImGui::SameLine();
  ImGui::SetCursorScreenPos({box.max.x - hitSize, box.min.y});
  if (iconButton(c, "###close", Icon::cross, c.tr("Close"))) c.view().tableOpen = false;
}

}  // namespace

void eventTable(const Context& c) {
  if (!c.view().tableOpen) return;
  order(c);
  const Rect outer = tableBox(c), box{outer.min + 10.0F, outer.max - 10.0F};
  beginPanel(c, "###table", outer,
             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing);
  titleRow(c, box);
  const float top = box.min.y + hitSize + 4;
  head(c, {{box.min.x, top}, {box.max.x - barWidth - 4, top + headHeight}});
  rows(c, {{box.min.x, top + headHeight + 2}, box.max});
  ImGui::End();
}

}  // namespace ui
