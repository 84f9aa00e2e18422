// Files in XML, told apart by their root: KML, GPX, SIMILE.
#pragma once

#include "geo/read/reading.hpp"

namespace geo {

/// From a text in UTF-8. Throws Error when it is none of them.
void readXmlText(std::string_view text, Reading& reading);

/// KML 2.2 with Google's tracks: nested folders, whose time their placemarks inherit.
void readKml(std::string_view text, Reading& reading);
/// GPX 1.0 and 1.1: tracks, routes and waypoints, each a layer.
void readGpx(std::string_view text, Reading& reading);
/// Events of SIMILE's Timeline.
void readSimile(std::string_view text, Reading& reading);

}  // namespace geo
