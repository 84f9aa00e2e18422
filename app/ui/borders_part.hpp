// Whose borders the map has, within the list of layers.
#pragma once

#include "app/ui/context.hpp"

namespace ui {

void bordersPart(const Context& c);

}  // namespace ui
