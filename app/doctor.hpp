// What is doubtful about the files that were read, for the import doctor: columns that are not quite what they are
// taken for, repairs of whole columns, and problems by field. Knows no panels.
#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"

namespace app {

/// Problems of one kind in one column.
struct Doubt {
  std::string field, expected;
  geo::Action action = geo::Action::kept;
  std::size_t count = 0;  ///< of those that were listed
  std::size_t row = 0;    ///< the first, as a person counts; 0: of the whole column
  std::string found;      ///< there
  bool operator==(const Doubt&) const = default;
};

/// One table.
struct LayerDoubts {
  const geo::FileReport* file = nullptr;
  const geo::LayerReport* layer = nullptr;
  std::vector<Doubt> doubts;  ///< the most frequent first
};

struct Doubts {
  std::vector<LayerDoubts> layers;  ///< tables alone, those with doubts first
};

Doubts doubtsOf(const World& world);
/// Whether a reader should look before believing: a repair, a doubtful order of dates, rows that were left out.
bool isDoubtful(const World& world);

/// The roles that a column can be given, none first.
std::vector<std::string> roleNames();
/// Options with another role for a column; an empty role takes its own away.
geo::ReadOptions withRole(geo::ReadOptions options, const geo::ColumnVerdict& column, const std::string& role);
geo::ReadOptions withRepair(geo::ReadOptions options, const std::string& repair, bool made);

}  // namespace app
