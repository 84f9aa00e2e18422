// What readers expected, in general: without the names and dates of one row, so that rows with the same trouble are one
// doubt and can be said in the reader's language.
#pragma once

#include <string>

namespace app {

/// A sentence that is marked for translation; one that is not known stays as it is.
std::string expectedInGeneral(const std::string& expected);

}  // namespace app
