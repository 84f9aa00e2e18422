// Events as they leave the house: which of them, and how exactly they are told. `world` must live as long as what is
// made of it.
#pragma once

#include "app/coarsen.hpp"
#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// The rows of the events that are visible at the state's date; of compared dates at either.
std::vector<std::uint32_t> rowsShown(const World& world, const State& state);
/// Of all events that pass the filter.
std::vector<std::uint32_t> rowsKept(const World& world, const State& state);

geo::Outgoing leaving(const World& world, std::vector<std::uint32_t> rows, const Coarsening& how = {});

/// What a picture of the state shows. Of compared dates all that changed as well: events that began or ended, and as
/// rows of their own governments that changed hands and alliances that were joined or left. A column `change` says
/// which.
geo::Outgoing listed(const World& world, const State& state);

}  // namespace app
