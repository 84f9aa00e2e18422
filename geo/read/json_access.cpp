// See json_access.hpp.
#include "geo/read/json_access.hpp"

#include "geo/read/utf8.hpp"

namespace geo {
namespace {

// A number as its text: ids and years come as numbers as often as not.
bool isWord(const Json& value) {
  return value.is_string() || value.is_number();
}

std::string word(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void wrongType(const Json& object, const char* key, const char* expected, Reading& reading) {
  reading.report(key, shown(member(object, key)), expected, Action::repaired);
}

Source source(const Json& value, Reading& reading) {
  if (!value.is_string())
    return {text(value, "title", reading), text(value, "publisher", reading), text(value, "url", reading)};
  const auto whole = value.get<std::string>();
  return whole.starts_with("http") ? Source{"", "", whole} : Source{whole, "", ""};
}

}  // namespace

const Json& member(const Json& object, const char* key) {
  static const Json none;
  if (!object.is_object()) return none;
  const auto found = object.find(key);
  return found == object.end() ? none : *found;
}

std::string shown(const Json& value) {
  if (value.is_string()) return glimpse(value.get_ref<const std::string&>());
  if (value.is_array()) return "a list of " + std::to_string(value.size());
  if (value.is_object()) return "an object of " + std::to_string(value.size());
  return value.dump();
}

std::string text(const Json& object, const char* key, Reading& reading) {
  const Json& value = member(object, key);
  if (isWord(value)) return word(value);
  if (!value.is_null()) wrongType(object, key, "a text", reading);
  return {};
}

LocalText localText(const Json& object, const std::string& key, Reading& reading) {
  return {{text(object, key.c_str(), reading), text(object, (key + "_es").c_str(), reading),
           text(object, (key + "_pt").c_str(), reading)}};
}

std::optional<double> number(const Json& object, const char* key, Reading& reading) {
  const Json& value = member(object, key);
  if (value.is_number()) return value.get<double>();
  if (!value.is_null()) wrongType(object, key, "a number", reading);
  return std::nullopt;
}

bool flag(const Json& object, const char* key, Reading& reading) {
  const Json& value = member(object, key);
  if (value.is_boolean()) return value.get<bool>();
  if (!value.is_null()) wrongType(object, key, "true or false", reading);
  return false;
}

const Json& list(const Json& object, const char* key, Reading& reading) {
  static const Json none = Json::array();
  const Json& value = member(object, key);
  if (value.is_array()) return value;
  if (!value.is_null()) wrongType(object, key, "a list", reading);
  return none;
}

std::vector<std::string> texts(const Json& object, const char* key, Reading& reading) {
  const Json& value = member(object, key);
  if (value.is_string()) return {word(value)};
  std::vector<std::string> found;
  for (const Json& entry : list(object, key, reading)) {
    if (isWord(entry))
      found.push_back(word(entry));
    else
      reading.report(key, shown(entry), "a text", Action::repaired);
  }
  return found;
}

std::vector<Source> sources(const Json& object, Reading& reading) {
  std::vector<Source> found;
  for (const Json& entry : list(object, "sources", reading)) {
    if (entry.is_string() || entry.is_object())
      found.push_back(source(entry, reading));
    else
      reading.report("sources", shown(entry), "an object with title, publisher and url", Action::repaired);
  }
  return found;
}

}  // namespace geo
