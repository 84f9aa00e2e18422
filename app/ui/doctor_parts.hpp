// The parts of the import doctor's box.
#pragma once

#include "app/doctor.hpp"
#include "app/ui/context.hpp"

namespace ui {

/// Asks for the same files read so, if that is another way.
void askToReread(const Context& c, const app::Reading& reading);

/// `number` tells the tables of one box from each other.
void doctorColumns(const Context& c, const geo::LayerReport& layer, const std::string& number);
void doctorRepairs(const Context& c, const geo::LayerReport& layer, const std::string& number);
void doctorDoubts(const Context& c, const std::vector<app::Doubt>& doubts, const std::string& number);

}  // namespace ui
