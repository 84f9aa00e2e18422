// Events and terms of government as rows of the page's JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "app/export/page_marks.hpp"
#include "app/export/vector_outline.hpp"
#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

using PageJson = nlohmann::ordered_json;

/// Rows of [id, kind, title, summary, date in words, four bounds, places, sources, doubt, roads]; those without a place
/// on the plane are left out.
PageJson pageEvents(const World& world, const View& view, const std::vector<PageEvent>& events, const PageMarks& marks,
                    const Page& page);
/// Of two compared dates: both, and a line for each alliance that was joined or left. What else is different the page
/// finds in its events and governments.
PageJson pageComparison(const World& world, const View& view);
/// By country: rows of [from, to, tendency, contested, name].
PageJson pageGovernments(const World& world);

}  // namespace app
