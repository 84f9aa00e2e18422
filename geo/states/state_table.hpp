// The concordance of states as rows of facts; how they are looked up is states.hpp.
#pragma once

#include <span>

namespace geo {

struct StateRow {
  const char* iso3;   ///< ISO 3166 alpha-3; of a state that is gone its old code, or one of Marea's own
  const char* iso2;   ///< empty where there is none
  int isoNumber;      ///< 0 where there is none, like the next two
  int cow, gw;        ///< Correlates of War, Gleditsch and Ward
  const char* fips;   ///< FIPS 10-4
  const char* names;  ///< English, Spanish, Portuguese, then whatever else it is called; `|` between them
  double lon, lat;    ///< well inside its largest part: where a badge lies
  struct Box {
    double west = 0, south = 0, east = 0, north = 0;
  } box{};               ///< around all of it; of no extent where that is not known
  const char* from{""};  ///< EDTF; both empty for a state of today
  const char* until{""};
  const char* continuedBy{""};  ///< the state of today that data sets treat as the same
};

struct CapitalRow {
  const char* iso3;
  const char* name;
  double lon, lat;
  const char* until;  ///< EDTF, empty for the one of today; rows of a state are in order
};

std::span<const StateRow> stateTable();
std::span<const CapitalRow> capitalTable();

}  // namespace geo
