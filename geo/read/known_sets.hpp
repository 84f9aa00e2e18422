// Data sets that many people use, recognised by their header: which column means what, and what their codebooks say
// that no header tells. A new one is a row in known_sets.cpp.
#pragma once

#include "geo/read/cell_dates.hpp"
#include "geo/read/named_cells.hpp"
#include "geo/states.hpp"

namespace geo {

/// Both ends of a row's span, EDTF; the end is empty for a single date.
struct RowDates {
  std::string start, end;
};

/// What a codebook says of a row, as pure functions of its cells; null where it says nothing.
struct RowRules {
  bool (*isEvent)(const NamedCells&) = nullptr;  ///< false: a row that stands for no event; it is only counted
  RowDates (*dates)(const NamedCells&, RowDates) = nullptr;  ///< from what the date columns say (may be empty)
  void (*describe)(Event&, const NamedCells&) = nullptr;  ///< after roles have been read; `when` and places are there
};

struct KnownSet {
  std::string_view name;     ///< recognised_as
  std::string_view headers;  ///< simplified; all must be there
  std::string_view roles;    ///< "start=event_date kind=event_type"; of several columns for one role the first there is
  StateCodes states = StateCodes::any;  ///< of the column of countries, where its name does not say
  RowRules rules{};
  std::string_view kind{};  ///< of all its events, where rows do not say
  DateOrder order = DateOrder::unknown;
  bool mirrored = false;    ///< may state each pair of countries twice, once from each side
  bool repeatsIds = false;  ///< may state an event on several rows
};

/// The set whose header this is; null for a plain table.
const KnownSet* knownSet(const ColumnNumbers& columns);
/// The header of a file that has none, by the look of its first record; empty for others.
std::vector<std::string> headerByLook(const std::vector<std::string>& firstRecord);

}  // namespace geo
