// The type family that tests write with, from Debian's fonts-inter and fonts-noto-core.
#pragma once

#include <memory>

#include "render/fonts.hpp"

namespace support {

render::Fonts::Files fontFiles();
std::shared_ptr<const render::Fonts> fonts();

}  // namespace support
