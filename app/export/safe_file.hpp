// A file that is there whole or not at all: written beside the old one and renamed over it when all went well.
#pragma once

#include <cstdio>
#include <filesystem>

namespace app {

class SafeFile {
 public:
  /// Opens for writing; throws geo::Error when the folder is missing or may not be written to. What is not a regular
  /// file (a device, a pipe) is written to directly, for there is nothing to keep.
  explicit SafeFile(std::filesystem::path path);
  /// Without commit() what was written is removed and the old file stays as it was.
  ~SafeFile();
  SafeFile(const SafeFile&) = delete;
  SafeFile& operator=(const SafeFile&) = delete;

  std::FILE* handle() const { return file_; }
  /// What is written for now: for libraries that open files by name.
  const std::filesystem::path& beside() const { return beside_; }
  /// Flushes, closes and renames; throws MachineError when the disk is full.
  void commit();
  /// Throws MachineError with the reason if writing has failed so far.
  void check() const;

 private:
  std::filesystem::path path_, beside_;
  std::FILE* file_ = nullptr;
};

}  // namespace app
