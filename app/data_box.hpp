// Where on Earth the data is: looked through once, as who opens something asks for it first of all.
#pragma once

#include <string>

#include "geo/basemap.hpp"

namespace app {

struct World;

/// A tenth more than what there is; around a single place as far as the next towns. The inhabited Earth where nothing
/// is anywhere. `east` may lie beyond 180. O(events).
geo::LonLatBox dataBox(const World& world);
/// Whether its middle lies in the region that the program is about.
bool isOfRegion(const geo::LonLatBox& box);
/// The projection that shows it without tearing it apart.
std::string projectionFor(const geo::LonLatBox& box);

}  // namespace app
