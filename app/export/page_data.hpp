// What the page knows, as JSON: the same events, dates in words, shapes and colours as the window has.
#pragma once

#include <nlohmann/json.hpp>

#include "app/export/page.hpp"
#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

nlohmann::ordered_json pageData(const World& world, const State& state, const std::vector<PageEvent>& events,
                                const PageOptions& options);

}  // namespace app
