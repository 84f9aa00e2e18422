#include "app/world.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "app/kinds.hpp"
#include "app/live/tables.hpp"
#include "app/read_cache.hpp"
#include "app/reader_process.hpp"
#include "geo/problems.hpp"
#include "geo/where.hpp"

namespace app {
namespace {

geo::Basemap basemapOf(const WorldOptions& options, const Resources& resources, geo::Problems& problems,
                       geo::Joins& joins, geo::Progress* progress) {
  geo::Basemap own = geo::loadPrepared(resources.basemap);
  if (options.basemap.empty()) return own;
  geo::Loaded<geo::Basemap> read =
      geo::readBasemap(options.basemap, {cacheFolder(), basemapProcess(programFile()), progress});
  problems.append(read.problems);
  joins = geo::join(read.value, own);
  return std::move(read.value);
}

std::string titleOf(const std::vector<std::filesystem::path>& files) {
  std::string out;
  for (const auto& file : files) out += (out.empty() ? "" : ", ") + live::leafOf(file);
  return out;
}

/// Countries, governments and alliances are the bundled ones wherever the opened files say nothing of them; its eras
/// come with the timeline.
void fillFrom(geo::Registry& registry, geo::Registry bundled, bool withTimeline) {
  if (withTimeline && registry.eras.empty()) registry.eras = std::move(bundled.eras);
  if (registry.countries.empty()) registry.countries = std::move(bundled.countries);
  if (registry.governments.empty()) registry.governments = std::move(bundled.governments);
  if (registry.alliances.empty()) registry.alliances = std::move(bundled.alliances);
}

/// Puts the bundled events and files before the reader's; returns how many files they are.
std::size_t putBelow(geo::Timeline& read, geo::Timeline& own) {
  const auto count = static_cast<std::uint16_t>(own.files.size());
  for (geo::Event& event : read.events) event.file = static_cast<std::uint16_t>(event.file + count);
  for (geo::RecordTable& table : read.tables) table.file = static_cast<std::uint16_t>(table.file + count);
  read.events.insert(read.events.begin(), std::make_move_iterator(own.events.begin()),
                     std::make_move_iterator(own.events.end()));
  read.files.insert(read.files.begin(), own.files.begin(), own.files.end());
  return count;
}

/// A known data set has kinds of its own.
bool isKnownSet(const geo::FileReport& file) {
  return std::ranges::any_of(file.layers, [](const geo::LayerReport& layer) {
    return !layer.recognisedAs.empty() && layer.recognisedAs != "marea" && layer.recognisedAs != "linked-places";
  });
}

/// Which kinds there are is this module's knowledge, not the reader's. Each is told once, with the first that has it.
void reportUnknownKinds(const std::vector<geo::Event>& events, const std::vector<geo::FileReport>& files,
                        geo::Problems& problems) {
  std::set<std::pair<std::uint16_t, std::string>> told;
  std::size_t row = 0;
  std::uint16_t file = 0;
  for (const geo::Event& event : events) {
    row = event.file == file ? row + 1 : 1;
    file = event.file;
    if (event.kind.empty() || isKnownKind(event.kind) || !told.emplace(file, event.kind).second) continue;
    if (file < files.size() && isKnownSet(files[file])) continue;
    const std::string path = file < files.size() ? files[file].path : "";
    problems.add({path, "", row, "kind", event.kind, "one of the kinds in data/README.md; it gets a colour of its own",
                  geo::Action::kept});
  }
}

void openTables(World& world, const live::Named& named, const WorldOptions& options, geo::Loaded<geo::Timeline>& read) {
  world.live = std::make_shared<live::Tables>();
  world.live->where = options.where;
  live::open(named.tables, options, read, *world.live);
}

void reportUnjoined(const std::vector<geo::Unjoined>& all, geo::Problems& problems) {
  for (const geo::Unjoined& one : all)
    problems.add(
        {"", "", 0, "country", one.name, one.why + " (" + std::to_string(one.values) + " values)", geo::Action::kept});
}

}  // namespace

std::filesystem::path cacheFolder() {
  const char* own = std::getenv("XDG_CACHE_HOME");
  if (own && *own) return std::filesystem::path(own) / "marea";
  const char* home = std::getenv("HOME");
  return home && *home ? std::filesystem::path(home) / ".cache" / "marea" : std::filesystem::path();
}

std::unique_ptr<World> loadWorld(const WorldOptions& options, const Resources& resources, geo::Progress* progress) {
  geo::Problems problems;
  geo::Joins joins;
  auto world = std::make_unique<World>(basemapOf(options, resources, problems, joins, progress), resources.locale);
  world->joins = std::move(joins);
  world->bundled = options.files.empty();
  const bool both = options.withTimeline && !world->bundled;
  world->cities = geo::readCities(resources.cities).value;
  const std::unique_ptr<ReadCache> cache = readCache();
  const geo::ReadMeans means{readerProcess(programFile(), {}, progress), progress, cache.get()};
  geo::Loaded<geo::Timeline> own = geo::readFiles({resources.timeline});
  const live::Named named = live::named(options.files);
  geo::Loaded<geo::Timeline> read =
      world->bundled ? std::move(own) : geo::readFiles(named.files, options.reading, means);
  std::size_t ownFiles = world->bundled ? read.value.files.size() : 0;
  if (both) ownFiles = putBelow(read.value, own.value);
  if (progress) progress->begin(geo::ReadingStage::ordering, 0);
  if (!world->bundled) fillFrom(read.value.registry, std::move(own.value.registry), both);
  problems.append(read.problems);
  // Where only tables of servers are open, it is about their columns alone.
  if (!options.where.empty() && (named.tables.empty() || !named.files.empty())) keepMatching(read.value, options.where);
  if (!named.tables.empty()) openTables(*world, named, options, read);
  reportUnknownKinds(read.value.events, read.value.files, problems);
  world->title = world->bundled ? "Marea" : titleOf(options.files);
  world->files = std::move(read.value.files);
  world->layers = layersOf(world->files, ownFiles, world->layerOfFile);
  world->registry = std::move(read.value.registry);
  reportUnjoined(geo::join(read.value.attributes, world->basemap), problems);
  world->colourScales = colourScales(world->registry, world->basemap, std::move(read.value.attributes));
  world->events = live::isLive(*world) ? live::sampled(*world->live)
                                       : geo::Events(std::move(read.value.events), std::move(read.value.tables));
  if (progress) progress->check();
  world->problems = std::move(problems);
  world->fonts = std::make_shared<const render::Fonts>(resources.fonts);
  return world;
}

}  // namespace app
