// How far something is that takes its time.
#pragma once

#include "app/ui/context.hpp"

namespace ui {

/// As wide as the panel; `share` is 0…1.
void progressBar(const Context& c, float share);

}  // namespace ui
