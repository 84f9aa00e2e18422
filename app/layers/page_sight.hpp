// What of the data a page shows: events with a place on it, countries of which there is something to be seen.
#pragma once

#include <set>
#include <string>

#include "app/moment.hpp"

namespace app {

bool isShown(const Moment& moment, std::uint32_t row);
/// ISO alpha-3.
std::set<std::string> countriesShown(const Moment& moment);

}  // namespace app
