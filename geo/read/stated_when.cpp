// See stated_when.hpp. The rules of `when`: github.com/LinkedPasts/linked-places-format,
// github.com/kgeographer/geojson-t.
#include "geo/read/stated_when.hpp"

#include <algorithm>

#include "geo/edtf.hpp"

namespace geo {
namespace {

/// One end of a span as EDTF: a date, or "one of" from the earliest to the latest; empty where there is none.
std::string between(const std::string& earliest, const std::string& latest) {
  if (earliest.empty() && latest.empty()) return {};
  return earliest == latest ? earliest : "[" + earliest + ".." + latest + "]";
}

std::string edgeText(const Json& edge, const char* field, Reading& reading) {
  if (edge.is_string()) return edge.get<std::string>();
  if (edge.is_number_integer()) return edge.dump();
  if (edge.is_null()) return {};
  if (!edge.is_object()) {
    reading.report(field, shown(edge), "an object with \"in\", or \"earliest\" and \"latest\"", Action::repaired);
    return {};
  }
  const std::string in = text(edge, "in", reading);
  return in.empty() ? between(text(edge, "earliest", reading), text(edge, "latest", reading)) : in;
}

std::string partText(const Json& parts, std::size_t at) {
  return at < parts.size() && parts[at].is_string() ? parts[at].get<std::string>() : std::string{};
}

// [start, latest start, earliest end, end, label]
std::optional<StatedWhen> fromFiveParts(const Json& parts, Reading& reading) {
  const std::string start = partText(parts, 0), latestStart = partText(parts, 1);
  const std::string earliestEnd = partText(parts, 2), end = partText(parts, 3);
  return statedWhen(latestStart.empty() ? start : between(start, latestStart),
                    earliestEnd.empty() ? end : between(earliestEnd, end), reading, "when.start", "when.end");
}

std::optional<StatedWhen> fromSpan(const Json& span, Reading& reading) {
  if (span.is_array()) return fromFiveParts(span, reading);
  if (!span.is_object()) {
    reading.report("when.timespans", shown(span), "an object with start and end", Action::skipped);
    return std::nullopt;
  }
  return statedWhen(edgeText(member(span, "start"), "when.start", reading),
                    edgeText(member(span, "end"), "when.end", reading), reading, "when.start", "when.end");
}

bool endsBeforeStart(const When& start, const When& end) {
  return end.bounds.latestEnd <= start.bounds.earliestStart && end.bounds.latestEnd > distantPast;
}

}  // namespace

std::optional<StatedWhen> statedWhen(const std::string& start, const std::string& end, Reading& reading,
                                     std::string_view startField, std::string_view endField) {
  if (start.empty()) {
    reading.report(startField, "", "a date: every span has a start", Action::skipped);
    return std::nullopt;
  }
  const auto first = reading.date(start, startField, Action::skipped);
  if (!first) return std::nullopt;
  if (end.empty()) return StatedWhen{*first, start, {}, {}};
  if (end == "..") return StatedWhen{since(*first), start, end, {}};
  const auto last = reading.date(end, endField);
  if (!last) return StatedWhen{*first, start, {}, {}};
  if (endsBeforeStart(*first, *last)) {
    reading.report(endField, end, "an end that is not before the start, " + start, Action::repaired);
    return StatedWhen{*first, start, {}, {}};
  }
  return StatedWhen{end == start ? *first : spanning(*first, *last), start, end, last};
}

StatedWhen merged(std::vector<StatedWhen> spans) {
  if (spans.size() == 1) return std::move(spans.front());
  std::stable_sort(spans.begin(), spans.end(), [](const StatedWhen& a, const StatedWhen& b) {
    return a.when.bounds.earliestStart < b.when.bounds.earliestStart;
  });
  const StatedWhen& last = *std::max_element(spans.begin(), spans.end(), [](const StatedWhen& a, const StatedWhen& b) {
    return a.when.bounds.latestEnd < b.when.bounds.latestEnd;
  });
  StatedWhen whole{spans.front().when, spans.front().start, last.end.empty() ? last.start : last.end, last.endDate};
  whole.when.bounds.earliestEnd = last.when.bounds.earliestEnd;
  whole.when.bounds.latestEnd = last.when.bounds.latestEnd;
  whole.when.end = last.when.end;
  whole.when.interval = true;
  whole.when.oneOf = false;
  whole.when.parts.clear();
  for (const StatedWhen& span : spans) whole.when.parts.push_back(span.when.bounds);
  return whole;
}

std::optional<StatedWhen> statedWhen(const Json& when, Reading& reading) {
  std::vector<StatedWhen> spans;
  if (member(when, "timespans").is_null() && !member(when, "start").is_null()) {  // the span itself
    auto one = fromSpan(when, reading);
    return one;
  }
  const Json& stated = list(when, "timespans", reading);
  if (stated.empty()) reading.report("when", shown(when), "timespans with a start", Action::skipped);
  for (const Json& span : stated)
    if (auto one = fromSpan(span, reading)) spans.push_back(*std::move(one));
  if (spans.empty()) return std::nullopt;
  return merged(std::move(spans));
}

When endingWithin(const StatedWhen& stated) {
  When when = stated.when;
  if (stated.endDate && when.parts.empty())
    when.bounds.earliestEnd = std::max(when.bounds.earliestStart, stated.endDate->bounds.earliestStart);
  return when;
}

}  // namespace geo
