// The bundled timeline, loaded once for all tests of an executable; and small worlds made of a few events.
#pragma once

#include "app/verbs.hpp"
#include "app/world.hpp"

namespace support {

const app::World& bundledWorld();
/// The state the program opens with, at a date.
app::State stateAt(const app::World& world, const char* edtf);
geo::Instant at(const char* edtf);

}  // namespace support
