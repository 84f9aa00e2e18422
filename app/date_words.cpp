// One instant at one precision, and the labels of the axis. What is known of spans and doubt is said in span_words.cpp.
#include "app/date_words.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <array>
#include <cstdio>

#include "app/calendar_units.hpp"
#include "app/ordinals.hpp"

namespace app {
namespace {

using geo::Precision;
using MonthNames = std::array<std::string, 12>;

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  if (bytes.ends_with('.')) bytes.pop_back();  // "mar." would carry its full stop into the sentence
  return bytes;
}

MonthNames monthNames(const icu::DateFormatSymbols& symbols, icu::DateFormatSymbols::DtWidthType width) {
  MonthNames names;
  std::int32_t count = 0;
  const icu::UnicodeString* found = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, width);
  for (std::size_t i = 0; i < names.size() && i < static_cast<std::size_t>(count); ++i) names[i] = utf8(found[i]);
  return names;
}

std::string padded(int number) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%02d", number % 100);
  return text.data();
}

}  // namespace

struct DateWords::Names {
  MonthNames full, brief;
  const std::string& month(const geo::Civil& civil) const { return full.at(static_cast<std::size_t>(civil.month - 1)); }
  const std::string& shortMonth(const geo::Civil& civil) const {
    return brief.at(static_cast<std::size_t>(civil.month - 1));
  }
};

DateWords::DateWords(const Messages& messages) : tr_(messages) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(std::string(code(messages.language())).c_str()), status);
  names_ = std::make_unique<Names>(Names{monthNames(symbols, icu::DateFormatSymbols::WIDE),
                                         monthNames(symbols, icu::DateFormatSymbols::ABBREVIATED)});
}

DateWords::~DateWords() = default;
DateWords::DateWords(DateWords&&) noexcept = default;
DateWords& DateWords::operator=(DateWords&&) noexcept = default;

std::string DateWords::year(const geo::Civil& civil) const {
  if (civil.year > 0) return std::to_string(civil.year);
  return filled(tr_("{year} BCE"), {{"year", std::to_string(1 - civil.year)}});
}

std::string DateWords::month(const geo::Civil& civil, bool withYear) const {
  if (!withYear) return names_->month(civil);
  return filled(tr_("{month} {year}"), {{"month", names_->month(civil)}, {"year", year(civil)}});
}

std::string DateWords::day(const geo::Civil& civil, bool withMonth, bool withYear) const {
  const std::string number = std::to_string(civil.day);
  if (!withMonth) return number;
  if (!withYear) return filled(tr_("{day} {month}"), {{"day", number}, {"month", names_->month(civil)}});
  return filled(tr_("{day} {month} {year}"), {{"day", number}, {"month", names_->month(civil)}, {"year", year(civil)}});
}

std::string DateWords::time(const geo::Civil& civil, Precision precision) const {
  if (precision == Precision::hour) return filled(tr_("{hour} h"), {{"hour", std::to_string(civil.hour)}});
  const std::string minutes = padded(civil.hour) + ":" + padded(civil.minute);
  return precision == Precision::minute ? minutes : minutes + ":" + padded(civil.second);
}

std::string DateWords::years(geo::Instant instant, Precision precision) const {
  const std::int64_t first = geo::toCivil(unitStart(instant, precision)).year;
  const geo::Civil last = geo::toCivil({unitEnd(instant, precision).seconds - 1});
  if (first <= 0)  // "the 0s" and "the century 0" are nobody's words
    return filled(tr_("between {from} and {to}"), {{"from", year({.year = first})}, {"to", year(last)}});
  if (precision == Precision::decade) return filled(tr_("{year}s"), {{"year", std::to_string(first)}});
  const bool century = precision == Precision::century;
  const std::int64_t number = first / (century ? 100 : 1000) + 1;
  return filled(century ? tr_("{ordinal} century") : tr_("{ordinal} millennium"),
                {{"ordinal", ordinal(number, tr_.language())}});
}

std::string DateWords::inWords(geo::Instant instant, Precision precision) const {
  const geo::Civil civil = geo::toCivil(instant);
  if (precision < Precision::year) return years(instant, precision);
  if (precision == Precision::year) return year(civil);
  if (precision <= Precision::month) return month(civil, true);
  if (precision == Precision::day) return day(civil, true, true);
  return filled(tr_("{day}, {time}"), {{"day", day(civil, true, true)}, {"time", time(civil, precision)}});
}

std::string DateWords::shortened(const geo::Civil& first, const geo::Civil& last, Precision precision) const {
  const bool sameYear = first.year == last.year, sameMonth = sameYear && first.month == last.month;
  if (precision == Precision::month) return month(first, !sameYear);
  if (precision == Precision::day) return day(first, !sameMonth, !sameYear);
  return inWords(geo::toInstant(first), precision);
}

std::string DateWords::inWords(geo::Instant first, geo::Instant last, Precision precision) const {
  const geo::Civil from = geo::toCivil(first), to = geo::toCivil(last);
  if (unitStart(first, precision) == unitStart(last, precision)) return inWords(first, precision);
  const bool sameDay = unitStart(first, Precision::day) == unitStart(last, Precision::day);
  const std::string end = sameDay ? time(to, precision) : inWords(last, precision);
  return filled(tr_("{from} to {to}"), {{"from", shortened(from, to, precision)}, {"to", end}});
}

std::string DateWords::tickLabel(geo::Instant instant, TickUnit unit) const {
  const geo::Civil civil = geo::toCivil(instant);
  if (unit <= TickUnit::year) return year(civil);
  if (unit == TickUnit::month) return names_->shortMonth(civil) + " " + year(civil);
  if (unit == TickUnit::day) return std::to_string(civil.day) + " " + names_->shortMonth(civil);
  return time(civil, Precision::minute);
}

}  // namespace app
