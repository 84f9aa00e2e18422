#include "app/saved_values.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "geo/edtf.hpp"

namespace app {

Json written(bool value) {
  return value;
}
Json written(int value) {
  return value;
}
Json written(std::uint64_t value) {
  return value;
}
Json written(double value) {
  return value;
}

Json written(float value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  double shortest = 0;
  std::from_chars(digits.data(), end, shortest);
  return shortest;
}

Json written(const std::string& value) {
  return value;
}
Json written(const glm::dvec2& value) {
  return {value.x, value.y};
}
Json written(const std::set<std::string>& value) {
  return value;
}

Json written(geo::Instant value) {
  const bool distant = value <= geo::distantPast || value >= geo::distantFuture;
  const std::int64_t year = distant ? 0 : geo::toCivil(value).year;
  if (distant || year < 0 || year > 9'999) return value.seconds;
  return geo::toEdtf(value, geo::Precision::second);
}

Json written(const geo::Period& value) {
  return geo::toString(value);
}

bool readInto(const Json& json, bool& value) {
  if (json.is_boolean()) value = json.get<bool>();
  return json.is_boolean();
}

bool readInto(const Json& json, int& value) {
  const bool right = json.is_number_integer() && std::abs(json.get<double>()) < 1e9;
  if (right) value = json.get<int>();
  return right;
}

bool readInto(const Json& json, std::uint64_t& value) {
  if (json.is_number_unsigned()) value = json.get<std::uint64_t>();
  return json.is_number_unsigned();
}

bool readInto(const Json& json, double& value) {
  const bool right = json.is_number() && std::isfinite(json.get<double>());
  if (right) value = json.get<double>();
  return right;
}

bool readInto(const Json& json, float& value) {
  double wide = 0;
  const bool right = readInto(json, wide) && std::abs(wide) < 1e30;
  if (right) value = static_cast<float>(wide);
  return right;
}

bool readInto(const Json& json, std::string& value) {
  if (json.is_string()) value = json.get<std::string>();
  return json.is_string();
}

bool readInto(const Json& json, glm::dvec2& value) {
  glm::dvec2 read{};
  const bool right = json.is_array() && json.size() == 2 && readInto(json[0], read.x) && readInto(json[1], read.y);
  if (right) value = read;
  return right;
}

bool readInto(const Json& json, std::set<std::string>& value) {
  const bool right =
      json.is_array() && std::ranges::all_of(json, [](const Json& element) { return element.is_string(); });
  if (right) value = json.get<std::set<std::string>>();
  return right;
}

bool readInto(const Json& json, geo::Instant& value) {
  if (json.is_number_integer()) {
    value = {std::clamp(json.get<std::int64_t>(), geo::distantPast.seconds, geo::distantFuture.seconds)};
    return true;
  }
  const auto when = json.is_string() ? geo::parseEdtf(json.get_ref<const std::string&>()) : std::nullopt;
  if (when) value = when->bounds.earliestStart;
  return when.has_value();
}

bool readInto(const Json& json, geo::Period& value) {
  const auto period = json.is_string() ? geo::parsePeriod(json.get_ref<const std::string&>()) : std::nullopt;
  if (period) value = *period;
  return period.has_value();
}

}  // namespace app
