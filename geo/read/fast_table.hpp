// Big delimited tables on both cores: rows that are quite ordinary go into the columns at once, all others through
// eventFrom(), in their order, so that the result and what is reported are those of the slow road.
#pragma once

#include "geo/read/meaning.hpp"

namespace geo {

/// Whether every ordinary row of the table can be read without its rules.
bool isFast(const Table& table, const Meaning& meaning);
/// Reads all rows. Takes the text over: what the table was made of is gone then.
void readFast(const Table& table, const Meaning& meaning, Reading& reading);

}  // namespace geo
