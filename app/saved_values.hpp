// Single values as JSON and back: dates, lengths, paths, points, names. Reading returns whether the JSON was such a
// value, and leaves the target alone where it was not.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "app/saved_fields.hpp"
#include "geo/instant.hpp"

namespace app {

using Json = nlohmann::ordered_json;

Json written(bool value);
Json written(int value);
Json written(std::uint64_t value);
Json written(double value);
/// The shortest decimal that reads back as the same float: 0.26, not 0.25999999046.
Json written(float value);
Json written(const std::string& value);
Json written(const glm::dvec2& value);
Json written(const std::set<std::string>& value);
/// An ISO 8601 date and time, or bare seconds where its year has not four digits.
Json written(geo::Instant value);
Json written(const geo::Period& value);

bool readInto(const Json& json, bool& value);
bool readInto(const Json& json, int& value);
bool readInto(const Json& json, std::uint64_t& value);
bool readInto(const Json& json, double& value);
bool readInto(const Json& json, float& value);
bool readInto(const Json& json, std::string& value);
bool readInto(const Json& json, glm::dvec2& value);
bool readInto(const Json& json, std::set<std::string>& value);
bool readInto(const Json& json, geo::Instant& value);
bool readInto(const Json& json, geo::Period& value);

template <class E>
concept Named = std::is_enum_v<E> &&(namesOf<E>.size() > 0);

template <Named E>
Json written(E value) {
  return namesOf<E>.at(static_cast<std::size_t>(value));
}

template <Named E>
bool readInto(const Json& json, E& value) {
  if (!json.is_string()) return false;
  const auto found = std::ranges::find(namesOf<E>, json.template get_ref<const std::string&>());
  if (found == namesOf<E>.end()) return false;
  value = static_cast<E>(found - namesOf<E>.begin());
  return true;
}

}  // namespace app
