// Numbers as the reader's language writes them: grouping and decimal marks. Knows nothing of units or of sentences.
#pragma once

#include <string>

#include "geo/text.hpp"

namespace app {

/// 12,413,315 in English, 12.413.315 in Spanish and Portuguese; rounded to `decimals` places. Spanish leaves four
/// digits together.
std::string numberInWords(double value, geo::Language language, int decimals = 0);

}  // namespace app
