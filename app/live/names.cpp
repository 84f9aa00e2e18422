// See names.hpp.
#include "app/live/names.hpp"

#include <algorithm>
#include <map>

namespace app::live {
namespace {

using Counts = std::map<std::string, std::size_t>;

void add(Counts& counts, const Vocabulary& all, Remains filter) {
  for (std::size_t i = 0; i < std::min(all.told.size(), all.texts.counts.size()); ++i)
    for (const std::string& name : filter == Remains::countries ? all.told[i].countries : all.told[i].actors)
      counts[name] += all.texts.counts[i].second;
}

}  // namespace

std::optional<NameColumn> namesKnown(const World& world, const NameColumn& here, Remains filter) {
  if (!isLive(world)) return std::nullopt;
  Counts said;
  for (const FilterRole& role : filterRoles({}))
    for (std::size_t at = 0; role.remains == filter && at < world.live->sources.size(); ++at) {
      const auto& known = world.live->known[at].vocabularies;
      const auto found = known.find(world.live->sources[at].reader->columnOf(role.role));
      if (found != known.end()) add(said, *found->second, filter);
    }
  for (std::size_t i = 0; i < here.names.size(); ++i) {
    std::size_t& count = said[here.names[i]];
    count = std::max<std::size_t>(count, here.counts[i]);
  }
  NameColumn out;
  for (const auto& [name, count] : said) {
    out.names.push_back(name);
    out.counts.push_back(static_cast<std::uint32_t>(count));
  }
  return out;
}

}  // namespace app::live
