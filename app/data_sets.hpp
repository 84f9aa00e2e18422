// What a reader's own files are cited as.
#pragma once

#include <string>

#include "app/world.hpp"

namespace app {

/// The data set that a file of the world was recognised as, by the name that it is cited by; empty for others.
std::string dataSetOf(const World& world, std::size_t file);
/// What to cite for records: their data set, else the name of their file.
std::string citedAs(const World& world, std::size_t file);

}  // namespace app
