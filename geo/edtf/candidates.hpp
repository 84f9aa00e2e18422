// The dates of EDTF that might have led to given bounds; the writer asks the reader which one did. Private to
// geo/edtf*.cpp.
#pragma once

#include <functional>
#include <optional>

#include "geo/edtf/grammar.hpp"

namespace geo {

/// From the start of the first unit (day, hour …) to the start of the last one that a date can mean.
struct UnitRange {
  Instant first, last;
};

/// How much the calendar may have clipped where doubt widened: nothing, or (31 January + 1 month) up to three days.
enum class Effort : std::uint8_t { quick, thorough };

/// The first likely date that `fits`: plain ones, and where `edge` is doubtful those that reach so far with the widths
/// of doubt.
std::optional<EdtfDate> findEdtfDate(const UnitRange& units, const Edge& edge, const DoubtWidths& widths, Effort effort,
                                     const std::function<bool(const EdtfDate&)>& fits);

}  // namespace geo
