// The answers of `state` and `info` in words, for a person at a terminal.
#pragma once

#include <iosfwd>
#include <string>

#include "app/cli/state_json.hpp"

namespace app {

void printState(std::ostream& out, const World& world, const StateQuery& query);
void printInfo(std::ostream& out, const World& world);
/// "events.csv, row 12, date: found 31/02/1976, expected a date; skipped"
std::string inWords(const geo::Problem& problem);

}  // namespace app
