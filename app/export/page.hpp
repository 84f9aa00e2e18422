// The timeline as one page of HTML that plays in any browser without a network: shapes, events and words as JSON in the
// template assets/page.html, which draws them.
#pragma once

#include <filesystem>

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

struct PageOptions {
  std::filesystem::path path;     ///< .html
  std::filesystem::path pattern;  ///< the template
  std::string title;              ///< empty: the timeline's own
};

/// Throws geo::Error for what cannot be used, MachineError for a full disk.
void exportPage(const World& world, const State& state, const std::vector<const geo::Event*>& events,
                const PageOptions& options);
void checkPage(const PageOptions& options);
/// The template lies beside the base map, with what else belongs to the program.
std::filesystem::path pagePattern(const Resources& resources);

}  // namespace app
