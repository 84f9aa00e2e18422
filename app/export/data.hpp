// Events as files for other programs, in the format that the name's end says. GeoJSON and CSV come back through Marea's
// own readers as they were; what a format cannot say is said in a note.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/world.hpp"
#include "geo/write.hpp"

namespace app {

struct DataOptions {
  std::filesystem::path path;                  ///< .geojson .csv .gpkg .kml .czml, or .json for TimelineJS
  geo::Language language = geo::Language::en;  ///< where a format has room for one
  std::string title;
  std::string licence;  ///< said where the format has a place for it
};

/// Returns what the format could not say, a sentence each. Throws geo::Error for what cannot be used, MachineError for
/// a full disk.
std::vector<std::string> exportData(const geo::Outgoing& events, const DataOptions& options);
void checkData(const DataOptions& options);
/// Of the bundled timeline; empty for what the reader has opened.
std::string dataLicence(const World& world);

}  // namespace app
