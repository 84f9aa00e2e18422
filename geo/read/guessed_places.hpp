// Columns of places that nobody would know by their names: `ubicación`, `geo_point_2d`, `coordenadas`. Found by what is
// in them.
#pragma once

#include "geo/read/column_roles.hpp"
#include "geo/read/table.hpp"

namespace geo {

/// Where no header says what is a place: the first column nearly all of whose cells are pairs of degrees or geometries.
void guessPlaces(const Table& table, ColumnRoles& roles);
/// Whether the pairs of a column of places have the longitude first: its name or its numbers say so.
bool hasLonFirst(const Table& table, const ColumnRoles& roles);

}  // namespace geo
