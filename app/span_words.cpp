// What is known of a date, in words: spans, doubt, open and unknown ends. Says "between" rather than more than the
// bounds allow.
#include <algorithm>
#include <optional>
#include <vector>

#include "app/calendar_units.hpp"
#include "app/date_words.hpp"

namespace app {
namespace {

using geo::Doubt;
using geo::EndKind;
using geo::Instant;
using geo::Precision;

/// Where one end of a span lies, both ends inclusive.
struct Range {
  Instant low, high;
  Precision precision;
  Doubt doubt;
};

Instant before(Instant instant) {
  return {instant.seconds - 1};
}

Range startOf(const geo::When& when) {
  return {when.bounds.earliestStart, when.bounds.latestStart, when.start.precision, when.start.doubt};
}

Range endOf(const geo::When& when) {
  return {before(when.bounds.earliestEnd), before(when.bounds.latestEnd), when.end.precision, when.end.doubt};
}

Range whole(const geo::Bounds& bounds, const geo::Edge& edge) {
  return {bounds.earliestStart, before(bounds.latestEnd), edge.precision, edge.doubt};
}

bool boundless(Instant instant) {
  return instant <= geo::distantPast || instant >= before(geo::distantFuture);
}

Instant middle(const Range& range) {
  return {range.low.seconds + (range.high.seconds - range.low.seconds) / 2};
}

/// To the day: a date of a month's precision begins at the latest on the month's last day, not in its last second.
bool fills(const Range& range, Precision unit) {
  return range.low == unitStart(range.low, unit) &&
         range.high.seconds + geo::secondsPerDay >= unitEnd(range.low, unit).seconds;
}

/// The unit that is the whole range, at the stated precision or, where digits are masked, a coarser one.
std::optional<Precision> unitOf(const Range& range) {
  for (int step = static_cast<int>(range.precision); step >= 0; --step) {
    const auto unit = static_cast<Precision>(step);
    if (unit == Precision::season || unitStart(range.low, unit) != unitStart(range.high, unit)) continue;
    if (unit == range.precision || fills(range, unit)) return unit;
    return std::nullopt;
  }
  return std::nullopt;
}

bool plain(const Range& range) {
  return range.doubt == Doubt::none && !boundless(range.low) && !boundless(range.high) && unitOf(range).has_value();
}

/// Spanish says "desde el 14 de diciembre" and "desde el siglo XIX", but "desde 2004".
bool takesArticle(Precision precision) {
  return precision == Precision::century || precision >= Precision::day;
}

class Sentence {
 public:
  Sentence(const DateWords& words, const Messages& messages) : words_(words), tr_(messages) {}

  std::string of(const geo::When& when) const {
    if (!when.parts.empty()) return several(when);
    if (when.oneOf) return oneOf(when);
    return when.interval ? span(when) : single(whole(when.bounds, when.start));
  }

 private:
  const DateWords& words_;
  const Messages& tr_;

  std::string with(Precision precision, const char* withDay, const char* withDate, const std::string& value) const {
    return takesArticle(precision) ? filled(withDay, {{"day", value}}) : filled(withDate, {{"date", value}});
  }
  std::string since(Precision precision, const std::string& value) const {
    return with(precision, tr_("since {day}"), tr_("since {date}"), value);
  }
  std::string until(Precision precision, const std::string& value) const {
    return with(precision, tr_("until {day}"), tr_("until {date}"), value);
  }
  std::string between(Instant low, Precision lowAt, Instant high, Precision highAt) const {
    const char* pattern = takesArticle(lowAt) ? tr_("between {day} and {other}") : tr_("between {date} and {other}");
    const std::string first = words_.inWords(low, lowAt);
    return filled(pattern, {{"day", first}, {"date", first}, {"other", words_.inWords(high, highAt)}});
  }

