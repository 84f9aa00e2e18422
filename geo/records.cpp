#include "geo/records.hpp"

#include <cmath>

#include "geo/large_pages.hpp"

namespace geo {

PackedPlace packed(LonLat at) {
  return {static_cast<std::int32_t>(std::lround(at.x * 1e7)), static_cast<std::int32_t>(std::lround(at.y * 1e7))};
}

LonLat unpacked(PackedPlace at) {
  return {at.x * 1e-7, at.y * 1e-7};
}

void RecordTable::reserve(std::size_t rows) {
  reserveLarge(records, rows);
  reserveLarge(starts, rows);
  reserveLarge(spans, rows);
  reserveLarge(places, rows);
  reserveLarge(kinds, rows);
  reserveLarge(countries, rows);
  reserveLarge(notes, rows);
}

void RecordTable::take(const RecordTable& from, std::size_t row) {
  records.push_back(from.records[row]);
  starts.push_back(from.starts[row]);
  spans.push_back(from.spans[row]);
  places.push_back(from.places[row]);
  kinds.push_back(from.kinds[row]);
  countries.push_back(from.countries[row]);
  notes.push_back(from.notes[row]);
}

}  // namespace geo
