// The formats of exportData, a function each: the text of the file, piece by piece.
#pragma once

#include "app/export/data.hpp"

namespace app {

/// Takes the next piece of the file.
using Put = std::function<void(const std::string&)>;

void writeGeoJson(const geo::Outgoing& events, const DataOptions& options, const Put& put);
void writeCsv(const geo::Outgoing& events, const DataOptions& options, const Put& put);
void writeKml(const geo::Outgoing& events, const DataOptions& options, const Put& put);
void writeCzml(const geo::Outgoing& events, const DataOptions& options, const Put& put);
void writeTimelineJs(const geo::Outgoing& events, const DataOptions& options, const Put& put);

/// The first and last moment at which an event may hold; nothing for an end that is open or not known.
struct PlainSpan {
  std::optional<geo::Instant> from, to;
};
PlainSpan plainSpan(const geo::Event& event);
/// ISO 8601 with the time of day; years that have more than four digits as they are.
std::string isoTime(geo::Instant instant);
std::string joined(const std::vector<std::string>& parts, const char* between);

}  // namespace app
