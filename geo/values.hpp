// What is known of countries by date beside events: a table of countries and years, a column each. Knows no colours.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/instant.hpp"

namespace geo {

struct Value {
  std::string country;                             ///< ISO alpha-3 where the table has it, else what the table calls it
  Instant from = distantPast, to = distantFuture;  ///< half-open
  std::string text;
  std::optional<double> number;  ///< of an attribute that is numeric
  bool operator==(const Value&) const = default;
};

struct Attribute {
  std::string name;
  bool numeric = false;       ///< every text is a number
  std::vector<Value> values;  ///< by country, then start
};

/// The values of an attribute in order, numeric when all its texts are numbers; empty texts are left out.
Attribute attributeOf(std::string name, std::vector<Value> values);
/// What holds of a country at a moment; of several the one that began last. Nothing where the table is silent.
const Value* valueAt(const Attribute& attribute, std::string_view country, Instant at);

}  // namespace geo
