#include "geo/joins.hpp"

#include <algorithm>
#include <map>
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
  explicit Countries(const Basemap& basemap) : basemap_(basemap) {
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
  bool hasShape(const std::string& code, const Value& value) const {
    return std::ranges::any_of(basemap_.countries, [&](const Area& area) {
      return area.code == code && area.from < value.to && value.from < area.to;
    });
  }

 private:
  const Basemap& basemap_;
  std::set<std::string> codes_;
  std::map<std::string, std::string> byName_;
};

std::string whyNot(const std::string& code, const Countries& countries) {
  if (countries.contains(code)) return "a country that has a shape at that date";
  const std::string end = goneSince(code);
  if (end.empty()) return "a country of the map, by code or name";
  return "a country of the map; " + stateName(code).get(Language::en) + " was one until " + end;
}

/// Codes and shapes of one table, looked up once for each name.
class ValueJoin {
 public:
  explicit ValueJoin(const Basemap& basemap) : countries_(basemap) {}

  void take(Value& value) {
    std::string code = countries_.code(value.country, value.country, known(value.from));
    if (!code.empty()) value.country = std::move(code);
    if (!countries_.hasShape(value.country, value)) ++without_[value.country];
  }
  std::vector<Unjoined> without() const {
    std::vector<Unjoined> out;
    for (const auto& [name, values] : without_) out.push_back({name, values, whyNot(name, countries_)});
    return out;
  }

 private:
  Countries countries_;
  std::map<std::string, std::size_t> without_;
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

std::vector<Unjoined> join(std::vector<Attribute>& attributes, const Basemap& from) {
  ValueJoin values(from);
  for (Attribute& attribute : attributes) {
    for (Value& value : attribute.values) values.take(value);
    attribute = attributeOf(attribute.name, std::move(attribute.values));
  }
  return values.without();
}

}  // namespace geo
