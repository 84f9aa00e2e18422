// Colours of events that are no kind of Marea's: of categories, each with a shape of its own, and of numbers from
// little to much. Safe for every kind of colour vision, and at least 3:1 against land and sea. Knows no columns.
#pragma once

#include <cstddef>

#include "app/kinds.hpp"

namespace app {

/// So many categories can be told apart; the rest is "other".
inline constexpr std::size_t mostCategories = 8;

/// The look of the category of this rank, 0 the most frequent; below mostCategories.
Kind categoryLook(std::size_t rank);
/// What belongs to none of the categories.
Kind otherLook();
/// What the column says nothing of.
Kind missingLook();
/// Class `i` of so many, from the least up.
Kind numberLook(std::size_t i, std::size_t classes);

}  // namespace app
