// See degrees.hpp.
#include "geo/read/degrees.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "geo/read/cell_dates.hpp"
#include "geo/read/table.hpp"

namespace geo {
namespace {

constexpr std::size_t longest = 60;

struct Angle {
  double value = 0;
  char side = ' ';  ///< N, S, E or W where a letter says so
};

/// N, S, E, W of a word for a side; a blank for other words.
char sideOf(std::string word) {
  std::ranges::transform(word, word.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  struct Side {
    std::string_view words;
    char letter;
  };
  constexpr std::array sides{Side{" n north norte ", 'N'}, Side{" s south sur sul ", 'S'},
                             Side{" e l east este leste ", 'E'}, Side{" w o west oeste ", 'W'}};
  for (const Side& side : sides)
    if (side.words.find(" " + word + " ") != std::string_view::npos) return side.letter;
  return ' ';
}

/// Reads one angle: numbers with signs of degrees, minutes and seconds between them, and a side before or behind.
class AngleText {
 public:
  explicit AngleText(std::string_view cell) : rest_(cell) {}

  std::optional<Angle> read() {
    while (!rest_.empty() && !failed_) step();
    if (failed_ || count_ == 0 || count_ > 3 || (side_ == ' ' && !marked_)) return std::nullopt;
    for (std::size_t i = 1; i < count_; ++i)
      if (numbers_.at(i) < 0 || numbers_.at(i) >= 60) return std::nullopt;
    const double size = std::abs(numbers_[0]) + numbers_[1] / 60 + numbers_[2] / 3'600;
    const bool negative = negative_ || side_ == 'S' || side_ == 'W';
    if (size > 360 || (negative_ && side_ != ' ')) return std::nullopt;
    return Angle{negative ? -size : size, side_};
  }

 private:
  void step() {
    const char c = rest_.front();
    if ((c >= '0' && c <= '9') || ((c == '-' || c == '+') && count_ == 0)) return takeNumber();
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return takeWord();
    for (const std::string_view mark : {"°", "º", "˚", "′", "’", "´", "″", "”", "“", "\xC2\xA0"})
      if (rest_.starts_with(mark)) {
        marked_ = marked_ || mark == "°" || mark == "º" || mark == "˚";
        return rest_.remove_prefix(mark.size());
      }
    if (std::string_view(" '\":.,").find(c) == std::string_view::npos) failed_ = true;
    rest_.remove_prefix(1);
  }

  void takeNumber() {
    if (rest_.front() == '-' || rest_.front() == '+') {
      negative_ = rest_.front() == '-';
      rest_.remove_prefix(1);
    }
    std::size_t end = std::min(rest_.find_first_not_of("0123456789.,"), rest_.size());
    while (end > 0 && (rest_[end - 1] == '.' || rest_[end - 1] == ',')) --end;
    std::string digits(rest_.substr(0, end));
    std::ranges::replace(digits, ',', '.');
    double value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    failed_ = failed_ || error != std::errc{} || stop != digits.data() + digits.size() || count_ == 3;
    if (!failed_) numbers_.at(count_++) = value;
    rest_.remove_prefix(std::max<std::size_t>(end, 1));
  }

  void takeWord() {
    const std::size_t end =
        std::min(rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), rest_.size());
    const std::string word(rest_.substr(0, end));
    rest_.remove_prefix(end);
    if (word == "d" || word == "deg" || word == "m" || word == "min" || word == "sec") return void(marked_ = true);
    if (word == "s" && count_ == 3 && side_ == ' ' && rest_.find_first_not_of(" .") != std::string_view::npos) return;
    const char side = sideOf(word);
    failed_ = failed_ || side == ' ' || side_ != ' ';
    side_ = side;
  }

  std::string_view rest_;
  std::array<double, 3> numbers_{};
  std::size_t count_ = 0;
  bool negative_ = false, marked_ = false, failed_ = false;
  char side_ = ' ';
};

std::optional<Angle> angleFrom(std::string_view cell) {
  cell = meant(cell);
  if (cell.empty() || cell.size() > longest) return std::nullopt;
  if (const auto plain = numberFrom(cell)) return Angle{*plain, ' '};
  return AngleText(cell).read();
}

bool isAlong(char side) {
  return side == 'E' || side == 'W';
}

std::optional<PairText> pairAt(std::string_view cell, std::size_t at, std::size_t size) {
  const auto first = angleFrom(cell.substr(0, at)), second = angleFrom(cell.substr(at + size));
  if (!first || !second || std::abs(first->value) > 180 || std::abs(second->value) > 180) return std::nullopt;
  if ((first->side == ' ') != (second->side == ' ') || isAlong(first->side) == isAlong(second->side)) {
    if (first->side != ' ' || second->side != ' ') return std::nullopt;
  }
  return PairText{first->value, second->value, isAlong(first->side), first->side != ' '};
}

}  // namespace

std::optional<double> degreesFrom(std::string_view cell) {
  const auto angle = angleFrom(cell);
  return angle ? std::optional(angle->value) : std::nullopt;
}

std::optional<PairText> pairFrom(std::string_view cell) {
  cell = meant(cell);
  if (cell.size() > 2 && ((cell.front() == '(' && cell.back() == ')') || (cell.front() == '[' && cell.back() == ']')))
    cell = meant(cell.substr(1, cell.size() - 2));
  if (cell.size() > 2 * longest) return std::nullopt;
  for (const std::string_view between : {";", ", ", "/", ",", " "})
    for (std::size_t at = cell.find(between); at != std::string_view::npos; at = cell.find(between, at + 1))
      if (const auto pair = pairAt(cell, at, between.size())) return pair;
  return std::nullopt;
}

}  // namespace geo
