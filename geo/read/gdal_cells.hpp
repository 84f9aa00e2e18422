// The cells of GDAL's features as texts.
#pragma once

#include <cstddef>
#include <string>

class OGRFeature;

namespace geo {

inline constexpr std::size_t longestCell = 1'048'576;  ///< bytes; what is longer is cut

/// A field as text in UTF-8; dates as ISO, and as a day alone when that is all there is to them (or, with
/// `midnightIsDay`, when the time is midnight).
std::string cellText(const OGRFeature& feature, int field, bool midnightIsDay);
/// What a library says is text, in UTF-8.
std::string textIn(const char* bytes);

}  // namespace geo
