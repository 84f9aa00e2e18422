// Which column of a table means what, by its header. One table of names; known data sets are rows of their own
// (known_sets.hpp).
// Knows no values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

enum class Role : unsigned char {
  id,
  title,
  titleEs,
  titlePt,
  summary,
  summaryEs,
  summaryPt,
  kind,
  start,
  end,
  startYear,
  startMonth,
  startDay,
  endYear,
  endMonth,
  endDay,
  lon,
  lat,
  geometry,
  country,
  place,
  actors,
  source,
  certainty,
  startTime,
  endTime
};

struct ColumnRoles {
  std::map<Role, std::size_t> column;  ///< role to number of the column
  std::vector<std::string> missing;    ///< roles for which a column was asked that is not there, or that do not exist
  std::optional<std::size_t> operator[](Role role) const;
  bool hasDates() const;
};

/// The name of a role on the command line and in reports.
std::string_view name(Role role);
/// A header in lower case, without accents, with `_` for spaces and punctuation.
std::string simplifiedHeader(std::string_view header);
/// Case, accents, spaces and punctuation do not count; `asked` (role to header) comes first. `known` are the roles of a
/// known data set, "start=event_date kind=event_type": then headers are not guessed.
ColumnRoles recognised(const std::vector<std::string>& headers, const std::map<std::string, std::string>& asked,
                       std::string_view known = {});

}  // namespace geo
