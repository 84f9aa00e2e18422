// What is opened is read on a thread of its own, while the window goes on with what is open. One at a time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/opening.hpp"
#include "app/shell/session.hpp"

namespace shell {

/// What has been read, with all of the session's memory of it that takes long to make.
struct Opened {
  app::OpenedProject project;
  ui::Memory memory;
};

class Opener {
 public:
  Opener();
  /// Waits until what was given up has noticed it: some hundredths of a second.
  ~Opener();
  Opener(const Opener&) = delete;
  Opener& operator=(const Opener&) = delete;

  /// `name` is what a person calls it. What was being read before is given up.
  void start(std::string name, app::ReadingWork work);
  void cancel();
  bool isBusy() const;
  /// Shows in the session how far it is; whether that has changed. What failed is said there.
  bool show(Session& session);
  /// What has been read, once.
  std::optional<Opened> take();
  /// The same where it comes within so many seconds, with what went wrong as an exception.
  std::optional<Opened> within(double seconds);
  /// What went wrong with the last that was shown to fail; empty where nothing did.
  const std::string& failure() const { return failure_; }

 private:
  struct Task;
  std::unique_ptr<Task> task_;
  std::vector<std::unique_ptr<Task>> givenUp_;
  std::optional<Opened> opened_;
  std::string failure_;
};

}  // namespace shell
