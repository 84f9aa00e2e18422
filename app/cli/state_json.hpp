// What holds at a date as JSON, with the keys of the contract.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/world.hpp"

namespace app {

struct StateQuery {
  std::string at;  ///< as asked
  geo::When when;
  std::string country;  ///< ISO alpha-3; empty: all
  geo::Language language = geo::Language::en;
};

nlohmann::ordered_json stateJson(const World& world, const StateQuery& query);
nlohmann::ordered_json infoJson(const World& world);

}  // namespace app
