// GPX keeps the times of a track in a layer of points: they are put together to one event a track, one route a segment.
#pragma once

#include "geo/read/reading.hpp"

class GDALDataset;
class OGRLayer;

namespace geo {

/// Whether the layer is read as a table: the waypoints, where there are any.
bool isGpxLayerOfItsOwn(OGRLayer& layer);
/// False when the file has no track points.
bool readGpxTracks(GDALDataset& dataset, Reading& reading);

}  // namespace geo
