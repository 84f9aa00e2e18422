// How many rows of a table there are, as its server counts them: by class, by time, in all. The one answer for legend,
// timeline and totals; nothing where the server has not said it, then what is here is counted.
#pragma once

#include "app/legend.hpp"
#include "app/live/pushed.hpp"

namespace app::live {

/// The tally of a layer under the project's filters; null: none.
const geo::live::Tally* tallyOf(const World& world, const Project& project, std::uint16_t layer);

/// What was counted of a class; classes that are switched off and such of which there are none are left out.
struct CountedClass {
  std::size_t one = 0;  ///< a class of the styling
  std::vector<const geo::live::Tally::Class*> parts;
};
std::vector<CountedClass> countedClasses(const World& world, const Project& project);

/// Puts in the server's counts of what is visible by the clock, everywhere on Earth as of a file.
void takeCounts(const World& world, const Project& project, const View& view, std::vector<LegendRow>& rows);

/// Events that pass the filters, with those that are not here.
struct Total {
  std::size_t count = 0;
  std::size_t elsewhere = 0;  ///< of them are on servers alone
  bool isKnown = true;        ///< every table's server has said it
};
Total totalOf(const World& world, const Project& project);

/// Tables of whose filters some are applied here, to the rows that were fetched.
std::vector<std::string> partlyFiltered(const World& world, const Project& project);

}  // namespace app::live
