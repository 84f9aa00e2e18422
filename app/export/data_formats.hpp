// The formats of exportData, a function each: the text of the file.
#pragma once

#include "app/export/data.hpp"

namespace app {

using Rows = std::vector<const geo::Event*>;

std::string geoJsonText(const Rows& events, const DataOptions& options);
std::string csvText(const Rows& events, const DataOptions& options);
std::string kmlText(const Rows& events, const DataOptions& options);
std::string czmlText(const Rows& events, const DataOptions& options);
std::string timelineJsText(const Rows& events, const DataOptions& options);

/// The first and last moment at which an event may hold; nothing for an end that is open or not known.
struct PlainSpan {
  std::optional<geo::Instant> from, to;
};
PlainSpan plainSpan(const geo::Event& event);
/// ISO 8601 with the time of day; years that have more than four digits as they are.
std::string isoTime(geo::Instant instant);
std::string joined(const std::vector<std::string>& parts, const char* between);

}  // namespace app
