// A page or data as work for the window. A page is made in one step; data are written on a thread of their own, for
// their files are written from the beginning to the end.
#pragma once

#include <memory>

#include "app/export/data_plan.hpp"
#include "app/export/work.hpp"
#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// `world` must live as long. Throws geo::Error for what cannot be used, MachineError for a full disk.
std::unique_ptr<Work> dataWork(const World& world, const State& state, const DataPlan& plan);
/// The events that it writes.
geo::Outgoing outgoing(const World& world, const State& state, const DataPlan& plan);

}  // namespace app
