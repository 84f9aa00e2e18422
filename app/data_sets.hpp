// What a reader's own files are cited as.
#pragma once

#include <string>

#include "app/world.hpp"

namespace app {

/// The data set that a file of the world was recognised as, by the name that it is cited by; empty for others.
std::string dataSetOf(const World& world, std::size_t file);
/// Whether an event is cited by its file as a whole: a record, or a row of a data set, each of which has an article of
/// its own. `sets` is dataSets().
std::vector<bool> dataSets(const World& world);
bool isCitedWhole(const World& world, const std::vector<bool>& sets, std::uint32_t row);
/// What to cite for records: their data set, else the name of their file.
std::string citedAs(const World& world, std::size_t file);

}  // namespace app
