// JSON entry by entry, so that a file of any size costs the memory of one feature. Knows where entries are, not what
// they mean.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string_view>

namespace geo {

/// Gives each entry of the root list, or of the root object's "features", to `take` (which says whether to go on), and
/// returns the rest of the root. Throws Error when the text is not JSON, ends too early or is nested deeper than a
/// feature ever is. `passed` is told of so many bytes more, and may throw to end it: one entry may be the whole file.
nlohmann::json eachItem(std::string_view json, const std::string& file,
                        const std::function<bool(nlohmann::json&&)>& take,
                        const std::function<void(std::size_t)>& passed = {});

}  // namespace geo
