// Text as searching compares it: lower case, without accents, so that "Potosi" finds "Potosí" in any of the languages.
#pragma once

#include <string>
#include <string_view>

namespace app {

/// Decomposed, without marks, case folded; what is no UTF-8 becomes U+FFFD.
std::string folded(std::string_view text);

}  // namespace app
