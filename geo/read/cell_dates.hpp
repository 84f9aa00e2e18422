// Dates as people write them in tables, to EDTF. Knows nothing of columns' names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/readers.hpp"

namespace geo {

/// Without the blanks around it; empty for what stands for "no value": `N/A`, `NULL`, `.`, `-`.
std::string_view meant(std::string_view cell);

using DateOrder = ReadOptions::DateOrder;

/// What the values of a column say of the order of day and month. Feed it every cell, then ask.
class DateHabits {
 public:
  void see(std::string_view cell);
  /// Nothing where the column has no such dates; unknown where no value tells.
  std::optional<DateOrder> order() const;
  bool contradictory() const { return dayFirst_ && monthFirst_; }
  const std::string& sample() const { return sample_; }
  /// A value with a year of two digits, if there is one.
  const std::string& shortYear() const { return shortYear_; }

 private:
  bool dayFirst_ = false, monthFirst_ = false;
  std::string sample_, shortYear_;
};

/// A cell as EDTF: EDTF itself, ISO with a blank or without leading zeros, day/month/year in the order given (unknown:
/// whichever fits, day first when both do), yyyymmdd, seconds or milliseconds since 1970. Nothing when it is no date.
std::optional<std::string> edtfFrom(std::string_view cell, DateOrder order);
/// From the cells of a year, a month and a day; the last two may be empty.
std::optional<std::string> edtfFrom(std::string_view year, std::string_view month, std::string_view day);

}  // namespace geo
