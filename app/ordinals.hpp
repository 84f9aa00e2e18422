// Ordinal numbers of centuries: 19th in English, XIX in Spanish and Portuguese.
#pragma once

#include <cstdint>
#include <string>

#include "geo/text.hpp"

namespace app {

/// `number` from 1; Roman numerals up to 3999.
std::string ordinal(std::int64_t number, geo::Language language);

}  // namespace app