  /// What a range without marks of doubt says.
  std::string known(const Range& range) const {
    if (boundless(range.low) && boundless(range.high)) return tr_("date unknown");
    if (boundless(range.low))
      return filled(tr_("{date} or earlier"), {{"date", words_.inWords(range.high, range.precision)}});
    if (boundless(range.high))
      return filled(tr_("{date} or later"), {{"date", words_.inWords(range.low, range.precision)}});
    if (range.precision == Precision::season) return words_.inWords(range.low, range.high, Precision::month);
    if (const auto unit = unitOf(range)) return words_.inWords(range.low, *unit);
    return between(range.low, range.precision, range.high, range.precision);
  }
  /// The date as stated: its bounds were widened to both sides by the doubt.
  std::string stated(const Range& range) const {
    if (range.doubt == Doubt::none || boundless(range.low) || boundless(range.high)) return known(range);
    return words_.inWords(middle(range), range.precision == Precision::season ? Precision::year : range.precision);
  }

  std::string single(const Range& range) const {
    const std::string date = stated(range);
    if (range.doubt == Doubt::approximate) return filled(tr_("about {date}"), {{"date", date}});
    if (range.doubt == Doubt::uncertain) return filled(tr_("{date}, uncertain"), {{"date", date}});
    return range.doubt == Doubt::both ? filled(tr_("about {date}, uncertain"), {{"date", date}}) : date;
  }
  std::string edge(const Range& range) const {
    const std::string date = stated(range);
    if (range.doubt == Doubt::approximate) return filled(tr_("about {date}"), {{"date", date}});
    if (range.doubt == Doubt::uncertain) return filled(tr_("{date} (uncertain)"), {{"date", date}});
    return range.doubt == Doubt::both ? filled(tr_("about {date} (uncertain)"), {{"date", date}}) : date;
  }

  std::string span(const geo::When& when) const {
    const Range start = startOf(when), end = endOf(when);
    if (when.start.kind != EndKind::known) return untilOnly(when, end);
    if (when.end.kind == EndKind::open) return since(start.precision, edge(start));
    if (when.end.kind == EndKind::unknown)
      return with(start.precision, tr_("from {day} to an unknown date"), tr_("from {date} to an unknown date"),
                  edge(start));
    if (plain(start) && plain(end) && unitOf(start) == start.precision && unitOf(end) == start.precision &&
        start.precision == end.precision)
      return words_.inWords(start.low, end.low, start.precision);
    return filled(tr_("{from} to {to}"), {{"from", edge(start)}, {"to", edge(end)}});
  }
  std::string untilOnly(const geo::When& when, const Range& end) const {
    const bool open = when.start.kind == EndKind::open;
    if (when.end.kind != EndKind::known) return open ? tr_("at all times") : tr_("date unknown");
    if (open) return until(end.precision, edge(end));
    return with(end.precision, tr_("from an unknown date to {day}"), tr_("from an unknown date to {date}"), edge(end));
  }

  std::string oneOf(const geo::When& when) const {
    const Range range = whole(when.bounds, when.start);
    if (boundless(range.low) || boundless(range.high)) {
      const Precision precision = boundless(range.low) ? when.end.precision : when.start.precision;
      return known({range.low, range.high, precision, Doubt::none});
    }
    return between(range.low, when.start.precision, range.high, when.end.precision);
  }

  std::string several(const geo::When& when) const {
    constexpr std::size_t mostListed = 4;
    const Range range = whole(when.bounds, when.start);
    if (when.parts.size() > mostListed)
      return filled(tr_("several dates between {from} and {to}"),
                    {{"from", words_.inWords(range.low, when.start.precision)},
                     {"to", words_.inWords(range.high, when.start.precision)}});
    std::string list = part(when, 0);
    for (std::size_t i = 1; i < when.parts.size(); ++i)
      list =
          filled(i + 1 < when.parts.size() ? tr_("{a}, {b}") : tr_("{a} and {b}"), {{"a", list}, {"b", part(when, i)}});
    return list;
  }
  std::string part(const geo::When& when, std::size_t index) const {
    const Range range = whole(when.parts[index], when.start);
    if (boundless(range.low) || boundless(range.high)) return known(range);
    return words_.inWords(range.low, range.high, range.precision);
  }
};

}  // namespace

std::string DateWords::inWords(const geo::When& when) const {
  return Sentence(*this, tr_).of(when);
}

}  // namespace app
