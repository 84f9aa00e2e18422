#include "geo/values.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace geo {
namespace {

std::optional<double> numberOf(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

Attribute attributeOf(std::string name, std::vector<Value> values) {
  std::erase_if(values, [](const Value& value) { return value.text.empty(); });
  std::stable_sort(values.begin(), values.end(), [](const Value& a, const Value& b) {
    return std::tie(a.country, a.from) < std::tie(b.country, b.from);
  });
  for (Value& value : values) value.number = numberOf(value.text);
  const bool numeric = !values.empty() && std::all_of(values.begin(), values.end(),
                                                      [](const Value& value) { return value.number.has_value(); });
  return {std::move(name), numeric, std::move(values)};
}

const Value* valueAt(const Attribute& attribute, std::string_view country, Instant at) {
  const auto& values = attribute.values;
  auto after = std::upper_bound(values.begin(), values.end(), std::tuple(country, at),
                                [](const auto& wanted, const Value& value) {
                                  return wanted < std::tuple(std::string_view(value.country), value.from);
                                });
  while (after != values.begin()) {
    --after;
    if (after->country != country) return nullptr;
    if (at < after->to) return &*after;
  }
  return nullptr;
}

}  // namespace geo
