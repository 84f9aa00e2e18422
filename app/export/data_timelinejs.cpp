// The JSON of TimelineJS (Knight Lab): slides with dates of year, month and day as far as they are known.
#include <nlohmann/json.hpp>

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

}  // namespace

std::string timelineJsText(const Rows& events, const DataOptions& options) {
  Json slides = Json::array();
  for (const geo::Event* event : events) {
    const geo::Bounds& b = event->when.bounds;
    if (b.earliestStart <= geo::distantPast) continue;
    Json slide{{"start_date", dateOf(b.earliestStart, event->when.start.precision)}};
    if (event->when.interval && b.latestEnd < geo::distantFuture)
      slide["end_date"] = dateOf({b.latestEnd.seconds - 1}, event->when.end.precision);
    slide["text"] = {{"headline", inXml(event->title.get(options.language))},
                     {"text", "<p>" + inXml(event->summary.get(options.language)) + "</p>" + sourcesOf(*event)}};
    slide["group"] = kindOf(event->kind).title;
    slide["unique_id"] = event->id;
    slides.push_back(std::move(slide));
  }
  const Json title{{"text", {{"headline", inXml(options.title)}, {"text", inXml(options.licence)}}}};
  return Json{{"title", title}, {"events", std::move(slides)}}.dump(1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace app
