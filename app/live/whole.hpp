// What commands need of tables of servers at once, row by row: a date, a stretch, everything. Waits for it.
#pragma once

#include "app/export/film.hpp"
#include "app/live/follower.hpp"

namespace app::live {

/// Of each table; more are left out, which is a problem of the data.
inline constexpr std::size_t mostAtOnce = 5'000'000;

/// What holds within the stretch, everywhere.
void fetchAt(World& world, Stretch stretch);
/// All rows, or what is visible at the state's date.
void fetchAll(World& world, const State& state, bool onlyVisible);
/// What is visible at any moment of the film.
void fetchForFilm(World& world, const State& state, const FilmOptions& film);

}  // namespace app::live
