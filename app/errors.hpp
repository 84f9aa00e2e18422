// The other way to fail: not the input but the machine is at fault. Exit status 3, one sentence.
#pragma once

#include <stdexcept>

namespace app {

/// No OpenGL 3.3, a full disk. What the reader can mend (a wrong path, a wrong option) is geo::Error.
class MachineError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace app
