// See table_source.hpp.
#include "geo/read/table_source.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

#include "geo/read/csv.hpp"
#include "geo/read/row_event.hpp"

namespace geo {

TableSource::TableSource(std::string file, ReadOptions options, Meaning meaning, TableText text)
    : file_(std::move(file)),
      stem_(std::filesystem::path(file_).stem().string()),
      options_(std::move(options)),
      meaning_(std::move(meaning)),
      text_(std::move(text)) {}

TableRow TableSource::row(std::uint32_t record) const {
  TableRow row;
  row.number = text_.lines[record];
  CsvRecords records(std::string_view(text_.text).substr(text_.at[record]), text_.separator);
  records.next(row.cells);
  return row;
}

// What is wrong with the row was said when it was read.
Event TableSource::event(std::uint32_t record) const {
  Timeline scratch;
  std::unordered_set<std::string> ids;
  Reading reading(file_, options_, scratch, ids);
  reading.beginLayer("");
  TableRow own = row(record);
  reading.beginRow(own.number);
  Event event = eventFrom(own, meaning_, reading).value_or(Event{});
  if (const auto renamed = renamed_.find(record); renamed != renamed_.end()) event.id = renamed->second;
  return event;
}

std::string TableSource::id(std::uint32_t record) const {
  if (const auto renamed = renamed_.find(record); renamed != renamed_.end()) return renamed->second;
  return event(record).id;
}

std::vector<std::string> TableSource::actors(std::uint32_t record) const {
  return meaning_.roles[Role::actors] || meaning_.known ? event(record).actors : std::vector<std::string>{};
}

namespace {

/// The cell of a record as it stands; nothing where the record has quotes and must be read properly.
std::optional<std::string_view> plainCell(std::string_view text, char separator, std::size_t column) {
  const std::size_t end = text.find('\n');
  text = text.substr(0, end);
  const std::size_t carriage = text.find('\r');
  if (text.empty() || text.find('"') != std::string_view::npos) return std::nullopt;
  if (carriage != std::string_view::npos && carriage + 1 < text.size()) return std::nullopt;
  if (text.ends_with('\r')) text.remove_suffix(1);
  for (; column > 0; --column) {
    const std::size_t next = text.find(separator);
    if (next == std::string_view::npos) return std::string_view{};
    text.remove_prefix(next + 1);
  }
  return text.substr(0, text.find(separator));
}

}  // namespace

// A whole column of a million rows is asked for when events are coloured by it.
std::string TableSource::cell(std::uint32_t record, std::size_t column) const {
  const std::string_view from = std::string_view(text_.text).substr(text_.at[record]);
  if (const auto plain = plainCell(from, text_.separator, column)) return std::string(*plain);
  TableRow own = row(record);
  return column < own.cells.size() ? std::move(own.cells[column]) : std::string{};
}

/// Ids that were made of the line's number.
std::optional<std::uint32_t> TableSource::numbered(std::string_view id) const {
  if (!id.starts_with(stem_ + "-")) return std::nullopt;
  id.remove_prefix(stem_.size() + 1);
  std::uint32_t line = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), line);
  if (error != std::errc{} || end != id.data() + id.size()) return std::nullopt;
  const auto at = std::lower_bound(text_.lines.begin(), text_.lines.end(), line);
  if (at == text_.lines.end() || *at != line) return std::nullopt;
  return static_cast<std::uint32_t>(at - text_.lines.begin());
}

std::optional<std::uint32_t> TableSource::find(std::string_view wanted) const {
  for (const auto& [record, id] : renamed_)
    if (id == wanted) return record;
  const auto column = meaning_.roles[Role::id];
  if (!column) return numbered(wanted);
  for (std::uint32_t record = 0; record < text_.at.size(); ++record)
    if (!renamed_.contains(record) && meant(cell(record, *column)) == wanted) return record;
  return numbered(wanted);
}

std::size_t TableSource::bytes() const {
  return text_.at.size() * (sizeof(std::uint64_t) + sizeof(std::uint32_t)) + renamed_.size() * 64;
}

}  // namespace geo
