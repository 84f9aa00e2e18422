// Events that are to leave the house, and how exactly they are told: as it is typed, and what comes of it. Pure.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "app/coarsen.hpp"

namespace app {

struct DataDraft {
  enum class Places : std::uint8_t { asKnown, grid, province, country } places = Places::asKnown;
  std::string grid = "0.5";  ///< degrees
  Coarsening::Dates dates = Coarsening::Dates::asKnown;
  std::set<std::string> dropped;  ///< of droppable()
  bool onlyShown = false;         ///< what the map shows at its date, not all that passes the filter
  bool operator==(const DataDraft&) const = default;
};

struct DataPlan {
  std::filesystem::path path;
  std::string title;
  bool isPage = false, onlyShown = false;
  Coarsening how;
  bool operator==(const DataPlan&) const = default;
};

inline constexpr double leastGrid = 0.01, mostGrid = 45;  ///< degrees
/// Nothing where the grid is no number of degrees.
std::optional<Coarsening> coarseningOf(const DataDraft& draft);

}  // namespace app
