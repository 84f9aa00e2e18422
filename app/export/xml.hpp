// Text in XML and back: the few characters that must not stand there as they are.
#pragma once

#include <string>

namespace app {

/// Control characters that XML forbids are left out.
std::string inXml(const std::string& text);
std::string fromXml(const std::string& text);

}  // namespace app
