// Which state a code, a number or a name means, at which date. Knows no shapes and no files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/instant.hpp"
#include "geo/registry.hpp"

namespace geo {

/// Whose codes they are. `any`: ISO alpha-2 and alpha-3, and names in English, Spanish, Portuguese and as data sets
/// write them. Numbers mean nothing without their system: 20 is Canada (Correlates of War) or Andorra (ISO).
enum class StateCodes : std::uint8_t { any, isoNumber, cow, gleditschWard, fips };

/// ISO alpha-3 of the state that is meant; for one that is gone (East Germany, Yugoslavia) its old code. Where a code
/// was given on (345 is Yugoslavia, later Serbia), the date decides; without one it is the state of today. Empty:
/// nobody.
std::string stateOf(std::string_view text, StateCodes codes, std::optional<Instant> at = {});
/// The name of a code that stateOf() gives; empty for others.
LocalText stateName(std::string_view code);
/// When a state that is gone ended, EDTF; empty for those of today.
std::string goneSince(std::string_view code);
/// A place well inside of it, for a badge.
std::optional<LonLat> middleOfState(std::string_view code);
/// Whether a place is in the box around a state or a degree from it; also where that box is not known.
bool isNearState(std::string_view code, LonLat place);
/// Where it was governed from at that date.
std::optional<Capital> capitalOf(std::string_view code, Instant at);

/// A name without case, accents, articles, punctuation and abbreviations, for comparing.
std::string foldedName(std::string_view name);

}  // namespace geo
