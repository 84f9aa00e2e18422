// What is doubtful about the files that were read, for the import doctor: columns that are not quite what they are
// taken for, repairs of whole columns, and problems by field. Knows no panels.
#pragma once

#include <string>
#include <vector>

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// Problems of one kind in one column.
struct Doubt {
  std::string field, expected;  ///< in general: see doubt_words.hpp
  geo::Action action = geo::Action::kept;
  std::size_t count = 0;                        ///< of those that were listed
  std::vector<geo::ColumnVerdict::Cell> cells;  ///< the first of them; row 0: of the whole column
  bool operator==(const Doubt&) const = default;
};

/// One table, or what is wrong with a file as a whole.
struct LayerDoubts {
  const geo::FileReport* file = nullptr;
  const geo::LayerReport* layer = nullptr;  ///< null: of no table
  std::vector<Doubt> doubts;                ///< the most frequent first
};

struct Doubts {
  std::vector<LayerDoubts> layers;  ///< those with doubts first
  std::size_t unlisted = 0;         ///< problems that were only counted
};

Doubts doubtsOf(const World& world);
/// Whether a reader should look before believing: a repair of a whole column, a guessed order of day and month, a
/// tenth of the rows left out.
bool isDoubtful(const World& world);

/// The roles that a column can be given, none first.
std::vector<std::string> roleNames();
/// How to read with another role for a column; an empty role takes its own away.
Reading withRole(Reading reading, const geo::ColumnVerdict& column, const std::string& role);
Reading withRepair(Reading reading, const std::string& repair, bool made);

/// Each problem a line: file, layer, row, field, found, expected, action.
std::string problemsCsv(const World& world);

}  // namespace app
