// Features that say what countries are and belong to: alliances, governments, eras and the rows of countries.json.
#pragma once

#include "geo/read/json_access.hpp"

namespace geo {

/// Reads an alliance, a government or an era into the registry; false when the feature is none of them.
bool readRegistryFeature(const Json& feature, Reading& reading);
void readCountry(const Json& row, Reading& reading);
/// Puts the registry in the order that it promises; what is there twice is reported and its first kept.
void tidyRegistry(Registry& registry, Problems& problems);

}  // namespace geo
