// Dates in words, in the reader's language, never finer than they are known. Names of months come from ICU, the
// sentences around them from the catalogues; the calendar is geo's.
#pragma once

#include <memory>
#include <string>

#include "app/axis.hpp"
#include "app/messages.hpp"
#include "geo/when.hpp"

namespace app {

class DateWords {
 public:
  explicit DateWords(const Messages& messages);
  ~DateWords();
  DateWords(DateWords&&) noexcept;
  DateWords& operator=(DateWords&&) noexcept;

  /// "12 November 2019", "2 to 5 May 2006", "about 1910", "since 14 December 2004", "between 1964 and 1968".
  std::string inWords(const geo::When& when) const;
  /// "12 November 2019", "November 2019", "321 BCE", "19th century", "11 April 2002, 22:20"; a season as its months.
  std::string inWords(geo::Instant instant, geo::Precision precision) const;
  /// The units of two instants and what lies between, shared parts said once: "2 to 5 May 2006", "March to May 2006";
  /// one unit: as above.
  std::string inWords(geo::Instant first, geo::Instant last, geo::Precision precision) const;
  /// What stands at a tick of the axis: "1990", "Mar 1990", "11 Apr", "22:20".
  std::string tickLabel(geo::Instant instant, TickUnit unit) const;

 private:
  struct Names;
  Messages tr_;
  std::unique_ptr<const Names> names_;

  std::string years(geo::Instant instant, geo::Precision precision) const;
  std::string year(const geo::Civil& civil) const;
  std::string month(const geo::Civil& civil, bool withYear) const;
  std::string day(const geo::Civil& civil, bool withMonth, bool withYear) const;
  std::string time(const geo::Civil& civil, geo::Precision precision) const;
  std::string shortened(const geo::Civil& first, const geo::Civil& last, geo::Precision precision) const;
};

}  // namespace app
