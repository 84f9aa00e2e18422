// See tally.hpp.
#include "geo/live/tally.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "geo/live/tally_sql.hpp"

namespace geo::live {
namespace {

constexpr std::int64_t daysPerYear = 366;
constexpr std::int64_t mostDays = 60 * daysPerYear, mostMonths = 1'500 * daysPerYear;  ///< as steps of one table

template <class T>
T numberIn(const std::string& text) {
  T value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// As fine as the table's length allows: the ends are its first and its last row.
Step stepOf(const Source& source) {
  if (source.reader->table().start.form == TimeForm::year) return Step::year;
  const Timeline ends = source.reader->read(source.ends, source.file);
  const Events events(ends.events, ends.tables);
  const auto span = events.span();
  const std::int64_t days = span ? (span->to.seconds - span->from.seconds) / secondsPerDay : 0;
  return days < mostDays ? Step::day : days < mostMonths ? Step::month : Step::year;
}

/// A class of each name, in their order.
std::vector<Tally::Class> classesOf(const Grouping& by, std::vector<std::size_t>& ofNumber) {
  std::vector<Tally::Class> out;
  for (const std::string& name : by.names) {
    const auto found = std::ranges::find(out, name, &Tally::Class::name);
    ofNumber.push_back(static_cast<std::size_t>(found - out.begin()));
    if (found == out.end()) out.push_back({name, 0, {}, {}});
  }
  return out;
}

void add(Steps& steps, Instant at, std::size_t count) {
  const std::uint32_t before = steps.upTo.empty() ? 0 : steps.upTo.back();
  if (steps.at.empty() || steps.at.back() != at.seconds) {
    steps.at.push_back(at.seconds);
    steps.upTo.push_back(before);
  }
  steps.upTo.back() += static_cast<std::uint32_t>(count);
}

/// Texts of numbers are not in the order of what they stand for, nor is what has no bound.
struct Counted {
  std::size_t one;
  Instant at;
  std::size_t count;
};

std::vector<Counted> countedBy(const Rows& rows, TimeForm form, Step step, Instant unbound) {
  std::vector<Counted> out;
  for (const auto& row : rows)
    out.push_back(
        {numberIn<std::size_t>(row[0]), momentOf(row[1], form, step).value_or(unbound), numberIn<std::size_t>(row[2])});
  std::ranges::stable_sort(out, {}, &Counted::at);
  return out;
}

/// Counts by the day are those of any moment where rows have days alone.
bool isOfDays(TimeForm form) {
  return form == TimeForm::date || form == TimeForm::yearMonthDay;
}

/// Whether a row's end can be counted where its beginning stands for it.
bool areAlike(TimeForm a, TimeForm b) {
  const auto isOwn = [](TimeForm form) {
    return form == TimeForm::year || form == TimeForm::yearMonthDay || form == TimeForm::isoText;
  };
  return a == b || (!isOwn(a) && !isOwn(b));
}

Instant endOf(std::int64_t seconds, Step step) {
  if (step == Step::day) return Instant{seconds + secondsPerDay};
  Civil at = toCivil(Instant{seconds});
  if (step == Step::year || at.month == 12)
    ++at.year, at.month = 1;
  else
    ++at.month;
  return toInstant(at);
}

}  // namespace

Texts textsOf(Connection& connection, const Source& source, const std::string& column, const Stop& stop) {
  Texts out;
  for (const auto& row : connection.ask(textCounts(source.reader->table(), column, mostTexts + 1), stop))
    out.counts.emplace_back(row[0], numberIn<std::size_t>(row[1]));
  out.all = out.counts.size() <= mostTexts;
  if (!out.all) out.counts.pop_back();
  return out;
}

Figures figuresOf(Connection& connection, const Source& source, const std::string& column, bool negatives,
                  const Stop& stop) {
  const Table& table = source.reader->table();
  Figures out;
  for (const auto& row : connection.ask(quantiles(table, column, negatives), stop))
    if (!row[0].empty()) out.like.push_back(numberIn<double>(row[0]));
  const Rows ends = connection.ask(extremes(table, column, negatives), stop);
  out.someMissing = ends[0][2] != ends[0][3];
  if (out.like.empty() || ends[0][0].empty()) return out;
  out.like.front() = numberIn<double>(ends[0][0]);
  out.like.back() = numberIn<double>(ends[0][1]);
  return out;
}

std::size_t Steps::countUntil(Instant moment) const {
  const auto after = std::ranges::upper_bound(at, moment.seconds) - at.begin();
  return after == 0 ? 0 : upTo[static_cast<std::size_t>(after) - 1];
}

std::size_t Tally::rows() const {
  return std::accumulate(classes.begin(), classes.end(), std::size_t{0},
                         [](std::size_t all, const Class& one) { return all + one.rows; });
}

Tally tallied(Connection& connection, const Source& source, const TallyWish& wish, const Stop& stop) {
  const Table& table = source.reader->table();
  if (!table.start || (table.end && !areAlike(table.start.form, table.end.form)))
    throw Error("PostgreSQL, " + table.name + ": its dates cannot be counted by the server.");
  Tally out;
  out.to = wish;
  out.step = stepOf(source);
  out.isExact = out.step == Step::day && isOfDays(table.start.form) && (!table.end || isOfDays(table.end.form));
  std::vector<std::size_t> ofNumber;
  out.classes = classesOf(wish.by, ofNumber);
  const auto ask = [&](Edge edge, TimeForm form, Instant unbound, const auto& take) {
    const Rows rows = connection.ask(tallyOf(table, wish, edge, out.step), stop);
    for (const Counted& one : countedBy(rows, form, out.step, unbound))
      take(out.classes[ofNumber[std::min(one.one, ofNumber.size() - 1)]], one);
  };
  ask(Edge::first, table.start.form, distantPast, [&](Tally::Class& one, const Counted& counted) {
    one.rows += counted.count;
    if (wish.overTime) add(one.begun, counted.at, counted.count);
  });
  if (table.end && wish.overTime)
    ask(Edge::last, table.end.form, distantFuture,
        [](Tally::Class& one, const Counted& counted) { add(one.ended, counted.at, counted.count); });
  return out;
}

std::size_t countWithin(const Tally& tally, const Tally::Class& one, Between stretch) {
  const std::size_t begun = one.begun.countUntil(stretch.to);
  const Steps& ends = one.ended.at.empty() ? one.begun : one.ended;
  // The last step that is over by then.
  auto last = std::ranges::upper_bound(ends.at, stretch.from.seconds) - ends.at.begin();
  if (last > 0 && endOf(ends.at[static_cast<std::size_t>(last) - 1], tally.step) > stretch.from) --last;
  const std::size_t over = last == 0 ? 0 : ends.upTo[static_cast<std::size_t>(last) - 1];
  return begun - std::min(over, begun);
}

}  // namespace geo::live
