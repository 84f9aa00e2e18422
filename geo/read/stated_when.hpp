// Dates as files state them, a start and perhaps an end as EDTF, and Linked Places' `when`, which is made of them.
#pragma once

#include <span>

#include "geo/read/json_access.hpp"

namespace geo {

struct StatedWhen {
  When when;
  std::string start, end;       ///< EDTF as stated; `end` is empty for a single date
  std::optional<When> endDate;  ///< the end by itself, where it is a date
};

/// A start and an end as EDTF texts (`..` is an open end); reports what is no date. An end that is none, or lies before
/// the start, is left out. Nothing when there is no start.
std::optional<StatedWhen> statedWhen(const std::string& start, const std::string& end, Reading& reading,
                                     std::string_view startField = "start", std::string_view endField = "end");
/// The span around several, which stay as its parts.
StatedWhen merged(std::vector<StatedWhen> spans);
/// A `when` with timespans: objects (Linked Places) or lists of five (the early GeoJSON-T). Nothing, and the reason
/// reported, when no span in it has a date.
std::optional<StatedWhen> statedWhen(const Json& when, Reading& reading);

/// The same span where the end names the day (or month, …) of a change: what ended then was over at some moment of that
/// day and not only when the day was, so that whoever came next on that day holds it.
When endingWithin(const StatedWhen& stated);

}  // namespace geo
