// HTML, as timelines and placemarks have it in their texts, to the words in it. Knows no format.
#pragma once

#include <string>
#include <string_view>

namespace geo {

/// Without tags, comments, scripts and styles; the common entities as characters; a blank where a block ended.
std::string textOfHtml(std::string_view html);

}  // namespace geo
