#include "geo/joins.hpp"

#include <map>
#include <optional>
#include <set>

#include "geo/states.hpp"

namespace geo {
namespace {

std::optional<Instant> known(Instant at) {
  return at > distantPast && at < distantFuture ? std::optional(at) : std::nullopt;
}

/// The map's codes, and its names to codes.
class Countries {
 public:
  explicit Countries(const Basemap& basemap) {
    for (const Area& area : basemap.countries) {
      codes_.insert(area.code);
      for (const std::string& name : area.name.in)
        if (!name.empty()) byName_.emplace(foldedName(name), area.code);
    }
  }
  bool contains(const std::string& code) const { return codes_.contains(code); }
  /// Of the map, else of a state that the map need not have; empty where there is none.
  std::string code(const std::string& code, const std::string& name, std::optional<Instant> at) const {
    if (contains(code)) return code;
    const auto found = byName_.find(foldedName(name));
    return found == byName_.end() ? stateOf(name, StateCodes::any, at) : found->second;
  }

 private:
  std::set<std::string> codes_;
  std::map<std::string, std::string> byName_;
};

}  // namespace

Joins join(Basemap& basemap, const Basemap& from) {
  const Countries countries(from);
  Joins joins;
  std::set<std::string> without;
  for (Area& area : basemap.countries) {
    ++joins.areas;
    const std::string& name = area.name.get(Language::en);
    const std::string code = countries.code(area.code, name, known(area.from));
    if (code.empty()) {
      without.insert(name);
      continue;
    }
    if (code != area.code) area.code = area.country = code;
    ++joins.joined;
  }
  joins.without.assign(without.begin(), without.end());
  return joins;
}

void join(std::vector<Attribute>& attributes, const Basemap& from) {
  if (attributes.empty()) return;
  const Countries countries(from);
  for (Attribute& attribute : attributes) {
    for (Value& value : attribute.values)
      if (std::string code = countries.code(value.country, value.country, known(value.from)); !code.empty())
        value.country = std::move(code);
    attribute = attributeOf(attribute.name, std::move(attribute.values));
  }
}

}  // namespace geo
