// See gpx_tracks.hpp.
#include "geo/read/gpx_tracks.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <string_view>

#include "geo/read/gdal_shape.hpp"
#include "geo/read/stated_when.hpp"

namespace geo {
namespace {

struct Track {
  std::string name;
  std::vector<Route> segments;
  std::string first, last;  ///< EDTF
  int lastSegment = -1;
};

std::string textOf(const OGRFeature& feature, const char* field) {
  const int index = feature.GetFieldIndex(field);
  return index < 0 ? std::string{} : fieldText(feature, index, false);
}

int numberOf(const OGRFeature& feature, const char* field) {
  const int index = feature.GetFieldIndex(field);
  return index < 0 ? 0 : feature.GetFieldAsInteger(index);
}

std::map<int, Track> namedTracks(GDALDataset& dataset) {
  std::map<int, Track> tracks;
  OGRLayer* layer = dataset.GetLayerByName("tracks");
  if (layer == nullptr) return tracks;
  layer->ResetReading();
  while (const OGRFeatureUniquePtr feature{layer->GetNextFeature()})
    tracks[static_cast<int>(feature->GetFID())].name = textOf(*feature, "name");
  return tracks;
}

void addPoint(Track& track, const OGRFeature& feature, Reading& reading) {
  const OGRGeometry* geometry = feature.GetGeometryRef();
  if (geometry == nullptr) return;
  Shape shape = shapeFrom(*geometry, reading);
  dropUnplaced(shape);
  if (shape.places.empty()) return;
  const int segment = numberOf(feature, "track_seg_id");
  if (track.segments.empty() || segment != track.lastSegment) track.segments.emplace_back();
  track.lastSegment = segment;
  if (const std::string time = textOf(feature, "time"); !time.empty()) {
    shape.places[0].when = reading.date(time, "time");
    if (track.first.empty()) track.first = time;
    track.last = time;
  }
  track.segments.back().push_back(std::move(shape.places[0]));
}

void keepTrack(Track& track, std::size_t number, Reading& reading) {
  reading.beginRow(number);
  const std::string stem = std::filesystem::path(reading.file()).stem().string();
  auto stated = statedWhen(track.first, track.last == track.first ? "" : track.last, reading, "time", "time");
  if (!stated) return reading.dropRow();
  Event event;
  event.id = stem + "-" + std::to_string(number);
  event.title.in[0] = track.name.empty() ? stem : track.name;
  event.when = std::move(stated->when);
  event.start = std::move(stated->start);
  event.end = std::move(stated->end);
  event.routes = std::move(track.segments);
  reading.keep(std::move(event));
}

}  // namespace

bool isGpxLayerOfItsOwn(OGRLayer& layer) {
  return std::string_view(layer.GetName()) == "waypoints" && layer.GetFeatureCount() > 0;
}

bool readGpxTracks(GDALDataset& dataset, Reading& reading) {
  OGRLayer* points = dataset.GetLayerByName("track_points");
  if (points == nullptr || points->GetFeatureCount() == 0) return false;
  reading.beginLayer("tracks");
  reading.layer().columns = {{"start", "time"}, {"end", "time"}, {"title", "name"}};
  std::map<int, Track> tracks = namedTracks(dataset);
  points->ResetReading();
  while (const OGRFeatureUniquePtr feature{points->GetNextFeature()})
    addPoint(tracks[numberOf(*feature, "track_fid")], *feature, reading);
  std::size_t number = 0;
  for (auto& [id, track] : tracks) keepTrack(track, ++number, reading);
  return true;
}

}  // namespace geo
