// What of a project's filters and colours a table's server can apply itself, as values for its questions; and what
// remains to be done here, with the rows. Pure.
#pragma once

#include "app/live/tables.hpp"
#include "app/state.hpp"

namespace app::live {

/// What has to be asked of rows.
enum class Remains : std::uint8_t { expression, countries, actors, certainty };

struct Pushed {
  geo::live::Choice choice;      ///< all times and everywhere; the classes of the table's own colours are all there
  std::vector<Remains> remains;  ///< filters that the server does not know
};
Pushed pushed(const World& world, const Project& project, std::size_t source);

/// What the rows of a table are told apart by, with the names of the classes; nothing while the server has not said
/// enough, or where it cannot.
std::optional<geo::live::Grouping> groupingOf(const World& world, const Project& project, std::size_t source);
/// The classes of those that the reader has switched off.
std::set<std::string> hiddenNames(const World& world, const Project& project, std::size_t source);
/// The class of the styling that a name of the grouping stands for; null: it has none.
const EventClass* classNamed(const Styling& styling, std::uint16_t layer, const std::string& name);

/// The role of the column that a filter of it needs to be known by.
struct FilterRole {
  geo::Role role;
  Remains remains;
  bool isAsked;  ///< the project filters by it
};
std::vector<FilterRole> filterRoles(const Filter& filter);

}  // namespace app::live
