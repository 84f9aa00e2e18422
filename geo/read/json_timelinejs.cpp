// TimelineJS 3 (timeline.knightlab.com/docs/json-format.html): slides with a date in parts, and eras. See
// json_dialects.hpp.
#include <array>
#include <sstream>

#include "geo/read/html_text.hpp"
#include "geo/read/json_dialects.hpp"
#include "geo/read/registry_feature.hpp"

namespace geo {
namespace {

std::string word(const Json& object, const char* key) {
  const Json& value = member(object, key);
  if (value.is_number_integer()) return value.dump();
  if (!value.is_string()) return {};
  std::string text = value.get<std::string>();
  std::erase(text, ',');  // sheets write 1,066
  return std::string(text.find_first_not_of(' ') == std::string::npos ? "" : text);
}

std::string padded(std::string text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string yearText(const std::string& year) {
  const bool before = year.starts_with('-');
  const std::string digits = padded(before ? year.substr(1) : year, 4);
  return (digits.size() > 4 ? "Y" : "") + std::string(before ? "-" : "") + digits;
}

/// year, month, day, hour, minute, second as far as they are stated.
std::string dateOf(const Json& date) {
  const std::string year = word(date, "year");
  if (year.empty()) return {};
  std::string text = yearText(year);
  for (const char* part : {"month", "day"}) {
    if (word(date, part).empty()) return text;
    text += "-" + padded(word(date, part), 2);
  }
  if (word(date, "hour").empty()) return text;
  text += "T" + padded(word(date, "hour"), 2) + ":" + padded(word(date, "minute"), 2);
  return word(date, "second").empty() ? text : text + ":" + padded(word(date, "second"), 2);
}

std::string plain(const Json& slide, const char* key) {
  const Json& value = member(member(slide, "text"), key);
  return value.is_string() ? textOfHtml(value.get<std::string>()) : std::string{};
}

void putSlide(const Json& slide, Gathered& rows) {
  rows.put("start", dateOf(member(slide, "start_date")));
  rows.put("end", dateOf(member(slide, "end_date")));
  rows.put("id", word(slide, "unique_id"));
  rows.put("title", plain(slide, "headline"));
  rows.put("summary", plain(slide, "text"));
  rows.put("kind", word(slide, "group"));
  rows.put("source", word(member(slide, "media"), "url"));
  const Json& location = member(slide, "location");  // of StoryMapJS and of TimelineJS's older versions
  for (const char* key : {"lat", "lon"})
    if (member(location, key).is_number()) rows.put(key, member(location, key).dump());
}

Json eraFeature(const Json& era) {
  return {{"type", "Feature"},
          {"properties", {{"kind", "era"}, {"title", plain(era, "headline")}}},
          {"when",
           {{"timespans",
             {{{"start", {{"in", dateOf(member(era, "start_date"))}}},
               {"end", {{"in", dateOf(member(era, "end_date"))}}}}}}}},
          {"geometry", nullptr}};
}

/// `2011,12,10,14,30` of version 2 as the parts of version 3.
Json partsOf(const Json& date) {
  constexpr std::array names{"year", "month", "day", "hour", "minute", "second"};
  Json parts = Json::object();
  if (!date.is_string()) return parts;
  std::istringstream in(date.get<std::string>());
  std::string part;
  for (std::size_t i = 0; i < names.size() && std::getline(in, part, ','); ++i)
    if (part.find_first_not_of(' ') != std::string::npos) parts[names.at(i)] = part.substr(part.find_first_not_of(' '));
  return parts;
}

Json slideOf(const Json& old) {
  Json slide{{"start_date", partsOf(member(old, "startDate"))},
             {"text", {{"headline", member(old, "headline")}, {"text", member(old, "text")}}},
             {"media", {{"url", member(member(old, "asset"), "media")}}},
             {"group", member(old, "tag")}};
  if (member(old, "endDate").is_string()) slide["end_date"] = partsOf(member(old, "endDate"));
  return slide;
}

/// Version 2, `{"timeline": {"date": […], "era": […]}}`, as version 3; null for anything else.
Json renewed(const Json& root) {
  const Json& timeline = member(root, "timeline");
  const Json& dates = member(timeline, "date");
  if (!dates.is_array() || dates.empty() || !member(dates[0], "startDate").is_string()) return {};
  Json out{{"events", Json::array()}, {"eras", Json::array()}};
  for (const Json& date : dates) out["events"].push_back(slideOf(date));
  if (const Json& eras = member(timeline, "era"); eras.is_array())
    for (const Json& era : eras) out["eras"].push_back(slideOf(era));
  return out;
}

}  // namespace

bool readTimelineJs(const Json& root, Reading& reading) {
  if (const Json newer = renewed(root); !newer.is_null()) return readTimelineJs(newer, reading);
  const Json& events = member(root, "events");
  if (!events.is_array() || events.empty() || !member(events[0], "start_date").is_object()) return false;
  Gathered rows;
  for (const Json& slide : events) {
    rows.begin(rows.size() + 1);
    putSlide(slide, rows);
  }
  rows.read(reading, false);
  reading.layer().recognisedAs = "timelinejs";
  const Json& eras = member(root, "eras");
  if (eras.is_array() && !eras.empty()) {
    reading.beginLayer("eras");
    std::size_t number = 0;
    for (const Json& era : eras) {
      reading.beginRow(++number);
      readRegistryFeature(eraFeature(era), reading);
    }
  }
  reading.finish("TimelineJS");
  return true;
}

}  // namespace geo
