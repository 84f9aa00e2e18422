// JSON texts one after the other: GeoJSON sequences (RFC 8142) and newline-delimited GeoJSON. See json_dialects.hpp.
#include <algorithm>

#include "geo/read/json_dialects.hpp"
#include "geo/read/json_items.hpp"

namespace geo {
namespace {

constexpr char separator = '\x1E';

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view firstLine(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

// The last character that is not blank.
char lastOf(std::string_view text) {
  const auto at = text.find_last_not_of(" \t\r\n");
  return at == std::string_view::npos ? '\0' : text[at];
}

/// The problem of one line: the sentence for the whole file without its name.
void reportLine(std::string_view line, const Error& error, Reading& reading) {
  const std::string what = error.what();
  reading.dropRow();
  reading.report("", line, "one JSON text: " + what.substr(std::min(what.size(), reading.file().size() + 1)),
                 Action::skipped);
}

}  // namespace

bool isJsonLines(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  text.remove_prefix(first);
  if (text.front() == separator) return true;
  const std::string_view line = firstLine(text);
  if (line.size() == text.size() || line.front() != '{' || lastOf(line) != '}') return false;
  const std::string_view rest = text.substr(line.size());
  const auto next = rest.find_first_not_of(" \t\r\n");
  return next != std::string_view::npos && rest[next] == '{';
}

void eachJsonLine(std::string_view text, Reading& reading, const std::function<bool(const Json&, std::size_t)>& take) {
  const char end = text.find(separator) == std::string_view::npos ? '\n' : separator;
  std::size_t line = 1;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(end));
    const std::size_t number = line;
    line += static_cast<std::size_t>(std::count(one.begin(), one.end(), '\n')) + (end == '\n' ? 1 : 0);
    text.remove_prefix(std::min(one.size() + 1, text.size()));
    reading.advance(one.size());
    if (blank(one)) continue;
    try {
      bool goOn = true, any = false;
      const Json root =
          eachItem(one, reading.file(), [&](Json&& item) { return any = true, goOn = take(item, number); });
      if (!any) goOn = take(root, number);
      if (!goOn) return;
    } catch (const Error& error) {
      reading.beginRow(number);
      reportLine(one, error, reading);
    }
  }
}

}  // namespace geo
