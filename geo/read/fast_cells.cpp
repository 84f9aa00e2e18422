// See fast_cells.hpp.
#include "geo/read/fast_cells.hpp"

#include <charconv>
#include <cmath>

namespace geo {
namespace {

/// Two or four digits at a place; -1 where there are none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    const unsigned digit = static_cast<unsigned char>(text[i]) - static_cast<unsigned>('0');
    if (digit > 9) return -1;
    value = value * 10 + static_cast<int>(digit);
  }
  return value;
}

struct Day {
  int year = -1, month = -1, day = -1;
  bool isOne() const {
    return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  }
};

/// Wherever a time of day begins: behind ten characters.
Day dayOf(std::string_view cell, DateOrder order) {
  if (cell.size() < 10) return {};
  if (cell[4] == '-' && cell[7] == '-') return {digits(cell, 0, 4), digits(cell, 5, 2), digits(cell, 8, 2)};
  const bool ordered = order == DateOrder::dayFirst || order == DateOrder::monthFirst;
  if (!ordered || cell[2] != '/' || cell[5] != '/') return {};
  const int first = digits(cell, 0, 2), second = digits(cell, 3, 2), year = digits(cell, 6, 4);
  return order == DateOrder::dayFirst ? Day{year, second, first} : Day{year, first, second};
}

Bounds lasting(Instant start, std::int64_t seconds) {
  const Instant end{start.seconds + seconds};
  return {start, start, end, end};
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::optional<Bounds> fastDate(std::string_view cell, DateOrder order) {
  const Day day = dayOf(cell, order);
  if (!day.isOne()) return std::nullopt;
  const std::int64_t midnight = dayNumber(day.year, day.month, day.day) * secondsPerDay;
  if (cell.size() == 10) return lasting({midnight}, secondsPerDay);
  if (cell[10] != 'T' && cell[10] != ' ') return std::nullopt;
  std::string_view time = cell.substr(11);
  if (time.ends_with('Z')) time.remove_suffix(1);
  const int hour = digits(time, 0, 2), minute = digits(time, 3, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || time[2] != ':') return std::nullopt;
  const std::int64_t start = midnight + hour * 3'600 + minute * 60;
  if (time.size() == 5) return lasting({start}, 60);
  const int second = digits(time, 6, 2);
  if (time.size() != 8 || time[5] != ':' || second < 0 || second > 59) return std::nullopt;
  return lasting({start + second}, 1);
}

std::optional<double> fastNumber(std::string_view cell) {
  if (cell.empty() || !(isDigit(cell.front()) || cell.front() == '-')) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace geo
