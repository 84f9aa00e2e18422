// See record_index.hpp.
#include "geo/read/record_index.hpp"

#include <cstring>

#include "geo/read/csv.hpp"

namespace geo {
namespace {

bool holds(std::string_view text, char c) {
  return std::memchr(text.data(), c, text.size()) != nullptr;
}

std::size_t lineEnd(std::string_view text, std::size_t at) {
  const void* end = std::memchr(text.data() + at, '\n', text.size() - at);
  return end ? static_cast<std::size_t>(static_cast<const char*>(end) - text.data()) + 1 : text.size();
}

std::string_view withoutEnd(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::optional<RecordIndex> indexOf(std::string_view text, char separator,
                                   const std::function<void(std::uint64_t)>& advance) {
  constexpr std::size_t part = 1U << 20U;
  RecordIndex index;
  const std::size_t guess = text.size() / 48;
  index.at.reserve(guess);
  index.lines.reserve(guess);
  std::uint32_t line = 1;
  std::vector<std::string> cells;
  for (std::size_t at = 0, said = 0; at < text.size();) {
    if (advance && at - said >= part) advance(at - said), said = at;
    std::size_t end = lineEnd(text, at);
    const std::string_view whole = withoutEnd(text.substr(at, end - at));
    if (holds(whole, '\r')) return std::nullopt;
    std::uint32_t lines = 1;
    if (!whole.empty()) {
      index.at.push_back(at);
      index.lines.push_back(line);
      if (holds(whole, '"')) {  // it may go on in the next lines
        CsvRecords records(text.substr(at), separator);
        records.next(cells);
        end = at + records.at();
        lines = static_cast<std::uint32_t>(records.nextLine() - 1);
        index.unclosed = index.unclosed || records.unclosed();
      }
    }
    line += lines;
    at = end;
  }
  index.end = text.size();
  return index;
}

bool splitPlain(std::string_view record, char separator, std::vector<std::string_view>& cells) {
  cells.clear();
  record = withoutEnd(record);
  while (record.ends_with('\n') || record.ends_with('\r')) record.remove_suffix(1);  // blank lines behind it
  if (holds(record, '"')) return false;
  for (;;) {
    const void* found = std::memchr(record.data(), separator, record.size());
    if (!found) break;
    const auto length = static_cast<std::size_t>(static_cast<const char*>(found) - record.data());
    cells.push_back(record.substr(0, length));
    record.remove_prefix(length + 1);
  }
  cells.push_back(record);
  return true;
}

}  // namespace geo
