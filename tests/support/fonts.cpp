// Where Debian keeps the fonts.
#include "tests/support/fonts.hpp"

namespace support {

render::Fonts::Files fontFiles() {
  const std::filesystem::path inter = "/usr/share/fonts/opentype/inter";
  return {inter / "Inter-Regular.otf", inter / "Inter-Medium.otf", inter / "Inter-Bold.otf", inter / "Inter-Italic.otf",
          "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"};
}

std::shared_ptr<const render::Fonts> fonts() {
  return std::make_shared<render::Fonts>(fontFiles());
}

}  // namespace support
