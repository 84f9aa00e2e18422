#include "app/cli/protection.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <set>

#include "app/cli/option_parts.hpp"
#include "app/export/data_plan.hpp"

namespace app {
namespace {

double gridOf(const std::string& text) {
  double grid = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), grid);
  if (error != std::errc() || end != text.data() + text.size() || !(grid >= leastGrid && grid <= mostGrid))
    refuse("coarsen-places", text, "province, country, or the side of a grid in degrees, 0.01 to 45");
  return grid;
}

void addDropped(std::set<std::string>& dropped, const std::string& name) {
  if (std::ranges::count(droppable(), name) > 0) {
    dropped.insert(name);
    return;
  }
  std::string known;
  for (const std::string_view one : droppable()) known += (known.empty() ? "" : ", ") + std::string(one);
  refuse("drop", name, "some of " + known);
}

}  // namespace

void addProtection(Arguments arguments, ProtectionOptions& options) {
  arguments.option("--coarsen-places", options.places,
                   "Places to a grid of so many degrees, to their province or their country");
  arguments.option("--coarsen-dates", options.dates, "Dates to their month or year");
  arguments.option("--drop", options.dropped,
                   "Leave out: title,summary,places,actors,sources,figures,phases,notes,ids");
  arguments.flag("--preview", options.preview, "Write nothing; say what could still be told apart");
}

Coarsening coarseningOf(const ProtectionOptions& options) {
  Coarsening out;
  if (options.places == "country")
    out.toCountry = true;
  else if (options.places == "province")
    out.toProvince = true;
  else if (!options.places.empty())
    out.grid = gridOf(options.places);
  if (options.dates == "month")
    out.dates = Coarsening::Dates::months;
  else if (options.dates == "year")
    out.dates = Coarsening::Dates::years;
  else if (!options.dates.empty())
    refuse("coarsen-dates", options.dates, "month or year");
  for (const std::string& name : split(options.dropped, ',')) addDropped(out.dropped, name);
  return out;
}

void sayRemains(std::ostream& out, const geo::Outgoing& events) {
  const Remains left = remains(events);
  out << left.events << " events, " << left.places << " different places, " << left.dates << " different dates, "
      << left.names << " names of actors, " << left.words << " titles and summaries\n";
}

}  // namespace app
