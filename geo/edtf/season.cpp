// EDTF's sub-year groupings 21…41 (ISO 8601-2:2019, 4.8) as months of the year. Knows no years.
#include "geo/edtf/grammar.hpp"

namespace geo {
namespace {

// 25…28 are the four seasons north of the equator, 29…32 south of it, 21…24 whichever the reader says.
constexpr int firstNorthern = 25;
constexpr int firstSouthern = 29;
constexpr int firstQuarter = 33;
constexpr int firstQuadrimester = 37;
constexpr int firstSemester = 40;
constexpr int lastCode = 41;

// Meteorological seasons: spring begins in March in the north, in September in the south. Winter in the north and
// summer in the south begin in December of the stated year and reach into the next.
EdtfSeason quarterOfYear(int season, bool southern) {
  return {((southern ? 8 : 2) + season * 3) % 12 + 1, 3};
}

}  // namespace

std::optional<EdtfSeason> edtfSeason(int code, bool southern) {
  if (code < 21 || code > lastCode) return {};
  if (code < firstNorthern) return quarterOfYear(code - 21, southern);
  if (code < firstSouthern) return quarterOfYear(code - firstNorthern, false);
  if (code < firstQuarter) return quarterOfYear(code - firstSouthern, true);
  if (code < firstQuadrimester) return EdtfSeason{(code - firstQuarter) * 3 + 1, 3};
  if (code < firstSemester) return EdtfSeason{(code - firstQuadrimester) * 4 + 1, 4};
  return EdtfSeason{(code - firstSemester) * 6 + 1, 6};
}

}  // namespace geo
