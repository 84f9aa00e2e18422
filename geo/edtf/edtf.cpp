// EDTF text to a When: puts the bounds of its dates together. The grammar is in edtf_grammar, the way back in
// edtf_write.
#include "geo/edtf.hpp"

#include <algorithm>

#include "geo/edtf/grammar.hpp"

namespace geo {
namespace {

constexpr Instant past = distantPast, future = distantFuture;

// One end of an interval or range in the calendar. Where it is not known only `edge` says anything.
std::optional<EdtfResolved> resolvedEnd(const EdtfEnd& end, const DoubtWidths& widths, std::string& why) {
  if (end.kind == EndKind::known) return resolved(end.date, widths, why);
  return EdtfResolved{{}, {.kind = end.kind}};
}

// Beginning at `from`, over at `to`: for intervals, and for the ranges of a list.
Bounds heldBounds(const EdtfResolved& from, const EdtfResolved& to) {
  Bounds bounds{from.bounds.earliestStart, from.bounds.latestStart, to.bounds.earliestEnd, to.bounds.latestEnd};
  if (from.edge.kind == EndKind::open) bounds.earliestStart = bounds.latestStart = past;
  if (to.edge.kind == EndKind::open) bounds.earliestEnd = bounds.latestEnd = future;
  if (from.edge.kind == EndKind::unknown) {
    bounds.earliestStart = past;
    bounds.latestStart = to.edge.kind == EndKind::known ? to.bounds.latestStart : future;
  }
  if (to.edge.kind == EndKind::unknown) {
    bounds.earliestEnd = from.edge.kind == EndKind::known ? from.bounds.earliestEnd : past;
    bounds.latestEnd = future;
  }
  return bounds;
}

// At one date of [from, to]: for the ranges of a set.
Bounds eitherBounds(const EdtfResolved& from, const EdtfResolved& to) {
  Bounds bounds{from.bounds.earliestStart, to.bounds.latestStart, from.bounds.earliestEnd, to.bounds.latestEnd};
  if (from.edge.kind == EndKind::open) bounds.earliestStart = bounds.earliestEnd = past;
  if (to.edge.kind == EndKind::open) bounds.latestStart = bounds.latestEnd = future;
  return bounds;
}

std::optional<When> memberWhen(const EdtfMember& member, EdtfForm form, const DoubtWidths& widths, std::string& why) {
  const auto from = resolvedEnd(member.from, widths, why);
  const auto to = from && member.range ? resolvedEnd(member.to, widths, why) : from;
  if (!to) return {};
  When when{.start = from->edge, .end = to->edge};
  when.bounds = from->bounds;
  if (member.range) when.bounds = form == EdtfForm::oneOf ? eitherBounds(*from, *to) : heldBounds(*from, *to);
  if (isOrdered(when)) return when;
  why = "an end before its start";
  return {};
}

// The outermost of the bounds of a set; of a list when it begins and when it is over.
void unite(When& all, const When& one, bool oneOf) {
  Bounds& bounds = all.bounds;
  const Bounds& other = one.bounds;
  if (other.earliestStart < bounds.earliestStart) all.start = one.start;
  if (other.latestEnd > bounds.latestEnd) all.end = one.end;
  bounds.earliestStart = std::min(bounds.earliestStart, other.earliestStart);
  bounds.latestEnd = std::max(bounds.latestEnd, other.latestEnd);
  bounds.latestStart =
      oneOf ? std::max(bounds.latestStart, other.latestStart) : std::min(bounds.latestStart, other.latestStart);
  bounds.earliestEnd =
      oneOf ? std::min(bounds.earliestEnd, other.earliestEnd) : std::max(bounds.earliestEnd, other.earliestEnd);
}

std::optional<When> whenOf(const EdtfExpression& expression, const DoubtWidths& widths, std::string& why) {
  std::optional<When> all;
  std::vector<Bounds> parts;
  for (const EdtfMember& member : expression.members) {
    const auto one = memberWhen(member, expression.form, widths, why);
    if (!one) return {};
    if (all)
      unite(*all, *one, expression.form == EdtfForm::oneOf);
    else
      all = one;
    parts.push_back(one->bounds);
  }
  all->interval = expression.form == EdtfForm::interval;
  all->oneOf = expression.form == EdtfForm::oneOf;
  if (expression.form == EdtfForm::allOf) all->parts = std::move(parts);
  return all;
}

}  // namespace

std::optional<When> parseEdtf(std::string_view text, const DoubtWidths& widths, std::string* why) {
  std::string reason;
  const auto expression = readEdtf(text, reason);
  auto when = expression ? whenOf(*expression, widths, reason) : std::nullopt;
  if (!when && why) *why = reason;
  return when;
}

std::optional<std::string> canonicalEdtf(std::string_view text) {
  std::string reason;
  const auto expression = readEdtf(text, reason);
  if (!expression || !whenOf(*expression, {}, reason)) return {};
  return edtfText(*expression);
}

}  // namespace geo
