#include "app/doctor.hpp"

#include <algorithm>

#include "app/doubt_words.hpp"
#include "app/export/csv_cell.hpp"

namespace app {
namespace {

constexpr std::size_t mostCells = 60;

void add(std::vector<Doubt>& doubts, const geo::Problem& problem) {
  const std::string expected = expectedInGeneral(problem.expected);
  const auto same = [&](const Doubt& doubt) {
    return doubt.field == problem.field && doubt.expected == expected && doubt.action == problem.action;
  };
  auto found = std::ranges::find_if(doubts, same);
  if (found == doubts.end()) found = doubts.insert(found, {problem.field, expected, problem.action, 0, {}});
  ++found->count;
  if (found->cells.size() < mostCells) found->cells.push_back({problem.row, problem.found});
}

/// Tables by file and name, and one more for whatever belongs to none.
class Sorting {
 public:
  explicit Sorting(const World& world) : world_(world) {
    for (const geo::FileReport& file : world.files)
      for (const geo::LayerReport& layer : file.layers) out_.layers.push_back({&file, &layer, {}});
    out_.layers.push_back({});
  }

  Doubts sorted() {
    for (const geo::Problem& problem : world_.problems.list()) add(of(problem).doubts, problem);
    for (LayerDoubts& layer : out_.layers)
      std::ranges::stable_sort(layer.doubts, std::ranges::greater(), &Doubt::count);
    std::erase_if(out_.layers, [](const LayerDoubts& layer) {
      return layer.doubts.empty() && (!layer.layer || layer.layer->verdicts.empty());
    });
    std::stable_partition(out_.layers.begin(), out_.layers.end(),
                          [](const LayerDoubts& layer) { return !layer.doubts.empty(); });
    out_.unlisted = world_.problems.count() - world_.problems.list().size();
    return std::move(out_);
  }

 private:
  LayerDoubts& of(const geo::Problem& problem) {
    const auto found = std::ranges::find_if(out_.layers, [&](const LayerDoubts& layer) {
      return layer.layer && layer.file->path == problem.file && layer.layer->name == problem.layer;
    });
    return found == out_.layers.end() ? out_.layers.back() : *found;
  }

  const World& world_;
  Doubts out_;
};

bool isDoubtful(const geo::LayerReport& layer) {
  using How = geo::DateVerdict::How;
  const bool repaired = std::ranges::any_of(
      layer.repairs, [](const geo::ColumnRepair& repair) { return repair.made && repair.id != "no-place"; });
  const bool guessed = layer.dates.how == How::assumed || layer.dates.how == How::mixed;
  return repaired || guessed || (layer.skipped > 0 && layer.skipped * 10 >= layer.rows);
}

std::string csvLine(std::initializer_list<std::string> cells) {
  std::string out;
  for (const std::string& cell : cells) out += csvCell(cell) + ",";
  out.pop_back();
  return out + "\r\n";
}

const char* inWords(geo::Action action) {
  return action == geo::Action::skipped ? "skipped" : action == geo::Action::repaired ? "repaired" : "kept";
}

}  // namespace

Doubts doubtsOf(const World& world) {
  return Sorting(world).sorted();
}

bool isDoubtful(const World& world) {
  return std::ranges::any_of(world.files, [](const geo::FileReport& file) {
    return std::ranges::any_of(file.layers, [](const geo::LayerReport& layer) { return isDoubtful(layer); });
  });
}

std::vector<std::string> roleNames() {
  return {"",          "start",   "end",        "year",    "month", "day",      "end_year",
          "end_month", "end_day", "start_time", "lon",     "lat",   "geometry", "country",
          "title",     "place",   "kind",       "summary", "id",    "actors",   "source"};
}

Reading withRole(Reading reading, const geo::ColumnVerdict& column, const std::string& role) {
  std::erase_if(reading.columns, [&](const auto& asked) { return asked.second == column.column; });
  if (!column.role.empty() && !reading.columns.contains(column.role)) reading.columns[column.role] = "";
  if (!role.empty()) reading.columns[role] = column.column;
  return reading;
}

Reading withRepair(Reading reading, const std::string& repair, bool made) {
  if (made)
    reading.asFound.erase(repair);
  else
    reading.asFound.insert(repair);
  return reading;
}

std::string problemsCsv(const World& world) {
  std::string out = csvLine({"file", "layer", "row", "field", "found", "expected", "action"});
  for (const geo::Problem& problem : world.problems.list())
    out += csvLine({problem.file, problem.layer, problem.row > 0 ? std::to_string(problem.row) : "", problem.field,
                    problem.found, problem.expected, inWords(problem.action)});
  if (const std::size_t more = world.problems.count() - world.problems.list().size(); more > 0)
    out += csvLine({"", "", "", "", std::to_string(more) + " more problems", "", ""});
  return out;
}

}  // namespace app
