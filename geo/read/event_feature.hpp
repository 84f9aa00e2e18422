// A feature with a `when` (Marea's own events and Linked Places) to an event. Knows nothing of files and of other
// features.
#pragma once

#include "geo/read/json_access.hpp"

namespace geo {

/// Whether the feature states its dates the way of Linked Places.
bool hasWhen(const Json& feature);
/// The feature's own id, or one made of the file and its number.
std::string featureId(const Json& feature, Reading& reading);
/// Adds the event; without any date it is skipped and reported.
void readEvent(const Json& feature, Reading& reading);

}  // namespace geo
