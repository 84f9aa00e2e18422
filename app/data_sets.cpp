#include "app/data_sets.hpp"

#include <array>
#include <filesystem>

#include "app/live/tables.hpp"

namespace app {
namespace {

struct Cited {
  std::string_view recognised, name;
};
constexpr std::array cited{Cited{"acled", "ACLED"},
                           Cited{"ucdp-ged", "UCDP GED"},
                           Cited{"ucdp-prio", "UCDP/PRIO Armed Conflict Dataset"},
                           Cited{"ucdp-brd", "UCDP"},
                           Cited{"ucdp-nonstate", "UCDP"},
                           Cited{"ucdp-onesided", "UCDP"},
                           Cited{"em-dat", "EM-DAT"},
                           Cited{"navco", "NAVCO"},
                           Cited{"archigos", "Archigos"},
                           Cited{"inaturalist", "iNaturalist"},
                           Cited{"opensky-states", "OpenSky Network"},
                           Cited{"gdelt-1", "GDELT"},
                           Cited{"gdelt-2", "GDELT"},
                           Cited{"icews", "ICEWS"},
                           Cited{"powell-thyne", "Powell & Thyne"},
                           Cited{"cline-coups", "Cline Center Coup d’État Project"},
                           Cited{"mass-mobilization", "Mass Mobilization Project"},
                           Cited{"scad", "SCAD"},
                           Cited{"gtd", "Global Terrorism Database"},
                           Cited{"cow-alliances-dyad", "Correlates of War"},
                           Cited{"cow-contiguity", "Correlates of War"},
                           Cited{"cow-mid", "Correlates of War"},
                           Cited{"cow-mid-places", "Correlates of War"},
                           Cited{"cow-wars", "Correlates of War"},
                           Cited{"cow-igo-state-year", "Correlates of War"},
                           Cited{"cow-capitals", "Correlates of War"},
                           Cited{"cow-states", "Correlates of War"},
                           Cited{"cshapes", "CShapes"},
                           Cited{"usgs-earthquakes", "USGS"},
                           Cited{"hurdat2", "NOAA HURDAT2"},
                           Cited{"ibtracs", "NOAA IBTrACS"}};

}  // namespace

std::string dataSetOf(const World& world, std::size_t file) {
  if (file >= world.files.size()) return {};
  for (const geo::LayerReport& layer : world.files[file].layers)
    for (const Cited& set : cited)
      if (layer.recognisedAs == set.recognised) return std::string(set.name);
  return {};
}

std::vector<bool> dataSets(const World& world) {
  std::vector<bool> out;
  for (std::size_t file = 0; file < world.files.size(); ++file) out.push_back(!dataSetOf(world, file).empty());
  return out;
}

bool isCitedWhole(const World& world, const std::vector<bool>& sets, std::uint32_t row) {
  const std::uint16_t file = world.events.file(row);
  return !world.events.whole(row) || (file < sets.size() && sets[file]);
}

std::string citedAs(const World& world, std::size_t file) {
  if (std::string set = dataSetOf(world, file); !set.empty()) return set;
  return file < world.files.size() ? live::leafOf(world.files[file].path) : "";
}

}  // namespace app
