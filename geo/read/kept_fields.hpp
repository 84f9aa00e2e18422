// The fields of what is kept of a file that was read. A field that is added to one of these structs is a word here, and
// another keptVersion in kept.hpp.
#pragma once

#include "geo/packed_bounds.hpp"
#include "geo/read/byte_archive.hpp"
#include "geo/read/table_source.hpp"

namespace geo {

template <>
inline constexpr bool isFlat<Instant> = true;
template <>
inline constexpr bool isFlat<Bounds> = true;
template <>
inline constexpr bool isFlat<Period> = true;
template <>
inline constexpr bool isFlat<PackedSpan> = true;

/// T or const T: what is read into or written from.
template <class Value, class T>
concept Kept = std::is_same_v<std::remove_const_t<Value>, T>;

void eachField(auto& io, Kept<DoubtWidths> auto& v) {
  io(v.century, v.decade, v.year, v.month, v.day, v.time, v.southernSeasons);
}
void eachField(auto& io, Kept<ReadOptions> auto& v) {
  io(v.columns, v.layer, v.dates, v.asFound, v.widths);
}

void eachField(auto& io, Kept<Edge> auto& v) {
  io(v.kind, v.precision, v.doubt, v.offset);
}
void eachField(auto& io, Kept<When> auto& v) {
  io(v.bounds, v.start, v.end, v.interval, v.oneOf, v.parts);
}
void eachField(auto& io, Kept<LocalText> auto& v) {
  io(v.in);
}
void eachField(auto& io, Kept<Source> auto& v) {
  io(v.title, v.publisher, v.url);
}
void eachField(auto& io, Kept<Figure> auto& v) {
  io(v.low, v.high, v.by);
}
void eachField(auto& io, Kept<Place> auto& v) {
  io(v.name, v.country, v.at, v.extent, v.when, v.radius, v.assumed);
}
void eachField(auto& io, Kept<Phase> auto& v) {
  io(v.when, v.edtf, v.text, v.source);
}
void eachField(auto& io, Kept<Cell> auto& v) {
  io(v.column, v.text);
}
/// Not the number of its file, which is another with each opening.
void eachField(auto& io, Kept<Event> auto& v) {
  io(v.id, v.kind, v.title, v.summary, v.when, v.start, v.end, v.places, v.routes, v.countries, v.actors, v.phases,
     v.participants, v.killed, v.injured, v.outcome, v.mode, v.contested, v.contestedNote, v.certainty, v.sources,
     v.cells);
}

void eachField(auto& io, Kept<ColumnVerdict::Cell> auto& v) {
  io(v.row, v.found);
}
void eachField(auto& io, Kept<ColumnVerdict> auto& v) {
  io(v.column, v.role, v.type, v.cells, v.missing, v.fitting, v.misfits, v.sample);
}
void eachField(auto& io, Kept<ColumnRepair> auto& v) {
  io(v.id, v.column, v.found, v.made);
}
void eachField(auto& io, Kept<DateVerdict> auto& v) {
  io(v.how, v.order, v.column, v.sample);
}
void eachField(auto& io, Kept<LayerReport> auto& v) {
  io(v.name, v.rows, v.events, v.skipped, v.repaired, v.recognisedAs, v.columns, v.timeStart, v.timeEnd, v.bbox,
     v.verdicts, v.repairs, v.dates);
}
/// Not its path: the file may have moved.
void eachField(auto& io, Kept<FileReport> auto& v) {
  io(v.driver, v.layers);
}
/// Likewise.
void eachField(auto& io, Kept<Problem> auto& v) {
  io(v.layer, v.row, v.field, v.found, v.expected, v.action);
}

void eachField(auto& io, Kept<ColumnRoles> auto& v) {
  io(v.column, v.missing);
}
void eachField(auto& io, Kept<DateStyle> auto& v) {
  io(v.order, v.serials, v.shortYears, v.days);
}
void eachField(auto& io, Kept<Placement> auto& v) {
  io(v.swapped, v.flippedLon, v.flippedLat, v.projected);
}
/// What follows from the columns' names is found again: see kept.cpp.
void eachField(auto& io, Kept<Meaning> auto& v) {
  io(v.columns, v.roles, v.dates, v.placement, v.noPlaces, v.states, v.pairsLonFirst, v.hasShapes, v.fixedWidth);
}
/// Not the source.
void eachField(auto& io, Kept<RecordTable> auto& v) {
  io(v.records, v.starts, v.spans, v.places, v.kinds, v.kindNames, v.countries, v.countryCodes, v.notes);
}

}  // namespace geo
