// The timeline as one page of HTML that plays in any browser without a network: shapes, events and words as JSON in the
// template assets/page.html, which draws them.
#pragma once

#include <filesystem>

#include "app/export/page_marks.hpp"
#include "app/state.hpp"
#include "app/world.hpp"
#include "geo/write.hpp"

namespace app {

struct PageOptions {
  std::filesystem::path path;     ///< .html
  std::filesystem::path pattern;  ///< the template
  std::string title;              ///< empty: the timeline's own
  bool byKind = false;            ///< columns say nothing: events were made less exact
};

/// `rows` are the rows of the events in the world. Throws geo::Error for what cannot be used, MachineError for a full
/// disk.
void exportPage(const World& world, const State& state, const geo::Outgoing& events,
                const std::vector<std::uint32_t>& rows, const PageOptions& options);
void checkPage(const PageOptions& options);
/// The template lies beside the base map, with what else belongs to the program.
std::filesystem::path pagePattern(const Resources& resources);

}  // namespace app
