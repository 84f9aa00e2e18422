// See date_scanner.hpp.
#include "geo/read/date_scanner.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

#include "geo/edtf.hpp"

namespace geo {
namespace {

struct Time {
  int hour = 0, minute = 0;
  std::optional<int> second;
  std::string zone;
};

bool isLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// `+05`, `-0300`, `+05:30`, `-6`: empty where there is none.
std::optional<std::string> offset(Scanner& in) {
  const char sign = in.rest.empty() ? ' ' : in.rest.front();
  if (sign != '+' && sign != '-') return "";
  in.skip(sign);
  auto hours = in.digits(2, 2);
  if (!hours) hours = in.digits(1, 1);
  in.skip(':');
  const auto minutes = in.digits(2, 2);
  if (!hours) return std::nullopt;
  return std::string(1, sign) + padded(*hours, 2) + ":" + padded(minutes.value_or(0), 2);
}

// `America/Bogota`, `CEST`, `(Central Standard Time)`: a name, to the end of the cell.
bool skipZoneName(Scanner& in) {
  if (in.rest.size() < 2 || in.rest.find_first_of("0123456789") != std::string_view::npos) return false;
  const bool word = isLetter(in.rest[0]) && in.rest.find(' ') == std::string_view::npos;
  if (!word && in.rest[0] != '(') return false;
  in.rest = {};
  return true;
}

std::optional<std::string> zone(Scanner& in) {
  while (in.skip(' ')) {
  }
  if (in.rest.empty()) return "";
  const bool universal = in.skipWord("UTC") || in.skipWord("GMT");
  if (!universal && (in.rest == "Z" || in.rest == "z")) return in.skip(in.rest.front()), "Z";
  auto east = offset(in);
  if (!east) return std::nullopt;
  if (universal && east->empty()) east = "Z";
  while (in.skip(' ')) {
  }
  skipZoneName(in);
  return east;
}

bool readHalfOfDay(Scanner& in, int& hour) {
  Scanner ahead = in;
  ahead.skip(' ');
  if (ahead.rest.size() > 2 && isLetter(ahead.rest[0]) && isLetter(ahead.rest[1]) && isLetter(ahead.rest[2]))
    return true;  // "America/Bogota"
  in = ahead;
  const bool am = in.skipWord("AM") || in.skipWord("A.M.") || in.skipWord("A. M.");
  const bool pm = !am && (in.skipWord("PM") || in.skipWord("P.M.") || in.skipWord("P. M."));
  if (!am && !pm) return true;
  if (hour < 1 || hour > 12) return false;
  hour = hour % 12 + (pm ? 12 : 0);
  return true;
}

// `8:30`, `08:30:15.25 PM`, `04:55-04`: the rest of the cell.
std::optional<Time> timeOfDay(Scanner in) {
  Time time;
  const auto hour = in.digits(1, 2);
  if (!hour || !in.skip(':')) return std::nullopt;
  const auto minute = in.digits(2, 2);
  if (!minute) return std::nullopt;
  if (in.skip(':')) {
    time.second = in.digits(2, 2);
    if (!time.second) return std::nullopt;
    if (in.skip('.') || in.skip(',')) in.digits(1, 9);  // fractions of a second are below what Marea knows
  }
  time.hour = *hour;
  time.minute = *minute;
  if (!readHalfOfDay(in, time.hour)) return std::nullopt;
  const auto offset = zone(in);
  if (!offset || !in.rest.empty() || time.hour > 24 || time.minute > 59) return std::nullopt;
  time.zone = *offset;
  return time;
}

}  // namespace

bool Scanner::skip(char c) {
  if (!rest.starts_with(c)) return false;
  rest.remove_prefix(1);
  return true;
}

bool Scanner::skipWord(std::string_view upper) {
  const auto same = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
  if (rest.size() < upper.size() ||
      !std::equal(upper.begin(), upper.end(), rest.begin(), [&](char u, char r) { return same(r, u); }))
    return false;
  rest.remove_prefix(upper.size());
  return true;
}

std::optional<int> Scanner::digits(std::size_t least, std::size_t most) {
  std::size_t count = 0;
  int value = 0;
  for (; count < rest.size() && count < most && rest[count] >= '0' && rest[count] <= '9'; ++count)
    value = value * 10 + (rest[count] - '0');
  if (count < least) return std::nullopt;
  rest.remove_prefix(count);
  return value;
}

std::string padded(std::int64_t value, int width) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%0*lld", width, static_cast<long long>(value));
  return text.data();
}

std::string isoDate(int year, int month, int day) {
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

std::optional<std::string> checked(std::string text) {
  if (!parseEdtf(text)) return std::nullopt;
  return text;
}

int fullYear(int shortYear) {
  return shortYear + (shortYear < 30 ? 2000 : 1900);
}

std::optional<std::string> withTime(const std::string& date, Scanner in) {
  if (in.rest.empty()) return checked(date);
  if (!in.skip('T') && !in.skip(' ')) return std::nullopt;
  const auto time = timeOfDay(in);
  if (!time) return std::nullopt;
  const std::string clock = date + "T" + padded(time->hour, 2) + ":" + padded(time->minute, 2);
  if (!time->second)
    if (auto minutes = checked(clock + time->zone)) return minutes;
  return checked(clock + ":" + padded(time->second.value_or(0), 2) + time->zone);
}

}  // namespace geo
