// What the rules of several data sets share. See known_rules.hpp.
#include <algorithm>
#include <cctype>
#include <cmath>

#include "geo/edtf.hpp"
#include "geo/read/known_rules.hpp"

namespace geo::rules {
namespace {

std::string withoutThousands(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool between =
        cell[at] == ',' && at + 3 < cell.size() && std::isdigit(static_cast<unsigned char>(cell[at + 1])) != 0;
    if (!between && cell[at] != ' ') out += cell[at];
  }
  return out;
}

}  // namespace

void addState(Event& event, std::string_view cell, StateCodes codes) {
  const std::string code = stateOf(cell, codes, event.when.bounds.earliestStart);
  if (!code.empty() && std::ranges::find(event.countries, code) == event.countries.end())
    event.countries.push_back(code);
}

void addStates(Event& event, std::string_view cells, StateCodes codes) {
  while (!cells.empty()) {
    const std::size_t end = std::min(cells.find_first_of(",;"), cells.size());
    if (const auto cell = meant(cells.substr(0, end)); !cell.empty()) addState(event, cell, codes);
    cells.remove_prefix(std::min(end + 1, cells.size()));
  }
}

std::optional<Figure> peopleFrom(std::string_view cell) {
  std::string text = withoutThousands(cell);
  const bool atLeast = text.starts_with('>') || text.ends_with('+');
  while (!text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) == 0) text.erase(0, 1);
  if (text.ends_with('+')) text.pop_back();
  const std::size_t dash = text.find('-');
  const auto low = numberFrom(text.substr(0, dash));
  if (!low) return std::nullopt;
  if (atLeast) return Figure{*low, std::nullopt, {}};
  const auto high = dash == std::string::npos ? low : numberFrom(text.substr(dash + 1));
  return high ? std::optional(Figure{*low, *high, {}}) : std::nullopt;
}

void addKilled(Event& event, std::optional<double> low, std::optional<double> high, const char* by) {
  if (!low || *low < 0) return;
  event.killed.push_back({*low, high && *high >= *low ? high : low, by});
}

void setExtent(Event& event, Extent extent) {
  for (Place& place : event.places) place.extent = extent;
}

RowDates daysAround(const std::string& date, int before, int after) {
  const auto when = parseEdtf(date);
  if (!when || when->start.precision != Precision::day || when->interval) return {date, {}};
  const Instant day = when->bounds.earliestStart;
  const auto text = [&](int days) { return toEdtf(plus(day, {.days = days}), Precision::day); };
  return {"[" + text(-before) + ".." + text(after) + "]", {}};
}

}  // namespace geo::rules
