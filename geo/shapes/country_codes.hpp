// States by the numbers that the field's data sets give them. Knows no shapes.
#pragma once

#include <string>

namespace geo {

/// ISO alpha-3 of a Correlates of War number, and of a Gleditsch-Ward number where that differs; states that are gone
/// (and have no code of today) have none: empty.
std::string isoOfStateNumber(int number);

}  // namespace geo
