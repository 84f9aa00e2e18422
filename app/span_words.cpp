// What is known of a date, in words: spans, doubt, open and unknown ends. Says "between" rather than more than the
// bounds allow.
#include <algorithm>

#include "app/date_words.hpp"
#include "app/known_range.hpp"

namespace app {
namespace {

using geo::Doubt;
using geo::EndKind;
using geo::Instant;
using geo::Precision;

/// A date in words. Spanish says "desde el 14 de diciembre" and "desde el siglo XIX", but "desde 2004".
struct Said {
  std::string date;
  bool article = false;
};

bool takesArticle(Precision precision) {
  return precision == Precision::century || precision >= Precision::day;
}
bool about(Doubt doubt) {
  return doubt == Doubt::approximate || doubt == Doubt::both;
}
bool uncertain(Doubt doubt) {
  return doubt == Doubt::uncertain || doubt == Doubt::both;
}

class Sentence {
 public:
  Sentence(const DateWords& words, const Messages& messages) : words_(words), tr_(messages) {}

  std::string of(const geo::When& when) const {
    if (!when.parts.empty()) return several(when);
    if (when.oneOf) return oneOf(when);
    return when.interval ? span(when) : single(wholeOf(when.bounds, when.start));
  }

 private:
  const DateWords& words_;
  const Messages& tr_;

  static std::string with(const Said& said, const char* withDay, const char* withDate) {
    return said.article ? filled(withDay, {{"day", said.date}}) : filled(withDate, {{"date", said.date}});
  }
  Said at(Instant instant, Precision precision) const {
    return {words_.inWords(instant, precision), takesArticle(precision)};
  }
  /// Of decades and longer the outermost years are named.
  std::string between(Instant low, Precision lowAt, Instant high, Precision highAt) const {
    const Said first = at(low, std::max(lowAt, Precision::year));
    const std::string last = words_.inWords(high, std::max(highAt, Precision::year));
    return filled(first.article ? tr_("between {day} and {other}") : tr_("between {date} and {other}"),
                  {{"day", first.date}, {"date", first.date}, {"other", last}});
  }

  /// What a range without marks of doubt says.
  Said known(const KnownRange& range) const {
    if (boundless(range.low) && boundless(range.high)) return {tr_("date unknown")};
    if (boundless(range.low))
      return {filled(tr_("{date} or earlier"), {{"date", words_.inWords(range.high, range.precision)}})};
    if (boundless(range.high))
      return {filled(tr_("{date} or later"), {{"date", words_.inWords(range.low, range.precision)}})};
    if (range.precision == Precision::season) return {words_.inWords(range.low, range.high, Precision::month)};
    if (const auto unit = unitOf(range)) return at(range.low, *unit);
    return {between(range.low, range.precision, range.high, range.precision)};
  }
  /// The date as stated (its bounds were widened to both sides by the doubt), and "about" where it is.
  Said stated(const KnownRange& range) const {
    if (range.doubt == Doubt::none || boundless(range.low) || boundless(range.high)) return known(range);
    const Said date = at(middleOf(range), range.precision == Precision::season ? Precision::year : range.precision);
    return about(range.doubt) ? Said{with(date, tr_("about {day}"), tr_("about {date}"))} : date;
  }

  std::string single(const KnownRange& range) const {
    const Said said = stated(range);
    return uncertain(range.doubt) ? filled(tr_("{date}, uncertain"), {{"date", said.date}}) : said.date;
  }
  Said edge(const KnownRange& range) const {
    const Said said = stated(range);
    return {uncertain(range.doubt) ? filled(tr_("{date} (uncertain)"), {{"date", said.date}}) : said.date,
            said.article};
  }

  std::string span(const geo::When& when) const {
    const KnownRange start = startOf(when), end = endOf(when);
    if (when.start.kind != EndKind::known) return untilOnly(when, edge(end));
    const Said from = edge(start);
    if (when.end.kind == EndKind::open) return with(from, tr_("since {day}"), tr_("since {date}"));
    if (when.end.kind == EndKind::unknown)
      return with(from, tr_("from {day} to an unknown date"), tr_("from {date} to an unknown date"));
    if (plainly(start) && plainly(end) && start.precision == end.precision)
      return words_.inWords(start.low, end.low, start.precision);
    return filled(tr_("{from} to {to}"), {{"from", from.date}, {"to", edge(end).date}});
  }
  std::string untilOnly(const geo::When& when, const Said& end) const {
    const bool open = when.start.kind == EndKind::open;
    if (when.end.kind != EndKind::known) return open ? tr_("at all times") : tr_("date unknown");
    if (open) return with(end, tr_("until {day}"), tr_("until {date}"));
    return with(end, tr_("from an unknown date to {day}"), tr_("from an unknown date to {date}"));
  }

  std::string oneOf(const geo::When& when) const {
    KnownRange range = wholeOf(when.bounds, when.start);
    range.doubt = Doubt::none;
    if (boundless(range.low)) range.precision = when.end.precision;
    if (boundless(range.low) || boundless(range.high)) return known(range).date;
    return between(range.low, when.start.precision, range.high, when.end.precision);
  }

  std::string several(const geo::When& when) const {
    constexpr std::size_t mostListed = 4;
    const KnownRange range = wholeOf(when.bounds, when.start);
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
    const KnownRange range = wholeOf(when.parts[index], when.start);
    if (boundless(range.low) || boundless(range.high)) return known(range).date;
    return words_.inWords(range.low, range.high, range.precision);
  }
};

}  // namespace

std::string DateWords::inWords(const geo::When& when) const {
  return Sentence(*this, tr_).of(when);
}

}  // namespace app
