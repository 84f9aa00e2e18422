#include "app/doctor.hpp"

#include <algorithm>

namespace app {
namespace {

bool isOf(const geo::Problem& problem, const geo::FileReport& file, const geo::LayerReport& layer) {
  return problem.file == file.path && problem.layer == layer.name;
}

void add(std::vector<Doubt>& doubts, const geo::Problem& problem) {
  const auto same = [&](const Doubt& doubt) {
    return doubt.field == problem.field && doubt.expected == problem.expected && doubt.action == problem.action;
  };
  const auto found = std::ranges::find_if(doubts, same);
  if (found != doubts.end())
    ++found->count;
  else
    doubts.push_back({problem.field, problem.expected, problem.action, 1, problem.row, problem.found});
}

LayerDoubts doubtsOf(const World& world, const geo::FileReport& file, const geo::LayerReport& layer) {
  LayerDoubts out{&file, &layer, {}};
  for (const geo::Problem& problem : world.problems.list())
    if (isOf(problem, file, layer)) add(out.doubts, problem);
  std::ranges::stable_sort(out.doubts, std::ranges::greater(), &Doubt::count);
  return out;
}

}  // namespace

Doubts doubtsOf(const World& world) {
  Doubts out;
  for (const geo::FileReport& file : world.files)
    for (const geo::LayerReport& layer : file.layers)
      if (!layer.verdicts.empty()) out.layers.push_back(doubtsOf(world, file, layer));
  std::ranges::stable_partition(out.layers, [](const LayerDoubts& layer) { return !layer.doubts.empty(); });
  return out;
}

bool isDoubtful(const World& world) {
  const Doubts all = doubtsOf(world);
  return std::ranges::any_of(all.layers, [](const LayerDoubts& layer) { return !layer.doubts.empty(); });
}

std::vector<std::string> roleNames() {
  return {"",          "start",   "end",        "year",    "month", "day",      "end_year",
          "end_month", "end_day", "start_time", "lon",     "lat",   "geometry", "country",
          "title",     "place",   "kind",       "summary", "id",    "actors",   "source"};
}

geo::ReadOptions withRole(geo::ReadOptions options, const geo::ColumnVerdict& column, const std::string& role) {
  std::erase_if(options.columns, [&](const auto& asked) { return asked.second == column.column; });
  if (!column.role.empty() && !options.columns.contains(column.role)) options.columns[column.role] = "";
  if (!role.empty()) options.columns[role] = column.column;
  return options;
}

geo::ReadOptions withRepair(geo::ReadOptions options, const std::string& repair, bool made) {
  if (made)
    options.asFound.erase(repair);
  else
    options.asFound.insert(repair);
  return options;
}

}  // namespace app
