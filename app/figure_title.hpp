// What a picture is called where nobody has said it.
#pragma once

#include <string>

#include "app/messages.hpp"
#include "app/world.hpp"

namespace app {

/// The bundled timeline's title, or the names of the files as a person writes them.
std::string figureTitle(const World& world, const Messages& tr);

}  // namespace app
