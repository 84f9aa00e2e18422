// The JSON of TimelineJS (Knight Lab): slides with dates of year, month and day as far as they are known.
#include <nlohmann/json.hpp>
#include <utility>

#include "app/export/data_formats.hpp"
#include "app/export/xml.hpp"
#include "app/kinds.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

Json dateOf(geo::Instant instant, geo::Precision precision) {
  const geo::Civil civil = geo::toCivil(instant);
  Json out{{"year", civil.year}};
  if (precision >= geo::Precision::month) out["month"] = civil.month;
  if (precision >= geo::Precision::day) out["day"] = civil.day;
  if (precision >= geo::Precision::hour) out["hour"] = civil.hour;
  if (precision >= geo::Precision::minute) out["minute"] = civil.minute;
  return out;
}

std::string sourcesOf(const geo::Event& event) {
  std::string out;
  for (const geo::Source& source : event.sources)
    out += "<li>" + inXml(source.title.empty() ? source.publisher : source.title) + "</li>";
  return out.empty() ? "" : "<ul>" + out + "</ul>";
}

Json slideOf(const geo::Event& event, const DataOptions& options) {
  const geo::Bounds& b = event.when.bounds;
  Json slide{{"start_date", dateOf(b.earliestStart, event.when.start.precision)}};
  if (event.when.interval && b.latestEnd < geo::distantFuture)
    slide["end_date"] = dateOf({b.latestEnd.seconds - 1}, event.when.end.precision);
  slide["text"] = {{"headline", inXml(event.title.get(options.language))},
                   {"text", "<p>" + inXml(event.summary.get(options.language)) + "</p>" + sourcesOf(event)}};
  slide["group"] = kindOf(event.kind).title;
  slide["unique_id"] = event.id;
  return slide;
}

std::string textOf(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void writeTimelineJs(const geo::Outgoing& events, const DataOptions& options, const Put& put) {
  const Json title{{"text", {{"headline", inXml(options.title)}, {"text", inXml(options.licence)}}}};
  put("{\"title\": " + textOf(title) + ",\n\"events\": [");
  const char* between = "\n";
  events.each([&](const geo::Event& event) {
    if (event.when.bounds.earliestStart > geo::distantPast)
      put(std::exchange(between, ",\n") + textOf(slideOf(event, options)));
  });
  put("\n]}\n");
}

}  // namespace app
