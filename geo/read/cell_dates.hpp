// Dates as people write them in tables, to EDTF. Knows nothing of columns' names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/readers.hpp"

namespace geo {

/// Without the blanks around it; empty for what stands for "no value": `N/A`, `NULL`, `.`, `-`.
std::string_view meant(std::string_view cell);

/// What the values of a column say of the order of day and month. Feed it every cell, then ask.
class DateHabits {
 public:
  void see(std::string_view cell);
  /// Nothing where the column has no such dates; unknown where no value tells.
  std::optional<DateOrder> order() const;
  bool contradictory() const { return dayFirst_ && monthFirst_; }
  /// The first that shows the order, else the first.
  const std::string& sample() const { return telling_.empty() ? sample_ : telling_; }
  /// A value with a year of two digits, if there is one.
  const std::string& shortYear() const { return shortYear_; }
  /// A value, where all are what spreadsheets number days by, or all of the numbers are that stand among dates: a
  /// spreadsheet turns those into days that it understands and leaves the others.
  std::string serial() const;
  /// Whether all times of day are midnight, without a zone: programs that have no days write that.
  bool onlyMidnights() const { return midnights_ > 0 && midnights_ == timed_; }
  /// A value, where all are numbers below 100: years without their century.
  std::string year() const { return cells_ > 0 && years_ == cells_ ? firstNumber_ : ""; }

 private:
  void seeNumber(std::string_view cell);
  void seeTime(std::string_view cell);

  bool dayFirst_ = false, monthFirst_ = false;
  std::string sample_, telling_, shortYear_, firstNumber_;
  std::size_t cells_ = 0, numbers_ = 0, serials_ = 0, years_ = 0, timed_ = 0, midnights_ = 0;
};

/// `2019-11-12` of `2019-11-12 00:00:00.000`: the cell without a midnight that names no zone.
std::string_view withoutMidnight(std::string_view cell);

/// How the dates of a whole column are to be read: what no single cell can tell.
struct DateStyle {
  DateOrder order = DateOrder::unknown;
  bool serials = false;     ///< numbers are days since 1899-12-30
  bool shortYears = false;  ///< numbers below 100 are years of 1930 to 2029
  bool days = false;        ///< a midnight is its day
  bool operator==(const DateStyle&) const = default;
};

/// A cell as EDTF: EDTF itself, ISO with a blank or without leading zeros, day/month/year in the order given (unknown:
/// whichever fits, day first when both do), months by name in English, Spanish and Portuguese, yyyymmdd,
/// yyyymmddhhmmss, seconds (or their thousandths, millionths) since 1970, and words such as `44 BC` or `1960s`. Nothing
/// when it is no date.
std::optional<std::string> edtfFrom(std::string_view cell, const DateStyle& style);
/// From the cells of a year, a month (a number or its name) and a day; the last two may be empty, or 0 or negative for
/// "not known".
std::optional<std::string> edtfFrom(std::string_view year, std::string_view month, std::string_view day,
                                    const DateStyle& style = {});
/// A day with the time of day of another cell: `8:30`, `8:30 PM`, `0830` or `830`; 2400 is the midnight after it.
/// Nothing when that is none.
std::optional<std::string> atTimeOfDay(const std::string& day, std::string_view cell);

}  // namespace geo
