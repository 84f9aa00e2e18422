// The options that tell events less exactly.
#pragma once

#include <iosfwd>

#include "app/cli/arguments.hpp"
#include "app/coarsen.hpp"
#include "app/world.hpp"

namespace app {

struct ProtectionOptions {
  std::string places, dates, dropped;
  bool preview = false;
};
void addProtection(Arguments arguments, ProtectionOptions& options);
/// Throws geo::Error with a sentence that names the option.
Coarsening coarseningOf(const ProtectionOptions& options);

/// What can still be told apart of them, in a line.
void sayRemains(std::ostream& out, const geo::Outgoing& events);

}  // namespace app
