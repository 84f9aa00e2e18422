// A Frame as text: what is in the picture, whatever draws it. Stable, rounded to tenths of a point, one thing a line.
#pragma once

#include <string>

#include "render/frame.hpp"

namespace support {

std::string printed(const render::Frame& frame);
/// Empty when equal to tests/golden/NAME.txt, else the first lines that differ. MAREA_REWRITE_GOLDEN=1 rewrites.
std::string differenceFromText(const std::string& name, const std::string& actual);

}  // namespace support
