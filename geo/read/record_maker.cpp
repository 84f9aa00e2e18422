// See record_maker.hpp.
#include "geo/read/record_maker.hpp"

#include <algorithm>
#include <future>

#include "geo/reorder.hpp"

namespace geo {
namespace {

constexpr std::size_t mostNames = 60'000;

/// One of several dates is never certain; where the bounds have a certain core, they would say that it is.
bool isCertainOfOne(const When& when) {
  return when.oneOf && when.bounds.latestStart < when.bounds.earliestEnd;
}

bool fits(const Event& event) {
  return event.routes.empty() && event.areas.empty() && event.places.size() <= 1 && event.countries.size() <= 1 &&
         event.phases.empty() && event.when.parts.empty() && !isCertainOfOne(event.when) && !event.contested &&
         (event.places.empty() || !event.places.front().when);
}

std::uint16_t numberOf(const std::string& name, std::unordered_map<std::string, std::uint16_t>& known,
                       std::vector<std::string>& names) {
  const auto [at, isNew] = known.emplace(name, static_cast<std::uint16_t>(names.size()));
  if (isNew) names.push_back(name);
  return at->second;
}

}  // namespace

std::uint16_t RecordMaker::kindOf(const std::string& kind) {
  return numberOf(kind, kinds_, table_.kindNames);
}

std::uint16_t RecordMaker::countryOf(const std::string& code) {
  return numberOf(code, countries_, table_.countryCodes);
}

std::optional<std::uint16_t> RecordMaker::countryOf(const Event& event) {
  if (event.countries.empty()) return noCountry;
  if (table_.countryCodes.size() > mostNames) return std::nullopt;
  return countryOf(event.countries.front());
}

std::optional<Record> RecordMaker::recordOf(const Event& event) {
  const auto span = packed(event.when.bounds);
  if (!span || !fits(event) || table_.kindNames.size() > mostNames) return std::nullopt;
  const auto country = countryOf(event);
  if (!country) return std::nullopt;
  const bool placed = !event.places.empty();
  return Record{event.when.bounds.earliestStart,
                *span,
                placed ? packed(event.places.front().at) : packedNowhere,
                kindOf(event.kind),
                *country,
                noteOf(placed ? event.places.front().extent : Extent::point, event.certainty)};
}

void RecordMaker::put(const Record& record, std::uint32_t number) {
  table_.records.push_back(number);
  table_.starts.push_back(record.start);
  table_.spans.push_back(record.span);
  table_.places.push_back(record.place);
  table_.kinds.push_back(record.kind);
  table_.countries.push_back(record.country);
  table_.notes.push_back(record.note);
}

void RecordMaker::sortByStart() {
  if (std::is_sorted(table_.starts.begin(), table_.starts.end())) return;
  KeyedRows order = keyedRows(table_.starts);
  sortByDigits(order);
  auto half = std::async(std::launch::async, [&] {
    reorder(table_.records, order);
    reorder(table_.starts, order);
    reorder(table_.notes, order);
  });
  reorder(table_.spans, order);
  reorder(table_.places, order);
  reorder(table_.kinds, order);
  reorder(table_.countries, order);
  half.get();
}

RecordTable RecordMaker::finished(std::shared_ptr<const RecordSource> source) {
  sortByStart();
  table_.source = std::move(source);
  return std::move(table_);
}

}  // namespace geo
