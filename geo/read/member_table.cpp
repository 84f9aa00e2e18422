// See member_table.hpp. Columns: the codebook of COW formal alliances 4.1, alliance_v4.1_by_member.
#include "geo/read/member_table.hpp"

#include <algorithm>
#include <map>

#include "geo/read/cell_dates.hpp"
#include "geo/read/named_cells.hpp"
#include "geo/read/stated_when.hpp"
#include "geo/states.hpp"

namespace geo {
namespace {

std::optional<std::string> dateIn(const NamedCells& row, const std::string& prefix) {
  const std::string_view year = row[prefix + "_year"];
  if (year.empty()) return std::string();
  return edtfFrom(year, row[prefix + "_month"], row[prefix + "_day"]);
}

std::optional<StatedWhen> spanIn(const NamedCells& row, const std::string& prefix, Reading& reading) {
  const auto start = dateIn(row, prefix + "_st"), end = dateIn(row, prefix + "_end");
  if (!start || start->empty()) return std::nullopt;
  return statedWhen(*start, end && !end->empty() ? *end : "..", reading, prefix + "_st_year", prefix + "_end_year");
}

std::string kindOf(const NamedCells& row) {
  const std::string_view type = row["ss_type"];
  if (!type.empty()) return std::string(type);
  for (const std::string_view column : {"defense", "neutrality", "nonaggression", "entente"})
    if (row.whole(column) == 1) return std::string(column);
  return "alliance";
}

class Members {
 public:
  Members(const ColumnNumbers& columns, Reading& reading) : columns_(columns), reading_(reading) {}

  void take(const TableRow& row) {
    reading_.beginRow(row.number);
    const NamedCells cells(columns_, row);
    auto when = spanIn(cells, "mem", reading_);
    if (!when) return reading_.skip("mem_st_year", cells["mem_st_year"], "the year of joining");
    const std::string code = stateOf(cells["ccode"], StateCodes::cow, when->when.bounds.earliestStart);
    if (code.empty()) return reading_.skip("ccode", cells["ccode"], "a state by its number in the Correlates of War");
    reading_.noteSpan(when->when);
    Alliance& alliance = allianceOf(cells, *when);
    const std::string to = when->end == ".." ? "" : when->end;
    alliance.memberships.push_back({code, MemberStatus::member, endingWithin(*when), when->start, to, "joined", {}});
  }

  void finish() {
    for (auto& [id, alliance] : alliances_) {
      nameByMembers(alliance);
      reading_.timeline().registry.alliances.push_back(std::move(alliance));
    }
  }

 private:
  Alliance& allianceOf(const NamedCells& row, const StatedWhen& member) {
    const auto [found, isNew] = alliances_.try_emplace(row.word("version4id"));
    Alliance& alliance = found->second;
    if (!isNew) return alliance;
    const auto whole = spanIn(row, "all", reading_);
    const StatedWhen& when = whole ? *whole : member;
    alliance.id = "cow-" + row.word("version4id");
    alliance.summary.in[0] = kindOf(row);
    alliance.when = when.when;
    alliance.founded = when.start;
    alliance.dissolved = when.end == ".." ? "" : when.end;
    return alliance;
  }

  /// COW's alliances have numbers and no names.
  static void nameByMembers(Alliance& alliance) {
    constexpr std::size_t most = 3;
    std::vector<std::string> codes;
    for (const Membership& membership : alliance.memberships)
      if (std::ranges::find(codes, membership.country) == codes.end()) codes.push_back(membership.country);
    for (std::size_t i = 0; i < codes.size() && i < most; ++i)
      for (const Language language : languages)
        alliance.name.in.at(static_cast<std::size_t>(language)) +=
            (i == 0 ? "" : ", ") + stateName(codes[i]).get(language);
    if (codes.size() > most)
      for (std::string& name : alliance.name.in) name += " +" + std::to_string(codes.size() - most);
    alliance.acronym = alliance.id.substr(4);
  }

  const ColumnNumbers& columns_;
  Reading& reading_;
  std::map<std::string, Alliance> alliances_;
};

}  // namespace

bool readMembers(const Table& table, Reading& reading) {
  const ColumnNumbers columns = columnNumbers(table.columns);
  for (const char* name : {"version4id", "ccode", "mem_st_year", "mem_end_year"})
    if (!columns.contains(name)) return false;
  reading.layer().recognisedAs = "cow-alliances-member";
  reading.layer().columns = {{"country", "ccode"}, {"year", "mem_st_year"}, {"end_year", "mem_end_year"}};
  Members members(columns, reading);
  table.each([&](TableRow& row) { members.take(row); });
  members.finish();
  return true;
}

}  // namespace geo
