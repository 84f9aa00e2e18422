// The options that tell events less exactly.
#pragma once

#include <iosfwd>

#include "app/cli/arguments.hpp"
#include "app/coarsen.hpp"

namespace app {

struct ProtectionOptions {
  std::string places, dates, dropped;
  bool preview = false;
};
void addProtection(Arguments arguments, ProtectionOptions& options);
/// Throws geo::Error with a sentence that names the option.
Coarsening coarseningOf(const ProtectionOptions& options);

/// Events as they may leave the house: pointers to them, and copies of those that are told less exactly.
struct Leaving {
  std::vector<const geo::Event*> events;
  std::vector<geo::Event> copies{};
};
Leaving leaving(std::vector<const geo::Event*> events, const Coarsening& how, const geo::Basemap& basemap);
/// What can still be told apart of them, in a line.
void sayRemains(std::ostream& out, const Leaving& leaving);

}  // namespace app
