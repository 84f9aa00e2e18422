// See states.hpp.
#include "geo/states.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <vector>

#include "geo/edtf.hpp"
#include "geo/states/state_table.hpp"

namespace geo {
namespace {

struct Dated {
  const StateRow* row;
  Instant from = distantPast, until = distantFuture;
  bool isGone() const { return row->until[0] != '\0'; }
  bool holds(Instant at) const { return from <= at && at < until; }
};

Instant startOf(const char* edtf, Instant otherwise) {
  const auto when = *edtf == '\0' ? std::nullopt : parseEdtf(edtf);
  return when ? when->bounds.earliestStart : otherwise;
}

std::vector<std::string> namesOf(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    names.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

/// Every key of every row; several rows may share one.
struct Index {
  template <class Key>
  using Rows = std::unordered_map<Key, std::vector<Dated>>;
  Rows<int> isoNumber, cow, gw;
  Rows<std::string> fips, code, name;
  std::unordered_map<std::string, const StateRow*> byAlpha3;

  Index() {
    for (const StateRow& row : stateTable())
      add({&row, startOf(row.from, distantPast), startOf(row.until, distantFuture)});
  }

 private:
  void add(const Dated& row) {
    const StateRow& facts = *row.row;
    byAlpha3.emplace(facts.iso3, &facts);
    for (auto& [rows, number] : {std::pair{&isoNumber, facts.isoNumber}, {&cow, facts.cow}, {&gw, facts.gw}})
      if (number != 0) (*rows)[number].push_back(row);
    if (*facts.fips != '\0') fips[facts.fips].push_back(row);
    for (const char* own : {facts.iso3, facts.iso2})
      if (*own != '\0') code[own].push_back(row);
    for (const std::string& one : namesOf(facts.names)) addName(one, row);
  }
  void addName(const std::string& text, const Dated& row) {
    std::vector<Dated>& rows = name[foldedName(text)];
    if (rows.empty() || rows.back().row != row.row) rows.push_back(row);
  }
};

const Index& index() {
  static const Index all;
  return all;
}

/// Of the rows of one key the one that held then; without a date, or where none held, the one of today, else the last.
const Dated* chosen(const std::vector<Dated>& rows, std::optional<Instant> at) {
  const Dated* best = nullptr;
  for (const Dated& row : rows) {
    if (at && row.isGone() && row.holds(*at)) return &row;
    if (!best || best->isGone()) best = &row;
  }
  return best;
}

template <class Key>
const Dated* find(const Index::Rows<Key>& rows, const Key& key, std::optional<Instant> at) {
  const auto found = rows.find(key);
  return found == rows.end() ? nullptr : chosen(found->second, at);
}

bool fits(const Dated* row, std::optional<Instant> at) {
  return row && (!row->isGone() || (at && row->holds(*at)));
}

/// The two lists agree but for a few states; a number that means nothing in the one is looked for in the other.
const Dated* byStateNumber(int number, std::optional<Instant> at, bool gleditschWard) {
  const Index& all = index();
  const Dated* own = find(gleditschWard ? all.gw : all.cow, number, at);
  if (fits(own, at)) return own;
  const Dated* other = find(gleditschWard ? all.cow : all.gw, number, at);
  return fits(other, at) || !own ? other : own;
}

std::optional<int> wholeNumber(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

const Dated* byNumber(std::string_view text, StateCodes codes, std::optional<Instant> at) {
  const auto number = wholeNumber(text);
  if (!number) return nullptr;
  if (codes == StateCodes::isoNumber) return find(index().isoNumber, *number, at);
  return byStateNumber(*number, at, codes == StateCodes::gleditschWard);
}

/// What stands in brackets tells two of the same name apart, or only explains it.
const Dated* byWord(std::string_view text, std::optional<Instant> at) {
  const Index& all = index();
  if (const Dated* code = find(all.code, std::string(text), at)) return code;
  if (const Dated* whole = find(all.name, foldedName(text), at)) return whole;
  const std::size_t bracket = text.find(" (");
  return bracket == std::string_view::npos ? nullptr : find(all.name, foldedName(text.substr(0, bracket)), at);
}

const Dated* rowOf(std::string_view text, StateCodes codes, std::optional<Instant> at) {
  if (text.empty()) return nullptr;
  if (codes == StateCodes::any) return byWord(text, at);
  if (codes == StateCodes::fips) return find(index().fips, std::string(text), at);
  return byNumber(text, codes, at);
}

const StateRow* rowOfCode(std::string_view code) {
  const auto found = index().byAlpha3.find(std::string(code));
  return found == index().byAlpha3.end() ? nullptr : found->second;
}

}  // namespace

std::string stateOf(std::string_view text, StateCodes codes, std::optional<Instant> at) {
  const Dated* found = rowOf(text, codes, at);
  if (!found) return {};
  return *found->row->continuedBy != '\0' ? found->row->continuedBy : found->row->iso3;
}

LocalText stateName(std::string_view code) {
  const StateRow* row = rowOfCode(code);
  if (!row) return {};
  const std::vector<std::string> names = namesOf(row->names);
  return {{names[0], names[1], names[2]}};
}

std::string goneSince(std::string_view code) {
  const StateRow* row = rowOfCode(code);
  return row ? row->until : "";
}

std::optional<LonLat> middleOfState(std::string_view code) {
  const StateRow* row = rowOfCode(code);
  return row ? std::optional(LonLat{row->lon, row->lat}) : std::nullopt;
}

bool isNearState(std::string_view code, LonLat place) {
  constexpr double margin = 1;
  const StateRow* row = rowOfCode(code);
  if (!row || row->box.north == row->box.south) return true;
  const StateRow::Box& box = row->box;
  return place.x >= box.west - margin && place.x <= box.east + margin && place.y >= box.south - margin &&
         place.y <= box.north + margin;
}

std::optional<Capital> capitalOf(std::string_view code, Instant at) {
  for (const CapitalRow& row : capitalTable())
    if (code == row.iso3 && at < startOf(row.until, distantFuture)) return Capital{row.name, {row.lon, row.lat}};
  return std::nullopt;
}

}  // namespace geo
