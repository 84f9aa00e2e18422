// What a page says of two compared dates that is not in its events and governments.
#include <map>

#include "app/difference.hpp"
#include "app/export/page_events.hpp"
#include "app/sides.hpp"

namespace app {
namespace {

/// "+ Bolivia, Ecuador  − Honduras" of each alliance.
std::map<const geo::Alliance*, std::string> membershipWords(const World& world, Stretch between,
                                                            geo::Language language) {
  std::map<const geo::Alliance*, std::string> out;
  const geo::Alliance* last = nullptr;
  bool joined = false;
  for (const MembershipChange& change : membershipsChanged(world, between)) {
    const bool goesOn = change.alliance == last && change.joined == joined;
    std::string& words = out[change.alliance];
    words += goesOn ? ", " : std::string(words.empty() ? "" : "  ") + (change.joined ? "+ " : "\u2212 ");
    words += countryName(world, change.country, language);
    last = change.alliance;
    joined = change.joined;
  }
  return out;
}

}  // namespace

PageJson pageComparison(const World& world, const View& view) {
  const Stretch between = comparedDates(world, view);
  const auto words = membershipWords(world, between, view.language);
  PageJson alliances = PageJson::array();
  for (const geo::Alliance& alliance : world.registry.alliances) {
    const auto found = words.find(&alliance);
    if (found == words.end()) continue;
    const std::string name = alliance.acronym.empty() ? alliance.name.get(view.language) : alliance.acronym;
    alliances.push_back(name + ": " + found->second);
  }
  return {{"from", between.from.seconds}, {"to", between.to.seconds}, {"alliances", std::move(alliances)}};
}

}  // namespace app
