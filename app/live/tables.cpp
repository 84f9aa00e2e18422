// See tables.hpp.
#include "app/live/tables.hpp"

#include <algorithm>

#include "app/live/facts.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/where.hpp"

namespace app::live {
namespace {

/// What is written down of an address has no password: who had it open knows it still.
geo::live::Address addressOf(const std::filesystem::path& table, const Tables* before) {
  const geo::live::Address own = geo::live::parsed(table.string());
  if (before)
    for (const geo::live::Source& source : before->sources)
      if (geo::live::shown(source.address) == geo::live::shown(own)) return source.address;
  return own;
}

/// What the server would say, of the rows that the table was understood from.
Vocabulary ofSample(const geo::live::Source& source, const Speaking& by) {
  const auto& columns = source.reader->table().columns;
  const auto number =
      static_cast<std::size_t>(std::ranges::find(columns, by.column, &geo::live::Column::name) - columns.begin());
  std::map<std::string, std::size_t> counts;
  for (const auto& row : source.sample) ++counts[row[number]];
  Vocabulary out;
  out.texts = {{counts.begin(), counts.end()}, false};
  if (by.role) out.told = geo::live::toldBy(*source.reader, *by.role, out.texts);
  return out;
}

}  // namespace

bool isTable(const std::filesystem::path& path) {
  return geo::live::isAddress(path.string());
}

bool isLive(const World& world) {
  return world.live && !world.live->sources.empty();
}

const geo::live::Table* tableOf(const World& world, std::size_t file) {
  if (!isLive(world)) return nullptr;
  for (const geo::live::Source& source : world.live->sources)
    if (source.file == file) return &source.reader->table();
  return nullptr;
}

bool hasEstimatedRows(const World& world, std::size_t file) {
  const geo::live::Table* table = tableOf(world, file);
  return table && table->rowsEstimated;
}

std::optional<std::size_t> sourceOf(const World& world, std::uint16_t layer) {
  if (!isLive(world)) return std::nullopt;
  const auto& sources = world.live->sources;
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (world.layerOfFile[sources[i].file] == layer) return i;
  return std::nullopt;
}

const std::map<std::string, std::size_t>* kindCounts(const World& world, std::uint16_t layer) {
  const auto source = sourceOf(world, layer);
  return source ? &world.live->sources[*source].reader->kindCounts() : nullptr;
}

std::optional<geo::live::Texts> textsOf(const World& world, std::uint16_t layer, const std::string& column) {
  const auto at = sourceOf(world, layer);
  const auto by = at ? speaking(world.live->sources[*at], column) : std::nullopt;
  if (!by) return std::nullopt;
  const auto& known = world.live->known[*at].vocabularies;
  const auto found = known.find(by->column);
  const bool isSaid = found != known.end() && (!by->role || !found->second->told.empty());
  return told(*by, isSaid ? *found->second : ofSample(world.live->sources[*at], *by));
}

std::optional<geo::live::Figures> figuresOf(const World& world, std::uint16_t layer, const std::string& column) {
  const auto at = sourceOf(world, layer);
  const auto by = at ? speaking(world.live->sources[*at], column) : std::nullopt;
  if (!by || by->role) return std::nullopt;
  const auto& known = world.live->known[*at].figures;
  if (const auto found = known.find(column); found != known.end()) return *found->second;
  geo::live::Figures out;
  for (const auto& [text, count] : ofSample(world.live->sources[*at], *by).texts.counts)
    if (const auto one = geo::numberFrom(text))
      out.like.insert(out.like.end(), count, *one);
    else
      out.someMissing = true;
  return out;
}

Named named(const std::vector<std::filesystem::path>& paths) {
  Named out;
  for (const std::filesystem::path& path : paths) (isTable(path) ? out.tables : out.files).push_back(path);
  return out;
}

void open(const std::vector<std::filesystem::path>& tables, const WorldOptions& options,
          geo::Loaded<geo::Timeline>& read, Tables& into) {
  into.files = std::make_shared<const geo::Timeline>(geo::Timeline{read.value.events, read.value.tables, {}, {}, {}});
  for (const std::filesystem::path& table : tables) {
    geo::live::Source source = geo::live::opened(addressOf(table, options.before.get()), options.reading, {});
    source.file = static_cast<std::uint16_t>(read.value.files.size());
    read.value.files.push_back(source.reader->report());
    read.problems.append(source.reader->problems());
    into.sources.push_back(std::move(source));
  }
  into.known.resize(into.sources.size());
}

geo::Events together(const Tables& tables, std::span<const std::shared_ptr<const geo::Timeline>> fetched) {
  geo::Timeline all = *tables.files;
  geo::Timeline rows;
  for (const auto& part : fetched) {
    rows.events.insert(rows.events.end(), part->events.begin(), part->events.end());
    rows.tables.insert(rows.tables.end(), part->tables.begin(), part->tables.end());
  }
  if (!tables.where.empty()) geo::keepMatching(rows, tables.where);
  all.events.insert(all.events.end(), std::make_move_iterator(rows.events.begin()),
                    std::make_move_iterator(rows.events.end()));
  all.tables.insert(all.tables.end(), std::make_move_iterator(rows.tables.begin()),
                    std::make_move_iterator(rows.tables.end()));
  return geo::Events(std::move(all.events), std::move(all.tables));
}

geo::Events sampled(const Tables& tables) {
  std::vector<std::shared_ptr<const geo::Timeline>> parts;
  for (const geo::live::Source& source : tables.sources)
    parts.push_back(std::make_shared<const geo::Timeline>(source.reader->read(source.sample, source.file)));
  return together(tables, parts);
}

void show(World& world, geo::Events events, std::vector<geo::live::Cell> cells) {
  // What columns there are is judged once, by the rows from all over the tables.
  for (std::uint16_t layer = 0; layer < world.layers.size(); ++layer) world.eventColumns.of(world, layer);
  world.events = std::move(events);
  world.live->cells = std::move(cells);
  forgetLooks(world);
  world.planePlaces.forget();
  world.areaShapes.forget();
}

void forgetLooks(World& world) {
  world.filters.forget();
  world.activeAnswers.forget();
  world.eventColumns.forget();
  world.stylings.forget();
  world.densities.forget();
}

std::filesystem::path harmless(const std::filesystem::path& path) {
  return geo::live::withoutSecrets(path.string());
}

std::filesystem::path kept(const std::filesystem::path& path) {
  return isTable(path) ? harmless(path) : std::filesystem::absolute(path);
}

std::string leafOf(const std::filesystem::path& path) {
  if (isTable(path)) return geo::live::nameOf(path.string());
  const std::u8string name = path.filename().u8string();
  return {name.begin(), name.end()};
}

}  // namespace app::live
