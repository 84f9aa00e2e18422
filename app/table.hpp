// The events as rows of a table: sorted by any column, and as CSV. Knows nothing of widgets.
#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"

namespace app {

enum class Column : std::uint8_t { date, title, kind, countries, certainty };
inline constexpr int columnCount = 5;

/// English, goes through gettext where it is shown.
const char* title(Column column);
/// What stands there, in the reader's language.
std::string cell(const World& world, std::uint32_t row, Column column, geo::Language language);
/// Equal ones stay in the order of their dates. Words are compared without accents.
std::vector<std::uint32_t> sorted(const World& world, std::vector<std::uint32_t> rows, Column column, bool descending,
                                  geo::Language language);

/// RFC 4180: a row of names, then one for each event; CRLF at the ends, quotes only where they are needed. Dates as the
/// file states them (EDTF), lists joined by "; ".
std::string csvOf(const World& world, const std::vector<std::uint32_t>& rows, geo::Language language);

}  // namespace app
