#include "app/cli/state_text.hpp"

#include <algorithm>
#include <ostream>

#include "app/cli/concerns.hpp"
#include "app/holds.hpp"
#include "app/live/tables.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

constexpr std::size_t problemsListed = 50;

const char* actionWord(geo::Action action, const Messages& tr) {
  return action == geo::Action::skipped ? tr("skipped") : action == geo::Action::repaired ? tr("repaired") : tr("kept");
}

void printEvent(std::ostream& out, const World& world, const ActiveEvent& active, const Words& words,
                geo::Language language) {
  const geo::EventHandle eventHeld = world.events[active.row];
  const geo::Event& event = *eventHeld;
  out << "  " << words.dates.inWords(event.when) << "  " << event.title.get(language) << " ["
      << words.tr(kindOf(event.kind).title) << "]";
  if (active.held.presence == geo::Presence::possible) out << " (" << words.tr("possibly") << ")";
  out << "\n";
}

void printCountry(std::ostream& out, const World& world, const geo::Country& country, geo::Instant at,
                  const Words& words, geo::Language language) {
  out << country.name.get(language) << "\n";
  if (!country.capital.name.empty()) out << "  " << words.tr("Capital") << ": " << country.capital.name << "\n";
  for (const geo::Government* government : geo::governmentsAt(world.registry, country.isoA3, at)) {
    out << "  " << words.tr("Government") << ": " << government->name << ", " << government->party << ", "
        << words.dates.inWords(statedTerm(government->from, government->to));
    if (government->claimOnly)
      out << " (" << words.tr("claimed the office") << ")";
    else if (government->contested)
      out << " (" << words.tr("contested") << ")";
    out << "\n";
  }
  const auto memberships = geo::membershipsAt(world.registry, country.isoA3, at);
  if (memberships.empty()) return;
  out << "  " << words.tr("Belongs to") << ": ";
  for (std::size_t i = 0; i < memberships.size(); ++i) {
    const geo::Alliance& alliance = *memberships[i].alliance;
    out << (i ? ", " : "") << (alliance.acronym.empty() ? alliance.name.get(language) : alliance.acronym);
    if (memberships[i].membership->status == geo::MemberStatus::suspended) out << " (" << words.tr("suspended") << ")";
    if (memberships[i].membership->status == geo::MemberStatus::observer) out << " (" << words.tr("observer") << ")";
  }
  out << "\n";
}

/// Columns that are not quite what they were taken for.
void printVerdict(std::ostream& out, const geo::ColumnVerdict& verdict, const Messages& tr) {
  if (verdict.misfits.empty()) return;
  out << "    " << verdict.column << ": "
      << filled(tr("{n} of {all}"),
                {{"n", std::to_string(verdict.fitting)}, {"all", std::to_string(verdict.cells - verdict.missing)}});
  for (const auto& cell : verdict.misfits)
    out << "; " << filled(tr("row {row}: {found}"), {{"row", std::to_string(cell.row)}, {"found", cell.found}});
  out << "\n";
}

void printLayer(std::ostream& out, const geo::LayerReport& layer, const Words& words) {
  out << "  " << (layer.name.empty() ? "-" : layer.name) << ": "
      << words.tr.plural("{n} row", "{n} rows", static_cast<long>(layer.rows)) << ", "
      << words.tr.plural("{n} event", "{n} events", static_cast<long>(layer.events));
  if (!layer.recognisedAs.empty()) out << ", " << layer.recognisedAs;
  if (!layer.timeStart.empty()) out << ", " << layer.timeStart << " … " << layer.timeEnd;
  if (layer.skipped) out << ", " << words.tr.plural("{n} skipped", "{n} skipped", static_cast<long>(layer.skipped));
  out << "\n";
  for (const auto& [role, column] : layer.columns) out << "    " << role << " = " << column << "\n";
  for (const geo::ColumnVerdict& verdict : layer.verdicts) printVerdict(out, verdict, words.tr);
}

/// Of a reader's own base map: what of it was understood.
void printBasemap(std::ostream& out, const World& world, const Messages& tr) {
  out << world.basemap.source << ": " << tr.plural("{n} shape", "{n} shapes", static_cast<long>(world.joins.areas))
      << ", "
      << tr.plural("{n} of a country that is known", "{n} of countries that are known",
                   static_cast<long>(world.joins.joined))
      << "\n";
  for (const std::string& name : world.joins.without)
    out << "    " << filled(tr("no country found for {name}"), {{"name", name}}) << "\n";
}

}  // namespace

void printState(std::ostream& out, const World& world, const StateQuery& query) {
  const Words& words = world.words.in(query.language);
  out << words.dates.inWords(query.when) << "\n\n";
  for (const geo::Country& country : world.registry.countries)
    if (country.isoA3 == query.country) printCountry(out, world, country, momentOf(query.when), words, query.language);
  bool any = false;
  for (const ActiveEvent& active : activeEvents(world, {}, {query.when.bounds.earliestStart, momentOf(query.when)})) {
    if (!query.country.empty() && !concerns(world, active.row, query.country, momentOf(query.when))) continue;
    if (!std::exchange(any, true)) out << words.tr("Events") << "\n";
    printEvent(out, world, active, words, query.language);
  }
  if (!any) out << words.tr("No events on that date.") << "\n";
}

void printInfo(std::ostream& out, const World& world) {
  const Words& words = world.words.in(geo::Language::en);
  if (world.joins.areas > 0) printBasemap(out, world, words.tr);
  for (const geo::FileReport& file : world.files) {
    out << file.path << " (" << file.driver << ")\n";
    for (const geo::LayerReport& layer : file.layers) printLayer(out, layer, words);
    if (live::hasEstimatedRows(world, static_cast<std::size_t>(&file - world.files.data())))
      out << "    " << words.tr("The number of rows is the server's estimate.") << "\n";
  }
  const auto& problems = world.problems.list();
  for (std::size_t i = 0; i < std::min(problems.size(), problemsListed); ++i) out << inWords(problems[i]) << "\n";
  if (world.problems.count() > problemsListed)
    out << words.tr.plural("… {n} problem in all", "… {n} problems in all", static_cast<long>(world.problems.count()))
        << "\n";
}

std::string inWords(const geo::Problem& problem) {
  const Messages tr;
  std::string where = std::filesystem::path(problem.file).filename().string();
  if (problem.row) where += ", row " + std::to_string(problem.row);
  if (!problem.field.empty()) where += ", " + problem.field;
  return where + ": found " + (problem.found.empty() ? "nothing" : problem.found) + ", expected " + problem.expected +
         "; " + actionWord(problem.action, tr);
}

}  // namespace app
