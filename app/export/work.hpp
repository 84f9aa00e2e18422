// What takes long, done a step at a time, so that a window can go on showing what it shows meanwhile.
#pragma once

#include <string>
#include <vector>

namespace app {

class Work {
 public:
  struct Progress {
    int done = 0, all = 1;
    bool operator==(const Progress&) const = default;
  };

  Work() = default;
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  /// Before the last step, nothing remains of it.
  virtual ~Work() = default;

  /// False once all is done and the file is in its place. Throws geo::Error or MachineError; there is no step after
  /// that.
  virtual bool step() = 0;
  virtual Progress progress() const = 0;
  /// It is done on a thread of its own: a step only looks how far it is, and there is no use in many.
  virtual bool isElsewhere() const { return false; }
  /// What was done otherwise than asked for, a sentence each.
  virtual std::vector<std::string> notes() const { return {}; }
};

}  // namespace app
