// JSON values as cells of a table. See json_dialects.hpp.
#include "geo/read/json_dialects.hpp"

namespace geo {

std::string cellFrom(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return {};
  if (!value.is_array()) return value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string joined;
  for (const Json& part : value)
    joined += (joined.empty() ? "" : "; ") +
              (part.is_string() ? part.get<std::string>() : part.dump(-1, ' ', false, Json::error_handler_t::replace));
  return joined;
}

void putMembers(const Json& object, Gathered& rows) {
  if (!object.is_object()) return;
  for (const auto& [key, value] : object.items()) rows.put(key, cellFrom(value));
}

}  // namespace geo
