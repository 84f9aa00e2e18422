// See json_positions.hpp.
#include "geo/read/json_positions.hpp"

#include <cmath>
#include <numbers>

#include "geo/edtf.hpp"
#include "geo/read/gathered.hpp"

namespace geo {
namespace {

constexpr double perRadian = 180 / std::numbers::pi;

/// WGS 84, from the centre of the Earth (Bowring 1976: better than a millimetre near the ground).
LonLat fromCentre(double x, double y, double z) {
  constexpr double a = 6'378'137, f = 1 / 298.257223563, b = a * (1 - f), e2 = f * (2 - f), other = e2 / (1 - e2);
  const double p = std::hypot(x, y), theta = std::atan2(z * a, p * b);
  const double latitude =
      std::atan2(z + other * b * std::pow(std::sin(theta), 3), p - e2 * a * std::pow(std::cos(theta), 3));
  return {std::atan2(y, x) * perRadian, latitude * perRadian};
}

enum class Unit { degrees, radians, metres };

struct Numbers {
  const Json* values = nullptr;
  Unit unit = Unit::degrees;
};

Numbers numbersOf(const Json& position) {
  for (const auto& [key, unit] : {std::pair{"cartographicDegrees", Unit::degrees},
                                  {"cartographicRadians", Unit::radians},
                                  {"cartesian", Unit::metres}})
    if (const Json& values = member(position, key); values.is_array()) return {&values, unit};
  return {};
}

/// Nowhere, with a problem, where the three are no position.
LonLat positionAt(const Numbers& numbers, std::size_t at, Reading& reading) {
  const Json& values = *numbers.values;
  if (!values[at].is_number() || !values[at + 1].is_number() || !values[at + 2].is_number()) {
    reading.report("position", shown(values[at]), "three numbers", Action::repaired);
    return nowhere;
  }
  const double x = values[at].get<double>(), y = values[at + 1].get<double>(), z = values[at + 2].get<double>();
  const LonLat found = numbers.unit == Unit::metres    ? fromCentre(x, y, z)
                       : numbers.unit == Unit::radians ? LonLat{x * perRadian, y * perRadian}
                                                       : LonLat{x, y};
  return reading.placeAt(found.x, found.y);
}

std::string timeOf(const Json& value, std::optional<Instant> epoch) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_number() || !epoch || std::abs(value.get<double>()) > 1e12) return {};
  return toEdtf(Instant{epoch->seconds + std::llround(value.get<double>())}, Precision::second) + "Z";
}

std::optional<Instant> epochOf(const Json& position, Reading& reading) {
  const std::string stated = text(position, "epoch", reading);
  if (stated.empty()) return std::nullopt;
  const auto when = reading.date(timeText(stated), "epoch");
  if (!when) return std::nullopt;
  return when->bounds.earliestStart;
}

}  // namespace

std::vector<Sample> samplesOf(const Json& position, Reading& reading) {
  const Numbers numbers = numbersOf(position);
  std::vector<Sample> samples;
  if (numbers.values == nullptr || numbers.values->size() % 4 != 0) return samples;
  const auto epoch = epochOf(position, reading);
  if (!epoch && !(*numbers.values)[0].is_string()) return samples;
  for (std::size_t at = 0; at < numbers.values->size(); at += 4)
    samples.push_back({positionAt(numbers, at + 1, reading), timeOf((*numbers.values)[at], epoch)});
  return samples;
}

std::vector<LonLat> constantPositions(const Json& position, Reading& reading) {
  const Numbers numbers = numbersOf(position);
  std::vector<LonLat> found;
  if (numbers.values == nullptr) return found;
  if (numbers.values->size() % 3 != 0)
    reading.report("position", shown(*numbers.values), "numbers by threes", Action::repaired);
  for (std::size_t at = 0; at + 3 <= numbers.values->size(); at += 3) found.push_back(positionAt(numbers, at, reading));
  return found;
}

}  // namespace geo
