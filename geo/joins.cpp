#include "geo/joins.hpp"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace geo {
namespace {

/// Other names that boundary files use, folded as key() does.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> aliases{{
    {"unitedstates", "USA"},
    {"usa", "USA"},
    {"russiansfsr", "RUS"},
    {"russianfederation", "RUS"},
    {"ussr", "RUS"},
    {"germanyfederalrepublic", "DEU"},
    {"plurinationalstateofbolivia", "BOL"},
    {"bolivarianrepublicofvenezuela", "VEN"},
    {"dominicanrep", "DOM"},
    {"britishhonduras", "BLZ"},
    {"britishguiana", "GUY"},
    {"dutchguiana", "SUR"},
    {"surinam", "SUR"},
    {"empireofbrazil", "BRA"},
}};

/// Letters of the Latin-1 supplement as their bases; the second byte of two in UTF-8.
char base(unsigned char second) {
  constexpr std::string_view bases = "aaaaaaaceeeeiiiidnooooo-ouuuuyts";
  return bases[second & 31U];
}

std::string key(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c == 0xC3 && i + 1 < name.size())
      out += base(static_cast<unsigned char>(name[++i]));
    else if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || c >= 0x80)
      out += static_cast<char>(c);
    else if (c == '(' && !out.empty())
      break;  // what stands in brackets explains the name
  }
  return out.starts_with("the") && out.size() > 6 ? out.substr(3) : out;
}

/// Codes that are known, and names (folded) to codes.
struct Known {
  explicit Known(const Basemap& basemap) {
    for (const auto& [name, code] : aliases) byName.emplace(name, code);
    for (const Area& area : basemap.countries) {
      codes.insert(area.code);
      for (const std::string& name : area.name.in)
        if (!name.empty()) byName.emplace(key(name), area.code);
    }
  }
  /// Empty where there is none.
  std::string code(const std::string& code, const std::string& name) const {
    if (codes.contains(code)) return code;
    const auto found = byName.find(key(name));
    return found == byName.end() ? "" : found->second;
  }
  std::set<std::string> codes;
  std::map<std::string, std::string> byName;
};

}  // namespace

Joins join(Basemap& basemap, const Basemap& from) {
  const Known known(from);
  Joins joins;
  std::set<std::string> without;
  for (Area& area : basemap.countries) {
    ++joins.areas;
    const std::string& name = area.name.get(Language::en);
    const std::string code = known.code(area.code, name);
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
  const Known known(from);
  for (Attribute& attribute : attributes) {
    for (Value& value : attribute.values)
      if (const std::string code = known.code(value.country, value.country); !code.empty()) value.country = code;
    attribute = attributeOf(attribute.name, std::move(attribute.values));
  }
}

}  // namespace geo
