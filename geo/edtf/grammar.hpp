// The grammar of EDTF as a tree of values: what was written, before any calendar is asked. Private to geo/edtf*.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/when.hpp"

namespace geo {

/// The parts of a date that can carry a mark of doubt, coarse to fine.
enum class EdtfPart : std::uint8_t { year, month, day, time };
inline constexpr std::size_t edtfParts = 4;

struct EdtfYear {
  bool negative = false;
  bool longForm = false;           ///< written with Y
  std::string digits;              ///< with X for an unspecified digit: four of them, or any number in the long form
  std::optional<int> exponent;     ///< 17E7
  std::optional<int> significant;  ///< 1950S2
};

struct EdtfTime {
  Precision precision = Precision::second;
  int hour = 0, minute = 0, second = 0;
  std::optional<int> offset;  ///< seconds east of UTC
};

struct EdtfDate {
  EdtfYear year;
  std::string month, day;  ///< two digits or X each; empty where not stated. A month of 21…41 is a season.
  std::optional<EdtfTime> time;
  std::array<Doubt, edtfParts> own{};   ///< a mark before a part: that part only
  std::array<Doubt, edtfParts> upTo{};  ///< a mark after a part: that one and the coarser ones
};

struct EdtfEnd {
  EndKind kind = EndKind::known;
  EdtfDate date;
};

/// A date (`to` repeats `from`), or a range of them.
struct EdtfMember {
  EdtfEnd from, to;
  bool range = false;
};

enum class EdtfForm : std::uint8_t { date, interval, oneOf, allOf };

struct EdtfExpression {
  EdtfForm form = EdtfForm::date;
  std::vector<EdtfMember> members;  ///< one, but for sets and lists
};

/// The tree of a text, or nothing and the reason in `why`.
std::optional<EdtfExpression> readEdtf(std::string_view text, std::string& why);
std::optional<EdtfDate> readEdtfDate(std::string_view text, std::string& why);
/// What follows the T. An hour of 24 is left as it is.
std::optional<EdtfTime> readEdtfTime(std::string_view text, std::string& why);

std::string edtfText(const EdtfExpression& expression);
std::string edtfText(const EdtfDate& date);

/// A date as far as `precision`, which is millennium, century, decade, year, month, day or a time of day.
EdtfDate edtfDate(const Civil& civil, Precision precision);
EdtfYear edtfYear(std::int64_t year);

/// A date of the tree with its place in the calendar.
struct EdtfResolved {
  Bounds bounds;
  Edge edge;
};
std::optional<EdtfResolved> resolved(const EdtfDate& date, const DoubtWidths& widths, std::string& why);
/// The widening of a mark at a date of this precision.
Period doubtWidth(const DoubtWidths& widths, Precision precision);

/// The months of a season's code 21…41: first month 1…12, how many. Nothing for other numbers.
struct EdtfSeason {
  int month = 1, months = 3;
};
std::optional<EdtfSeason> edtfSeason(int code, bool southern);

}  // namespace geo
