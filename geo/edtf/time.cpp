// The time of day of an EDTF date: T06, T06:00, T06:00:30.5, Z, -04, +05:30. Knows no dates.
#include "geo/edtf/grammar.hpp"

namespace geo {
namespace {

constexpr int westernmost = -12 * 3600;  // the offsets in use on Earth
constexpr int easternmost = 14 * 3600;

bool isDigit(char letter) {
  return letter >= '0' && letter <= '9';
}

std::optional<int> takeTwoDigits(std::string_view& text) {
  if (text.size() < 2 || !isDigit(text[0]) || !isDigit(text[1])) return {};
  const int number = (text[0] - '0') * 10 + (text[1] - '0');
  text.remove_prefix(2);
  return number;
}

bool take(std::string_view& text, char letter) {
  if (!text.starts_with(letter)) return false;
  text.remove_prefix(1);
  return true;
}

// Fractions of a second are read and dropped: an Instant is whole seconds.
bool takeFraction(std::string_view& text) {
  if (!take(text, '.') && !take(text, ',')) return true;
  const std::size_t before = text.size();
  while (!text.empty() && isDigit(text.front())) text.remove_prefix(1);
  return text.size() < before;
}

std::optional<int> takeOffset(std::string_view& text, std::string& why) {
  if (take(text, 'Z')) return 0;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const auto hours = takeTwoDigits(text);
  const auto minutes = take(text, ':') ? takeTwoDigits(text) : std::optional(0);
  if (!hours || !minutes || *minutes > 59) {
    why = "a zone that is not like -04:00";
    return {};
  }
  const int offset = sign * (*hours * 3600 + *minutes * 60);
  if (offset >= westernmost && offset <= easternmost) return offset;
  why = "a zone outside -12:00 to +14:00";
  return {};
}

bool takeClock(std::string_view& text, EdtfTime& time) {
  const auto hour = takeTwoDigits(text);
  if (!hour) return false;
  time.hour = *hour;
  time.precision = Precision::hour;
  if (!take(text, ':')) return true;
  const auto minute = takeTwoDigits(text);
  if (!minute) return false;
  time.minute = *minute;
  time.precision = Precision::minute;
  if (!take(text, ':')) return true;
  const auto second = takeTwoDigits(text);
  if (!second) return false;
  time.second = *second;
  time.precision = Precision::second;
  return takeFraction(text);
}

bool isOnClock(const EdtfTime& time) {
  const bool midnight = time.hour == 24 && time.minute == 0 && time.second == 0;
  return midnight || (time.hour < 24 && time.minute < 60 && time.second < 60);
}

}  // namespace

std::optional<EdtfTime> readEdtfTime(std::string_view text, std::string& why) {
  EdtfTime time;
  if (!takeClock(text, time)) {
    why = "a time that is not like T06:00:30";
    return {};
  }
  if (!isOnClock(time)) {
    why = "a time that is not on the clock";
    return {};
  }
  if (text.empty()) return time;
  if (text.front() == 'Z' || text.front() == '+' || text.front() == '-') {
    time.offset = takeOffset(text, why);
    if (!time.offset) return {};
  }
  if (text.empty()) return time;
  why = "\"" + std::string(text) + "\" after a time of day";
  return {};
}

}  // namespace geo
