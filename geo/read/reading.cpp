// See reading.hpp.
#include "geo/read/reading.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "geo/edtf.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

constexpr std::size_t told = 512;  // rows between two words on how far it is

std::string inWords(LonLat at) {
  return glimpse(std::to_string(at.x), 20) + ", " + glimpse(std::to_string(at.y), 20);
}

bool isNowhere(const Place& place) {
  return std::isnan(place.at.x);
}

/// The last moment of a span, at the precision of its end.
std::string lastDate(const When& when) {
  return toEdtf(Instant{when.bounds.latestEnd.seconds - 1}, when.end.precision);
}

}  // namespace

Reading::Reading(std::string file, const ReadOptions& options, Timeline& timeline, std::unordered_set<std::string>& ids)
    : file_(std::move(file)), options_(&options), timeline_(&timeline), ids_(&ids) {
  report_.path = file_;
}

void Reading::beginLayer(std::string name) {
  if (!report_.layers.empty()) finishLayer();
  report_.layers.emplace_back().name = std::move(name);
  row_ = 0;
  misplacedRow_.reset();
}

void Reading::beginRow(std::size_t number) {
  row_ = number;
  if (++layer().rows % told == 0) advance(told);
}

void Reading::beginStage(ReadingStage stage, std::uint64_t total) const {
  if (Progress* waiting = progress()) waiting->begin(stage, total);
}

void Reading::advance(std::uint64_t done) const {
  if (Progress* waiting = progress()) waiting->add(done);
}

void Reading::report(std::string_view field, std::string_view found, std::string expected, Action action) {
  if (action == Action::repaired && !report_.layers.empty()) ++layer().repaired;
  if (problems_.list().size() == Problems::limit) {
    problems_.add({});  // only counted: not worth a text
    return;
  }
  const std::string layerName = report_.layers.empty() ? "" : layer().name;
  problems_.add({file_, layerName, row_, std::string(field), glimpse(found), std::move(expected), action});
}

void Reading::skip(std::string_view field, std::string_view found, std::string expected) {
  dropRow();
  report(field, found, std::move(expected), Action::skipped);
}

void Reading::noteRepair(ColumnRepair repair) {
  auto& repairs = layer().repairs;
  if (std::ranges::find(repairs, repair.id, &ColumnRepair::id) == repairs.end()) repairs.push_back(std::move(repair));
}

// Of the file's name and the row's number: another layer has the same rows.
bool Reading::isMade(const std::string& id) const {
  return id == std::filesystem::path(file_).stem().string() + "-" + std::to_string(row_);
}

std::string Reading::uniqueId(std::string id) {
  if (ids_->insert(id).second) return id;
  std::string unique;
  for (std::size_t number = 2; unique.empty() || !ids_->insert(unique).second; ++number)
    unique = id + "-" + std::to_string(number);
  if (!isMade(id)) report("id", id, "an id of its own; it is now " + unique, Action::repaired);
  return unique;
}

void Reading::keep(Event event) {
  note(event);
  keepNoted(std::move(event));
}

void Reading::note(Event& event) {
  event.id = uniqueId(std::move(event.id));
  event.file = static_cast<std::uint16_t>(std::min<std::size_t>(timeline_->files.size(), 0xFFFF));
  noteSpan(event.when);
  notePlaces(event);
  ++layer().events;
}

void Reading::keepTable(RecordTable table) {
  table.file = static_cast<std::uint16_t>(std::min<std::size_t>(timeline_->files.size(), 0xFFFF));
  timeline_->tables.push_back(std::move(table));
}

void Reading::noteSpan(const When& when) {
  if (when.bounds.earliestStart > distantPast && when.bounds.earliestStart < distantFuture &&
      (!first_ || when.bounds.earliestStart < first_->bounds.earliestStart))
    first_ = when;
  if (when.bounds.latestEnd > distantPast && when.bounds.latestEnd < distantFuture &&
      (!last_ || when.bounds.latestEnd > last_->bounds.latestEnd))
    last_ = when;
}

void Reading::notePlaces(const Event& event) {
  for (const Place& place : event.places) notePlace(place.at);
  for (const Route& route : event.routes)
    for (const Place& place : route) notePlace(place.at);
}

void Reading::notePlace(LonLat at) {
  std::vector<double>& box = layer().bbox;
  if (box.empty()) box = {at.x, at.y, at.x, at.y};
  box = {std::min(box[0], at.x), std::min(box[1], at.y), std::max(box[2], at.x), std::max(box[3], at.y)};
}

LonLat Reading::placeAt(double longitude, double latitude) {
  const LonLat at{longitude, latitude};
  if (std::abs(longitude) <= 180 && std::abs(latitude) <= 90) return at;
  if (misplacedRow_ == row_) return nowhere;
  misplacedRow_ = row_;
  report("coordinates", inWords(at), "a longitude of -180 to 180 and a latitude of -90 to 90", Action::repaired);
  return nowhere;
}

std::optional<When> Reading::date(std::string_view text, std::string_view field, Action action) {
  std::string why;
  auto when = parseEdtf(text, options_->widths, &why);
  if (!when)
    report(field, text, "a date such as 2019-11-12, 1968-10 or 1910~" + (why.empty() ? why : ": " + why), action);
  return when;
}

void Reading::finishLayer() {
  if (first_) layer().timeStart = toEdtf(first_->bounds.earliestStart, first_->start.precision);
  if (last_) layer().timeEnd = lastDate(*last_);
  first_.reset();
  last_.reset();
}

void Reading::finish(std::string driver) {
  if (!report_.layers.empty()) finishLayer();
  report_.driver = std::move(driver);
  timeline_->files.push_back(std::move(report_));
}

void dropUnplaced(Shape& shape) {
  std::erase_if(shape.places, isNowhere);
  for (Route& route : shape.routes) std::erase_if(route, isNowhere);
  std::erase_if(shape.routes, [](const Route& route) { return route.empty(); });
}

}  // namespace geo
