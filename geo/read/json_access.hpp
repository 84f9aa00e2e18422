// Reading JSON values that may be of any type: what is not as expected is reported and read as absent. Knows no format.
#pragma once

#include <nlohmann/json.hpp>

#include "geo/read/reading.hpp"

namespace geo {

using Json = nlohmann::json;

/// The member, or null when `object` is no object or has none of that name.
const Json& member(const Json& object, const char* key);
/// What was found, in a few words: the value of a plain one, the size of a list or an object.
std::string shown(const Json& value);

std::string text(const Json& object, const char* key, Reading& reading);
/// `key` in English, `key_es` and `key_pt`.
LocalText localText(const Json& object, const std::string& key, Reading& reading);
std::optional<double> number(const Json& object, const char* key, Reading& reading);
bool flag(const Json& object, const char* key, Reading& reading);
/// The member as a list; an empty one, with a problem, when it is something else.
const Json& list(const Json& object, const char* key, Reading& reading);
/// The texts of a list; also takes a single text.
std::vector<std::string> texts(const Json& object, const char* key, Reading& reading);
std::vector<Source> sources(const Json& object, Reading& reading);

}  // namespace geo
