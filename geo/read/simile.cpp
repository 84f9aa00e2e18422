// See simile.hpp; the names: simile-widgets.org/wiki/Timeline_EventSources.
#include "geo/read/simile.hpp"

#include <array>
#include <cstdio>
#include <sstream>

#include "geo/read/html_text.hpp"

namespace geo {
namespace {

constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int monthNumber(const std::string& word) {
  for (std::size_t at = 0; at < months.size(); ++at)
    if (word.starts_with(months[at])) return static_cast<int>(at) + 1;
  return 0;
}

bool isDigits(const std::string& text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && text.find_first_not_of("0123456789") == std::string::npos;
}

/// GMT-0600, GMT+01:00, Z, or nothing that is understood.
std::string zoneOf(std::string text) {
  for (const char* word : {"GMT", "UTC"})
    if (text.starts_with(word)) text.erase(0, 3);
  std::erase(text, ':');
  if (text.size() == 5 && (text[0] == '+' || text[0] == '-') && isDigits(text.substr(1), 4, 4))
    return text.substr(0, 3) + ":" + text.substr(3);
  return text.empty() ? "Z" : "";
}

std::string range(const std::string& from, const std::string& to) {
  return to.empty() || to == from ? from : "[" + from + ".." + to + "]";
}

}  // namespace

std::string simileDate(const std::string& text) {
  std::istringstream words(text);
  std::string weekday, month, day, year, clock, zone;
  words >> weekday >> month >> day >> year >> clock >> zone;
  if (day.ends_with(',')) day.pop_back();
  if (monthNumber(month) == 0 || !isDigits(day, 1, 2) || !isDigits(year, 1, 4)) return text;
  std::array<char, 32> date{};
  std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", std::stoi(year), monthNumber(month), std::stoi(day));
  const std::string offset = zoneOf(zone);
  // A midnight in these files is a day: their format has no dates without a time.
  if (clock.empty() || clock == "00:00:00") return date.data();
  return std::string(date.data()) + "T" + clock + (zone.empty() ? "" : offset);
}

void putSimileEvent(const SimileField& field, Gathered& rows) {
  const auto date = [&](const char* name) { return timeText(simileDate(field(name))); };
  const std::string start = date("start"), end = date("end"), lasts = field("isDuration") + field("durationEvent");
  const std::string latestStart = date("latestStart"), earliestEnd = date("earliestEnd");
  const bool moment = lasts.starts_with("false") && latestStart.empty() && earliestEnd.empty();
  rows.put("start", range(start, moment ? end : latestStart));
  if (!moment && !end.empty()) rows.put("end", earliestEnd.empty() ? end : range(earliestEnd, end));
  rows.put("id", field("id"));
  rows.put("title", textOfHtml(field("title")));
  rows.put("summary", textOfHtml(field("description")));
  rows.put("source", field("link"));
  rows.put("kind", field("classname"));
  rows.put("lat", field("lat"));
  rows.put("lon", field("lon"));
}

}  // namespace geo
