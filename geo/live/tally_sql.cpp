// See tally_sql.hpp.
#include "geo/live/tally_sql.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "geo/live/making.hpp"

namespace geo::live {
namespace {

constexpr double enoughRows = 1'000'000;  ///< of more a sample says how their numbers lie

const char* nameOf(Step step) {
  return step == Step::day ? "'day'" : step == Step::month ? "'month'" : "'year'";
}

/// The column as a moment of the server's own; nothing where it has no bound.
std::string stampOf(const TimeColumn& time) {
  const std::string own = quoted(time.column);
  if (time.form == TimeForm::seconds) return "to_timestamp(" + own + "::float8)";
  if (time.form == TimeForm::milliseconds) return "to_timestamp(" + own + " / 1000.0)";
  return "CASE WHEN isfinite(" + own + ") THEN " + own + " END";
}

/// Dates as seconds since 1970; those that are numbers or texts are cut to the step.
std::string keyOf(const TimeColumn& time, Step step) {
  const std::string own = quoted(time.column);
  switch (time.form) {
    case TimeForm::year:
      return own + "::int8";
    case TimeForm::yearMonthDay:
      return "(" + own + " / " + (step == Step::day ? "1" : step == Step::month ? "100" : "10000") + ")::int8";
    case TimeForm::isoText:
      return "left(" + own + ", " + (step == Step::day ? "10" : step == Step::month ? "7" : "4") + ")";
    case TimeForm::date:
      if (step == Step::day) return "(" + stampOf(time) + " - date '1970-01-01')::int8 * 86400";
      [[fallthrough]];
    default:
      return std::string("extract(epoch FROM date_trunc(") + nameOf(step) + ", " + stampOf(time) + "))::int8";
  }
}

template <class T>
T numberIn(std::string_view text) {
  T value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Instant dayOf(std::int64_t year, std::int64_t month, std::int64_t day) {
  return toInstant({year, static_cast<int>(std::clamp<std::int64_t>(month, 1, 12)),
                    static_cast<int>(std::clamp<std::int64_t>(day, 1, 28)), 0, 0, 0});
}

/// The 29th and later keep their distance from the first.
Instant exactDay(std::int64_t year, std::int64_t month, std::int64_t day) {
  return Instant{dayOf(year, month, 1).seconds + std::clamp<std::int64_t>(day - 1, 0, 30) * secondsPerDay};
}

Instant ofNumber(std::int64_t number, Step step) {
  if (step == Step::day) return exactDay(number / 10'000, number / 100 % 100, number % 100);
  return step == Step::month ? dayOf(number / 100, number % 100, 1) : dayOf(number, 1, 1);
}

Instant ofText(const std::string& text) {
  const auto part = [&text](std::size_t at, std::size_t size) {
    return at < text.size() ? numberIn<std::int64_t>(std::string_view(text).substr(at, size)) : 1;
  };
  return exactDay(part(0, 4), part(5, 2), part(8, 2));
}

std::string limit(std::size_t most) {
  return " LIMIT " + std::to_string(most);
}

}  // namespace

Statement tallyOf(const Table& table, const TallyWish& wish, Edge edge, Step step) {
  Making making(table);
  making.choose(wish.choice);
  const std::string begin = keyOf(table.start, step);
  making.require(quoted(table.start.column) + " IS NOT NULL");
  std::string key = "''";
  if (wish.overTime) key = begin;
  if (wish.overTime && edge == Edge::last && table.end)
    key =
        "CASE WHEN " + quoted(table.end.column) + " IS NULL THEN " + begin + " ELSE " + keyOf(table.end, step) + " END";
  const std::string told = making.told(wish.by);
  const std::string counted =
      "SELECT " + told + " AS k, " + key + " AS at, count(*) AS n" + making.from() + " GROUP BY 1, 2";
  // What is told apart is first counted as it is: finding its class is dearer than counting.
  return making.finished("SELECT " + making.classOf(wish.by, "k") + ", at, sum(n) FROM (" + counted +
                         ") AS counted GROUP BY 1, 2 ORDER BY 2" + limit(2'000'000));
}

std::optional<Instant> momentOf(const std::string& cell, TimeForm form, Step step) {
  if (cell.empty()) return std::nullopt;
  if (form == TimeForm::isoText) return ofText(cell);
  const auto number = numberIn<std::int64_t>(cell);
  if (form == TimeForm::year) return dayOf(number, 1, 1);
  return form == TimeForm::yearMonthDay ? ofNumber(number, step) : Instant{number};
}

Statement textCounts(const Table& table, const std::string& column, std::size_t most) {
  Making making(table);
  return making.finished("SELECT " + textOf(table, column) + ", count(*)" + making.from() +
                         " GROUP BY 1 ORDER BY 2 DESC, 1" + limit(most));
}

Statement quantiles(const Table& table, const std::string& column, bool negatives) {
  Making making(table);
  std::string from = making.from();
  if (table.rowsEstimated && table.rows > enoughRows) {
    std::array<char, 32> share{};
    std::snprintf(share.data(), share.size(), "%.6f", 100 * enoughRows / table.rows);
    from += std::string(" TABLESAMPLE SYSTEM (") + share.data() + ") REPEATABLE (1)";
  }
  return making.finished(
      "SELECT unnest(percentile_disc(ARRAY(SELECT i / 1000.0 FROM generate_series(0, 1000) AS i)) WITHIN GROUP (ORDER "
      "BY x)) FROM (SELECT " +
      numberOf(table, column, negatives) + " AS x" + from + ") AS numbers");
}

Statement extremes(const Table& table, const std::string& column, bool negatives) {
  Making making(table);
  return making.finished("SELECT min(x), max(x), count(x), count(*) FROM (SELECT " +
                         numberOf(table, column, negatives) + " AS x" + making.from() + ") AS numbers");
}

}  // namespace geo::live
